"""Checks the parts of training that are easy to get wrong and whose mistakes a falling loss would hide.

    python3 check_training.py

Written-out gradients against autograd, lazy Adam against torch's, twins against a double loop, and that rows which give qa.dev away are
dropped. Exits with an AssertionError when anything disagrees; takes a second and needs no data.
"""
import json
import pathlib
import tempfile

import numpy as np
import torch
import torch.nn.functional as F

from prepare import Measured, rows
from train import SPECIAL, LazyAdam, bag_sum, loss_and_grad, row_gradients, twins

RNG = np.random.default_rng(3)
DIM, SCALE = 16, 20.0


def slow_loss(sums, n, group):
    """InfoNCE as the papers write it, by autograd."""
    unit = F.normalize(sums, dim=1)
    logits = SCALE * unit[:n] @ unit[n:].T
    for i in range(n):
        for j in range(n):
            if i != j and group[i] == group[j]:
                logits[i, j] = -1e4
    target = torch.arange(n)
    return (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2


def check_gradient():
    n = 40
    group = RNG.integers(0, 25, n)
    table = torch.randn(60, DIM, dtype=torch.float64)
    table[:SPECIAL] = 0
    ids, bags = RNG.integers(SPECIAL, 60, 600), RNG.permutation(np.repeat(np.arange(2 * n), 8)[:600] % (2 * n))
    ids, bags = np.concatenate([ids, RNG.integers(SPECIAL, 60, 2 * n)]), np.concatenate([bags, np.arange(2 * n)])
    free = table.clone().requires_grad_(True)
    expected = slow_loss(torch.zeros(2 * n, DIM, dtype=torch.float64).index_add(0, torch.from_numpy(bags), free[torch.from_numpy(ids)]), n, group)
    expected.backward()
    loss, by_text = loss_and_grad(bag_sum(table, ids, bags, 2 * n), n, group, SCALE)
    touched, grad = row_gradients(ids, bags, by_text)
    assert abs(loss - expected.item()) < 1e-9, (loss, expected.item())
    assert torch.allclose(grad, free.grad[touched], atol=1e-12), (grad - free.grad[touched]).abs().max()


def check_twins():
    for _ in range(50):
        group = RNG.integers(0, 12, RNG.integers(1, 20))
        found = set(zip(*(x.tolist() for x in twins(group))))
        assert found == {(i, j) for i in range(len(group)) for j in range(len(group)) if i != j and group[i] == group[j]}, group


def check_adam():
    """Where every row is touched every time, it is Adam."""
    start, everything = torch.randn(7, DIM), torch.arange(7)
    mine, theirs = start.clone(), start.clone().requires_grad_(True)
    lazy, adam = LazyAdam(mine), torch.optim.Adam([theirs], lr=0.05, betas=(0.9, 0.99), eps=1e-12)
    for _ in range(20):
        grad = torch.randn(7, DIM)
        lazy.step(everything, grad, 0.05)
        theirs.grad = grad
        adam.step()
    assert torch.allclose(mine, theirs, atol=1e-5), (mine - theirs).abs().max()


def check_dropping():
    words = [f"tiếng{i}" for i in range(40)]
    answer = " ".join(words[:20])
    files = {
        "qa.dev": [dict(source="s", question="Ai ký văn bản?", title="", passage=answer)],
        "qa.train": [dict(source="s", question=q, title="", passage=p) for q, p in [
            ("AI KÝ  văn bản", "khác"),  # its question
            ("Câu khác?", answer.upper() + "."),  # its passage
            ("Câu còn lại?", "đoạn còn lại")]],
        "pairs": [dict(kind="wiki", title="T", paragraphs=[" ".join(words[5:30]), " ".join(words[11:40]), "đoạn khác"])],
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            pathlib.Path(folder, name + ".jsonl").write_text("\n".join(json.dumps(r) for r in content), encoding="utf-8")
        kept = [(title, paragraphs) for _, title, paragraphs, _, _ in rows(folder, Measured(folder))]
    # of the paragraphs, words 5-29 share fifteen syllables with the answer, words 11-39 only nine
    assert kept == [("T", [" ".join(words[11:40]), "đoạn khác"]), ("Câu còn lại?", ["đoạn còn lại"])], kept


if __name__ == "__main__":
    with torch.no_grad():
        check_twins(), check_adam(), check_dropping()
    check_gradient()
    print("gradients, Adam, twins and dropping: as they should be")
