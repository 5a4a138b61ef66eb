"""What is in the image is pinned, listed and audited; what could not be checked has not passed."""

import ast
import json
import os
import re
import subprocess
import sys
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from nwd.local.place import REPOSITORY

REQUIREMENTS = REPOSITORY / "requirements"
ROOMS = ("nwd", "hubs", "partners", "cases", "placements", "raise_meetings", "reports", "deploy")
EMBEDDED = ("nwd/local", "partners/backups/drill")


def locked(name):
    """Of a lock file: each package that this machine would install, with its version."""
    lines = (REQUIREMENTS / f"{name}.txt").read_text().splitlines()
    found = [Requirement(line.rstrip(" \\")) for line in lines if re.match("[a-z]", line)]
    return {
        canonicalize_name(one.name): str(one.specifier)[2:]
        for one in found
        if not one.marker or one.marker.evaluate()
    }


def closure(names):
    """Everything that is installed because of `names`: what it asks for, and what that asks for."""
    left, found = [Requirement(name) for name in names], {}
    while left:
        one = left.pop()
        name = canonicalize_name(one.name)
        key = (name, frozenset(one.extras))
        if key in found:
            continue
        there = metadata.distribution(name)
        found[key] = there.version
        for text in there.requires or ():
            needs = Requirement(text)
            if not needs.marker or any(
                needs.marker.evaluate({"extra": extra}) for extra in ("", *one.extras)
            ):
                left.append(needs)
    return {name: version for (name, _), version in found.items()}


def make(target, **environment):
    return subprocess.run(["make", "--no-print-directory", target], cwd=REPOSITORY, env=os.environ | environment,
                          text=True, capture_output=True, check=False, timeout=120)  # fmt: skip


@pytest.mark.parametrize("name", ["app", "assets", "bootstrap", "dev"])
def test_every_package_is_pinned_with_its_hash(name):
    text = (REQUIREMENTS / f"{name}.txt").read_text()
    for entry in re.split(r"\n(?=[a-z])", text.strip()):
        assert re.match(r"[a-z0-9.-]+==\S+", entry) and "--hash=sha256:" in entry, entry
    assert "://" not in text


def test_what_is_installed_for_the_service_is_what_the_lock_says():
    asked = (REQUIREMENTS / "app.in").read_text().split()
    assert closure(asked) == locked("app")


def test_every_package_of_the_image_is_on_the_bill():
    done = make("sbom")
    assert done.returncode == 0, done.stderr
    python, browser = (
        json.loads((REPOSITORY / "sbom" / f"{name}.json").read_text()) for name in ("python", "frontend")
    )
    assert python["bomFormat"] == browser["bomFormat"] == "CycloneDX"
    listed = {canonicalize_name(one["name"]): one["version"] for one in python["components"]}
    assert locked("app").items() <= listed.items()
    assert all(one.get("hashes") or one.get("externalReferences") for one in python["components"])
    lock = json.loads((REPOSITORY / "frontend" / "package-lock.json").read_text())["packages"]
    shipped = {
        path.removeprefix("node_modules/") for path, one in lock.items() if path and not one.get("dev")
    }
    assert shipped <= {
        "/".join(filter(None, (one.get("group"), one["name"]))) for one in browser["components"]
    }


def test_a_service_of_advisories_that_cannot_be_reached_is_no_pass():
    nowhere = dict.fromkeys(("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"), "http://127.0.0.1:9")
    done = make("audit", **nowhere)
    assert done.returncode != 0
    assert "No known vulnerabilities found" not in done.stdout + done.stderr


def test_every_part_of_the_audit_is_strict():
    audits = re.findall(r"pip-audit (.*)", (REPOSITORY / "Makefile").read_text())
    assert len(audits) == 2 and all("--strict" in audit and "--require-hashes" in audit for audit in audits)


def test_the_service_imports_nothing_that_its_image_has_not():
    """Every module of the product but those of the embedded servers: the drill restores into one of them."""
    hidden = sorted(set(locked("dev")) - set(locked("app")))
    modules = {module for name in hidden for module in imported_as(name)}
    names = [path.relative_to(REPOSITORY).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
             for room in ROOMS for path in sorted((REPOSITORY / room).rglob("*.py"))
             if not any(path.is_relative_to(REPOSITORY / room) for room in EMBEDDED)
             and path.name not in ("gunicorn.py", "restore_drill.py")]  # fmt: skip
    code = f"""
import sys, importlib, django
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {modules!r}:
            raise ModuleNotFoundError(f"{{name}} is not in the image")
sys.meta_path.insert(0, Hidden())
django.setup()
for name in {names!r}:
    importlib.import_module(name)
import nwd.wsgi
"""
    ast.parse(code)
    settings = {"DATABASE_URL": "postgresql://nobody@localhost/none", "SECRET_KEY": "none"}
    bare = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "nwd.settings"} | settings
    done = subprocess.run([sys.executable, "-c", code], env=bare, cwd=REPOSITORY, text=True, capture_output=True,
                          check=False, timeout=60)  # fmt: skip
    assert done.returncode == 0, done.stderr


def imported_as(name):
    top = metadata.distribution(name).read_text("top_level.txt")
    return set(top.split()) if top else {name.replace("-", "_")}
