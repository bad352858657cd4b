"""Trains the table: bag-sum of 256-d rows, L2 norm, symmetric InfoNCE over the batch.

    python3 train.py --work DIR --out table.npy [--steps 6000] [--batch 2048] [--minutes 30]

Only the rows a batch touches are updated (lazy Adam): the gradient of a row is itself a bag-sum, over the texts that hold the
token, so both directions run through the same fast kernel and no dense 40,000 x 256 gradient is ever made.
"""
import argparse
import pathlib
import time

import numpy as np
import sentencepiece as spm
import torch
import torch.nn.functional as F

from corpus import strip_marks

DIM, SPECIAL = 256, 3  # the first three ids (unknown, pad, start) have zero rows


class Sampler:
    """Draws pairs as token segments out of the flat arrays of prepare.py."""

    def __init__(self, data, rng, shares, stripped, longest=96):
        self.d, self.rng, self.stripped, self.longest = data, rng, stripped, longest
        self.rows = [np.flatnonzero((data["kind"] == k) & ~data["held"]) for k in range(4)]
        self.shares = np.array(shares) / sum(shares)
        self.clusters = None

    def choose(self, n):
        """Row numbers of a batch. With clusters known, half the batch comes in runs of 64 from one cluster: hard negatives."""
        kinds = self.rng.choice(4, n, p=self.shares)
        rows = np.array([self.rows[k][self.rng.integers(len(self.rows[k]))] for k in kinds])
        if self.clusters is not None:
            for low in range(0, n // 2, 64):
                members = self.clusters[self.rng.choice(len(self.clusters), p=self.cluster_p)]
                rows[low:low + 64] = members[self.rng.integers(len(members), size=64)]
        return rows

    def set_clusters(self, labels, rows, k):
        order = np.argsort(labels, kind="stable")
        cuts = np.searchsorted(labels[order], np.arange(1, k))
        self.clusters = [rows[c] for c in np.split(order, cuts) if len(c) >= 100]
        # a row's chance is the one its kind has in the random half, shared evenly inside the kind
        weight = self.shares / np.maximum([len(r) for r in self.rows], 1)
        p = np.array([weight[self.d["kind"][c]].sum() for c in self.clusters])
        self.cluster_p = p / p.sum()

    def batch(self, n):
        """(ids, bags) for left and right sides and the group of each pair."""
        d, rng = self.d, self.rng
        r = np.unique(self.choose(n))
        rng.shuffle(r)
        n = len(r)
        first, count, qa = d["first"][r], d["count"][r], d["kind"][r] == 3
        form = rng.random(n)  # title -> paragraph | lead -> paragraph | span -> the rest
        span = form > np.where(qa, 0.85, 0.55)
        lead = ~span & ~qa & (form > 0.42) & (count > 1)
        para = first + 1 + np.where(lead, 1 + rng.integers(0, np.maximum(count - 1, 1)), rng.integers(0, count))
        left = np.where(span, para, np.where(lead, first + 1, first))
        bare = (rng.random(n) < self.stripped).astype(int)
        wide = rng.integers(3, 15, n)
        # left: the whole title; a lead cut to 8..32 tokens; a span of 3..14 tokens
        whole = d["length"][bare, left]
        size = np.where(span, np.minimum(wide, whole), np.where(lead, np.minimum(rng.integers(8, 33, n), whole), np.minimum(whole, 64)))
        place = np.where(span, rng.random(n), 0.0)
        offset = (place * (whole - size + 1)).astype(np.int64)
        template = rng.integers(0, d["templates"], n)
        noisy = (rng.random(n) < 0.25) & ~qa
        l_ids, l_bag = gather(d["ids"], [(d["start"][bare, left] + offset, size), (d["start"][bare, template], np.where(noisy, d["length"][bare, template], 0))])
        drop = np.where(rng.random(n) < 0.5, rng.random(n) * 0.4, 0.0)
        keep = rng.random(len(l_ids)) >= drop[l_bag]
        l_ids, l_bag = l_ids[keep], l_bag[keep]
        # right: a window of the paragraph, mostly without the span, at times with the title before it
        text, total = d["start"][0, para], d["length"][0, para]
        window = np.minimum(total, self.longest - rng.integers(0, 48, n) * (rng.random(n) < 0.5))
        begin = (rng.random(n) * (total - window + 1)).astype(np.int64)
        cut = span & (rng.random(n) < 0.8) & (total > 8)
        from_ = np.clip(np.where(cut, (place * (total - np.minimum(wide, total) + 1)).astype(np.int64), total), begin, begin + window)
        to = np.clip(np.where(cut, from_ + wide, total), from_, begin + window)
        titled = (span | lead) & (rng.random(n) < 0.3) & ~qa
        r_ids, r_bag = gather(d["ids"], [(text + begin, from_ - begin), (text + to, begin + window - to), (d["start"][0, first], np.where(titled, d["length"][0, first], 0))])
        return (l_ids, l_bag), (r_ids, r_bag), d["group"][r], n


def gather(ids, segments):
    """Bags out of segments: for each (start, size) pair of arrays, row i adds ids[start_i : start_i + size_i] to bag i."""
    out, bags = [], []
    for start, size in segments:
        size = np.maximum(size, 0)
        total = int(size.sum())
        bag = np.repeat(np.arange(len(size)), size)
        inner = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
        out.append(ids[start[bag] + inner].astype(np.int64)), bags.append(bag)
    return np.concatenate(out), np.concatenate(bags)


def bag_sum(table, ids, bags, n):
    """Sum of table rows by bag, (n, DIM). ids and bags are int64 arrays in any order."""
    order = np.argsort(bags, kind="stable")
    offsets = np.searchsorted(bags[order], np.arange(n))
    return F.embedding_bag(torch.from_numpy(ids[order]), table, torch.from_numpy(offsets), mode="sum")


def start_table(sp, counts, seed):
    """Rows begin as sums of random vectors of their folded syllables, so that `phần mềm`, `phan mem` and `phần` + `mềm` are
    neighbours from the first step, scaled by a / (a + p) (smooth inverse frequency, Arora et al. 2017)."""
    rng = np.random.default_rng(seed)
    known = {}

    def vector(key):
        if key not in known:
            known[key] = rng.standard_normal(DIM).astype(np.float32)
        return known[key]

    table = rng.standard_normal((sp.get_piece_size(), DIM)).astype(np.float32) * 0.4
    for i in range(SPECIAL, len(table)):
        parts = [s for s in sp.id_to_piece(i).split("▁") if s]
        for s in parts:
            table[i] += (vector(strip_marks(s)) * 0.8 + vector("=" + s) * 0.4) / len(parts) ** 0.5
    p = counts / counts.sum()
    table *= (1e-3 / (1e-3 + p))[:, None].astype(np.float32)
    table[:SPECIAL] = 0
    return torch.from_numpy(table)


class LazyAdam:
    """Adam whose moments and rows move only when touched; bias is corrected by each row's own count of updates."""

    def __init__(self, table, beta1=0.9, beta2=0.99):
        self.table, self.b1, self.b2 = table, beta1, beta2
        self.m, self.v = torch.zeros_like(table), torch.zeros_like(table)
        self.t = torch.zeros(len(table))

    def step(self, rows, grad, lr):
        self.t[rows] += 1
        t = self.t[rows].unsqueeze(1)
        m = self.m[rows].mul_(self.b1).add_(grad, alpha=1 - self.b1)
        v = self.v[rows].mul_(self.b2).addcmul_(grad, grad, value=1 - self.b2)
        self.m[rows], self.v[rows] = m, v
        m.div_(1 - self.b1 ** t)
        v.div_(1 - self.b2 ** t).sqrt_().add_(1e-12)
        self.table[rows] -= lr * m.div_(v)


def loss_and_grad(sums, n, group, scale, lexical=None):
    """Symmetric InfoNCE; sums is (2n, DIM), left then right. Same-group pairs are not negatives of each other.
    `lexical`, (n, n), is added to the logits: what it already tells, the table need not learn."""
    sums.requires_grad_(True)
    unit = F.normalize(sums, dim=1, eps=1e-6)
    logits = scale * unit[:n] @ unit[n:].T
    if lexical is not None:
        logits = logits + lexical
    same = group[:, None] == group[None, :]
    np.fill_diagonal(same, False)
    if same.any():
        logits = logits.masked_fill(torch.from_numpy(same), -1e4)
    target = torch.arange(n)
    loss = (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2
    loss.backward()
    return loss.item(), sums.grad


def embed_rows(table, data, rows):
    """Unit vectors of title + first paragraph, for clustering."""
    first = data["first"][rows]
    out = []
    for low in range(0, len(rows), 8192):
        f = first[low:low + 8192]
        ids, bags = gather(data["ids"], [(data["start"][0, f], np.minimum(data["length"][0, f], 64)), (data["start"][0, f + 1], np.minimum(data["length"][0, f + 1], 64))])
        out.append(F.normalize(bag_sum(table, ids, bags, len(f)), dim=1))
    return torch.cat(out)


def kmeans(x, k, rng, rounds=8):
    centres = x[torch.from_numpy(rng.choice(len(x), k, replace=False))]
    fit = x[torch.from_numpy(rng.choice(len(x), min(len(x), 60_000), replace=False))]
    for _ in range(rounds):
        label = (fit @ centres.T).argmax(1)
        centres = F.normalize(torch.zeros_like(centres).index_add_(0, label, fit) + 1e-6, dim=1)
    return torch.cat([(b @ centres.T).argmax(1) for b in x.split(16384)]).numpy()


def main(o):
    torch.set_num_threads(o.threads)
    work = pathlib.Path(o.work)
    data = dict(np.load(work / "tokens.npz"))
    sp = spm.SentencePieceProcessor(model_file=str(work / "pieces.model"))
    rng = np.random.default_rng(o.seed)
    counts = np.bincount(data["ids"], minlength=sp.get_piece_size()).astype(np.float64) + 1
    table = torch.from_numpy(np.load(o.init)) if o.init else start_table(sp, counts, o.seed)
    frozen = start_table(sp, counts, o.seed + 1) if o.residual else None  # random vectors: a stand-in for word overlap
    sampler = Sampler(data, rng, [float(s) for s in o.shares.split(",")], o.stripped)
    adam, began, mean = LazyAdam(table), time.time(), 0.0
    step = progress = 0
    while progress < 1:
        progress = max(step / o.steps, (time.time() - began) / 60 / o.minutes)
        lr = o.lr * min(1, (step + 1) / 100) * max(0.01, 0.5 * (1 + np.cos(np.pi * min(1, progress))))
        if o.clusters and progress > o.cluster_from and (sampler.clusters is None or step % 1500 == 0):
            rows = np.flatnonzero(~data["held"])
            sampler.set_clusters(kmeans(embed_rows(table, data, rows), o.clusters, rng), rows, o.clusters)
            print(f"step {step}: {len(sampler.clusters)} clusters", flush=True)
        (li, lb), (ri, rb), group, n = sampler.batch(o.batch)
        ids, bags = np.concatenate([li, ri]), np.concatenate([lb, rb + n])
        lexical = None
        if o.residual:
            with torch.no_grad():
                unit = F.normalize(bag_sum(frozen, ids, bags, 2 * n), dim=1, eps=1e-6)
                lexical = o.residual * unit[:n] @ unit[n:].T
        loss, grad = loss_and_grad(bag_sum(table, ids, bags, 2 * n), n, group, o.scale, lexical)
        order = np.argsort(ids.astype(np.uint16), kind="stable")  # radix sort
        rows, offsets = np.unique(ids[order], return_index=True)
        row_grad = F.embedding_bag(torch.from_numpy(bags[order]), grad, torch.from_numpy(offsets), mode="sum")
        real = rows >= SPECIAL
        with torch.no_grad():
            adam.step(torch.from_numpy(rows[real]), row_grad[torch.from_numpy(real)], lr)
        mean = loss if step == 0 else 0.98 * mean + 0.02 * loss
        step += 1
        if step % 100 == 0:
            print(f"step {step} loss {mean:.4f} lr {lr:.4f} {len(ids)} tokens {len(rows)} rows {(time.time() - began) / step * 1000:.0f} ms/step", flush=True)
        if step % 500 == 0:
            np.save(str(o.out) + ".part.npy", table.numpy())
    np.save(o.out, table.numpy())
    print(f"{step} steps, {(time.time() - began) / 60:.1f} minutes, loss {mean:.4f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--init", help="go on from this table instead of the random start")
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=1e9, help="the schedule ends at this time if the steps do not end it first")
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--lr", type=float, default=0.02)
    parser.add_argument("--shares", default="42,30,14,10", help="news, wiki, law, questions")
    parser.add_argument("--clusters", type=int, default=512, help="0: no hard batches")
    parser.add_argument("--cluster-from", type=float, default=0.35)
    parser.add_argument("--scale", type=float, default=20.0, help="of the cosine in the loss")
    parser.add_argument("--residual", type=float, default=0.0, help="scale of word overlap added to the logits")
    parser.add_argument("--stripped", type=float, default=1 / 3, help="share of left sides without diacritics")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20240611)
    main(parser.parse_args())
