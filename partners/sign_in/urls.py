"""The doors of signing in. Those of the library that are not here do not exist."""

from allauth.account.views import LoginView, logout
from allauth.mfa.base.views import IndexView, authenticate
from allauth.mfa.webauthn.views import list_webauthn, login_webauthn
from django.urls import path

from partners.sign_in import doors, password_doors
from partners.sign_in.provider import doors as provider

#: Asked when a page is shown: the agencies' own sign-ins.
WAYS = {"ways": provider.ways}

urlpatterns = [
    path("sign-in", LoginView.as_view(extra_context=WAYS), name="account_login"),
    path("sign-in/second-step", authenticate, name="mfa_authenticate"),
    path("sign-in/passkey", login_webauthn, name="mfa_login_webauthn"),
    path("sign-in/again", doors.account_reauthenticate, name="account_reauthenticate"),
    path("sign-in/again/code", doors.mfa_reauthenticate, name="mfa_reauthenticate"),
    path("sign-in/again/passkey", doors.mfa_reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("sign-in/forgotten", password_doors.forgotten, name="forgotten"),
    path("sign-in/new-password/<str:who>/<str:key>", password_doors.new_password, name="new_password"),
    path("sign-in/with/<slug:key>", provider.sign_in_with, name="sign_in_with"),
    path("my/sign-in/with/<slug:key>", provider.link_provider, name="link_provider"),
    path("sign-out", logout, name="account_logout"),
    path("my/password", password_doors.change_password, name="change_password"),
    path("my/sign-in", IndexView.as_view(extra_context=WAYS), name="mfa_index"),
    path("my/sign-in/app", doors.mfa_activate_totp, name="mfa_activate_totp"),
    path("my/sign-in/app/remove", doors.mfa_deactivate_totp, name="mfa_deactivate_totp"),
    path("my/sign-in/passkeys", list_webauthn, name="mfa_list_webauthn"),
    path("my/sign-in/passkeys/add", doors.mfa_add_webauthn, name="mfa_add_webauthn"),
    path("my/sign-in/passkeys/<int:pk>/remove", doors.mfa_remove_webauthn, name="mfa_remove_webauthn"),
    path("my/sign-in/recovery-codes", doors.mfa_view_recovery_codes, name="mfa_view_recovery_codes"),
    path("my/sign-in/recovery-codes/new", doors.recovery_codes, name="recovery_codes"),
]
