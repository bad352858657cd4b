"""Trains the SentencePiece tokenizer and writes it as `tokenizer.json` for the runtime.

    python3 tokenizer.py train  --data DIR --work DIR [--pieces 40000] [--sentences 300000]
    python3 tokenizer.py export --work DIR --out DIR

Pieces cross spaces (`split_by_whitespace=false`), so Vietnamese words of several syllables become one piece. One sentence in
five is stripped of its diacritics, so that people who type without them meet pieces, not letters.
"""
import argparse
import json
import pathlib
import random
import zlib

import sentencepiece as spm

from corpus import TONE_PLACES, is_held_out, pairs, questions, runtime_form, sentences, strip_marks

UNK, PAD, CLS = "<unk>", "[PAD]", "[CLS]"  # ids 0, 1, 2; their rows of the table are zero
SEED = 20240611


def sample(data, count):
    """`count` sentences drawn evenly from all that is not held out; news is thinned so that law, wiki and questions show."""
    rng = random.Random(SEED)
    pool = []
    for row in pairs(data):
        if is_held_out(row):
            continue
        texts = [row["title"]] + row["paragraphs"]
        keep = {"news": 0.16, "wiki": 0.5, "law": 0.5}.get(row["kind"], 0.3)
        pool += [s for t in texts for s in sentences(t) if len(s) < 600 and rng.random() < keep]
    pool += [r["question"] for r in questions(data, "train")]
    pool += [s for r in questions(data, "train") for s in sentences(r["passage"]) if len(s) < 600]
    rng.shuffle(pool)
    return [strip_marks(s) if zlib.crc32(s.encode()) % 5 == 0 else s for s in pool[:count]]


def train(data, work, pieces, count):
    lines = sample(data, count)
    path = pathlib.Path(work) / "tokenizer-sentences.txt"
    path.write_text("\n".join(runtime_form(s) for s in lines), encoding="utf-8")
    print(f"{len(lines)} sentences, {path.stat().st_size / 1e6:.1f} MB")
    spm.SentencePieceTrainer.train(
        input=str(path), model_prefix=str(pathlib.Path(work) / "pieces"), model_type="unigram", vocab_size=pieces,
        split_by_whitespace=False, max_sentencepiece_length=20, normalization_rule_name="nfkc_cf", character_coverage=0.9999,
        split_by_unicode_script=True, split_by_number=True, unk_id=0, unk_piece=UNK, pad_id=1, pad_piece=PAD,
        bos_id=2, bos_piece=CLS, eos_id=-1, num_threads=2, input_sentence_size=0, max_sentence_length=4000, minloglevel=1)


def export(work, out):
    """Writes tokenizer.json and tokenizer_config.json. `[CLS]` (a zero row) is put in front of every text, so that an empty
    one still has a token, and `[PAD]` typed by a user is a zero row as well: neither can fail or move a vector."""
    sp = spm.SentencePieceProcessor(model_file=str(pathlib.Path(work) / "pieces.model"))
    vocab = [[sp.id_to_piece(i), round(sp.get_score(i), 4)] for i in range(sp.get_piece_size())]
    added = [{"id": i, "content": c, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
             for i, c in enumerate((UNK, PAD, CLS))]
    places = [{"type": "Replace", "pattern": {"Regex": ("(?<!q)" if w[0] == "u" else "") + w + r"(?!\p{L})"}, "content": m} for w, m in TONE_PLACES]
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFKC"}, {"type": "Lowercase"},
            {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}, {"type": "Strip", "strip_left": True, "strip_right": True}] + places},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
        "post_processor": {"type": "TemplateProcessing",
                           "single": [{"SpecialToken": {"id": CLS, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
                           "pair": [{"SpecialToken": {"id": CLS, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                                    {"Sequence": {"id": "B", "type_id": 1}}],
                           "special_tokens": {CLS: {"id": CLS, "ids": [2], "tokens": [CLS]}}},
        "decoder": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
        "model": {"type": "Unigram", "unk_id": 0, "vocab": vocab}}
    config = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 1024, "pad_token": PAD, "unk_token": UNK, "cls_token": CLS}
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (out / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["train", "export"])
    parser.add_argument("--data")
    parser.add_argument("--work", required=True)
    parser.add_argument("--out")
    parser.add_argument("--pieces", type=int, default=40000)
    parser.add_argument("--sentences", type=int, default=300000)
    options = parser.parse_args()
    if options.what == "train":
        train(options.data, options.work, options.pieces, options.sentences)
    else:
        export(options.work, options.out)
