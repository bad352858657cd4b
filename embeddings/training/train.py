"""Trains the table: bag-sum of 256-d rows, L2 norm, symmetric InfoNCE over the batch.

    python3 train.py --work DIR --out table.npy [--steps 12000] [--seed 20240611]

The number of steps is fixed and nothing depends on the clock: the same data, seed, thread count, libraries and kind of processor give
the same table, bit for bit (its checksum is printed with the log, so two runs can be compared on the way).

Only the rows a batch touches are updated (lazy Adam): the gradient of a row is itself a bag-sum, over the texts that hold the
token, so both directions run through the same fast kernel and no dense 40,000 x 256 gradient is ever made.
"""
import argparse
import hashlib
import pathlib
import time

import numpy as np
import sentencepiece as spm
import torch
import torch.nn.functional as F

from corpus import strip_marks

SPECIAL = 3  # the first three ids (unknown, pad, start) have zero rows


class Sampler:
    """Draws pairs as token segments out of the flat arrays of prepare.py."""

    def __init__(self, data, rng, shares, stripped, run=64, longest=96):
        self.d, self.rng, self.stripped, self.run, self.longest = data, rng, stripped, run, longest
        self.rows = [np.flatnonzero((data["kind"] == k) & ~data["held"]) for k in range(4)]
        self.shares = np.array(shares) / sum(shares)
        self.clusters = None

    def choose(self, n):
        """Row numbers of a batch. With clusters known, half the batch comes in runs from one cluster each: hard negatives."""
        kinds = self.rng.choice(4, n, p=self.shares)
        rows = np.array([self.rows[k][self.rng.integers(len(self.rows[k]))] for k in kinds])
        if self.clusters is not None:
            for low in range(0, n // 2, self.run):
                members = self.clusters[self.rng.choice(len(self.clusters), p=self.cluster_p)]
                rows[low:low + self.run] = members[self.rng.integers(len(members), size=self.run)]
        return rows

    def set_clusters(self, labels, rows, k):
        order = np.argsort(labels, kind="stable")
        cuts = np.searchsorted(labels[order], np.arange(1, k))
        self.clusters = [rows[c] for c in np.split(order, cuts) if len(c) >= 1.5 * self.run]
        # a row's chance is the one its kind has in the random half, shared evenly inside the kind
        weight = self.shares / np.maximum([len(r) for r in self.rows], 1)
        p = np.array([weight[self.d["kind"][c]].sum() for c in self.clusters])
        self.cluster_p = p / p.sum()

    def batch(self, n):
        """(ids, bags) of the left sides, of the right sides, the group of each pair, and how many pairs: at most n, rows drawn
        twice count once."""
        rows = np.unique(self.choose(n))
        self.rng.shuffle(rows)
        pair = self.forms(rows)
        left = self.left_side(pair)
        return left, self.right_side(pair), self.d["group"][rows], len(rows)

    def forms(self, rows):
        """What each row is used as: title -> paragraph, lead -> paragraph, or span -> the paragraph around it."""
        d, rng, n = self.d, self.rng, len(rows)
        first, count, asked = d["first"][rows], d["count"][rows], d["kind"][rows] == 3
        form = rng.random(n)
        span = form > np.where(asked, 0.85, 0.55)
        lead = ~span & ~asked & (form > 0.42) & (count > 1)
        paragraph = first + 1 + np.where(lead, 1 + rng.integers(0, np.maximum(count - 1, 1)), rng.integers(0, count))
        left = np.where(span, paragraph, np.where(lead, first + 1, first))
        bare = (rng.random(n) < self.stripped).astype(int)
        wide, whole = rng.integers(3, 15, n), d["length"][bare, left]
        whole_title, cut_lead = np.minimum(whole, 64), np.minimum(rng.integers(8, 33, n), whole)
        size = np.where(span, np.minimum(wide, whole), np.where(lead, cut_lead, whole_title))
        place = np.where(span, rng.random(n), 0.0)  # of the span in its paragraph, 0 … 1
        return dict(n=n, first=first, asked=asked, span=span, lead=lead, paragraph=paragraph, left=left, bare=bare,
                    wide=wide, whole=whole, size=size, place=place)

    def left_side(self, p):
        """Title, lead or span; one in four with a question phrase (`là gì`, `như thế nào`) that says nothing of the topic; of one
        in two up to 40 % of the tokens dropped."""
        d, rng, n = self.d, self.rng, p["n"]
        offset = (p["place"] * (p["whole"] - p["size"] + 1)).astype(np.int64)
        template = rng.integers(0, d["templates"], n)
        noisy = (rng.random(n) < 0.25) & ~p["asked"]
        phrase = (d["start"][p["bare"], template], np.where(noisy, d["length"][p["bare"], template], 0))
        ids, bags = gather(d["ids"], [(d["start"][p["bare"], p["left"]] + offset, p["size"]), phrase])
        drop = np.where(rng.random(n) < 0.5, rng.random(n) * 0.4, 0.0)
        keep = rng.random(len(ids)) >= drop[bags]
        return ids[keep], bags[keep]

    def right_side(self, p):
        """A window of the paragraph, four times in five without the span, three in ten with the title after it."""
        d, rng, n = self.d, self.rng, p["n"]
        text, total = d["start"][0, p["paragraph"]], d["length"][0, p["paragraph"]]
        window = np.minimum(total, self.longest - rng.integers(0, 48, n) * (rng.random(n) < 0.5))
        begin = (rng.random(n) * (total - window + 1)).astype(np.int64)
        end = begin + window
        cut = p["span"] & (rng.random(n) < 0.8) & (total > 8)
        span_at = (p["place"] * (total - np.minimum(p["wide"], total) + 1)).astype(np.int64)
        gap = np.clip(np.where(cut, span_at, total), begin, end)
        after = np.clip(np.where(cut, gap + p["wide"], total), gap, end)
        titled = (p["span"] | p["lead"]) & (rng.random(n) < 0.3) & ~p["asked"]
        title = (d["start"][0, p["first"]], np.where(titled, d["length"][0, p["first"]], 0))
        return gather(d["ids"], [(text + begin, gap - begin), (text + after, end - after), title])


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
    """Sum of table rows by bag, (n, dimension). ids and bags are int64 arrays in any order."""
    order = np.argsort(bags, kind="stable")
    offsets = np.searchsorted(bags[order], np.arange(n))
    return F.embedding_bag(torch.from_numpy(ids[order]), table, torch.from_numpy(offsets), mode="sum")


def start_table(sp, counts, dim, seed):
    """Rows begin as sums of random vectors of their folded syllables, so that `phần mềm`, `phan mem` and `phần` + `mềm` are
    neighbours from the first step, scaled by a / (a + p) (smooth inverse frequency, Arora et al. 2017)."""
    rng = np.random.default_rng(seed)
    known = {}

    def vector(key):
        if key not in known:
            known[key] = rng.standard_normal(dim).astype(np.float32)
        return known[key]

    table = rng.standard_normal((sp.get_piece_size(), dim)).astype(np.float32) * 0.4
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
        m = self.m.index_select(0, rows).lerp_(grad, 1 - self.b1)
        v = self.v.index_select(0, rows).mul_(self.b2).addcmul_(grad, grad, value=1 - self.b2)
        self.m.index_copy_(0, rows, m), self.v.index_copy_(0, rows, v)
        m.mul_(-lr / (1 - self.b1 ** t))
        v.div_(1 - self.b2 ** t).sqrt_().add_(1e-12)
        self.table.index_add_(0, rows, m.div_(v))


def twins(group):
    """(i, j): the places in the batch, each pair both ways, of different rows of one group."""
    order = np.argsort(group, kind="stable")
    same = group[order][1:] == group[order][:-1]
    alike = np.zeros(len(group), bool)
    alike[1:] |= same
    alike[:-1] |= same
    pick = np.sort(order[alike])
    i, j = np.nonzero((group[pick][:, None] == group[pick][None, :]) & ~np.eye(len(pick), dtype=bool))
    return torch.from_numpy(pick[i]), torch.from_numpy(pick[j])


def loss_and_grad(sums, n, group, scale):
    """Symmetric InfoNCE; sums is (2n, dimension), left then right. Same-group pairs are not negatives of each other.

    The gradient is written out: with e = exp(scale x cosine) it is e / its row's sum + e / its column's sum - 2 on the diagonal. No
    maximum has to be taken off (a cosine is at most 1), and one (n, n) matrix is enough: three times faster than autograd."""
    norm = sums.norm(dim=1, keepdim=True).clamp_(min=1e-6)
    unit = sums / norm
    left, right = unit[:n], unit[n:]
    e = left @ right.T
    right_ones = e.diagonal().clone()
    e.sub_(1).mul_(scale).exp_()
    e[twins(group)] = 0
    rows, columns = e.sum(1, keepdim=True), e.sum(0, keepdim=True)
    loss = (rows.log().mean() + columns.log().mean()) / 2 + scale * (1 - right_ones.mean())
    by_column = e / columns
    e.div_(rows).add_(by_column)
    e.diagonal().sub_(2)
    grad = torch.cat([e @ right, e.T @ left]).mul_(scale / (2 * n))
    grad -= unit * (grad * unit).sum(1, keepdim=True)  # only the direction of a sum matters
    return loss.item(), grad.div_(norm)


def embed_rows(table, data, rows):
    """Unit vectors of title + first paragraph, for clustering."""
    out = []
    for low in range(0, len(rows), 8192):
        first = data["first"][rows[low:low + 8192]]
        parts = [(data["start"][0, f], np.minimum(data["length"][0, f], 64)) for f in (first, first + 1)]
        ids, bags = gather(data["ids"], parts)
        out.append(F.normalize(bag_sum(table, ids, bags, len(first)), dim=1))
    return torch.cat(out)


def kmeans(x, k, rng, rounds=8):
    centres = x[torch.from_numpy(rng.choice(len(x), k, replace=False))]
    fit = x[torch.from_numpy(rng.choice(len(x), min(len(x), 60_000), replace=False))]
    for _ in range(rounds):
        label = (fit @ centres.T).argmax(1)
        centres = F.normalize(torch.zeros_like(centres).index_add_(0, label, fit) + 1e-6, dim=1)
    return torch.cat([(b @ centres.T).argmax(1) for b in x.split(16384)]).numpy()


def row_gradients(ids, bags, grad):
    """(rows, their gradients): the gradient of a table row is the sum of those of the bags that hold it."""
    order = np.argsort(ids.astype(np.uint16), kind="stable")  # 16 bits: a radix sort
    rows, offsets = np.unique(ids[order], return_index=True)
    out = F.embedding_bag(torch.from_numpy(bags[order]), grad, torch.from_numpy(offsets), mode="sum")
    real = rows >= SPECIAL
    return torch.from_numpy(rows[real]), out[torch.from_numpy(real)]


def one_step(table, adam, sampler, o, lr):
    """Returns the loss."""
    (left_ids, left_bags), (right_ids, right_bags), group, n = sampler.batch(o.batch)
    ids, bags = np.concatenate([left_ids, right_ids]), np.concatenate([left_bags, right_bags + n])
    loss, grad = loss_and_grad(bag_sum(table, ids, bags, 2 * n), n, group, o.scale)
    adam.step(*row_gradients(ids, bags, grad), lr)
    return loss


def rate(o, step):
    """Learning rate: 100 steps of warm-up, then half a cosine."""
    return o.lr * min(1, (step + 1) / 100) * max(0.01, 0.5 * (1 + np.cos(np.pi * step / o.steps)))


def checksum(table):
    return hashlib.sha256(table.numpy().tobytes()).hexdigest()[:16]


@torch.no_grad()
def main(o):
    torch.set_num_threads(o.threads)
    work = pathlib.Path(o.work)
    data = dict(np.load(work / "tokens.npz"))
    sp = spm.SentencePieceProcessor(model_file=str(work / "pieces.model"))
    rng = np.random.default_rng(o.seed)
    counts = np.bincount(data["ids"], minlength=sp.get_piece_size()).astype(np.float64) + 1
    table = torch.from_numpy(np.load(o.init)) if o.init else start_table(sp, counts, o.dim, o.seed)
    sampler = Sampler(data, rng, [float(s) for s in o.shares.split(",")], o.stripped, o.run)
    adam, began, mean = LazyAdam(table), time.time(), 0.0
    for step in range(o.steps):
        if o.clusters and step >= o.cluster_from * o.steps and (sampler.clusters is None or step % o.cluster_every == 0):
            rows = np.flatnonzero(~data["held"])
            sampler.set_clusters(kmeans(embed_rows(table, data, rows), o.clusters, rng), rows, o.clusters)
            print(f"step {step}: {len(sampler.clusters)} clusters, table {checksum(table)}", flush=True)
        loss = one_step(table, adam, sampler, o, rate(o, step))
        mean = loss if step == 0 else 0.98 * mean + 0.02 * loss
        if (step + 1) % 100 == 0:
            print(f"step {step + 1} loss {mean:.4f} lr {rate(o, step):.4f} {(time.time() - began) / (step + 1) * 1000:.0f} ms/step", flush=True)
    np.save(o.out, table.numpy())
    print(f"{o.steps} steps, {(time.time() - began) / 60:.1f} minutes, loss {mean:.4f}, table {checksum(table)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--init", help="go on from this table instead of the random start")
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--dim", type=int, default=256)
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--lr", type=float, default=0.08)
    parser.add_argument("--shares", default="40,28,14,18", help="news, wiki, law, questions")
    parser.add_argument("--clusters", type=int, default=512, help="0: no hard batches")
    parser.add_argument("--cluster-from", type=float, default=0.4, help="share of the steps")
    parser.add_argument("--cluster-every", type=int, default=1500, help="steps until clusters are made anew")
    parser.add_argument("--run", type=int, default=64, help="rows that come from one cluster together")
    parser.add_argument("--scale", type=float, default=20.0, help="of the cosine in the loss")
    parser.add_argument("--stripped", type=float, default=1 / 3, help="share of left sides without diacritics")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=20240611)
    main(parser.parse_args())
