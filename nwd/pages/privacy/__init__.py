"""Opening what is closed, and who looks at it afterwards: overrides, their review, reading out of the ordinary."""
