"""The house: its register, drills, independent visits and reviews of its quality (screen 17)."""
