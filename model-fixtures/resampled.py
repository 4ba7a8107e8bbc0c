"""Intervals of paired differences by SciPy's bootstrap: references up to Monte-Carlo error.

Each difference takes columns (truth, baseline, model), resampled together along `axis`.
"""

import numpy as np
from scipy.stats import bootstrap

SEEDS = range(8)


def resample(difference, *columns: np.ndarray) -> dict:
    """The BCa interval, averaged over seeds. `tolerance`: four standard errors of one run of 9,999 resamples."""
    options = {"paired": True, "vectorized": True, "method": "BCa", "n_resamples": 9999, "batch": 500}
    ends = np.array([bootstrap(columns, difference, rng=seed, **options).confidence_interval for seed in SEEDS])
    lower, upper = ends.mean(axis=0)
    delta = float(difference(*columns, axis=-1))
    return {"delta": delta, "lower": lower, "upper": upper, "tolerance": 4 * ends.std(axis=0, ddof=1).max()}


def f1(truth, baseline, model, axis):
    def of(labels):
        return 2 * (truth & labels).sum(axis) / (truth.sum(axis) + labels.sum(axis))

    return of(model) - of(baseline)


def f1_macro(truth, baseline, model, axis):
    return np.mean([f1(truth == label, baseline == label, model == label, axis) for label in range(10)], axis=0)


def log_loss(truth: np.ndarray, baseline: np.ndarray, model: np.ndarray) -> dict:
    """Resamples the rows' losses. Scores: of class 1 where they are one column, else a column a class."""

    def losses(scores):
        chosen = np.where(truth == 1, scores, 1 - scores) if scores.ndim == 1 else scores[np.arange(len(truth)), truth]
        return -np.log(np.clip(chosen, 2**-52, 1 - 2**-52))

    return resample(lambda before, after, axis: after.mean(axis) - before.mean(axis), losses(baseline), losses(model))


def mae(truth, baseline, model, axis):
    return np.abs(truth - model).mean(axis) - np.abs(truth - baseline).mean(axis)


def rmse(truth, baseline, model, axis):
    return ((truth - model) ** 2).mean(axis) ** 0.5 - ((truth - baseline) ** 2).mean(axis) ** 0.5


def r2(truth, baseline, model, axis):
    gained = ((truth - baseline) ** 2 - (truth - model) ** 2).sum(axis)
    return gained / ((truth - truth.mean(axis, keepdims=True)) ** 2).sum(axis)
