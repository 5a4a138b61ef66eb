"""Why somebody can see a young person or a record, and who else can."""
