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
