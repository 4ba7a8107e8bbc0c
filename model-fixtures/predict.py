"""Runs each fixture's models on its hold-out with onnxruntime and writes predictions-<model>.csv.

Scores are the runtime's float32, widened to float64 and written in full.
"""

from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd

HERE = Path(__file__).parent
MODELS = ("baseline", "candidate", "regressed")
TYPES = {"tensor(float)": np.float32, "tensor(int64)": np.int64}


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """One thread: the last bits of a tree ensemble's sums depend on their number."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def breast_cancer(name: str) -> pd.DataFrame:
    rows = pd.read_csv(HERE / "breast-cancer/holdout.csv")
    features = rows.drop(columns=["sample", "size", "diagnosis"]).to_numpy(np.float32)
    labels, scores = open_session(HERE / f"breast-cancer/{name}.onnx").run(None, {"features": features})
    return rows[["sample", "diagnosis"]].assign(label=labels, score=[float(row["malignant"]) for row in scores])


def digits(name: str) -> pd.DataFrame:
    rows = pd.read_csv(HERE / "digits/holdout.csv")
    pixels = rows.drop(columns=["image", "ink", "digit"]).to_numpy(np.float32)
    labels, scores = open_session(HERE / f"digits/{name}.onnx").run(None, {"pixels": pixels})
    columns = {f"score_{digit}": scores[:, digit].astype(np.float64) for digit in range(10)}
    return rows[["image", "digit"]].assign(label=labels, **columns)


def diabetes(name: str) -> pd.DataFrame:
    rows = pd.read_csv(HERE / "diabetes/holdout.csv")
    session = open_session(HERE / f"diabetes/{name}.onnx")
    feeds = {port.name: rows[[port.name]].to_numpy(TYPES[port.type]) for port in session.get_inputs()}
    (values,) = session.run(None, feeds)
    return rows[["patient", "progression"]].assign(prediction=values[:, 0].astype(np.float64))


if __name__ == "__main__":
    for problem, predict in {"breast-cancer": breast_cancer, "digits": digits, "diabetes": diabetes}.items():
        for name in MODELS:
            path = HERE / problem / f"predictions-{name}.csv"
            predict(name).to_csv(path, index=False, lineterminator="\n")
