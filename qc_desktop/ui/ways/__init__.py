"""Ways in beside touch, mouse and keyboard: one switch, two switches, a resting pointer.

`ways_in.WaysIn(window, look, reach)` lives in the shell: `shell.ways.use(PersonSettings)` takes
on what a person chose. `scan.Scan` is the order a switch goes in, with no clock; `scanning`,
`dwelling` and `switches` join it to time, pointer and keys; `typing` is a keyboard on the screen.
"""
