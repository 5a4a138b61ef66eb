"""docker-compose.yml without a container engine: its commands as plain processes, against real servers of the test.

One machine for the whole file, because a database and five processes take their time to start; the tests run in
order, and each says what must be true after the one before.
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


def test_migrate_ends_well_and_a_second_time_has_nothing_to_do(machine):
    first = machine.to_completion("migrate")
    assert first.returncode == 0, first.stdout + first.stderr
    machine.make_roles()
    second = machine.to_completion("migrate")
    assert second.returncode == 0 and "No migrations to apply" in second.stdout


def test_the_roles_are_who_they_should_be(machine):
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


def test_web_answers_over_gunicorn_and_sends_plain_http_to_tls(machine):
    machine.start("web")
    assert eventually(lambda: ask(machine, "/health")[0] == 200), machine.log("web")
    assert machine.healthy("web")
    assert ask(machine, "/health")[2] == b"ok"
    status, headers, _ = ask(machine, "/sign-in")
    assert (status, headers["Location"]) == (301, "https://nwd.example.org/sign-in")
    status, headers, page = ask(machine, "/sign-in", **{"X-Forwarded-Proto": "https"})
    assert status == 200 and b"No Wrong Door" in page
    assert "max-age=31536000" in headers["Strict-Transport-Security"] and "Secure" in headers["Set-Cookie"]
    assert ask(machine, "/sign-in", Host="elsewhere.example.org", **{"X-Forwarded-Proto": "https"})[0] == 400


def test_metrics_add_up_what_all_workers_counted(machine):
    token = (machine.secrets / "metrics_token").read_text()
    assert ask(machine, "/metrics")[0] == 404
    for _ in range(20):
        ask(machine, "/sign-in", **{"X-Forwarded-Proto": "https"})
    text = ask(machine, "/metrics", Authorization=f"Bearer {token}")[2].decode()
    (counted,) = [line for line in text.splitlines() if 'route="account_login"' in line and "requests_total" in line
                  and 'status="200"' in line]  # fmt: skip
    assert float(counted.split()[-1]) >= 21
    assert 'nwd_ready{what="queue"} 1.0' in text


def test_worker_answers_and_beat_ticks(machine):
    """What nobody nudged is delivered: beat asks for a sweep, the worker takes the row."""
    rows(machine, "database_url", "INSERT INTO partners_outboxitem (task, subject, created_at, due_at, attempts) "
                                  f"VALUES ('{TASK}', 0, now(), now(), 0)")  # fmt: skip
    machine.start("worker", "--hostname", "celery@compose")
    machine.start("beat")
    done = "SELECT 1 FROM partners_outboxitem WHERE done_at IS NOT NULL"
    assert eventually(lambda: rows(machine, "database_url", done)), machine.log("worker")
    assert machine.healthy("beat")
    assert machine.healthy("worker")


def test_every_line_of_every_log_is_json_and_holds_no_secret(machine):
    for service in ("web", "worker", "beat"):
        for line in machine.log(service).splitlines():
            assert json.loads(line)["level"] in ("info", "warning"), line
    everything = "".join(machine.log(service) for service in ("web", "worker", "beat", "redis"))
    assert '"route": "account_login"' in everything and "?" not in everything
    assert not any(path.read_text() in everything for path in machine.secrets.iterdir())


def test_a_second_start_works_as_the_first(machine):
    for process in machine.started[1:]:
        process.terminate()
    assert [process.wait(20) for process in machine.started[1:]] == [0, 0, 0]
    assert not machine.healthy("web")
    machine.start("web")
    assert eventually(lambda: ask(machine, "/health")[0] == 200)


def test_each_process_of_the_web_stays_small(machine):
    import psutil

    server = psutil.Process(machine.started[-1].pid)
    sizes = [worker.memory_info().rss / 2**20 for worker in server.children()]
    assert len(sizes) == 2 and max(sizes) <= 120
