"""Measures a table on questions it never saw: dense, lexical, and their weighted sum.

    python3 evaluate.py --data DIR --work DIR --table table.npy [--sets qa,qa-unseen,news,law] [--each] [--restorer COMMAND]

Sets: qa.dev questions over the passages of qa.dev + qa.train (twins that differ only in case, spacing and punctuation merged); `qa-unseen`:
those of them that share neither question nor passage with qa.train;
held-out news titles over one later paragraph of each held-out article; held-out law article titles over their first paragraph.
Lexical is BM25 (k1 1.2, b 0.75). `hybrid w` = BM25 / its best score + w x cosine. With a restorer (a command that puts diacritics on lines) the
unaccented questions are also measured as it restores them. One passage is right for each question.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import zlib

import numpy as np
import sentencepiece as spm

from corpus import is_held_out, pairs, questions, runtime_form, strip_marks
from export import load
from prepare import passage_key

WORD = re.compile(r"[^\W_]+")


def syllables_only(text):
    return WORD.findall(text.lower())


def rich_terms(text):
    """Syllables and bigrams of syllables, as written and folded."""
    a = syllables_only(text)
    f = [strip_marks(s) for s in a]
    return (["a" + s for s in a] + ["a" + x + " " + y for x, y in zip(a, a[1:])] + ["f" + s for s in f] + ["f" + x + " " + y for x, y in zip(f, f[1:])])


class BM25:
    def __init__(self, texts, terms, k1=1.2, b=0.75):
        self.terms, postings, lengths = terms, collections.defaultdict(list), []
        for d, text in enumerate(texts):
            bag = collections.Counter(terms(text))
            lengths.append(sum(bag.values()))
            for t, c in bag.items():
                postings[t].append((d, c))
        n, lengths = len(texts), np.array(lengths, float)
        norm = k1 * (1 - b + b * lengths / lengths.mean())
        self.n, self.postings = n, {}
        for t, p in postings.items():
            d, c = np.array([x for x, _ in p]), np.array([y for _, y in p], float)
            self.postings[t] = d, np.log(1 + (n - len(d) + 0.5) / (len(d) + 0.5)) * c * (k1 + 1) / (c + norm[d])

    def scores(self, text):
        out = np.zeros(self.n)
        for t in self.terms(text):
            if t in self.postings:
                d, w = self.postings[t]
                out[d] += w
        return out


def qa_set(data, unseen=False):
    """`unseen`: without the questions that stand in qa.train too, or whose passage does (most of zalo2019)."""
    trained = {passage_key(r[k]) for r in questions(data, "train") for k in ("question", "passage")} if unseen else set()
    passages, place, ask = [], {}, []
    for part in ("dev", "train"):
        for r in questions(data, part):
            key = passage_key(r["passage"])
            if key not in place:
                place[key] = len(passages)
                passages.append((r["title"] + "\n" + r["passage"]).strip())
            if part == "dev" and not {key, passage_key(r["question"])} & trained:
                ask.append((r["question"], place[key], r["source"]))
    return ask, passages


def held_set(data, kind):
    ask, passages, seen = [], [], set()
    for r in pairs(data):
        if r["kind"] != kind or not is_held_out(r):
            continue
        p = r["paragraphs"]
        which = 0 if kind == "law" else 1 + zlib.crc32(r["title"].encode()) // 64 % (len(p) - 1) if len(p) > 1 else 0
        if p[which] in seen or r["title"] in seen:
            continue
        seen |= {p[which], r["title"]}
        ask.append((r["title"], len(passages), kind))
        passages.append(p[which])
    return ask, passages


def embed(sp, table, texts):
    out = np.zeros((len(texts), table.shape[1]), np.float32)
    for i, ids in enumerate(sp.encode([runtime_form(t) for t in texts])):
        out[i] = table[ids].sum(axis=0)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def ndcg_and_first(scores, right):
    """nDCG@10 and R@1 of each question; a tie counts against us."""
    rank = (scores >= scores[np.arange(len(right)), right][:, None]).sum(axis=1) - 1
    return np.where(rank < 10, 1 / np.log2(rank + 2), 0), rank == 0


def report(name, systems, right):
    for label, pair in systems.items():
        cells = [f"{m.mean():.4f}" for s in pair for m in ndcg_and_first(s, right)]
        print(f"| {name} | {label} | " + " | ".join(cells) + " |")


def restored(command, lines):
    out = subprocess.run(command, shell=True, check=True, input="\n".join(lines), capture_output=True, text=True).stdout
    return out.split("\n")


def main(data, work, table_path, sets, each, weights, restorer):
    sp = spm.SentencePieceProcessor(model_file=str(pathlib.Path(work) / "pieces.model"))
    table = load(table_path, sp)
    typings = ["", " unaccented", " restored"][: 3 if restorer else 2]
    print("| set | system | " + " | ".join(f"nDCG@10{t} | R@1{t}" for t in typings) + " |\n" + "|---" * (2 + 2 * len(typings)) + "|")
    for name in sets.split(","):
        ask, passages = qa_set(data, name == "qa-unseen") if name.startswith("qa") else held_set(data, name)
        right = np.array([a[1] for a in ask])
        plain = [a[0] for a in ask]
        bare = [strip_marks(q).replace("\n", " ") for q in plain]
        docs = embed(sp, table, passages)
        spoken = [plain, bare, restored(restorer, bare)] if restorer else [plain, bare]
        cosine = [embed(sp, table, q) @ docs.T for q in spoken]
        systems = {"dense": cosine}
        naive, rich = BM25(passages, syllables_only), BM25(passages, rich_terms)
        systems["BM25 syllables"] = [np.array([naive.scores(q) for q in qs]) for qs in spoken]
        lexical = [np.array([rich.scores(q) for q in qs]) for qs in spoken]
        systems["BM25 syllables + bigrams, accented + folded"] = lexical
        top = [s / np.maximum(s.max(axis=1, keepdims=True), 1e-9) for s in lexical]
        for w in weights:
            systems[f"hybrid {w}"] = [t + w * c for t, c in zip(top, cosine)]
        report(f"{name} ({len(ask)} over {len(passages)})", systems, right)
        if each:
            sources = np.array([a[2] for a in ask])
            for s in sorted(set(sources)):
                pick = sources == s
                report(f"{name}: {s} ({pick.sum()})", {k: [x[pick] for x in v] for k, v in systems.items() if k in ("dense", "BM25 syllables", f"hybrid {weights[len(weights) // 2]}") or "bigrams" in k}, right[pick])
        sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for n in ("data", "work", "table"):
        parser.add_argument("--" + n, required=True)
    parser.add_argument("--sets", default="qa,qa-unseen,news,law")
    parser.add_argument("--weights", default="0.5,1.0,1.5")
    parser.add_argument("--each", action="store_true", help="each question set apart as well")
    parser.add_argument("--restorer", help="a shell command: lines in, lines with diacritics out")
    o = parser.parse_args()
    main(o.data, o.work, o.table, o.sets, o.each, [float(w) for w in o.weights.split(",")], o.restorer)
