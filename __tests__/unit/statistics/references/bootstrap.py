"""Reference values of BCa by SciPy: bootstrap.json."""

import json
from pathlib import Path

import numpy as np
from scipy import stats
from scipy.stats import _resampling


def expand(cells):
    """A row for each count of a table label x baseline x candidate, columns of 0 and 1."""
    kinds = np.array([[label, baseline, candidate] for label in (0, 1) for baseline in (0, 1) for candidate in (0, 1)])
    return np.repeat(kinds, cells, axis=0)


def f1(label, said, axis):
    hit = np.sum(label * said, axis=axis)
    return 2 * hit / (np.sum(label, axis=axis) + np.sum(said, axis=axis))


def f1_difference(label, baseline, candidate, axis=-1):
    return f1(label, candidate, axis) - f1(label, baseline, axis)


def recall_difference(label, baseline, candidate, axis=-1):
    return np.sum(label * (candidate - baseline), axis=axis) / np.sum(label, axis=axis)


def paired(statistic):
    """SciPy's own internals take one sample: the row's index stands for the row."""

    def of_rows(data):
        return lambda rows, axis: statistic(*(column[rows.astype(int)] for column in data), axis=axis)

    return of_rows


def internals(data, statistic, replicates, confidence):
    index = np.arange(len(data[0]))
    alpha_low, alpha_high, acceleration = _resampling._bca_interval(
        (index,), paired(statistic)(data), -1, (1 - confidence) / 2, replicates, None, np
    )
    return {
        "acceleration": float(acceleration),
        "interval": [float(np.percentile(replicates, 100 * alpha)) for alpha in (alpha_low, alpha_high)],
    }


def main():
    rng = np.random.default_rng(11)
    reference = {"cells": [], "rows": []}
    for cells in ([60, 6, 9, 25, 12, 11, 8, 69], [400, 20, 25, 55, 30, 22, 20, 428]):
        data = tuple(expand(cells).T)
        index = np.arange(len(data[0]))
        for name, statistic in (("f1", f1_difference), ("recall", recall_difference)):
            rows = rng.integers(0, len(index), (199, len(index)))
            replicates = paired(statistic)(data)(rows, -1)
            full = stats.bootstrap(
                (index,), paired(statistic)(data), n_resamples=40000, batch=500, confidence_level=0.95, method="BCa", rng=rng
            )
            reference["cells"].append(
                {
                    "cells": cells, "metric": name, "estimate": float(statistic(*data)), "replicates": replicates.tolist(),
                    **internals(data, statistic, replicates, 0.95),
                    "bootstrap": [float(full.confidence_interval.low), float(full.confidence_interval.high)],
                    "standardError": float(full.standard_error),
                }
            )
    losses = np.round(rng.gamma(0.7, 1.0, 80), 6)
    index = np.arange(len(losses))
    mean = lambda values, axis=-1: np.mean(values, axis=axis)
    rows = rng.integers(0, len(index), (199, len(index)))
    full = stats.bootstrap((losses,), mean, n_resamples=40000, confidence_level=0.95, method="BCa", rng=rng)
    replicates = mean(losses[rows])
    reference["rows"].append(
        {
            "values": losses.tolist(), "estimate": float(losses.mean()), "replicates": replicates.tolist(),
            **internals((losses,), mean, replicates, 0.95),
            "bootstrap": [float(full.confidence_interval.low), float(full.confidence_interval.high)],
            "standardError": float(full.standard_error),
        }
    )
    Path(__file__).with_suffix(".json").write_text(json.dumps(reference) + "\n")


if __name__ == "__main__":
    main()
