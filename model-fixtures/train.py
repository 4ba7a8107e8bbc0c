"""Trains the fixtures' models on scikit-learn's bundled data and exports them as ONNX.

Writes train.csv, holdout.csv, baseline.onnx, candidate.onnx and regressed.onnx for each problem. Everything is seeded.
"""

import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType, Int64TensorType
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer, load_diabetes, load_digits
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeRegressor

HERE = Path(__file__).parent
OPSET = {"": 18, "ai.onnx.ml": 3}


def breast_cancer() -> None:
    """String labels and skl2onnx's default options, so the scores leave through a ZipMap."""
    bunch = load_breast_cancer(as_frame=True)
    features = bunch.data.rename(columns=lambda name: name.replace(" ", "_"))
    table = features.assign(
        size=pd.cut(features["mean_radius"], [0, 12, 15, np.inf], right=False, labels=["small", "medium", "large"]),
        diagnosis=bunch.target_names[bunch.target],
    )
    table.insert(0, "sample", [f"S{row:04}" for row in range(len(table))])
    train = split("breast-cancer", table, stratify="diagnosis", seed=1)

    x, y = train[features.columns].to_numpy(), train["diagnosis"].to_numpy()
    malignant = np.flatnonzero(y == "malignant")
    mislabelled = y.copy()
    mislabelled[np.random.default_rng(1).choice(malignant, len(malignant) * 2 // 5, replace=False)] = "benign"
    boosting = GradientBoostingClassifier(n_estimators=60, max_depth=3, subsample=0.5, random_state=0)
    logistic = LogisticRegression(C=0.5)

    inputs = [("features", FloatTensorType([None, x.shape[1]]))]
    export("breast-cancer", "baseline", make_pipeline(StandardScaler(), boosting).fit(x, y), inputs)
    export("breast-cancer", "candidate", make_pipeline(StandardScaler(), logistic).fit(x, y), inputs)
    export("breast-cancer", "regressed", make_pipeline(StandardScaler(), boosting).fit(x, mislabelled), inputs)


def digits() -> None:
    """Integer labels and a plain [N, 10] tensor of probabilities."""
    bunch = load_digits(as_frame=True)
    features = bunch.data.astype(int)
    ink = pd.cut(features.sum(axis=1), [0, 280, 340, np.inf], right=False, labels=["light", "medium", "heavy"])
    table = features.assign(ink=ink, digit=bunch.target)
    table.insert(0, "image", np.arange(len(table)))
    train = split("digits", table, stratify="digit", seed=2)

    x, y = train[features.columns].to_numpy(dtype=float), train["digit"].to_numpy(dtype=np.int64)
    inputs = [("pixels", FloatTensorType([None, x.shape[1]]))]
    for name, hidden, rows in [("baseline", 16, len(x)), ("candidate", 32, len(x)), ("regressed", 32, 90)]:
        network = MLPClassifier(
            (hidden,), max_iter=150, tol=0, alpha=0.1, learning_rate_init=0.003, batch_size=64, random_state=0
        )
        model = make_pipeline(MinMaxScaler(), network).fit(x[:rows], y[:rows])
        export("digits", name, model, inputs, zipmap=False)


def diabetes() -> None:
    """A regressor with one [N, 1] input a column, of two types; the slice column `sex` is a feature."""
    bunch = load_diabetes(as_frame=True, scaled=False)
    features = bunch.data.astype({"age": int, "sex": int})
    table = features.assign(progression=bunch.target.astype(int))
    table.insert(0, "patient", [f"P{row:03}" for row in range(len(table))])
    train = split("diabetes", table, stratify="sex", seed=2)

    x, y = train[features.columns], train["progression"]
    numeric = [name for name in x.columns if name != "sex"]
    inputs = [(name, Int64TensorType([None, 1]) if name == "sex" else FloatTensorType([None, 1])) for name in x.columns]
    regressors = {
        "baseline": LinearRegression(),
        "candidate": Ridge(alpha=20),
        "regressed": DecisionTreeRegressor(max_depth=7, random_state=0),
    }
    for name, regressor in regressors.items():
        columns = make_column_transformer((StandardScaler(), numeric), (OneHotEncoder(), ["sex"]))
        export("diabetes", name, make_pipeline(columns, regressor).fit(x, y), inputs)


def split(problem: str, table: pd.DataFrame, stratify: str, seed: int) -> pd.DataFrame:
    """Writes one half as the hold-out, and returns the other as it reads back from its file."""
    train, holdout = train_test_split(table, test_size=0.5, stratify=table[stratify], random_state=seed)
    folder = HERE / problem
    folder.mkdir(exist_ok=True)
    train.sort_index().to_csv(folder / "train.csv", index=False, lineterminator="\n")
    holdout.sort_index().to_csv(folder / "holdout.csv", index=False, lineterminator="\n")
    return pd.read_csv(folder / "train.csv").sample(frac=1, random_state=seed)


def export(problem: str, name: str, model, inputs, **options) -> None:
    graph = convert_sklearn(
        model,
        name=f"{problem}-{name}",
        initial_types=inputs,
        target_opset=OPSET,
        options={id(model): options} if options else None,
    )
    # skl2onnx lists the operator sets in the order of a Python set, which changes from run to run.
    graph.opset_import.sort(key=lambda opset: opset.domain)
    (HERE / problem / f"{name}.onnx").write_bytes(graph.SerializeToString(deterministic=True))


if __name__ == "__main__":
    warnings.simplefilter("ignore", ConvergenceWarning)  # the networks train for a fixed number of epochs
    breast_cancer()
    digits()
    diabetes()
