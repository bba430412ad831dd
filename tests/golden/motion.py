import motion

print(round(motion.acceleration("x") * 100))
print(round(motion.acceleration("y") * 100))
print(round(motion.acceleration("z") * 100))
print(round(motion.acceleration("strength") * 100))
print(round(motion.rotation("x")))
print(round(motion.rotation("y")))
print(round(motion.rotation("z")))
print(round(motion.pitch()))
print(round(motion.roll()))
