"""Nothing typed is lost: browsers that die, time-outs, pages left; nothing stays in the browser (hostile.md, D4)."""

import os
import re
import signal
import subprocess
import time

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Record
from partners.models import Draft

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MOST_LOST = 10  # seconds of typing


@pytest.fixture
def url(live_server, young_person):
    return live_server.url + reverse("write_note", args=[young_person.reference])


@pytest.fixture
def doomed(playwright, browser_type_launch_args, tmp_path, signed_in, context):
    """A browser of its own, started as a process that the test can kill; it has the session of `context`."""
    place = tmp_path / "profile"
    args = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={place}", "about:blank"]
    process = subprocess.Popen(
        [browser_type_launch_args["executable_path"], *browser_type_launch_args["args"], *args],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    said = place / "DevToolsActivePort"
    until = time.monotonic() + 30
    while not (said.exists() and said.read_text().count("\n")):
        assert time.monotonic() < until, "Chromium did not start"
        time.sleep(0.1)
    browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{said.read_text().splitlines()[0]}")
    yield browser, process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)


def test_a_killed_browser_loses_no_more_than_ten_seconds(doomed, page, context, signed_in, url, hub_worker):
    browser, process = doomed
    signed_in(hub_worker)
    browser.contexts[0].add_cookies(context.cookies())
    typing = browser.contexts[0].pages[0]
    typing.goto(url)
    box, typed = typing.get_by_label("What happened"), []
    box.focus()
    begun = time.monotonic()
    while time.monotonic() - begun < 14:
        word = f"word{len(typed)} "
        typing.keyboard.type(word)
        typed.append((time.monotonic(), word))
        time.sleep(0.2)
    os.killpg(process.pid, signal.SIGKILL)
    killed = time.monotonic()
    safe = "".join(word for at, word in typed if at < killed - MOST_LOST)
    assert len(safe.split()) > 5
    page.goto(url)  # another browser, signed in anew
    kept = page.get_by_label("What happened").input_value()
    assert kept.startswith(safe) and "You had started this" in page.content()


def test_the_words_are_there_after_the_session_ended(page, context, signed_in, hub_worker, url):
    signed_in(hub_worker)
    page.goto(url)
    page.get_by_label("What happened").fill("Robin cooked for")
    page.get_by_label("Headline").focus()
    expect(page.get_by_text("Your words are kept as a draft")).to_be_visible()
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_label("What happened").fill("Robin cooked for everyone")
    page.get_by_label("Headline").focus()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    signed_in(hub_worker)
    page.goto(url)
    expect(page.get_by_label("What happened")).to_have_value("Robin cooked for")
    page.get_by_label("What happened").fill("Robin cooked for everyone.")
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_role("main")).to_contain_text("Robin cooked for everyone.")
    assert not Draft.objects.exists() and Record.objects.filter(kind="note").count() == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("main")).to_contain_text("You took this back")


def test_leaving_the_page_keeps_the_words_and_start_afresh_lets_them_go(page, signed_in, hub_worker, url):
    signed_in(hub_worker)
    page.goto(url)
    page.get_by_label("What happened").press_sequentially("Half a sen")
    page.goto(url.replace("/notes/new", ""))
    page.wait_for_timeout(500)
    page.goto(url)
    expect(page.get_by_label("What happened")).to_have_value("Half a sen")
    page.get_by_role("button", name="Start afresh").click()
    expect(page).to_have_url(url)
    expect(page.get_by_label("What happened")).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("What happened")).to_have_value("Half a sen")
    expect(page).to_have_url(re.compile(r"\?draft="))


def test_nothing_is_in_the_browsers_own_storage(page, signed_in, hub_worker, url):
    signed_in(hub_worker)
    page.goto(url)
    page.get_by_label("What happened").fill("Robin cooked")
    page.get_by_label("Headline").focus()
    expect(page.get_by_text("Your words are kept as a draft")).to_be_visible()
    kept = (
        "(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])()"
    )
    assert page.evaluate(kept) == [0, 0, 0]


def test_back_after_saving_and_save_again_makes_no_second_note(page, signed_in, hub_worker, url):
    signed_in(hub_worker)
    page.goto(url)
    page.get_by_label("What happened").fill("Robin cooked for everyone.")
    page.get_by_role("button", name="Save the note").dblclick()
    expect(page).to_have_url(re.compile("/records/"))
    page.reload()
    saved = page.url
    page.go_back()
    page.get_by_label("What happened").fill("Robin cooked for everyone.")
    page.get_by_role("button", name="Save the note").click()
    expect(page).to_have_url(saved)
    assert Record.objects.filter(kind="note").count() == 1


def test_without_script_the_words_of_a_refused_form_are_kept(
    browser, live_server, context, signed_in, hub_worker, url
):
    signed_in(hub_worker)
    plain = browser.new_context(java_script_enabled=False)
    plain.add_cookies(context.cookies())
    page = plain.new_page()
    page.goto(url)
    page.get_by_label("What happened").fill("Robin cooked.")
    page.get_by_role("main").get_by_role("textbox", name="Date").first.fill("31/2")
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    page.goto(live_server.url + reverse("my_drafts"))
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_label("What happened")).to_have_value("Robin cooked.")
    plain.close()
