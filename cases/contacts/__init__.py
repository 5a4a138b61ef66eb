"""Being in touch with a young person: the quick form, its boxes, and copies of one note about several people."""
