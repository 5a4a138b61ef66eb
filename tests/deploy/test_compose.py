"""docker-compose.yml without a container engine: its commands as plain processes, against real servers of the test.

One machine for the tests of a worker, because a database and five processes take their time to start; each test
asks for what it needs of it, so that they may run in any order and beside each other.
"""

import http.client
import json
import socket
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg2
import pytest

from tests.deploy.compose import Machine

TASK = "partners.tasks.deliver"
WORKER = ("--hostname", "celery@compose")
TLS = {"X-Forwarded-Proto": "https"}


def free_port():
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture(scope="module")
def machine():
    """Not below pytest's own folder, which is closed to PostgreSQL's account where the tests run as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        made = Machine(Path(folder), web=free_port(), database=free_port(), queue=free_port())
        made.make_secrets()
        try:
            made.start_database()
            made.start_queue()
            yield made
        finally:
            made.stop()


@pytest.fixture(scope="module")
def migrated(machine):
    """What the first `migrate` said; afterwards the roles are made again, as at each start."""
    first = machine.to_completion("migrate")
    machine.make_roles()
    return first


@pytest.fixture(scope="module")
def web(machine, migrated):
    machine.start("web")
    assert eventually(lambda: ask(machine, "/health")[0] == 200), machine.log("web")
    return machine


@pytest.fixture(scope="module")
def at_work(web):
    web.start("worker", *WORKER)
    web.start("beat")
    return web


def eventually(asked, within=60):
    end = time.monotonic() + within
    while not (found := asked()) and time.monotonic() < end:
        time.sleep(0.2)
    return found


def ask(machine, address, **headers):
    with closing(http.client.HTTPConnection("127.0.0.1", machine.web, timeout=10)) as connection:
        try:
            connection.request("GET", address, headers={"Host": "nwd.example.org", **headers})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        except OSError:
            return 0, {}, b""


def rows(machine, secret, statement):
    with closing(psycopg2.connect((machine.secrets / secret).read_text())) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []


def test_migrate_ends_well_and_a_second_time_has_nothing_to_do(machine, migrated):
    assert migrated.returncode == 0, migrated.stdout + migrated.stderr
    second = machine.to_completion("migrate")
    assert second.returncode == 0 and "No migrations to apply" in second.stdout


def test_the_roles_are_who_they_should_be(machine, migrated):
    found = rows(
        machine, "database_url", "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname ~ '^nwd'"
    )
    passes_policies = {name: bypasses for name, _, bypasses in found}
    assert passes_policies == {"nwd_app": False, "nwd_owner": True, "nwd_audit": True, "nwd_backup": True}
    assert not any(superuser for _, superuser, _ in found)
    assert rows(machine, "backup_database_url", "SELECT count(*) FROM partners_trail") == [(0,)]
    with pytest.raises(psycopg2.errors.ReadOnlySqlTransaction):
        rows(machine, "backup_database_url", "CREATE TABLE public.mine (id int)")
    with pytest.raises(psycopg2.OperationalError, match="password"):
        psycopg2.connect(
            host="127.0.0.1", port=machine.database, user="nwd_app", password="nwd_app", dbname="nwd"
        )


def test_web_answers_over_gunicorn_and_sends_plain_http_to_tls(web):
    assert web.healthy("web")
    assert ask(web, "/health")[2] == b"ok"
    status, headers, _ = ask(web, "/sign-in")
    assert (status, headers["Location"]) == (301, "https://nwd.example.org/sign-in")
    status, headers, page = ask(web, "/sign-in", **TLS)
    assert status == 200 and b"No Wrong Door" in page
    assert "max-age=31536000" in headers["Strict-Transport-Security"] and "Secure" in headers["Set-Cookie"]
    assert ask(web, "/sign-in", Host="elsewhere.example.org", **TLS)[0] == 400


def metrics(machine):
    token = (machine.secrets / "metrics_token").read_text()
    return ask(machine, "/metrics", Authorization=f"Bearer {token}")[2].decode()


def sign_ins(text):
    counted = [line for line in text.splitlines() if 'route="account_login"' in line and "requests_total" in line
               and 'status="200"' in line]  # fmt: skip
    return sum(float(line.split()[-1]) for line in counted)


def test_metrics_add_up_what_all_workers_counted(web):
    assert ask(web, "/metrics")[0] == 404
    before = sign_ins(metrics(web))
    for _ in range(20):
        ask(web, "/sign-in", **TLS)
    text = metrics(web)
    assert sign_ins(text) == before + 20
    assert 'nwd_ready{what="queue"} 1.0' in text


def test_worker_answers_and_beat_ticks(at_work):
    """What nobody nudged is delivered: beat asks for a sweep, the worker takes the row."""
    rows(at_work, "database_url", "INSERT INTO partners_outboxitem (task, subject, created_at, due_at, attempts) "
                                  f"VALUES ('{TASK}', 0, now(), now(), 0)")  # fmt: skip
    waits = "SELECT 1 FROM partners_outboxitem WHERE done_at IS NULL"
    assert eventually(lambda: not rows(at_work, "database_url", waits)), at_work.log("worker")
    assert at_work.healthy("beat")
    assert at_work.healthy("worker")


def test_every_line_of_every_log_is_json_and_holds_no_secret(at_work):
    assert ask(at_work, "/sign-in", **TLS)[0] == 200
    for service in ("web", "worker", "beat"):
        for line in at_work.log(service).splitlines():
            assert json.loads(line)["level"] in ("info", "warning"), line
    everything = "".join(at_work.log(service) for service in ("web", "worker", "beat", "redis"))
    assert '"route": "account_login"' in everything and "?" not in everything
    assert not any(path.read_text() in everything for path in at_work.secrets.iterdir())


def stop(machine, *services):
    running = [machine.running[service] for service in services]
    for process in running:
        process.terminate()
    return [process.wait(20) for process in running]


def test_a_second_start_works_as_the_first(at_work):
    assert eventually(lambda: at_work.healthy("beat") and at_work.healthy("worker"))
    assert stop(at_work, "web", "worker", "beat") == [0, 0, 0]
    assert not at_work.healthy("web")
    for service, more in (("web", ()), ("worker", WORKER), ("beat", ())):
        at_work.start(service, *more)
    assert eventually(lambda: ask(at_work, "/health")[0] == 200)


def test_each_process_of_the_web_stays_small(web):
    """Of one that has just begun, whatever the tests before this one asked."""
    import psutil

    assert stop(web, "web") == [0]
    web.start("web")
    assert eventually(lambda: ask(web, "/health")[0] == 200)
    server = psutil.Process(web.running["web"].pid)
    sizes = [worker.memory_info().rss / 2**20 for worker in server.children()]
    assert len(sizes) == 2 and max(sizes) <= 120
