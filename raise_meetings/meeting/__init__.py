"""The meeting itself, written by several at once."""
