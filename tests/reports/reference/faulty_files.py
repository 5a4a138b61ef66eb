"""Files that are no proper CSV, have the wrong columns or should not be there, and zips that nobody should open."""

import stat
import warnings
import zipfile
from pathlib import Path

from .case import ANY, Case, Expected, Files, add, one, only, rewrite, swap, write

QUOTING = "RFC 4180 quoting; a quote inside an unquoted field is an error."
FIRST_LINE = "A row over several lines is named by its first."
COLUMN = "an unknown file or column is an error that names it"
LINES = "Lines end in LF (CRLF is accepted too)."

TEXT = [
    Case(
        "short row",
        "One cell for each column.",
        [add("needs.csv", "N9,P1,police")],
        one("needs.csv", 5, None),
    ),
    Case(
        "long row",
        "One cell for each column.",
        [add("needs.csv", "N9,P1,police,adhd,2016-05-09,no,more")],
        one("needs.csv", 5, None),
    ),
    Case(
        "long row after one of three lines",
        "The line is that of the file.",
        [swap("contacts.csv", "phone,,,no,", "phone,,,no,,")],
        one("contacts.csv", 5, None),
    ),
    Case(
        "quote inside an unquoted field",
        QUOTING,
        [swap("contacts.csv", "Fine", 'Fi"ne')],
        one("contacts.csv", 6, None),
    ),
    Case(
        "quote at the end of an unquoted field",
        QUOTING,
        [swap("contacts.csv", "Fine", 'Fine"')],
        one("contacts.csv", 6, None),
    ),
    Case(
        "text after a closing quote",
        QUOTING,
        [swap("contacts.csv", "Fine", '"Fi"ne')],
        one("contacts.csv", 6, None),
    ),
    Case(
        "space before an opening quote",
        QUOTING,
        [swap("contacts.csv", "Fine", ' "Fine"')],
        one("contacts.csv", 6, None),
    ),
    Case(
        "backslash for a quote",
        QUOTING + " A backslash is text: the quote after it closes the field.",
        [swap("contacts.csv", "Fine", '"She said \\"no\\" twice"')],
        one("contacts.csv", 6, None),
    ),
    Case(
        "quote never closed", QUOTING, [swap("contacts.csv", "Fine", '"Fine')], one("contacts.csv", 6, None)
    ),
    Case(
        "quote never closed, rows swallowed",
        FIRST_LINE,
        [swap("contacts.csv", "phone,,,no,", 'phone,,,no,"')],
        one("contacts.csv", 5, None),
    ),
    Case(
        "quote never closed, lines below its start",
        FIRST_LINE,
        [swap("contacts.csv", 'third"', "third")],
        one("contacts.csv", 2, None),
    ),
    Case(
        "quote never closed in the header",
        QUOTING,
        [swap("needs.csv", "need_ref", '"need_ref')],
        one("needs.csv", 1, None),
        several=True,
        exact=False,
    ),
    Case(
        "NUL in a cell",
        "Text; PostgreSQL holds no NUL and UTF-8 text files have none.",
        [swap("contacts.csv", "Fine", "Fi\0ne")],
        one("contacts.csv", 6, None),
    ),
    Case("NUL in a ref", "likewise", [swap("needs.csv", "N3,", "N\0,")], one("needs.csv", 4, None)),
    Case("Latin-1", "UTF-8", [swap("contacts.csv", "Fine", b"Fin\xe9")], one("contacts.csv", 6, None)),
    Case(
        "half a character",
        "UTF-8",
        [swap("contacts.csv", "Fine", b"Fin\xf0\x9f\x98")],
        one("contacts.csv", 6, None),
    ),
    Case(
        "surrogates",
        "UTF-8 has no surrogates",
        [swap("contacts.csv", "Fine", b"\xed\xa0\xbd\xed\xb8\x80")],
        one("contacts.csv", 6, None),
    ),
    Case(
        "overlong NUL",
        "UTF-8 has one form for each character",
        [swap("contacts.csv", "Fine", b"Fi\xc0\x80")],
        one("contacts.csv", 6, None),
    ),
    Case(
        "UTF-16",
        "UTF-8",
        [rewrite("needs.csv", lambda text: text.encode("utf-16"))],
        one("needs.csv", 1, None),
        several=True,
        exact=False,
    ),
    Case(
        "carriage returns for line ends",
        LINES,
        [rewrite("needs.csv", lambda text: text.replace("\n", "\r"))],
        one("needs.csv", 1, None),
        several=True,
        exact=False,
    ),
    Case(
        "carriage return inside an unquoted field",
        LINES + " Unquoted it is neither a line end nor text.",
        [swap("contacts.csv", "Fine", "Fi\rne")],
        one("contacts.csv", 6, None),
        several=True,
        exact=False,
    ),
    Case(
        "no bytes",
        "A file of no bytes has no header: an error",
        [write("needs.csv", b"")],
        one("needs.csv", ANY, None),
    ),
    Case(
        "a byte-order mark alone",
        "It has no header either.",
        [write("needs.csv", b"\xef\xbb\xbf")],
        one("needs.csv", ANY, None),
        several=True,
    ),
]

COLUMNS = [
    Case(
        "unknown column",
        COLUMN,
        [
            rewrite(
                "needs.csv",
                lambda text: (
                    text.replace("main\n", "main,colour\n")
                    .replace("yes\n", "yes,\n")
                    .replace("no\n", "no,\n")
                ),
            )
        ],
        one("needs.csv", 1, "colour"),
    ),
    Case(
        "column twice",
        "One header row; which of the two would be meant?",
        [
            rewrite(
                "needs.csv",
                lambda text: (
                    text.replace("main\n", "main,need\n")
                    .replace("yes\n", "yes,adhd\n")
                    .replace("no\n", "no,adhd\n")
                ),
            )
        ],
        one("needs.csv", 1, "need"),
    ),
    Case(
        "required column missing",
        "a missing optional column is empty: this one is not optional",
        [
            rewrite(
                "needs.csv", lambda text: text.replace(",main", "").replace(",yes", "").replace(",no\n", "\n")
            )
        ],
        one("needs.csv", 1, "main"),
    ),
    Case(
        "ref column missing",
        "likewise",
        [write("education_periods.csv", "person_ref,status,start_on,end_on\nP1,school,2015-09-01,\n")],
        one("education_periods.csv", 1, "education_ref"),
    ),
    Case(
        "required columns missing with no rows",
        "likewise",
        [write("needs.csv", "need_ref,person_ref,need\n")],
        [Expected("needs.csv", 1, name) for name in ("discipline", "identified_on", "main")],
        several=True,
    ),
    Case(
        "column in other letters",
        COLUMN,
        [swap("needs.csv", "need_ref", "Need_ref")],
        [Expected("needs.csv", 1, "Need_ref"), Expected("needs.csv", 1, "need_ref")],
        several=True,
    ),
    Case(
        "column with a space before it",
        COLUMN,
        [swap("needs.csv", ",main", ", main")],
        [Expected("needs.csv", 1, " main"), Expected("needs.csv", 1, "main")],
        several=True,
    ),
    Case(
        "semicolons",
        "comma-separated",
        [rewrite("needs.csv", lambda text: text.replace(",", ";"))],
        [Expected("needs.csv", 1, name) for name in ("need_ref", "main")],
        several=True,
        exact=False,
    ),
    Case(
        "rows without a header",
        "one header row",
        [swap("needs.csv", "need_ref,person_ref,discipline,need,identified_on,main\n", "")],
        [Expected("needs.csv", 1, name) for name in ("need_ref", "main", "N1")],
        several=True,
        exact=False,
    ),
]


def unknown_file(file: str) -> Case:
    return Case(f"unknown file {file}", COLUMN, [write(file, "a,b\n")], one(file, None, None))


FILES = [
    unknown_file("notes.txt"),
    unknown_file("Needs.csv"),
    unknown_file("needs.csv.bak"),
    unknown_file("extra_needs.csv"),
    unknown_file(".DS_Store"),
    Case("folder in the folder", COLUMN, [write("old/needs.csv", "a,b\n")], [Expected(None, None, None)]),
    Case(
        "folder named as a file",
        "It is no file of that name.",
        [lambda files: files.pop("needs.csv") and None, write("needs.csv/needs.csv", "a,b\n")],
        [Expected(None, ANY, None)],
        several=True,
    ),
    Case(
        "only an unknown file",
        COLUMN,
        [only(), write("data.csv", "a,b\n")],
        one("data.csv", None, None),
        several=True,
        exact=False,
    ),
]


def plain(files: Files, path: Path) -> zipfile.ZipFile:
    made = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
    for file, raw in files.items():
        made.writestr(file, raw)
    return made


def entry(name: str, raw: bytes = b"need_ref,person_ref,discipline,need,identified_on,main\n", mode: int = 0):
    """A zip of the base folder with one more entry."""

    def make(files: Files, path: Path) -> None:
        info = zipfile.ZipInfo(name)
        info.filename = name
        info.external_attr = mode << 16
        with plain(files, path) as made, warnings.catch_warnings(action="ignore"):
            made.writestr(info, raw)  # warns of a name that is there already: that is the case

    return make


def bomb(files: Files, path: Path) -> None:
    """Half a gibibyte of one letter, packed into half a mebibyte."""
    del files["needs.csv"]
    with plain(files, path) as made, made.open("needs.csv", "w", force_zip64=True) as big:
        big.write(b"need_ref,person_ref,discipline,need,identified_on,main\n")
        for _ in range(512):
            big.write(b"x" * 2**20)


def crowd(files: Files, path: Path) -> None:
    with plain(files, path) as made:
        for number in range(20_000):
            made.writestr(f"f{number}.csv", b"")


def cut(files: Files, path: Path) -> None:
    plain(files, path).close()
    path.write_bytes(path.read_bytes()[:-200])


def spoilt(files: Files, path: Path) -> None:
    """One byte of the first packed file is another, so that its checksum is wrong."""
    plain(files, path).close()
    raw = bytearray(path.read_bytes())
    raw[len("agencies.csv") + 40] ^= 0xFF
    path.write_bytes(raw)


def no_zip(files: Files, path: Path) -> None:
    path.write_bytes(files["needs.csv"])


def refused(name: str, why: str, make) -> Case:
    return Case(name, why, [], [Expected(None, ANY, None)], several=True, zipped=make)


ZIPS = [
    refused(
        "zip: climbs out",
        "an unknown file is an error, and no entry may leave the folder",
        entry("../needs.csv"),
    ),
    refused("zip: climbs out from inside", "likewise", entry("a/../../needs.csv")),
    refused("zip: from the root", "likewise", entry("/etc/needs.csv")),
    refused("zip: backslashes", "likewise", entry("..\\needs.csv")),
    refused(
        "zip: link",
        "A link is no file of rows.",
        lambda files, path: entry("needs.csv", b"/etc/passwd", stat.S_IFLNK | 0o777)(
            {k: v for k, v in files.items() if k != "needs.csv"}, path
        ),
    ),
    refused("zip: folder beside the files", COLUMN, entry("old/needs.csv")),
    refused("zip: zip inside", COLUMN, entry("tracker.zip", b"PK\5\6" + b"\0" * 18)),
    refused("zip: a name twice", "Which of the two would be meant?", entry("needs.csv")),
    refused("zip: unknown file", COLUMN, entry("notes.txt")),
    refused("zip: bomb", "The unpacked size is limited.", bomb),
    refused("zip: twenty thousand files", COLUMN, crowd),
    refused("zip: cut off", "It is no zip any more.", cut),
    refused("zip: spoilt", "Its checksum is wrong.", spoilt),
    refused("zip: not one at all", "a folder (or a .zip of it)", no_zip),
    refused("zip: no bytes", "likewise", lambda files, path: path.write_bytes(b"")),
]

CASES = [*TEXT, *COLUMNS, *FILES, *ZIPS]
