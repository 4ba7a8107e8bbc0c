"""Writes points.json: what scikit-learn and SciPy make of every sample, null where our rulings leave a value undefined."""

import json
import warnings
from pathlib import Path

import numpy as np
from scipy.stats import ks_2samp
from sklearn import metrics
from sklearn.calibration import calibration_curve

import samples

QUANTILES = (0.1, 0.5, 0.9)


def of_binary(truth, scores, labels):
    both = len(set(truth)) == 2
    predicted, positives, negatives = labels.sum(), truth.sum(), (1 - truth).sum()
    return {
        "accuracy": metrics.accuracy_score(truth, labels),
        "error_rate": metrics.zero_one_loss(truth, labels),
        "balanced_accuracy": metrics.balanced_accuracy_score(truth, labels) if both else None,
        "precision": metrics.precision_score(truth, labels) if predicted else None,
        "recall": metrics.recall_score(truth, labels) if positives else None,
        "specificity": metrics.recall_score(truth, labels, pos_label=0) if negatives else None,
        "f1": metrics.f1_score(truth, labels) if positives + predicted else None,
        "mcc": metrics.matthews_corrcoef(truth, labels) if both and len(set(labels)) == 2 else None,
        "roc_auc": metrics.roc_auc_score(truth, scores) if both else None,
        "pr_auc": metrics.average_precision_score(truth, scores) if both else None,
        "log_loss": metrics.log_loss(truth, scores, labels=[0, 1]),
        "brier": metrics.brier_score_loss(truth, scores),
        "ece": calibration_error(truth, scores),
        "ks": ks_2samp(scores[truth == 1], scores[truth == 0]).statistic if both else None,
    }


def of_classes(truth, scores, labels):
    classes = np.arange(scores.shape[1])
    complete = len(set(truth)) == len(classes)
    values = {
        "accuracy": metrics.accuracy_score(truth, labels),
        "error_rate": metrics.zero_one_loss(truth, labels),
        "balanced_accuracy": metrics.balanced_accuracy_score(truth, labels),
        "mcc": metrics.matthews_corrcoef(truth, labels),
        "log_loss": metrics.log_loss(truth, scores, labels=classes),
        # scikit-learn halves the score of two classes; here the number of columns decides.
        "brier": metrics.brier_score_loss(truth, scores, labels=classes, scale_by_half=False),
        "ece": calibration_error((truth == labels).astype(int), scores[np.arange(len(truth)), labels]),
    }
    for average in ("macro", "weighted"):
        values[f"precision_{average}"] = metrics.precision_score(truth, labels, average=average, zero_division=0)
        values[f"recall_{average}"] = metrics.recall_score(truth, labels, average=average, zero_division=0)
        values[f"f1_{average}"] = metrics.f1_score(truth, labels, average=average, zero_division=0)
    if len(classes) > 2:
        values |= {
            "roc_auc_ovr": metrics.roc_auc_score(truth, scores, multi_class="ovr") if complete else None,
            "roc_auc_ovr_weighted": metrics.roc_auc_score(truth, scores, multi_class="ovr", average="weighted") if complete else None,
            "roc_auc_ovo": metrics.roc_auc_score(truth, scores, multi_class="ovo") if complete else None,
        }
        for k in range(2, len(classes)):
            values[f"top_{k}_accuracy"] = metrics.top_k_accuracy_score(truth, scores, k=k, labels=classes)
    for index in classes:
        is_true, is_predicted = truth == index, labels == index
        values[f"precision_class_c{index}"] = metrics.precision_score(is_true, is_predicted) if is_predicted.any() else None
        values[f"recall_class_c{index}"] = metrics.recall_score(is_true, is_predicted) if is_true.any() else None
        values[f"f1_class_c{index}"] = metrics.f1_score(is_true, is_predicted) if (is_true | is_predicted).any() else None
    return values


def of_values(truth, predicted):
    return {
        "mae": metrics.mean_absolute_error(truth, predicted),
        "mse": metrics.mean_squared_error(truth, predicted),
        "rmse": metrics.root_mean_squared_error(truth, predicted),
        "mape": metrics.mean_absolute_percentage_error(truth, predicted),
        "r2": metrics.r2_score(truth, predicted),
        "median_absolute_error": metrics.median_absolute_error(truth, predicted),
        "max_error": metrics.max_error(truth, predicted),
        **{f"quantile_loss_{q}": metrics.mean_pinball_loss(truth, predicted, alpha=q) for q in QUANTILES},
    }


def calibration_error(outcome, scores):
    """Mean |share observed − mean score| of scikit-learn's ten bins, weighted by their rows."""
    observed, predicted = calibration_curve(outcome, scores, n_bins=10, strategy="uniform")
    rows = np.bincount(np.searchsorted(np.linspace(0, 1, 11)[1:-1], scores), minlength=10)
    return float(np.average(np.abs(observed - predicted), weights=rows[rows > 0]))


def curves(truth, scores):
    fpr, tpr, _ = metrics.roc_curve(truth, scores, drop_intermediate=False)
    precision, recall, _ = metrics.precision_recall_curve(truth, scores)
    observed, predicted = calibration_curve(truth, scores, n_bins=10)
    return {
        "roc": [fpr.tolist(), tpr.tolist()],
        "precisionRecall": [recall[::-1].tolist(), precision[::-1].tolist()],
        "calibration": [predicted.tolist(), observed.tolist()],
    }


def both(truth, scores, labels, metrics_of):
    return {side: metrics_of(truth, scores[side], labels[side]) for side in ("candidate", "baseline")}


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    cases = []
    for name, shape in samples.BINARY.items():
        cases.append({"name": name, "task": "binary", "shape": shape, "metrics": both(*samples.binary(**shape), of_binary)})
    for name, shape in samples.MULTICLASS.items():
        found = both(*samples.multiclass(**shape), of_classes)
        cases.append({"name": name, "task": "multiclass", "shape": shape, "metrics": found})
    for name, shape in samples.REGRESSION.items():
        truth, predicted = samples.regression(**shape)
        found = {side: of_values(truth, values) for side, values in predicted.items()}
        cases.append({"name": name, "task": "regression", "shape": shape, "metrics": found})
    truth, scores, _ = samples.binary(**samples.BINARY["ties"])
    document = {"cases": cases, "curvesOfTies": curves(truth, scores["candidate"])}
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, default=float) + "\n")
