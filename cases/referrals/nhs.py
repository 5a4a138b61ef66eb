"""An NHS number: ten digits of which the last checks the others (NHS Data Dictionary, modulus 11)."""

import re

from django import forms


def nhs_digits(typed: str) -> str:
    """Without spaces and dashes; refused in words where a digit is wrong."""
    digits = re.sub(r"[\s-]", "", typed)
    if not digits:
        return ""
    if not re.fullmatch("[0-9]{10}", digits) or not _checks(digits):
        raise forms.ValidationError("This is no NHS number. Check its ten digits, or leave it empty.")
    return digits


def _checks(digits: str) -> bool:
    rest = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)) % 11
    return (11 - rest) % 11 == int(digits[9])
