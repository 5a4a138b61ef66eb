"""The two-minute brief of a RAISE: it writes itself, of what its reader may read, and prints on one page."""
