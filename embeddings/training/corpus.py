"""Reading a folder of training pairs, folding, and the one split every script obeys.

A data folder holds any number of `pairs*.jsonl[.xz]` files (rows `{kind, title, paragraphs[]}`) and
`qa.train.jsonl[.xz]`, `qa.dev.jsonl[.xz]` (rows `{source, question, title, passage}`), UTF-8.
"""
import json
import lzma
import pathlib
import re
import unicodedata
import zlib

HELD_OUT_EVERY = 40  # one title in forty (2.5 %) is in nobody's training data


def read_rows(path):
    """Yields the rows of one `.jsonl` or `.jsonl.xz` file."""
    opener = lzma.open if str(path).endswith(".xz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def find(folder, stem):
    """The files of `folder` called `stem*.jsonl` or `stem*.jsonl.xz`, in order of name."""
    found = sorted(p for p in pathlib.Path(folder).iterdir() if re.fullmatch(re.escape(stem) + r".*\.jsonl(\.xz)?", p.name))
    if not found:
        raise FileNotFoundError(f"no {stem}*.jsonl or {stem}*.jsonl.xz in {folder}")
    return found


def pairs(folder):
    for path in find(folder, "pairs"):
        yield from read_rows(path)


def questions(folder, part):
    """Rows of the question sets; `part` is 'train' or 'dev'."""
    for path in find(folder, f"qa.{part}"):
        yield from read_rows(path)


def held_out(title):
    """True where a row belongs to the held-out slice: decided by its title alone, so that sections of one page stay together."""
    return zlib.crc32(title.split(" — ")[0].encode()) % HELD_OUT_EVERY == 0


def held_out_law(row):
    """Laws would fall out whole by `held_out`, which is right for news; single articles by their full title."""
    return zlib.crc32(row["title"].encode()) % 20 == 0


def is_held_out(row):
    return held_out_law(row) if row["kind"] == "law" else held_out(row["title"])


_MARKS = {c: unicodedata.normalize("NFD", c)[0] for c in map(chr, range(0xC0, 0x1EFA))
          if unicodedata.category(c)[0] == "L" and len(unicodedata.normalize("NFD", c)) > 1
          and unicodedata.normalize("NFD", c)[0] < "\u0250" and unicodedata.normalize("NFD", c)[0].isascii()}
_MARKS.update({"đ": "d", "Đ": "D"})
_STRIP = str.maketrans(_MARKS)


def strip_marks(text):
    """Takes the diacritics off, keeping case and length (on NFC text)."""
    return text.translate(_STRIP)


# Open oa, oe, uy carry their tone on the first vowel (`hòa`, not `hoà`; `thúy`, but `quý`): (written, meant), 15 pairs.
TONE_PLACES = [(w, m) for olds, news in (("óòỏõọ", ("oá", "oà", "oả", "oã", "oạ")), ("óòỏõọ", ("oé", "oè", "oẻ", "oẽ", "oẹ")), ("úùủũụ", ("uý", "uỳ", "uỷ", "uỹ", "uỵ")))
               for o, w in zip(olds, news) for m in (o + ("y" if w[0] == "u" else "a" if w in ("oá", "oà", "oả", "oã", "oạ") else "e"),)]
_PLACED = dict(TONE_PLACES)
_PLACE = re.compile(r"(?:(?<!q)u[ýỳỷỹỵ]|o[áàảãạéèẻẽẹ])(?![^\W\d_])")


def old_style(lower_text):
    """One place for every tone mark, in lower-case NFC text; length kept."""
    return _PLACE.sub(lambda m: _PLACED[m[0]], lower_text)


def runtime_form(text):
    """What the normalizers of tokenizer.json do before pieces are looked up: NFKC, lower case, one space for any white space,
    tone marks in their one place."""
    return old_style(re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).lower()).strip())


_END = re.compile(r"(?<=[.!?…;])\s+")


def sentences(text):
    """A rough cut into sentences: good enough to train a tokenizer and a bigram table."""
    return [s for s in _END.split(text) if s]
