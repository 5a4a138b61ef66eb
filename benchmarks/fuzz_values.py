"""Values that nobody types on purpose, and some that somebody would; which, the seed decides."""

from random import Random

TEXTS = (
    "", " ", "\t\r\n", "\x00", "a\x00b", "\x1b[31m", "\x7f\x08", "\u202egnirts\u202c", "\u200f\u200e", "\ufeff",
    "\u0301" * 60, "😶‍🌫️👩‍👩‍👧", "ﷺ" * 40, "İıſK", "\ud7ff\ue000", "𝔘𝔫𝔦", "\u2028\u2029", "NULL", "None", "true", "[]",
    "{}", "%s%n%x", "{{ 7*7 }}", "{% debug %}", "${7*7}", "' OR '1'='1", "1; select 1", "\\", "../../etc/passwd",
    "=1+1", "@here", "-2+3", "<b>x</b>", "\"'><x", "]]>", "%00", "%ff%fe", "http://nwd.invalid/", "//nwd.invalid",
    "a" * 300, "word " * 4_000, "é" * 70_000, "x:y&z=1;w", "O’Neil-Ó Súilleabháin", "🧿" * 5_000,
)  # fmt: skip
NUMBERS = (
    "0", "-1", "-0", "1", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "1e308", "1e999",
    "NaN", "inf", "-inf", "0x10", "1_000", "१२३", "٣", "²", "1.5", "1,5", "+7", "00012", "9" * 400, "--1",
)  # fmt: skip
DATES = (
    "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "1752-09-03", "2026-02-29", "2024-02-29", "31/2/2026",
    "2026-W12", "2026-13", "29/3/2026 01:30", "25:61", "24:00", "1:5 pm", "noon", "2026-10-25T01:30+01:00",
    "-5/-5/-5", "1/1/1", "1/1/99999999999999999999", "99/99/9999", "٠١/٠٢/٢٠٢٦", "12/12/1899",
)  # fmt: skip
NAMES = (
    "00000000-0000-0000-0000-000000000000", "7d444840-9dc0-41d1-b245-5ffdce74fad2", "000000000000", "ffffffffffff",
    "FFFFFFFFFFFF", "me", "self", "admin", ".", "..", "0", "-", "9990000001",
)  # fmt: skip
WORDS = (
    "Robin cooked for the whole house.",
    "Ashby",
    "Quiet evening",
    "12/12/2025",
    "10:30",
    "east@nwd.invalid",
)
#: What no form offers and somebody might like to decide.
EXTRA = (
    "agency", "owner", "sealed", "handling", "marking", "created_by", "author", "by", "is_staff", "is_superuser",
    "is_lead", "version", "id", "pk", "user", "worker", "person", "reference", "whole_service", "role", "at",
    "__proto__", "constructor", "csrfmiddlewaretoken", "_method", "action", "key", "draft",
)  # fmt: skip
TYPES = (
    "application/json", "text/plain", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data",
    "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "b" * 300, "application/xml", "", "/", "💥",
    "application/x-www-form-urlencoded; charset=no-such", "application/octet-stream",
)  # fmt: skip
BODIES = (
    b"", b"\x00\xff\xfe", b"%", b"a=%FF%FE&b=%zz", b"&&&&=;=", b"{", b'{"a":[[[[]]]]}', b"null", b"a[]=1&a[]=2",
    b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", b"a=1&" * 1_500, b"\xc3\x28" * 400,
    b"<?xml version='1.0'?><a/>",
)  # fmt: skip
#: As WSGI names them; values that a server in front would let through.
HEADERS = {
    "HTTP_COOKIE": ("", ";;;", "=", "session_test=", "csrf=\xff\xfe", "a=" + "b" * 4_000, 'x="unended'),
    "HTTP_HX_REQUEST": ("true", "maybe", "\xff"),
    "HTTP_HX_CURRENT_URL": ("http://[", "//", "\xff", "http://localhost/young-people/%00"),
    "HTTP_HX_TARGET": ("x" * 900, "%00"),
    "HTTP_ACCEPT": ("application/json", "*/*;q=banana", ""),
    "HTTP_ACCEPT_LANGUAGE": ("xx-XX", "*;q=9", "a" * 600),
    "HTTP_ACCEPT_ENCODING": ("gzip;q=0", "br, zstd", "\xff"),
    "HTTP_REFERER": ("http://nwd.invalid/", "\xff", "javascript:0"),
    "HTTP_ORIGIN": ("null", "http://nwd.invalid", "\xff"),
    "HTTP_HOST": ("nwd.invalid", "localhost:99999", "[::1", "a b", "localhost"),
    "HTTP_X_FORWARDED_FOR": ("1.2.3.4", "not an address", "1.2.3.4, " * 60, "::1"),
    "HTTP_X_FORWARDED_PROTO": ("https", "gopher"),
    "HTTP_IF_NONE_MATCH": ("*", '"', "W/"),
    "HTTP_IF_MODIFIED_SINCE": ("yesterday", "Sat, 31 Feb 9999 25:00:00 GMT"),
    "HTTP_RANGE": ("bytes=-1", "bytes=9-1", "lines=1"),
    "HTTP_USER_AGENT": ("", "\x1b[0m", "x" * 3_000, "\xff\xfe"),
    "HTTP_X_BY_ITSELF": ("1", "\xff"),
    "HTTP_AUTHORIZATION": ("Bearer", "Basic !!!", "Bearer " + "x" * 900),
}
METHODS = ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "get", "PROPFIND", "X")


def odd(random: Random) -> str:
    """One of these, two of them in a row, or something of characters by chance."""
    pool = random.choice((TEXTS, TEXTS, NUMBERS, DATES, NAMES))
    chance = random.random()
    if chance < 0.7:
        return random.choice(pool)
    if chance < 0.85:
        return (random.choice(pool) + random.choice(TEXTS))[:80_000]
    return "".join(chr(_point(random)) for _ in range(random.randrange(1, 40)))


def _point(random: Random) -> int:
    """Any character but half of a pair, which no byte of UTF-8 spells."""
    point = random.choice((random.randrange(0x80), random.randrange(0x3000), random.randrange(0x110000)))
    return 0xFFFD if 0xD800 <= point < 0xE000 else point
