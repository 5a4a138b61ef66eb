"""Overrides: who is told of one, by when it is reviewed, and until when somebody may hold one."""
