"""One press that a verb answers, without a form: done and said, or refused in words."""

from partners.pressing import press

__all__ = ["press"]
