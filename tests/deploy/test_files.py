"""Dockerfile, docker-compose.yml and the proxy's file, read: what must be true of them before anything is started."""

import json
import os
import re
import subprocess
import sys

import pytest

from nwd import given
from nwd.local.place import REPOSITORY
from tests.deploy.compose import COMPOSE, SERVICES, filled, in_the_image, stages

INSTRUCTIONS = {
    "ARG",
    "FROM",
    "RUN",
    "COPY",
    "ENV",
    "WORKDIR",
    "USER",
    "EXPOSE",
    "STOPSIGNAL",
    "HEALTHCHECK",
    "CMD",
}
#: Read by others than our settings: PostgreSQL's image, the proxy, Prometheus' client.
OTHERS = {"POSTGRES_PASSWORD_FILE", "POSTGRES_INITDB_ARGS", "PROMETHEUS_MULTIPROC_DIR"}
#: Read by compose itself when it fills the file in.
COMPOSES = {"NWD_VERSION", "NWD_SECRETS", "WORKER_CONCURRENCY", "COMPOSE_PROFILES"}


def example():
    """deploy/env.example with its commented lines too: all that it tells people they may set."""
    lines = (REPOSITORY / "deploy" / "env.example").read_text().splitlines()
    return dict(re.findall(r"^#?([A-Z_]+)=(.*)$", "\n".join(lines), re.M))


def known():
    """Every name that the settings and gunicorn's file asked the environment for."""
    asked = "import sys, json; sys.argv=['x']; import runpy; runpy.run_path('deploy/gunicorn.py'); " \
            "from nwd import given; print(json.dumps(sorted(given.ASKED)))"  # fmt: skip
    settings = {"DATABASE_URL": "postgresql://nobody@localhost/none", "SECRET_KEY": "none"}
    bare = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "nwd.settings"} | settings
    done = subprocess.run([sys.executable, "-c", asked], env=bare, cwd=REPOSITORY, text=True, capture_output=True,
                          check=True)  # fmt: skip
    return set(json.loads(done.stdout)) | given.ASKED


def test_every_variable_is_known_to_the_settings():
    set_in = {name for service in SERVICES.values() for name in service.get("environment", {})}
    text = (REPOSITORY / "docker-compose.yml").read_text()
    filled_in = set(re.findall(r"\$\{(\w+)", text))
    assert (set_in | filled_in | set(example())) - known() - OTHERS - COMPOSES == set()


def test_each_service_is_contained_and_asked_whether_it_answers():
    for name, service in SERVICES.items():
        assert service["read_only"] and service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["restart"] == ("no" if name == "migrate" else "unless-stopped"), name
        assert name == "migrate" or service["healthcheck"]["test"], name
        assert "env_file" not in service or "environment" in service
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert [name for name, service in SERVICES.items() if "cap_add" in service] == ["proxy"]


def test_database_and_queue_are_reached_from_inside_alone():
    for name in ("postgres", "redis"):
        (network,) = SERVICES[name]["networks"]
        assert COMPOSE["networks"][network] == {"internal": True}
    assert "data" not in SERVICES["proxy"]["networks"]


def test_no_secret_is_in_the_file_and_each_is_a_file_that_the_command_makes(tmp_path):
    subprocess.run(["sh", "deploy/make-secrets", tmp_path / "made"], cwd=REPOSITORY, check=True)
    made = {path.name: path.read_text() for path in (tmp_path / "made").iterdir()}
    assert set(COMPOSE["secrets"]) == set(made)
    assert all(filled(secret["file"]) == f"./secrets/{name}" for name, secret in COMPOSE["secrets"].items())
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if re.search("PASSWORD|SECRET|TOKEN|_URL", name) and name != "SITE_URL":
                assert name.endswith("_FILE") and re.match(r"/run/secrets/\w+$", filled(value)), name
        used = {str(value).rsplit("/", 1)[-1] for name, value in service.get("environment", {}).items()
                if name.endswith("_FILE")}  # fmt: skip
        assert {name.rstrip("}") for name in used} <= set(service.get("secrets", ()))


def test_secrets_differ_are_closed_and_stay(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in [*folders, folders[0]]:
        before = {path.name: path.read_text() for path in folder.glob("*")}
        subprocess.run(["sh", "deploy/make-secrets", folder], cwd=REPOSITORY, check=True)
        assert not before or before == {path.name: path.read_text() for path in folder.iterdir()}
        assert folder.stat().st_mode & 0o777 == 0o700
    one, two = ((folder / "secret_key").read_text() for folder in folders)
    assert one != two and len(one) == 64
    passwords = [path.read_text() for path in folders[0].glob("*_password")]
    assert len(set(passwords)) == len(passwords) == 5


def test_the_owners_address_is_given_to_migrate_alone():
    has = {name for name, service in SERVICES.items() if "owner_database_url" in service.get("secrets", ())}
    assert has == {"migrate"}
    assert SERVICES["web"]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_the_image_is_made_in_stages_and_runs_as_nobody():
    found = stages()
    assert {word for instructions in found.values() for word, _ in instructions} <= INSTRUCTIONS
    for target in ("service", "backup", "pooler"):
        users = [rest for word, rest in found[target] if word == "USER"]
        assert users[-1] == "10001:10001"
        assert [word for word, _ in found[target]].count("HEALTHCHECK") == 1
    for instructions in found.values():
        for word, rest in instructions:
            if word == "COPY" and (stage := re.match(r"--from=(\w+)", rest)):
                assert stage[1] in found
            elif word == "COPY":
                for source in rest.split()[:-1]:
                    assert (REPOSITORY / source).exists() and (source == "." or in_the_image(source)), source
            if word in ("ARG", "ENV"):
                assert not re.search("PASSWORD|SECRET|TOKEN|KEY|_URL", rest)
            if word == "RUN" and "pip install" in rest:
                assert "--require-hashes" in rest
    built = {service["build"]["target"] for service in SERVICES.values() if "build" in service}
    assert built <= set(found)


def test_what_is_private_or_for_tests_is_in_no_image():
    for path in (
        ".git",
        ".env",
        "secrets",
        ".local",
        "tests",
        "demo",
        "docs",
        "frontend/node_modules",
        "frontend/dist",
    ):
        assert not in_the_image(path), path
    for path in ("manage.py", "nwd", "deploy/gunicorn.py", "templates", "static", "requirements/app.txt"):
        assert in_the_image(path), path


def test_a_command_of_the_image_is_the_command_of_compose():
    for target, service in (("service", "web"), ("backup", "backup")):
        (command,) = [rest for word, rest in stages()[target] if word == "CMD"]
        assert json.loads(command) == SERVICES[service]["command"]


@pytest.mark.parametrize("line", [
    "Strict-Transport-Security \"max-age=31536000; includeSubDomains\"", "max_header_size 16KB", "read_header 10s",
    "max_size 5MB", "respond @watched 404", "reverse_proxy web:8000 {", "admin off", "request delete",
])  # fmt: skip
def test_the_proxy_does_what_we_rely_on(line):
    said = [row.strip() for row in (REPOSITORY / "deploy" / "Caddyfile").read_text().splitlines()]
    assert line in said


def test_the_example_passes_the_checks_for_deployment(tmp_path):
    """As `make check-deploy`: the example's own values, and secrets as the command makes them."""
    done = subprocess.run(["make", "--no-print-directory", "check-deploy"], cwd=REPOSITORY, text=True,
                          capture_output=True, check=False, env={"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path),
                          "NWD_DATA": str(tmp_path / "data")})  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no issues" in done.stdout
