"""Writes each problem's expected.json: what scikit-learn, SciPy, statsmodels and pROC make of the predictions files."""

import json
import subprocess
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import ks_2samp
from sklearn import metrics
from sklearn.calibration import calibration_curve
from statsmodels.stats.proportion import proportion_confint

from paired import mcnemar_mid_p, tango
from resampled import f1, f1_macro, log_loss, mae, r2, resample, rmse

HERE = Path(__file__).parent
MODELS = ("baseline", "candidate", "regressed")
BINS = 10


def breast_cancer() -> dict:
    tables = read("breast-cancer")
    truth = (tables["baseline"]["diagnosis"] == "malignant").to_numpy().astype(int)
    labels = {name: (table["label"] == "malignant").to_numpy().astype(int) for name, table in tables.items()}
    scores = {name: table["score"].to_numpy() for name, table in tables.items()}
    delong = auc_by_proc(truth, scores)
    return {
        "task": "binary",
        "rows": len(truth),
        "models": {
            name: binary_model(truth, labels[name], scores[name]) | {"delong": {"roc_auc": delong["models"][name]}}
            for name in MODELS
        },
        "comparisons": {
            name: changes(truth, labels["baseline"], labels[name])
            | {"delong": {"roc_auc": delong["comparisons"][name]}}
            | {
                "bootstrap": {
                    "f1": resample(f1, truth, labels["baseline"], labels[name]),
                    "log_loss": log_loss(truth, scores["baseline"], scores[name]),
                }
            }
            for name in MODELS[1:]
        },
    }


def binary_model(truth: np.ndarray, labels: np.ndarray, scores: np.ndarray) -> dict:
    matrix = metrics.confusion_matrix(truth, labels)
    (true_negative, false_positive), (false_negative, true_positive) = matrix.tolist()
    correct = true_negative + true_positive
    return {
        "metrics": {
            "accuracy": metrics.accuracy_score(truth, labels),
            "error_rate": metrics.zero_one_loss(truth, labels),
            "balanced_accuracy": metrics.balanced_accuracy_score(truth, labels),
            "precision": metrics.precision_score(truth, labels),
            "recall": metrics.recall_score(truth, labels),
            "specificity": metrics.recall_score(truth, labels, pos_label=0),
            "f1": metrics.f1_score(truth, labels),
            "mcc": metrics.matthews_corrcoef(truth, labels),
            "roc_auc": metrics.roc_auc_score(truth, scores),
            "pr_auc": metrics.average_precision_score(truth, scores),
            "log_loss": metrics.log_loss(truth, scores),
            "brier": metrics.brier_score_loss(truth, scores),
            "ece": calibration_error(truth, scores),
            "ks": ks_2samp(scores[truth == 1], scores[truth == 0]).statistic,
        },
        "wilson": {
            "accuracy": wilson(correct, len(truth)),
            "error_rate": wilson(len(truth) - correct, len(truth)),
            "precision": wilson(true_positive, true_positive + false_positive),
            "recall": wilson(true_positive, true_positive + false_negative),
            "specificity": wilson(true_negative, true_negative + false_positive),
        },
        "confusion": {"labels": ["benign", "malignant"], "matrix": matrix},
    }


def digits() -> dict:
    tables = read("digits")
    truth = tables["baseline"]["digit"].to_numpy()
    classes = np.arange(10)
    labels = {name: table["label"].to_numpy() for name, table in tables.items()}
    scores = {name: table[[f"score_{digit}" for digit in classes]].to_numpy() for name, table in tables.items()}
    delong = {
        f"roc_auc_class_{digit}": auc_by_proc(
            (truth == digit).astype(int), {name: scores[name][:, digit] for name in MODELS}
        )
        for digit in classes
    }
    return {
        "task": "multiclass",
        "rows": len(truth),
        "models": {
            name: multiclass_model(truth, labels[name], scores[name], classes)
            | {"delong": {metric: reference["models"][name] for metric, reference in delong.items()}}
            for name in MODELS
        },
        "comparisons": {
            name: changes(truth, labels["baseline"], labels[name])
            | {"delong": {metric: reference["comparisons"][name] for metric, reference in delong.items()}}
            | {
                "bootstrap": {
                    "f1_macro": resample(f1_macro, truth, labels["baseline"], labels[name]),
                    "log_loss": log_loss(truth, scores["baseline"], scores[name]),
                }
            }
            for name in MODELS[1:]
        },
    }


def multiclass_model(truth: np.ndarray, labels: np.ndarray, scores: np.ndarray, classes: np.ndarray) -> dict:
    right = labels == truth
    averages = {
        f"{metric}_{average}": function(truth, labels, average=average, zero_division=0)
        for average in ("macro", "weighted")
        for metric, function in BY_CLASS.items()
    }
    of_classes = {
        f"{metric}_class_{name}": value
        for metric, function in BY_CLASS.items()
        for name, value in zip(classes, function(truth, labels, labels=classes, average=None, zero_division=0))
    }
    top = {k: metrics.top_k_accuracy_score(truth, scores, k=k, normalize=False) for k in (2, 3, 5)}
    return {
        "metrics": {
            "accuracy": metrics.accuracy_score(truth, labels),
            "error_rate": metrics.zero_one_loss(truth, labels),
            "balanced_accuracy": metrics.balanced_accuracy_score(truth, labels),
            **averages,
            "mcc": metrics.matthews_corrcoef(truth, labels),
            "roc_auc_ovr": metrics.roc_auc_score(truth, scores, multi_class="ovr", average="macro"),
            "roc_auc_ovr_weighted": metrics.roc_auc_score(truth, scores, multi_class="ovr", average="weighted"),
            "roc_auc_ovo": metrics.roc_auc_score(truth, scores, multi_class="ovo", average="macro"),
            "log_loss": metrics.log_loss(truth, scores),
            "brier": metrics.brier_score_loss(truth, scores),
            "ece": calibration_error(right.astype(int), scores[np.arange(len(truth)), labels]),
            **{f"top_{k}_accuracy": count / len(truth) for k, count in top.items()},
            **of_classes,
        },
        "wilson": {
            "accuracy": wilson(right.sum(), len(truth)),
            "error_rate": wilson((~right).sum(), len(truth)),
            **{f"top_{k}_accuracy": wilson(count, len(truth)) for k, count in top.items()},
        },
        "confusion": {
            "labels": [str(name) for name in classes],
            "matrix": metrics.confusion_matrix(truth, labels, labels=classes),
        },
    }


def diabetes() -> dict:
    tables = read("diabetes")
    truth = tables["baseline"]["progression"].to_numpy(dtype=float)
    values = {name: table["prediction"].to_numpy() for name, table in tables.items()}
    return {
        "task": "regression",
        "rows": len(truth),
        "models": {name: {"metrics": regression_metrics(truth, values[name])} for name in MODELS},
        "comparisons": {
            name: {
                "bootstrap": {
                    metric: resample(function, truth, values["baseline"], values[name])
                    for metric, function in {"mae": mae, "rmse": rmse, "r2": r2}.items()
                }
            }
            for name in MODELS[1:]
        },
    }


def regression_metrics(truth: np.ndarray, values: np.ndarray) -> dict:
    return {
        "mae": metrics.mean_absolute_error(truth, values),
        "mse": metrics.mean_squared_error(truth, values),
        "rmse": metrics.root_mean_squared_error(truth, values),
        "mape": metrics.mean_absolute_percentage_error(truth, values),
        "r2": metrics.r2_score(truth, values),
        "median_absolute_error": metrics.median_absolute_error(truth, values),
        "max_error": metrics.max_error(truth, values),
        "quantile_loss_0.5": metrics.mean_pinball_loss(truth, values, alpha=0.5),
        "quantile_loss_0.9": metrics.mean_pinball_loss(truth, values, alpha=0.9),
    }


BY_CLASS = {"precision": metrics.precision_score, "recall": metrics.recall_score, "f1": metrics.f1_score}


def read(problem: str) -> dict[str, pd.DataFrame]:
    return {name: pd.read_csv(HERE / problem / f"predictions-{name}.csv") for name in MODELS}


def wilson(count: int, of: int) -> dict:
    lower, upper = proportion_confint(count, of, method="wilson")
    return {"lower": lower, "upper": upper}


def changes(truth: np.ndarray, baseline: np.ndarray, model: np.ndarray) -> dict:
    """Rows mended and broken, and the paired difference of accuracies."""
    fixed = int(((baseline != truth) & (model == truth)).sum())
    broken = int(((baseline == truth) & (model != truth)).sum())
    lower, upper = tango(fixed, broken, len(truth))
    difference = {"delta": (fixed - broken) / len(truth), "lower": lower, "upper": upper}
    mid_p = mcnemar_mid_p(fixed, broken)
    return {"fixed": fixed, "broken": broken, "mcnemarMidP": mid_p, "tango": {"accuracy": difference}}


def auc_by_proc(truth: np.ndarray, scores: dict[str, np.ndarray]) -> dict:
    table = pd.DataFrame({"truth": truth, **scores}).to_csv(index=False)
    command = ["Rscript", "--vanilla", str(HERE / "expected.R")]
    return json.loads(subprocess.run(command, input=table, text=True, check=True, capture_output=True).stdout)


def calibration_error(outcome: np.ndarray, scores: np.ndarray) -> float:
    """Mean |share of ones − mean score| of scikit-learn's equal-width bins, right ends included, weighted by rows."""
    observed, predicted = calibration_curve(outcome, scores, n_bins=BINS, strategy="uniform")
    # calibration_curve gives no counts: its own edges, its own search.
    rows = np.bincount(np.searchsorted(np.linspace(0, 1, BINS + 1)[1:-1], scores), minlength=BINS)
    return float(np.average(np.abs(observed - predicted), weights=rows[rows > 0]))


def plain(value):
    """NumPy's numbers and arrays as JSON has them."""
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else str(value)


if __name__ == "__main__":
    # Scores are float32: their sums miss 1 by more than scikit-learn's tolerance for float64.
    warnings.filterwarnings("ignore", message="The y_prob values do not sum to one")
    for problem, expected in {"breast-cancer": breast_cancer, "digits": digits, "diabetes": diabetes}.items():
        path = HERE / problem / "expected.json"
        path.write_text(json.dumps(expected(), indent=1, default=plain) + "\n")
