"""
Writes spread.json: the standard deviation of scikit-learn's metrics of the candidate, and of candidate − baseline, over
resampled rows. What compares the scores of classes is resampled within classes, all else from all rows.
"""

import json
import warnings
from pathlib import Path

import numpy as np
from scipy.stats import ks_2samp
from sklearn import metrics

import samples
from points import calibration_error

RESAMPLES = 1000


def spread(truth, candidate, baseline, metric, within_classes):
    random = np.random.default_rng(11)
    rows = np.arange(len(truth))
    classes = [rows[truth == label] for label in np.unique(truth)] if within_classes else [rows]
    draws = np.empty((RESAMPLES, 2))
    for resample in range(RESAMPLES):
        drawn = np.concatenate([random.choice(group, len(group)) for group in classes])
        own, other = metric(truth[drawn], candidate[drawn]), metric(truth[drawn], baseline[drawn])
        draws[resample] = own, own - other
    return dict(zip(("value", "difference"), draws.std(axis=0, ddof=1)))


def ks(truth, scores):
    return ks_2samp(scores[truth == 1], scores[truth == 0]).statistic


WITHIN_CLASSES = {"roc_auc": metrics.roc_auc_score, "pr_auc": metrics.average_precision_score}
ROUGH = {"ece": calibration_error, "ks": ks}
WITHIN_CLASSES_OF_MANY = {
    "roc_auc_ovr": lambda truth, scores: metrics.roc_auc_score(truth, scores, multi_class="ovr"),
    "roc_auc_ovr_weighted": lambda truth, scores: metrics.roc_auc_score(truth, scores, multi_class="ovr", average="weighted"),
    "roc_auc_ovo": lambda truth, scores: metrics.roc_auc_score(truth, scores, multi_class="ovo"),
}
LOSSES = {"log_loss": metrics.log_loss, "brier": metrics.brier_score_loss}
ERRORS = {
    "mae": metrics.mean_absolute_error,
    "mse": metrics.mean_squared_error,
    "rmse": metrics.root_mean_squared_error,
    "mape": metrics.mean_absolute_percentage_error,
    "r2": metrics.r2_score,
    "median_absolute_error": metrics.median_absolute_error,
    "quantile_loss_0.9": lambda truth, predicted: metrics.mean_pinball_loss(truth, predicted, alpha=0.9),
}


def of_sample(truth, predicted, within, overall):
    pair = truth, predicted["candidate"], predicted["baseline"]
    return {name: spread(*pair, metric, True) for name, metric in within.items()} | {
        name: spread(*pair, metric, False) for name, metric in overall.items()
    }


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    binary, multiclass, regression = samples.BINARY["ordinary"], samples.MULTICLASS["three"], samples.REGRESSION["ordinary"]
    truth, scores, _ = samples.binary(**binary)
    cases = [{"shape": binary, "spread": of_sample(truth, scores, WITHIN_CLASSES, LOSSES)}]
    truth, scores, _ = samples.binary(**samples.BINARY["many"])
    cases.append({"shape": samples.BINARY["many"], "spread": of_sample(truth, scores, ROUGH, {})})
    truth, scores, _ = samples.multiclass(**multiclass)
    cases.append({"shape": multiclass, "spread": of_sample(truth, scores, WITHIN_CLASSES_OF_MANY, LOSSES)})
    truth, values = samples.regression(**regression)
    cases.append({"shape": regression, "spread": of_sample(truth, values, {}, ERRORS)})
    document = {"resamples": RESAMPLES, "cases": cases}
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, default=float) + "\n")
