"""In and out: who is out until when, who is late, who is away for the night; marked with one press."""
