"""A worker's week: visits and how many things are due, as a page, and without names as a calendar feed."""
