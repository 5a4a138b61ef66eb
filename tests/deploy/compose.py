"""docker-compose.yml as plain processes: the same commands with the same variables, folders and ports of a test.

Where a container sees `/run/secrets/x`, `/run/nwd` or a volume, a process sees a folder of the test. The proxy needs
its own program and is not started: what of it we rely on is read from its file.
"""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import yaml

from nwd.local.account import account, programs
from nwd.local.place import REPOSITORY, place
from nwd.local.valkey import _program

COMPOSE = yaml.safe_load((REPOSITORY / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
FOR_COMPOSE = {
    "SITE_URL": "https://nwd.example.org",
    "ALLOWED_HOSTS": "nwd.example.org",
    "WORKER_CONCURRENCY": "1",
}
VARIABLE = re.compile(r"\$\{(\w+)(?::?[-?]([^}]*))?\}")


def filled(text, given=FOR_COMPOSE):
    """`${NAME:-otherwise}` as compose fills it in; `${NAME:?why}` has no otherwise."""
    whole = VARIABLE.sub(lambda m: given.get(m[1]) or ("" if ":?" in m[0] else m[2] or ""), str(text))
    return whole.replace("$$", "$")


class Machine:
    """One machine's worth of folders in `root`; `database` and `queue` are ports of 127.0.0.1."""

    def __init__(self, root, *, web, database, queue):
        self.root, self.web, self.database, self.queue = root, web, database, queue
        self.secrets, self.run, self.marks = root / "secrets", root / "run", root / "marks"
        self.here = place(root / "cluster")
        self.started, self.running = [], {}
        for folder in (self.run, self.marks, root / "data", root / "queue", root / "backups"):
            folder.mkdir()
        self.places = {
            "/run/secrets": self.secrets, "/run/nwd": self.run, "/var/lib/marks": self.marks,
            "/var/lib/nwd": root / "data", "/backups": root / "backups", "/data": root / "queue",
        }  # fmt: skip

    def here_is(self, text):
        for there, here in self.places.items():
            text = re.sub(rf"^{there}(?=/|$)", str(here), text)
        return text

    def environment(self, service):
        """What the image and the compose file set, and nothing of the machine's own but the way to programs."""
        bare = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        own = {
            name: self.here_is(filled(value))
            for name, value in SERVICES[service].get("environment", {}).items()
        }
        image = {"NWD_DATA": str(self.root / "data"), "PORT": str(self.web), "WEB_WORKERS": "2"}
        test = {"WORKER_NAME": "celery@compose", "BEAT_SCHEDULE": str(self.run / "beat"),
                "PYTHONWARNINGS": "ignore:You're running the worker with superuser"}  # fmt: skip
        return bare | image | test | own

    def command(self, service):
        words = [self.here_is(filled(word)) for word in SERVICES[service]["command"]]
        return [sys.executable, *words[1:]] if words[0] == "python" else words

    def to_completion(self, service):
        return subprocess.run(
            self.command(service), cwd=REPOSITORY, env=self.environment(service), text=True,
            capture_output=True, check=False, timeout=300,
        )  # fmt: skip

    def start(self, service, *more):
        return self.spawn(service, [*self.command(service), *more], self.environment(service))

    def spawn(self, name, command, environment):
        with (self.root / f"{name}.log").open("a") as log:
            process = subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=log, start_new_session=True)  # fmt: skip
        self.started.append(process)
        self.running[name] = process
        return process

    def log(self, service):
        return (self.root / f"{service}.log").read_text()

    def healthy(self, service):
        """The container's own health check."""
        test = SERVICES[service]["healthcheck"]["test"]
        done = subprocess.run(
            [sys.executable, *test[2:]], cwd=REPOSITORY, env=self.environment(service), capture_output=True,
            check=False, timeout=40,
        )  # fmt: skip
        return done.returncode == 0

    def make_secrets(self):
        addresses = {"DATABASE": f"127.0.0.1:{self.database}/nwd", "QUEUE": f"127.0.0.1:{self.queue}/0"}
        subprocess.run(["sh", "deploy/make-secrets", self.secrets], cwd=REPOSITORY, env=os.environ | addresses,
                       check=True)  # fmt: skip

    def start_database(self):
        """As the image does it: initdb with the file's own words, the server, then the script that makes roles."""
        ours = account(self.here)
        self.here.make()
        ours.own(self.here.database)
        data = self.here.database / "data"
        password = self.here.database / "password"
        password.write_text((self.secrets / "postgres_password").read_text())
        words = SERVICES["postgres"]["environment"]["POSTGRES_INITDB_ARGS"].split()
        made = ours.run(
            programs(self.here) / "initdb", "-D", data, "-U", "postgres", f"--pwfile={password}", *words
        )
        assert made.returncode == 0, made.stderr
        options = f"-p {self.database} -k {self.here.sockets} -c listen_addresses=127.0.0.1 -c fsync=off"
        said = " ".join(SERVICES["postgres"]["command"][1:])
        begun = ours.run(programs(self.here) / "pg_ctl", "-D", data, "-l", self.here.database / "log", "-w", "-o",
                         f"{options} {said}", "start")  # fmt: skip
        assert begun.returncode == 0, begun.stderr
        self.make_roles()

    def make_roles(self):
        connect = {"PGHOST": "127.0.0.1", "PGPORT": str(self.database), "SECRETS": str(self.secrets),
                   "PGPASSWORD": (self.secrets / "postgres_password").read_text(), "ROLES": "nwd/local/roles.sql",
                   "PATH": f"{programs(self.here)}:{os.environ['PATH']}"}  # fmt: skip
        subprocess.run(["sh", "deploy/roles.sh"], cwd=REPOSITORY, env=os.environ | connect, check=True)

    def start_queue(self):
        own = {"SECRETS": str(self.secrets), "RUN": str(self.root), "VALKEY": str(_program())}
        words = ["deploy/queue.sh" if word == "/deploy/queue.sh" else word for word in self.command("redis")]
        self.spawn("redis", [*words, "--port", str(self.queue), "--bind", "127.0.0.1"], os.environ | own)

    def stop(self):
        """Each as a container is stopped, then what is left of it; the database last."""
        families = [relative for process in self.started for relative in family_of(process)]
        for process in reversed(self.started):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.started:
            process.wait(20)
        for left in psutil.wait_procs(families, timeout=5)[1]:
            left.kill()
        ours = account(self.here)
        ours.run(programs(self.here) / "pg_ctl", "-D", self.here.database / "data", "-m", "immediate", "stop")


def family_of(process):
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def stages():
    """Of the Dockerfile: each stage's name with its instructions, lines that go on joined."""
    text = re.sub(r"\\\n", " ", (REPOSITORY / "Dockerfile").read_text())
    found, name = {}, ""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        word, _, rest = line.strip().partition(" ")
        if word == "FROM":
            base, _, name = rest.partition(" AS ")
            found[name] = [("FROM", base)]
        else:
            found.setdefault(name, []).append((word, rest.strip()))
    return found


def in_the_image(path):
    """Whether .dockerignore lets a file of the repository into an image."""
    lines = [
        line for line in (REPOSITORY / ".dockerignore").read_text().splitlines() if line and line[0] != "#"
    ]
    kept = {line[1:] for line in lines if line.startswith("!")}
    dropped = {line for line in lines if line[0] not in "!*"}
    return Path(path).parts[0] in kept and not any(Path(path).is_relative_to(drop) for drop in dropped)
