from cases.actions.notes import correct_note, write_note

__all__ = ["correct_note", "write_note"]
