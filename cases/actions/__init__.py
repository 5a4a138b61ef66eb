from cases.actions.notes import correct_note, take_back_note, write_note

__all__ = ["correct_note", "take_back_note", "write_note"]
