"""Reference values of intervals, exact tests and corrections by statsmodels and SciPy: intervals.json."""

import json
from pathlib import Path

import numpy as np
from scipy import optimize, stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint


def tango_score(b, c, n, difference):
    """Tango's statistic with the nuisance parameter found by maximising the likelihood, not by its closed form."""
    low, high = max(0.0, -difference), (1 - difference) / 2

    def loss(share):
        cells = [(b, share + difference), (c, share), (n - b - c, 1 - 2 * share - difference)]
        return -sum(count * np.log(max(p, 1e-300)) for count, p in cells if count)

    found = optimize.minimize_scalar(loss, bounds=(low, high), method="bounded", options={"xatol": 1e-15, "maxiter": 5000})
    share = min([low, high, found.x], key=loss)
    # Newton steps on the score equation bring the optimum, flat in the loss, to full precision.
    if low < share < high and b and c:
        slope = lambda q: b / (q + difference) + c / q - 2 * (n - b - c) / (1 - 2 * q - difference)
        left, right = low + 1e-14, high - 1e-14
        if slope(left) > 0 > slope(right):
            share = optimize.brentq(slope, left, right, xtol=1e-16, rtol=1e-15)
    elif low < share < high:
        count = b if b else c
        shift = difference if b else 0.0
        slope = lambda q: count / (q + shift) - 2 * (n - count) / (1 - 2 * q - difference)
        left, right = low + 1e-14, high - 1e-14
        if slope(left) > 0 > slope(right):
            share = optimize.brentq(slope, left, right, xtol=1e-16, rtol=1e-15)
    variance = n * (2 * share + difference * (1 - difference))
    return (b - c - n * difference) / np.sqrt(variance)


def tango(b, c, n, confidence):
    z = stats.norm.ppf((1 + confidence) / 2)
    estimate = (b - c) / n
    root = lambda shift, low, high: optimize.brentq(
        lambda d: tango_score(b, c, n, d) + shift, low, high, xtol=1e-15, rtol=1e-14
    )
    inside = 1e-9
    return root(-z, -1 + inside, estimate - inside), root(z, estimate + inside, 1 - inside)


def mid_p(b, c):
    n, fewer = b + c, min(b, c)
    point = stats.binom.pmf(fewer, n, 0.5)
    return 1 - point / 2 if b == c else 2 * stats.binom.cdf(fewer, n, 0.5) - point


def main():
    rng = np.random.default_rng(3)
    counts = [(0, 10), (1, 10), (7, 10), (10, 10), (95, 100), (3, 1000), (123456, 1000000)]
    paired = [(1, 7, 21), (6, 16, 161), (12, 2, 50), (4, 9, 30), (3, 3, 200), (40, 55, 1000), (5, 0, 50), (0, 3, 228), (2, 1, 20), (900, 700, 100000)]
    families = [[0.01, 0.04, 0.03], [0.5], [0.02, 0.02, 0.02, 1.0], rng.uniform(0, 0.2, 12).tolist(), [0.0, 0.001, 0.9, 0.04, 0.04]]
    pairs = [(3, 9), (4, 4), (0, 1), (0, 7), (12, 30), (1, 0), (250, 231), (500000, 499000)]
    reference = {
        "wilson": [
            {"successes": k, "trials": n, "confidence": level, "interval": list(map(float, proportion_confint(k, n, 1 - level, "wilson")))}
            for k, n in counts
            for level in (0.9, 0.95, 0.99)
        ],
        "tango": [
            {
                "fixed": b, "broken": c, "n": n, "confidence": level, "interval": list(map(float, tango(b, c, n, level))),
                "pWorse": [[margin, float(stats.norm.cdf(tango_score(b, c, n, -margin)))] for margin in (0.0, 0.01, 0.05)],
            }
            for b, c, n in paired
            for level in (0.9, 0.95)
        ],
        "midP": [{"fixed": b, "broken": c, "p": float(mid_p(b, c))} for b, c in pairs],
        "corrections": [
            {"p": p, "holm": multipletests(p, method="holm")[1].tolist(), "benjaminiHochberg": multipletests(p, method="fdr_bh")[1].tolist()}
            for p in families
        ],
        "binomial": [
            {"n": n, "p": p, "from": int(low), "pmf": stats.binom.pmf(np.arange(low, high + 1), n, p).tolist()}
            for n, p in [(12, 0.3), (40, 0.5), (100, 0.03), (60, 0.9), (1000, 0.4)]
            for low, high in [(stats.binom.ppf(1e-4, n, p), stats.binom.ppf(1 - 1e-4, n, p))]
        ],
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(reference, indent=1) + "\n")


if __name__ == "__main__":
    main()
