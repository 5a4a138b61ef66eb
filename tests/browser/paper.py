"""The words on each sheet of a PDF that Chromium printed: enough of the format for that, and no more."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.S)
SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")


def sheets(pdf):
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b(?!s)", body)]
    return [_words(body, objects) for body in pages]


def _words(page, objects):
    fonts = {
        name: _letters(objects[int(at)], objects) for name, at in re.findall(rb"/(F\d+) (\d+) 0 R", page)
    }
    content = _stream(objects[int(re.search(rb"/Contents (\d+) 0 R", page).group(1))])
    said, font = [], {}
    for name, codes in SHOWN.findall(content):
        font = fonts.get(name, {}) if name else font
        said += [font.get(codes[i : i + 4].upper(), "") for i in range(0, len(codes), 4)]
    return "".join(said)


def _stream(body):
    packed = re.search(rb"stream\r?\n(.*?)\r?\nendstream", body, re.S).group(1)
    return zlib.decompress(packed) if b"FlateDecode" in body else packed


def _letters(font, objects):
    """By the code of its glyph, which letter it is: the font's /ToUnicode."""
    at = re.search(rb"/ToUnicode (\d+) 0 R", font)
    table, letters = _stream(objects[int(at.group(1))]) if at else b"", {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            letters[code.upper()] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                letters[b"%04X" % (int(first, 16) + step)] = chr(int(text, 16) + step)
    return letters
