"""The one answer to `user.has_perm(...)` about a thing: the engine's (access.md, "Three ways it is used").

A superuser passes everything before any backend is asked (Django's own `User.has_perm`), so `User` asks this first;
guardian's backend, which knows no dates, agreements and bars, is not installed.
"""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from partners import access
from partners.models import User


class Engine(BaseBackend):
    def has_perm(self, user_obj: AbstractBaseUser | AnonymousUser, perm: str, obj: Any = None) -> bool:
        """`cases.view_youngperson` or a permission's name, of a thing that has `visible_to`; without one never."""
        return obj is not None and isinstance(user_obj, User) and access.check(user_obj, perm, obj)
