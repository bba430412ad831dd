# What takes part from the very start.
import machine, _nina, _poll, _term
