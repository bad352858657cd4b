"""Writes a trained table as an ONNX graph: ids -> unit vectors, pooling inside, int8 rows with one scale each.

    python3 export.py --work DIR --table table.npy --out ../model

Inputs `input_ids` and `attention_mask`, int64 (batch, tokens); output `sentence_embedding`, float32 (batch, 256), of length 1, or
all zero where no token is known. Opset 13, ir_version 7: what ONNX Runtime 1.14 reads.
"""
import argparse
import json
import pathlib

import numpy as np
import onnx
import sentencepiece as spm
from onnx import TensorProto, helper, numpy_helper


def load(path, sp):
    """The trained table with zero rows for the special tokens and for a space alone, so that a text of nothing known has no direction."""
    table = np.load(path).astype(np.float32)
    table[[0, 1, 2, sp.piece_to_id("▁")]] = 0
    return table


def quantize(table):
    """(int8 table, float32 scale a row, shape (V, 1)); a zero row stays zero."""
    scale = np.abs(table).max(axis=1, keepdims=True).astype(np.float32) / 127
    return np.round(table / np.maximum(scale, 1e-12)).astype(np.int8), scale


def graph(table):
    rows, scale = quantize(table)
    node = helper.make_node
    nodes = [
        node("Gather", ["table", "input_ids"], ["rows8"], axis=0),
        node("Gather", ["scale", "input_ids"], ["scales"], axis=0),
        node("Cast", ["rows8"], ["rows"], to=TensorProto.FLOAT),
        node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["mask", "last_axis"], ["mask3"]),
        node("Mul", ["scales", "mask3"], ["weights"]),
        # a weighted sum over tokens as one matrix product: (batch, 1, tokens) x (batch, tokens, dim)
        node("Transpose", ["weights"], ["weights_t"], perm=[0, 2, 1]),
        node("MatMul", ["weights_t", "rows"], ["sum3"]),
        node("Squeeze", ["sum3", "middle_axis"], ["sum"]),
        # the mean differs from the sum by a factor, which the norm takes away
        node("ReduceL2", ["sum"], ["norm"], axes=[1], keepdims=1),
        node("Max", ["norm", "tiny"], ["safe"]),
        node("Div", ["sum", "safe"], ["sentence_embedding"]),
    ]
    constants = [
        numpy_helper.from_array(rows, "table"), numpy_helper.from_array(scale, "scale"),
        numpy_helper.from_array(np.array([2], np.int64), "last_axis"), numpy_helper.from_array(np.array([1], np.int64), "middle_axis"),
        numpy_helper.from_array(np.array(1e-9, np.float32), "tiny"),
    ]
    shape = ["batch", "tokens"]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", table.shape[1]])]
    return helper.make_graph(nodes, "static-embedding", inputs, outputs, constants)


def main(work, table_path, out):
    table = load(table_path, spm.SentencePieceProcessor(model_file=str(pathlib.Path(work) / "pieces.model")))
    # only directions matter, so the table may be scaled freely: unit mean norm
    table /= np.linalg.norm(table, axis=1).mean()
    model = helper.make_model(graph(table), opset_imports=[helper.make_opsetid("", 13)], producer_name="embeddings/training")
    model.ir_version = 7
    onnx.checker.check_model(model)
    out = pathlib.Path(out)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(out / "onnx" / "model_quantized.onnx"))
    config = {"model_type": "bert", "architectures": ["StaticEmbedding"], "hidden_size": table.shape[1], "vocab_size": len(table)}
    (out / "config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("work", "table", "out"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    main(options.work, options.table, options.out)
