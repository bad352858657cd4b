"""Averages tables of runs that began with the same rows (same seed and dimension), so that their axes still agree.

    python3 average.py --out table.npy FIRST.npy SECOND.npy …
"""
import argparse
import hashlib

import numpy as np

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("tables", nargs="+")
    o = parser.parse_args()
    table = np.mean([np.load(path) for path in o.tables], axis=0, dtype=np.float64).astype(np.float32)
    np.save(o.out, table)
    print(f"table {hashlib.sha256(table.tobytes()).hexdigest()[:16]}")
