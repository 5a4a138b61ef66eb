"""A RAISE that goes on, its next meeting, invitations, and what each agency writes beforehand."""
