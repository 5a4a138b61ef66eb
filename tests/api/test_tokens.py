"""A token lives as long as its person may, and no longer (hostile.md, A9 and A16)."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from partners.access import Service
from partners.actions import close_sign_in, end_posting, end_worker, reopen_sign_in
from partners.actions.passwords import choose_password
from partners.actions.sessions import end_sessions
from partners.actions.tokens import end_token, make_token
from partners.models import ApiToken, Posting, SignInTry, TrailLine
from partners.tasks import sweep_sessions
from tests.factories.hubs import days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
PASSWORD = "seven brown geese over the quarry"


def alive(program):
    return program.get("me").status_code


def revoked(user, manager):
    end_token(by=user, reference=user.tokens.get().reference)


def expired(user, manager):
    now = timezone.now()
    user.tokens.update(
        made_at=now - datetime.timedelta(days=30), expires_at=now - datetime.timedelta(seconds=1)
    )


def inactive(user, manager):
    user.is_active = False
    user.save()


def left(user, manager):
    user.worker.left_on = timezone.localdate()
    user.worker.save()


def not_begun(user, manager):
    user.worker.started_on = timezone.localdate() + datetime.timedelta(days=1)
    user.worker.save()


def posting_ended(user, manager):
    Posting.objects.filter(worker=user.worker).update(end_on=days_ago(1))


def new_password(user, manager):
    choose_password(user=user, by=user, password=PASSWORD)


def signed_out_everywhere(user, manager):
    end_sessions(of=user, by=user)


def closed(user, manager):
    close_sign_in(worker=user.worker, by=manager)


def ended(user, manager):
    end_worker(worker=user.worker, by=manager, on=timezone.localdate())


ENDS = (
    revoked, expired, inactive, left, not_begun, posting_ended, new_password, signed_out_everywhere, closed, ended,
)  # fmt: skip


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_what_ends_a_person_ends_their_token_on_the_next_request(end, program_of, hub_worker, hub_manager):
    program = program_of(hub_worker)
    assert alive(program) == 200
    end(hub_worker, hub_manager)
    assert alive(program) == 401


def test_one_that_died_does_not_wake_when_they_come_back(program_of, hub_worker, hub_manager):
    programs = [program_of(hub_worker)]
    close_sign_in(worker=hub_worker.worker, by=hub_manager)
    reopen_sign_in(worker=hub_worker.worker, by=Service())
    hub_worker.refresh_from_db()
    programs.append(program_of(hub_worker, "later"))
    assert [alive(program) for program in programs] == [401, 200]
    left(hub_worker, None)
    assert alive(programs[1]) == 401
    hub_worker.worker.left_on = None
    hub_worker.worker.save()
    assert alive(programs[1]) == 401


def test_rights_are_those_of_the_moment(program_of, hub_worker, young_person, west):
    program, address = program_of(hub_worker), f"young-people/{young_person.reference}"
    assert program.get(address).status_code == 200
    Posting.objects.filter(worker=hub_worker.worker).update(hub=west)
    assert program.get(address).status_code == 404


def test_being_superuser_means_nothing(program_of, hub_worker, hidden_person):
    hub_worker.is_superuser = hub_worker.is_staff = True
    hub_worker.save()
    assert program_of(hub_worker).get(f"young-people/{hidden_person.reference}").status_code == 404


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer nwd_short", "Basic {}", "Token {}", "{}", "Bearer {}x", "Bearer {} "]
)
def test_only_a_bearers_whole_token_opens(header, hub_worker):
    _, secret = make_token(by=hub_worker, name="one", days=1)
    answer = Client(headers={"Authorization": header.format(secret)}).get("/api/v1/me")
    assert answer.status_code == (200 if header == "Bearer {} " else 401)


def test_neither_cookie_nor_address_nor_body_opens(client_of, hub_worker):
    _, secret = make_token(by=hub_worker, name="one", days=1)
    client = client_of(hub_worker)
    answers = [
        client.get("/api/v1/me"),
        client.get(f"/api/v1/me?token={secret}&access_token={secret}"),
        Client().post("/api/v1/young-people/find", {"access_token": secret}),
    ]
    assert [answer.status_code for answer in answers] == [401, 401, 401]
    assert {answer.headers["WWW-Authenticate"] for answer in answers} == {"Bearer"}
    assert client.get("/").status_code == 200  # the session is as it was


def test_it_is_kept_nowhere(program_of, hub_worker, caplog):
    program = program_of(hub_worker)
    program.get("me")
    token = ApiToken.objects.get()
    assert program.secret.startswith("nwd_") and len(program.secret) == 47
    assert program.secret not in str(vars(token)) + caplog.text
    assert program.secret not in str(list(TrailLine.objects.values()))


def test_a_token_of_nobody_waits_ever_longer_and_keeps_nobody_else_waiting(program_of, hub_worker):
    wrong = Client(headers={"Authorization": f"Bearer nwd_{'x' * 43}"})
    answers = [wrong.get("/api/v1/me").status_code for _ in range(6)]
    assert answers == [401, 401, 429, 429, 429, 429]
    assert int(wrong.get("/api/v1/me").headers["Retry-After"]) >= 1
    assert SignInTry.objects.filter(passed=False).count() == 2
    assert TrailLine.objects.filter(what="denial", act="use_token", user_id=None).count() == 2
    assert alive(program_of(hub_worker)) == 200


def test_what_cannot_be_a_token_is_no_guess(hub_worker):
    for header in ("Bearer x", "Bearer nwd_x", ""):
        assert Client(headers={"Authorization": header}).get("/api/v1/me").status_code == 401
    assert not SignInTry.objects.exists()


def test_the_day_of_use_is_known_and_on_the_trail_once_a_day(program_of, hub_worker):
    program, token = program_of(hub_worker), ApiToken.objects.get()
    assert token.used_on is None
    for _ in range(3):
        alive(program)
    used = TrailLine.objects.filter(what="sign_in", act="used_token", user_id=hub_worker.pk)
    token.refresh_from_db()
    assert (token.used_on, used.count()) == (timezone.localdate(), 1)
    ApiToken.objects.update(used_on=days_ago(1))
    alive(program)
    assert used.count() == 2


def test_a_token_that_runs_wild_waits(program_of, hub_worker, key_worker, settings):
    settings.API_REQUESTS_A_MINUTE = 3
    program, other = program_of(hub_worker), program_of(key_worker)
    assert {alive(program) for _ in range(3)} == {200}
    answer = [program.get("me") for _ in range(4)][-1]
    assert answer.status_code == 429 and 1 <= int(answer.headers["Retry-After"]) <= 60
    assert answer.json()["title"] == "Too Many Requests" and alive(other) == 200


def test_five_at_most_and_expired_ones_do_not_count(hub_worker):
    for number in range(5):
        make_token(by=hub_worker, name=f"number {number}", days=90)
    with pytest.raises(ValidationError, match="You have 5 tokens"):
        make_token(by=hub_worker, name="a sixth", days=1)
    expired(hub_worker, None)
    make_token(by=hub_worker, name="number 1", days=1)


@pytest.mark.parametrize("days", [0, -1, 91])
def test_no_token_lives_longer_than_ninety_days(hub_worker, days):
    with pytest.raises(ValidationError):
        make_token(by=hub_worker, name="for ever", days=days)
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        ApiToken.objects.create(
            user=hub_worker, name="x", digest="x", made_at=now, expires_at=now + datetime.timedelta(days=days)
        )


@pytest.mark.django_db(transaction=True)
def test_ten_made_at_one_moment_are_five(hub_worker):
    gate = Barrier(10)

    def make(number):
        try:
            gate.wait(timeout=20)
            make_token(by=hub_worker, name=f"number {number}", days=1)
            return True
        except ValidationError:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(make, range(10))) == 5
    assert ApiToken.objects.count() == 5


def test_nobody_ends_anothers(program_of, hub_worker, key_worker):
    program = program_of(hub_worker)
    assert not end_token(by=key_worker, reference=hub_worker.tokens.get().reference)
    assert alive(program) == 200


def by_its_verb(user, manager):
    end_posting(posting=user.worker.postings.get(), by=manager)


def by_itself(user, manager):
    """Its last day passed; nothing was pressed, and no program asked."""
    Posting.objects.filter(worker=user.worker).update(end_on=days_ago(1))
    sweep_sessions()


@pytest.mark.parametrize("end", [by_its_verb, by_itself])
def test_with_the_last_posting_it_dies_for_good(end, program_of, hub_worker, hub_manager, east):
    """Also where nobody used it in between: a posting that is given later wakes nothing."""
    program = program_of(hub_worker)
    end(hub_worker, hub_manager)
    PostingFactory(worker=hub_worker.worker, role="residential_worker", hub=east)
    assert alive(program) == 401 and alive(program_of(hub_worker, "new")) == 200


def test_while_another_posting_lives_so_does_it(program_of, hub_worker, hub_manager, west):
    PostingFactory(worker=hub_worker.worker, role="residential_worker", hub=west)
    program = program_of(hub_worker)
    end_posting(posting=hub_worker.worker.postings.get(hub__name="East Hub"), by=hub_manager)
    sweep_sessions()
    assert alive(program) == 200
