"""
The other side of metrics.ts: the same metrics with pandas, scikit-learn and SciPy (`points`), and with DeLong and a
vectorised paired bootstrap in NumPy besides (`intervals`). `write` makes the file that both sides read.
"""

import json
import resource
import sys
import time

import numpy as np
import pandas as pd
from scipy.stats import ks_2samp, rankdata
from sklearn import metrics
from sklearn.calibration import calibration_curve

SLICES = {"region": 4, "segment": 12, "shop": 60}
SIDES = ("candidate", "baseline")
RESAMPLES = 1000


def write(job: str, path: str) -> None:
    random = np.random.default_rng(5)
    (binary_rows(random) if job == "binary" else multiclass_rows(random)).to_parquet(path, index=False)


def binary_rows(random: np.random.Generator, rows: int = 1_000_000) -> pd.DataFrame:
    truth = (random.random(rows) < 0.3).astype(np.int32)
    signal = np.where(truth == 1, 1.0, -1.0) + random.normal(size=rows)
    table = {"truth": truth}
    for side, noise in zip(SIDES, (0.3, 0.35)):
        score = (1 / (1 + np.exp(-(signal + noise * random.normal(size=rows))))).astype(np.float32).astype(float)
        table |= {f"score_{side}": score, f"label_{side}": (score > 0.5).astype(np.int32)}
    slices = {name: np.char.add(name, random.integers(count, size=rows).astype(str)) for name, count in SLICES.items()}
    return pd.DataFrame(table | slices)


def multiclass_rows(random: np.random.Generator, rows: int = 200_000, classes: int = 10) -> pd.DataFrame:
    truth = random.integers(classes, size=rows)
    signal = 2.5 * np.eye(classes)[truth] + random.normal(size=(rows, classes))
    table = {"truth": truth.astype(np.int32)}
    for side, noise in zip(SIDES, (0.3, 0.35)):
        weights = np.exp(signal + noise * random.normal(size=(rows, classes)))
        scores = weights / weights.sum(axis=1, keepdims=True)
        table |= {f"score_{side}_{index}": scores[:, index] for index in range(classes)}
        table[f"label_{side}"] = scores.argmax(axis=1).astype(np.int32)
    return pd.DataFrame(table)


def points(job: str, table: pd.DataFrame) -> None:
    for side in SIDES:
        if job == "binary":
            truth, label, score = (table[name].to_numpy() for name in ("truth", f"label_{side}", f"score_{side}"))
            binary_points(truth, label, score)
            for name in SLICES:
                for _, part in table.groupby(name):
                    metrics.roc_auc_score(part["truth"], part[f"score_{side}"])
                    metrics.recall_score(part["truth"], part[f"label_{side}"])
                    metrics.log_loss(part["truth"], part[f"score_{side}"])
        else:
            scores = table[[f"score_{side}_{index}" for index in range(10)]].to_numpy()
            multiclass_points(table["truth"].to_numpy(), table[f"label_{side}"].to_numpy(), scores)


def binary_points(truth, label, score) -> None:
    metrics.accuracy_score(truth, label)
    metrics.balanced_accuracy_score(truth, label)
    metrics.precision_recall_fscore_support(truth, label, average="binary")
    metrics.recall_score(truth, label, pos_label=0)
    metrics.matthews_corrcoef(truth, label)
    metrics.roc_auc_score(truth, score)
    metrics.average_precision_score(truth, score)
    metrics.log_loss(truth, score)
    metrics.brier_score_loss(truth, score)
    calibration_curve(truth, score, n_bins=10)
    ks_2samp(score[truth == 1], score[truth == 0], method="asymp")
    metrics.confusion_matrix(truth, label)


def multiclass_points(truth, label, scores) -> None:
    metrics.accuracy_score(truth, label)
    metrics.balanced_accuracy_score(truth, label)
    for average in ("macro", "weighted", None):
        metrics.precision_recall_fscore_support(truth, label, average=average)
    metrics.matthews_corrcoef(truth, label)
    metrics.roc_auc_score(truth, scores, multi_class="ovr")
    metrics.roc_auc_score(truth, scores, multi_class="ovr", average="weighted")
    metrics.roc_auc_score(truth, scores, multi_class="ovo")
    metrics.log_loss(truth, scores)
    metrics.brier_score_loss(truth, scores)
    calibration_curve(label == truth, scores[np.arange(len(truth)), label], n_bins=10)
    for k in (2, 3, 5):
        metrics.top_k_accuracy_score(truth, scores, k=k)
    metrics.confusion_matrix(truth, label)


def intervals(table: pd.DataFrame) -> None:
    truth = table["truth"].to_numpy()
    scores = [table[f"score_{side}"].to_numpy() for side in SIDES]
    labels = [table[f"label_{side}"].to_numpy() for side in SIDES]
    delong(truth, scores)
    bootstrap(truth, scores, labels)
    for name in SLICES:
        for _, rows in table.groupby(name).indices.items():
            delong(truth[rows], [score[rows] for score in scores])


def delong(truth, scores) -> np.ndarray:
    """The covariance of two areas by mid-ranks (Sun & Xu 2014)."""
    positive = truth == 1
    m, n = positive.sum(), (~positive).sum()
    overall = [rankdata(score) for score in scores]
    ofpositive = [(ranks[positive] - rankdata(score[positive])) / n for ranks, score in zip(overall, scores)]
    ofnegative = [1 - (ranks[~positive] - rankdata(score[~positive])) / m for ranks, score in zip(overall, scores)]
    return np.cov(ofpositive) / m + np.cov(ofnegative) / n


def bootstrap(truth, scores, labels) -> np.ndarray:
    """Paired resamples as weights of rows: counts, losses, average precision, KS and calibration of both models."""
    random = np.random.default_rng(1)
    rows = len(truth)
    positive = truth == 1
    cells = truth * 4 + labels[1] * 2 + labels[0]
    shares = np.bincount(cells, minlength=8) / rows
    counts = random.multinomial(rows, shares, size=RESAMPLES)
    order = [np.argsort(-score) for score in scores]
    sorted_positive = [positive[rank] for rank in order]
    chosen = [np.clip(np.where(positive, score, 1 - score), 2**-52, 1) for score in scores]
    losses = np.stack([-np.log(chosen[0]), -np.log(chosen[1]), (1 - chosen[0]) ** 2, (1 - chosen[1]) ** 2])
    bins = [np.searchsorted(np.linspace(0, 1, 11)[1:-1], score) for score in scores]
    found = np.empty((RESAMPLES, 10))
    for resample in range(RESAMPLES):
        weights = np.bincount(random.integers(rows, size=rows), minlength=rows).astype(float)
        found[resample, :4] = losses @ weights / rows
        for side in (0, 1):
            weight = weights[order[side]]
            hits = np.cumsum(weight * sorted_positive[side])
            drawn = np.cumsum(weight)
            precision = hits / np.maximum(drawn, 1)
            found[resample, 4 + side] = (precision * weight * sorted_positive[side]).sum() / hits[-1]
            found[resample, 6 + side] = np.abs(hits / hits[-1] - (drawn - hits) / (drawn[-1] - hits[-1])).max()
            gaps = np.bincount(bins[side], weights * (positive - scores[side]), minlength=10)
            found[resample, 8 + side] = np.abs(gaps).sum() / rows
    return np.hstack([counts, found])


if __name__ == "__main__":
    command, job, path = sys.argv[1:]
    if command == "write":
        write(job, path)
    else:
        table = pd.read_parquet(path)
        started = time.perf_counter()
        points(job, table)
        if command == "intervals":
            intervals(table)
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"compute": 1000 * (time.perf_counter() - started), "megabytes": megabytes}))
