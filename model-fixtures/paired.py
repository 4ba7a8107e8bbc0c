"""Inference on paired proportions by numerical root-finding, so that no closed form is shared with what it checks."""

from scipy.optimize import brentq
from scipy.stats import binom, norm


def tango(fixed: int, broken: int, rows: int, confidence: float = 0.95) -> tuple[float, float]:
    """Tango's score interval of (fixed − broken) / rows.

    T. Tango, Equivalence test and confidence interval for the difference in proportions for the paired-sample design,
    Statistics in Medicine 17 (1998), 891–908: the differences at which the score statistic equals ±z.
    """
    z = norm.ppf(0.5 + confidence / 2)
    estimate = (fixed - broken) / rows

    def statistic(difference: float) -> float:
        p = restricted_share_of_broken(fixed, broken, rows, difference)
        return (fixed - broken - rows * difference) / (rows * (2 * p + difference * (1 - difference))) ** 0.5

    lower = brentq(lambda difference: statistic(difference) - z, -1 + 1e-12, estimate, xtol=1e-15)
    upper = brentq(lambda difference: statistic(difference) + z, estimate, 1 - 1e-12, xtol=1e-15)
    return lower, upper


def restricted_share_of_broken(fixed: int, broken: int, rows: int, difference: float) -> float:
    """The share p of broken rows that is most likely where that of fixed rows is p + difference."""
    low, high = max(0.0, -difference), (1 - difference) / 2
    edge = (high - low) * 1e-15

    def slope(p: float) -> float:
        return fixed / (p + difference) + broken / p - 2 * (rows - fixed - broken) / (1 - 2 * p - difference)

    if high - low < 1e-12 or slope(low + edge) <= 0:
        return low
    if slope(high - edge) >= 0:
        return high
    return brentq(slope, low + edge, high - edge, xtol=1e-18)


def mcnemar_mid_p(fixed: int, broken: int) -> float | None:
    """Two-sided mid-p of McNemar's test.

    M. W. Fagerland, S. Lydersen, P. Laake, The McNemar test for binary matched-pairs data: mid-p and asymptotic are
    better than exact conditional, BMC Medical Research Methodology 13:91 (2013).
    """
    changed, fewer = fixed + broken, min(fixed, broken)
    if changed == 0:
        return None
    at = binom.pmf(fewer, changed, 0.5)
    return float(1 - at / 2 if fixed == broken else 2 * binom.cdf(fewer, changed, 0.5) - at)


# Airway hyper-responsiveness, 1 and 7 changes among 21 children: M. W. Fagerland, S. Lydersen, P. Laake, Recommended
# tests and confidence intervals for paired binomial proportions, Statistics in Medicine 33 (2014), 2850–2875.
assert [round(end, 3) for end in tango(1, 7, 21)] == [-0.517, -0.026]
assert round(mcnemar_mid_p(1, 7), 4) == 0.0391
