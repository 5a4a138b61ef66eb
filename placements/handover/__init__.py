"""What one shift tells the next, below the page (nwd/pages/handover): notes, pins, and since when."""
