"""Builds the table of the diacritics restorer: accented syllables, pairs and triples of them with counts.

    python3 restorer.py --data DIR --out ../restorer/accents.bin [--least 2] [--triples 470000]

Format (little endian), read by src/text/restorer/accent-file.ts and described in ../restorer/README.md. Held-out rows are left out, and
with `--sentences FILE` 2,000 of their sentences are written there for evaluate_restorer.ts.
"""
import argparse
import json
import pathlib
import re
import struct
import unicodedata
import zlib

import numpy as np

from corpus import is_held_out, old_style, pairs, questions, sentences, strip_marks

BOUNDARY, NUMBER = 0, 1
QUESTION_WEIGHT = 10  # questions are what is restored, and print has few
TOKEN = re.compile(r"[^\W\d_]+|\d[\d.,/:-]*|[^\w\s]|_")
def tokens(text):
    """Lower-case syllables, '0' for a number, '' for anything else that is not white space."""
    for t in TOKEN.findall(unicodedata.normalize("NFC", text).lower()):
        yield t if t[0].isalpha() else "0" if t[0].isdigit() else ""


def quantize(counts):
    """A count as one byte: round(16 ln count), within 3.2 %."""
    return np.clip(np.round(16 * np.log(counts)), 0, 255).astype(np.uint8)


def varint(out, value):
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)


def stream(data):
    """All training text as one list of numbers of syllables, and the syllables by number."""
    number, names, seen = {"": BOUNDARY, "0": NUMBER}, ["", "0"], []
    cache = {}
    texts = (t for r in pairs(data) if not is_held_out(r) for t in [r["title"], *r["paragraphs"]])
    asked = (t for r in questions(data, "train") for t in [r["question"]] * QUESTION_WEIGHT + [r["passage"]])
    for source in (texts, asked):
        for text in source:
            seen.append(BOUNDARY)
            for t in tokens(text):
                if t not in cache:
                    n = old_style(t)
                    if n not in number:
                        number[n] = len(names)
                        names.append(n)
                    cache[t] = number[n]
                seen.append(cache[t])
    return np.array(seen, np.int32), names


def sentence_key(sentence):
    """Equal for sentences whose syllables are, in order, the same."""
    return zlib.crc32(" ".join(t for t in tokens(sentence) if t not in ("", "0")).encode())


def held_sentences(data, count):
    """`count` held-out sentences of 4 to 40 syllables with diacritics, half news, a quarter wiki, a quarter law, drawn by hash;
    none whose syllables occur as a sentence of the training text (reprints, formulas of law)."""
    found, trained = {"news": {}, "wiki": {}, "law": {}}, set()
    for r in pairs(data):
        out = is_held_out(r)
        for s in (s for t in r["paragraphs"] for s in sentences(t)):
            if not out:
                trained.add(sentence_key(s))
            elif 4 <= len(s.split()) <= 40 and strip_marks(s) != s:
                found[r["kind"]][sentence_key(s)] = s
    quota = {"news": count // 2, "wiki": count // 4, "law": count // 4}
    return [{"kind": k, "text": unicodedata.normalize("NFC", found[k][key])}
            for k, n in quota.items() for key in sorted(set(found[k]) - trained)[:n]]


def useful_triples(ids, pair, n, unigrams, most):
    """The `most` triples (a, b, c) whose count moves ln P(c | a, b) furthest from ln P(c | b), weighed by the count.
    Only triples whose two pairs are kept. Returns number of the pair (a, b), c, count; in order."""
    a, b, c = (ids[i:len(ids) - 2 + i].astype(np.int64) for i in range(3))
    good = (a >= 0) & (b >= 0) & (c > 1)
    key, count = np.unique(a[good] << 32 | b[good] << 16 | c[good], return_counts=True)
    key, count = key[count >= 2], count[count >= 2]
    ab = np.minimum(np.searchsorted(pair, key >> 16), len(pair) - 1)
    bc = np.minimum(np.searchsorted(pair, key & 0xFFFFFFFF), len(pair) - 1)
    both = (pair[ab] == key >> 16) & (pair[bc] == (key & 0xFFFFFFFF))
    key, count, ab, bc = key[both], count[both], ab[both], bc[both]
    gain = count * (np.log(count / (n[ab] + 5)) - np.log(n[bc] / unigrams[key >> 16 & 65535]))
    best = np.sort(np.argsort(-gain, kind="stable")[:most])
    return ab[best], key[best] & 65535, count[best]


def main(o):
    ids, names = stream(o.data)
    counts = np.bincount(ids, minlength=len(names))
    keep = [BOUNDARY, NUMBER] + [i for i in np.argsort(-counts, kind="stable") if i > 1 and counts[i] >= o.syllables and len(names[i]) <= 12]
    assert len(keep) < 65536, "numbers of syllables have 16 bits: raise --syllables"
    renumber = np.full(len(names), -1, np.int32)
    renumber[keep] = np.arange(len(keep))
    ids = renumber[ids]
    a, b = ids[:-1].astype(np.int64), ids[1:].astype(np.int64)
    known = (a >= 0) & (b >= 0)
    pair, n = np.unique(a[known] << 16 | b[known], return_counts=True)
    pair, n = pair[n >= o.least], n[n >= o.least]
    of_pair, third, triple_n = useful_triples(ids, pair, n, counts[keep], o.triples)
    print(f"{len(ids) / 1e6:.1f} M tokens: {len(keep)} syllables, {len(pair)} pairs, {len(third)} triples kept")
    text = "\n".join(names[i] for i in keep[2:]).encode()
    body = bytearray(text + quantize(counts[keep]).tobytes())
    row_lists(body, pair >> 16, pair & 65535, len(keep))
    body += quantize(n).tobytes()
    last = 0
    for at, c in zip(of_pair.tolist(), third.tolist()):
        varint(body, at - last)
        varint(body, c)
        last = at
    body += quantize(triple_n).tobytes()
    head = struct.pack("<4sIIIII", b"VAC2", len(keep), len(pair), len(third), len(text), zlib.crc32(bytes(body)))
    out = pathlib.Path(o.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(head + body)
    print(f"{(len(head) + len(body)) / 1e6:.2f} MB")
    if o.sentences:
        rows = held_sentences(o.data, 2000)
        pathlib.Path(o.sentences).write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n", encoding="utf-8")
        print(f"{len(rows)} held-out sentences")


def row_lists(body, first, then, size):
    """For each first syllable: how many follow it, then their numbers as differences."""
    starts = np.searchsorted(first, np.arange(size + 1))
    for i in range(size):
        row = then[starts[i]:starts[i + 1]]
        varint(body, len(row))
        for step in np.diff(row, prepend=0).tolist():
            varint(body, step)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--least", type=int, default=2, help="smallest count of a pair that is kept")
    parser.add_argument("--syllables", type=int, default=8, help="smallest count of a syllable that is kept")
    parser.add_argument("--triples", type=int, default=470_000, help="how many triples are kept")
    parser.add_argument("--sentences", help="where to write the held-out sentences")
    main(parser.parse_args())
