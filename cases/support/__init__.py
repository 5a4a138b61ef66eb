"""Specialists pulled in, not referred on: questions to them, their sessions, their formulation for the team."""
