"""Tokenizes a data folder once into flat arrays, `tokens.npz` in the work folder.

    python3 prepare.py --data DIR --work DIR [--limit ROWS]

Every text is stored twice, with and without diacritics. Shapes, for T texts and R rows:
    ids      uint16 (N,)      all tokens, end to end
    start    int64  (2, T)    where a text begins in ids: [0] as written, [1] stripped
    length   int32  (2, T)    its number of tokens
    first    int32  (R,)      number of the row's title (or question); its paragraphs follow it
    count    int32  (R,)      number of its paragraphs
    kind     uint8  (R,)      0 news, 1 wiki, 2 law, 3 question
    group    int64  (R,)      rows of one group are never each other's negatives
    held     bool   (R,)      kept out of training
"""
import argparse
import pathlib
import re
import unicodedata
import zlib

import numpy as np
import sentencepiece as spm

from corpus import is_held_out, pairs, questions, runtime_form, strip_marks

KINDS = {"news": 0, "wiki": 1, "law": 2}
LONGEST = 900  # characters of a paragraph that are used
TEMPLATES = """là gì|là ai|ở đâu|khi nào|như thế nào|thế nào|ra sao|tại sao|vì sao|bao nhiêu|bao lâu|có phải không|có được không|có không
cho tôi hỏi|cho em hỏi|xin hỏi|xin cho biết|hãy cho biết|tôi muốn biết|ai là|cái gì|nào|gì|được quy định như thế nào|quy định thế nào
theo quy định|thì sao|phải làm gì|phải làm sao|cần những gì|năm nào|ngày nào|mấy|đơn vị nào|cơ quan nào|tỉnh nào|ai|người nào|những gì
gồm những gì|bao gồm những gì|thông tin về|nói về|tìm bài về|về việc gì|có mấy|là bao nhiêu|được không|xin cảm ơn|ạ|vậy|với ạ|à|thế
trong trường hợp nào|điều kiện gì|thủ tục thế nào|ai có thẩm quyền|mức phạt bao nhiêu|thời hạn bao lâu""".replace("\n", "|").split("|")


def passage_key(text):
    """Equal for passages that differ only in case, spacing and punctuation."""
    return zlib.crc32(re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", text).lower()).strip().encode())


def runs_of_ten(text):
    """Hashes of every ten syllables in a row (crc32, not hash(), which differs from run to run)."""
    words = re.findall(r"[^\W_]+", text.lower())
    return (zlib.crc32(" ".join(words[i:i + 10]).encode()) for i in range(len(words) - 9))


class Measured:
    """What qa.dev asks and answers: rows that would give it away are dropped before training."""

    def __init__(self, data):
        texts = [r[k] for r in questions(data, "dev") for k in ("question", "passage")]
        self.keys = {passage_key(t) for t in texts}
        self.runs = {h for t in texts for h in runs_of_ten(t)}
        self.dropped = dict(questions=0, paragraphs=0)

    def gives_away(self, row):
        """A question row that shares its question or its passage with qa.dev (case, spacing and punctuation aside)."""
        known = bool({passage_key(row["question"]), passage_key(row["passage"])} & self.keys)
        self.dropped["questions"] += known
        return known

    def unknown(self, paragraphs):
        """The paragraphs that share no ten syllables in a row with a question or passage of qa.dev."""
        kept = [p for p in paragraphs if self.runs.isdisjoint(runs_of_ten(p))]
        self.dropped["paragraphs"] += len(paragraphs) - len(kept)
        return kept


def rows(data, measured):
    for row in pairs(data):
        yield KINDS.get(row["kind"], 0), row["title"], measured.unknown(row["paragraphs"]), is_held_out(row), None
    for row in questions(data, "train"):
        if not measured.gives_away(row):
            yield 3, row["question"], [row["passage"]], False, passage_key(row["passage"])


def main(data, work, limit):
    sp = spm.SentencePieceProcessor(model_file=str(pathlib.Path(work) / "pieces.model"))
    texts, first, count, kind, group, held = list(TEMPLATES), [], [], [], [], []
    measured = Measured(data)
    for number, (k, title, paragraphs, out, key) in enumerate(rows(data, measured)):
        if limit and number % max(1, 240_000 // limit) and k != 3:
            continue
        paragraphs = [p for p in paragraphs if p.strip()]
        if not paragraphs:
            continue
        first.append(len(texts)), count.append(len(paragraphs)), kind.append(k), held.append(out)
        group.append(10**10 + number if key is None else key)
        texts.append(title)
        texts += [p[:LONGEST * (2 if k == 3 else 1)] for p in paragraphs]
    flat, starts, lengths, at = [], [], [], 0
    for stripped in (False, True):
        start, length = [], []
        for low in range(0, len(texts), 20_000):
            block = texts[low:low + 20_000]
            block = [runtime_form(strip_marks(t) if stripped else t) for t in block]
            for ids in sp.encode(block, num_threads=2):
                flat.append(np.asarray(ids, np.uint16))
                start.append(at), length.append(len(ids))
                at += len(ids)
        starts.append(start), lengths.append(length)
    np.savez(pathlib.Path(work) / "tokens.npz", ids=np.concatenate(flat), start=np.array(starts, np.int64), length=np.array(lengths, np.int32),
             first=np.array(first, np.int32), count=np.array(count, np.int32), kind=np.array(kind, np.uint8), group=np.array(group, np.int64),
             held=np.array(held, bool), templates=np.array(len(TEMPLATES)))
    print(f"{len(first)} rows, {len(texts)} texts, {at / 1e6:.1f} M tokens; dropped for qa.dev: {measured.dropped}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--limit", type=int, default=0, help="about so many pair rows only, for a quick first model")
    options = parser.parse_args()
    main(options.data, options.work, options.limit)
