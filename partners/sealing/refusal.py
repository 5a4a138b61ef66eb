class Refused(Exception):
    """Nothing was sealed, and why, in a sentence for whoever runs the service."""
