"""Two worlds alike but for one hidden thing, and outsiders who ask for everything they can reach (hostile.md, A5)."""
