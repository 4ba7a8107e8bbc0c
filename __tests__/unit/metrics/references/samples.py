"""The samples that references are computed on: the same arithmetic as in ../samples.ts, so that no rows need be stored."""

import numpy as np


class Draws:
    """Numerical Recipes' linear congruential generator: the same numbers in every language."""

    def __init__(self, seed: int):
        self.state = seed

    def __call__(self) -> float:
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32


# prevalence: share of positives; signal: how far the classes' scores lie apart; levels: how many different scores.
BINARY = {
    "ordinary": dict(seed=1, n=1000, prevalence=0.4, signal=0.5, levels=2**20, threshold=0.5),
    "ties": dict(seed=2, n=600, prevalence=0.5, signal=0.6, levels=10, threshold=0.5),
    "rare": dict(seed=3, n=1000, prevalence=0.02, signal=1.0, levels=2**20, threshold=0.4),
    "common": dict(seed=4, n=500, prevalence=0.97, signal=0.5, levels=100, threshold=0.5),
    "few": dict(seed=5, n=12, prevalence=0.5, signal=0.3, levels=8, threshold=0.5),
    "fewer": dict(seed=6, n=5, prevalence=0.5, signal=0.3, levels=8, threshold=0.5),
    "useless": dict(seed=7, n=300, prevalence=0.3, signal=0.0, levels=2**20, threshold=0.5),
    "perfect": dict(seed=8, n=200, prevalence=0.5, signal=9.0, levels=2**20, threshold=0.5),
    "certain": dict(seed=9, n=200, prevalence=0.5, signal=0.6, levels=1, threshold=0.5),
    # KS and the calibration error are not smooth: their influence functions need many rows.
    "many": dict(seed=12, n=20000, prevalence=0.4, signal=0.5, levels=2**20, threshold=0.5),
    "all positive": dict(seed=10, n=100, prevalence=0.5, signal=0.6, levels=50, threshold=-1.0),
    "none positive": dict(seed=11, n=100, prevalence=0.5, signal=0.6, levels=50, threshold=2.0),
}

# absent: classes of the model without rows; sure: which share of rows has all its score on one class.
MULTICLASS = {
    "two": dict(seed=21, n=300, classes=2, signal=1.0, absent=[], levels=1000),
    "three": dict(seed=22, n=500, classes=3, signal=0.7, absent=[], levels=1000),
    "ten": dict(seed=23, n=1000, classes=10, signal=1.0, absent=[], levels=1000),
    "ties": dict(seed=24, n=400, classes=4, signal=0.5, absent=[], levels=5),
    "absent": dict(seed=25, n=300, classes=5, signal=1.0, absent=[1, 4], levels=1000),
    "few": dict(seed=26, n=20, classes=6, signal=0.5, absent=[], levels=20),
    "perfect": dict(seed=27, n=120, classes=3, signal=90.0, absent=[], levels=1000),
    "useless": dict(seed=28, n=200, classes=3, signal=0.0, absent=[], levels=1000),
}

REGRESSION = {
    "ordinary": dict(seed=41, n=1000, offset=10.0, noise=2.0),
    "around zero": dict(seed=42, n=400, offset=0.0, noise=0.5),
    "far": dict(seed=43, n=301, offset=1e6, noise=1.0),
    "few": dict(seed=44, n=10, offset=3.0, noise=1.0),
    "perfect": dict(seed=45, n=50, offset=3.0, noise=0.0),
}


def binary(seed, n, prevalence, signal, levels, threshold):
    """Truth and, of candidate and baseline, scores and labels."""
    draw = Draws(seed)
    truth, scores = np.zeros(n, int), {"candidate": np.zeros(n), "baseline": np.zeros(n)}
    for row in range(n):
        truth[row] = 1 if draw() < prevalence else 0
        common = draw()
        for name in scores:
            score = (2 * common + draw() + signal * truth[row]) / (3 + signal)
            scores[name][row] = np.floor(score * levels + 0.5) / levels
    labels = {name: (score > threshold).astype(int) for name, score in scores.items()}
    return truth, scores, labels


def multiclass(seed, n, classes, signal, absent, levels):
    """As `binary`, with a column of scores a class. Scores are shares of small whole numbers."""
    draw = Draws(seed)
    present = [label for label in range(classes) if label not in absent]
    truth = np.zeros(n, int)
    scores = {"candidate": np.zeros((n, classes)), "baseline": np.zeros((n, classes))}
    for row in range(n):
        truth[row] = present[int(draw() * len(present))]
        common = [draw() for _ in range(classes)]
        for table in scores.values():
            weights = [np.floor((common[k] + draw() + (signal if k == truth[row] else 0)) * levels) + 1 for k in range(classes)]
            total = 0.0
            for weight in weights:
                total += weight
            table[row] = [weight / total for weight in weights]
    labels = {name: table.argmax(axis=1) for name, table in scores.items()}
    return truth, scores, labels


def regression(seed, n, offset, noise):
    """Truth and two models' predictions."""
    draw = Draws(seed)
    truth, predicted = np.zeros(n), {"candidate": np.zeros(n), "baseline": np.zeros(n)}
    for row in range(n):
        truth[row] = offset + 8 * (draw() - 0.5)
        common = draw() - 0.5
        for name in predicted:
            predicted[name][row] = truth[row] + noise * (common + 0.5 * (draw() - 0.5))
    return truth, predicted
