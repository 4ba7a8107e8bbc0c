"""Writes profile.csv, a dataset of every kind of column, and profile.json, what pandas and NumPy make of it."""

import json
from pathlib import Path

import numpy as np
import pandas as pd

ROWS = 700


def dataset() -> pd.DataFrame:
    random = np.random.default_rng(6)
    holes = lambda values, share: pd.Series(values).mask(random.random(ROWS) < share)
    return pd.DataFrame(
        {
            "id": np.arange(ROWS) + 1,
            "normal": random.normal(3, 2, ROWS),
            "skewed": holes(np.exp(random.normal(0, 3, ROWS)), 0.1),
            "offset": 1e9 + random.normal(0, 1e-3, ROWS),
            "rounded": random.normal(0, 1, ROWS).round(1),
            "constant": np.full(ROWS, 0.1),
            "many": random.poisson(40, ROWS),
            "few": holes(random.integers(-2, 3, ROWS), 0.05).astype("Int64"),
            "large": holes(random.integers(2**60, 2**61, ROWS), 0.05).astype("Int64"),
            "region": holes(random.choice(["north", "south", "süd", "NA"], ROWS, p=[0.5, 0.3, 0.1, 0.1]), 0.02),
            "zip": [f"{number:05d}" for number in random.integers(0, 3000, ROWS)],
            "smoker": holes(np.where(random.random(ROWS) < 0.3, "true", "false"), 0.01),
            "day": pd.Timestamp("2024-01-01") + pd.to_timedelta(random.integers(0, 90, ROWS), unit="D"),
        }
    )


def expected(column: pd.Series) -> dict:
    present = column.dropna()
    found = {"missing": int(column.isna().sum()), "distinct": int(present.nunique())}
    if pd.api.types.is_datetime64_any_dtype(column):
        present = (present - pd.Timestamp("1970-01-01")) / pd.Timedelta(days=1)
    if pd.api.types.is_numeric_dtype(present):
        values = present.to_numpy(dtype=float)
        quantiles = np.quantile(values, np.arange(101) / 100)
        deciles = np.unique(quantiles[::10])
        found |= {
            "mean": values.mean(),
            "standardDeviation": values.std(ddof=0),
            "min": values.min(),
            "max": values.max(),
            "quantiles": quantiles.tolist(),
            "deciles": deciles.tolist(),
            "belowDeciles": [int((values < edge).sum()) for edge in deciles],
            "upToDeciles": [int((values <= edge).sum()) for edge in deciles],
        }
    if present.nunique() <= 10 or not pd.api.types.is_numeric_dtype(present):
        found["counts"] = {str(value): int(rows) for value, rows in present.value_counts().items()}
    return found


if __name__ == "__main__":
    here = Path(__file__)
    dataset().to_csv(here.with_suffix(".csv"), index=False, float_format="%.17g")
    # Read back, so that both programs see the same digits.
    frame = pd.read_csv(
        here.with_suffix(".csv"),
        dtype={"few": "Int64", "large": "Int64", "zip": str, "region": str, "smoker": str},
        parse_dates=["day"],
        keep_default_na=False,
        na_values={name: [""] for name in dataset().columns},
    )
    document = {"rows": ROWS, "columns": {name: expected(frame[name]) for name in frame}}
    here.with_suffix(".json").write_text(json.dumps(document) + "\n")
