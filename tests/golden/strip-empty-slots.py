from strip import Strip

strip = Strip("D6", 8)

strip.fill("off")
strip[0] = "off"
strip[1] = (0, 0, 0)
strip.brightness(20)
strip.rotate()
strip.show()
