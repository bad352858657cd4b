"""Writes texts with the ids of SentencePiece and the vectors of the int8 table, for check_runtime.mjs; prints what int8 costs.

    python3 check_reference.py --work DIR --table table.npy --data DIR --out reference.json
"""
import argparse
import json
import pathlib

import numpy as np
import sentencepiece as spm

from corpus import questions, runtime_form, strip_marks
from export import load, quantize

ODD = ["Quyết định số 20/2008/QĐ-BTTTT ngày 09/4/2008", "TP.HCM: 1.000 lượt truy cập/ngày", "ÔNG NGUYỄN VĂN A – Giám đốc Sở TT&TT",
       "uy ban nhan dan tinh nghe an", "ung dung CNTT ở tỉnh Lào Cai", "  hai   khoảng \n trắng\t", "“ngoặc kép” … và — gạch", "①②③ ﬁ ™ ½", "Ὀδυσσεύ и 北京 😀 x",
       "Hòa Bình / Hoà Bình", "e\u0302\u0301 t\u00f4\u0301", "a\u00a0b\u200bc", "???", "ĐẠI HỌC", "Straße"]


def unit(v):
    return v / max(np.linalg.norm(v), 1e-9)


def main(work, table_path, data, out):
    sp = spm.SentencePieceProcessor(model_file=str(pathlib.Path(work) / "pieces.model"))
    table = load(table_path, sp)
    rows8, scale = quantize(table)
    shipped = rows8 * scale
    rows = list(questions(data, "dev"))[::6]
    texts = ODD + [r["question"] for r in rows] + [strip_marks(r["question"]) for r in rows] + [r["passage"][:600] for r in rows[:60]]
    texts += [r["question"][: len(r["question"]) // 2] + strip_marks(r["question"][len(r["question"]) // 2:]) for r in rows[:60]]
    result, cosines = [], []
    for text in texts:
        ids = sp.encode(runtime_form(text))
        exact, vector = unit(table[ids].sum(axis=0)), unit(shipped[ids].sum(axis=0))
        cosines.append(exact @ vector)
        result.append({"text": text, "ids": ids, "vector": vector.astype(float).round(6).tolist()})
    print(f"int8 against float32: cosine at least {min(cosines):.5f}, median {np.median(cosines):.6f}")
    pathlib.Path(out).write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("work", "table", "data", "out"):
        parser.add_argument("--" + name, required=True)
    o = parser.parse_args()
    main(o.work, o.table, o.data, o.out)
