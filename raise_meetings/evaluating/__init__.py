"""Whether it helped, and closing a RAISE."""
