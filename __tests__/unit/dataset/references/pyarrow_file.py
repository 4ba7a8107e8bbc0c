"""Writes pyarrow.parquet: the column types that pyarrow and pandas leave in real files."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

columns = {
    "A": pa.array([1, 2, None], pa.int64()),
    "a": pa.array([1.5, float("nan"), None], pa.float64()),
    "": pa.array(["x", "", "NA"]),
    "category": pa.array(["low", "high", "low"]).dictionary_encode(),
    "long": pa.array(
        ["a text of more than twelve bytes, Ångström", "a text of more than twelve bytes, other", None],
        pa.large_string(),
    ),
    "day": pa.array([date(2024, 1, 1), date(1970, 1, 1), None]),
    "moment": pa.array([datetime(2024, 1, 1, 12), datetime(1969, 12, 31, 18), None], pa.timestamp("ns", "UTC")),
    "price": pa.array([Decimal("1.25"), Decimal("-0.01"), None], pa.decimal128(10, 2)),
    "big": pa.array([9007199254740993, -1, 0], pa.int64()),
    "unsigned": pa.array([18446744073709551615, 1, 2], pa.uint64()),
    "small": pa.array([255, 0, 7], pa.uint8()),
    "half": pa.array([0.1, 3.0, None], pa.float32()),
    "ok": pa.array([True, False, None]),
    "list": pa.array([[1, 2], [], None], pa.list_(pa.int64())),
    "record": pa.array([{"x": 1}, None, {"x": 2}], pa.struct([("x", pa.int64())])),
    "bytes": pa.array([b"\xff", None, b""], pa.binary()),
}
pq.write_table(pa.table(columns), Path(__file__).with_name("pyarrow.parquet"))
