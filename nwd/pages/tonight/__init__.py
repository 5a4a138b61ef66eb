"""A hub tonight: who is in, how they are, what is due for them, who is on shift. The beds: placements/tonight.py."""
