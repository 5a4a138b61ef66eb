"""What a RAISE asks of an agency, and its answer."""
