"""What the fuzzer found, once and for all."""

import pytest
from allauth.mfa.models import Authenticator

pytestmark = pytest.mark.django_db
ADD = "/my/sign-in/passkeys/add"


@pytest.mark.parametrize("said", ["false", "0", "0.0", "true", "[]", "{}", "[[]]", '"x"', "null", "", "-0"])
def test_what_is_no_passkey_is_not_kept_as_one(said, client_of, hub_worker):
    client = client_of(hub_worker)
    client.get(ADD)
    assert client.post(ADD, {"credential": said, "name": "my phone"}).status_code == 200
    assert not Authenticator.objects.exists()
    assert client.get(ADD).status_code == 200


@pytest.mark.parametrize("charset", ["utf-7", "latin-1", "nonsense"])
@pytest.mark.parametrize("address", ["/houses/new", "/way-back"])
def test_a_form_in_letters_that_nobody_uses_is_not_read(client_of, service_manager, charset, address):
    client = client_of(service_manager)
    client.handler.enforce_csrf_checks = True
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    assert client.generic("POST", address, b"a=1", content_type=kind).status_code in (400, 403)
