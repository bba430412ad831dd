import motion

print(motion.is_gesture("shake"))
print(motion.is_gesture("face up"))
print(motion.is_gesture("face down"))
print(motion.is_gesture("tilt left"))
print(motion.is_gesture("tilt right"))
print(motion.is_gesture("tilt forward"))
print(motion.is_gesture("tilt back"))
print(motion.is_gesture("free fall"))
