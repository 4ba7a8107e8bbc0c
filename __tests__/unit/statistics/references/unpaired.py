"""Reference values of differences of independent estimates by statsmodels and SciPy: unpaired.json."""

import json
from pathlib import Path

from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, test_proportions_2indep

SAMPLES = [(56, 70, 48, 80), (9, 10, 3, 10), (10, 10, 0, 20), (6, 7, 2, 7), (0, 98, 1, 98), (941, 1000, 1906, 2000), (217, 228, 219, 228)]
INTERVALS = {"newcomb": "wilson", "wald": "normal"}
MARGINS = (0.0, 0.01, 0.05, -0.02)


def measured(count, rows, method, confidence):
    share = count / rows
    if method == "normal":
        # statsmodels cuts its own to 0..1, but not what it makes of two.
        half_width = stats.norm.ppf((1 + confidence) / 2) * (share * (1 - share) / rows) ** 0.5
        return {"value": share, "lower": float(share - half_width), "upper": float(share + half_width)}
    lower, upper = proportion_confint(count, rows, 1 - confidence, method)
    return {"value": share, "lower": float(lower), "upper": float(upper)}


def main():
    reference = [
        {
            "method": method,
            "confidence": confidence,
            "candidate": measured(a, n, interval, confidence),
            "baseline": measured(b, m, interval, confidence),
            "interval": list(map(float, confint_proportions_2indep(a, n, b, m, compare="diff", method=method, alpha=1 - confidence))),
            # One-sided: that the difference is below −margin. Defined alike for the normal interval alone.
            "pWorse": [
                [margin, float(test_proportions_2indep(a, n, b, m, value=-margin, method="wald", compare="diff", alternative="smaller").pvalue)]
                for margin in MARGINS
                if method == "wald" and 0 < a < n
            ],
        }
        for a, n, b, m in SAMPLES
        for method, interval in INTERVALS.items()
        for confidence in (0.9, 0.95, 0.99)
    ]
    Path(__file__).with_suffix(".json").write_text(json.dumps(reference, indent=1) + "\n")


if __name__ == "__main__":
    main()
