# The board's own moments go on, whatever becomes of the scheduler that programs see.
schedule = __import__("micropython")._stock.schedule
