"""How scores are summed up."""

import json
from collections.abc import Iterable


def mean(values: Iterable[float]) -> float:
    """Give the arithmetic mean of at least one value."""
    numbers = list(values)
    return sum(numbers) / len(numbers)


def dump(values: Iterable[float]) -> str:
    """Write the mean as JSON."""
    return json.dumps({"mean": mean(values)})
