import plot
import time

# Shows the steps of a counter, then one more number.
step = 0
for i in range(5):
    plot.point("step", step)
    step += 1
    time.sleep_ms(60)
plot.point("the \"last\" one", 9)
for i in range(2):
    # 🚀 nothing to do
    pass
