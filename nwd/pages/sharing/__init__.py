"""With whom a young person is shared, who may know nothing of them, and what an agency sees."""
