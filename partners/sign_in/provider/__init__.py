"""Agencies' own sign-ins (OpenID Connect). Whom they send is known by issuer and subject, never by an e-mail.

The library's own client leaves the signature of an ID token, its nonce and its `acr` unchecked, so this is ours.
Begin with `doors.py`; what is checked stands in `token.py`.
"""
