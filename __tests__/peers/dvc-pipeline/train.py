"""Fits a line through data/prepared.csv and writes it as an ONNX model, byte by byte: no library is needed."""

import csv
import pathlib
import struct


def varint(value):
    low, rest = value & 127, value >> 7
    return bytes([low | 128]) + varint(rest) if rest else bytes([low])


def number(field, value):
    return varint(field << 3) + varint(value)


def part(field, content):
    content = content.encode() if isinstance(content, str) else content
    return varint(field << 3 | 2) + varint(len(content)) + content


def column(name):
    shape = part(1, part(2, "N")) + part(1, number(1, 1))
    return part(1, name) + part(2, part(1, number(1, 1) + part(2, shape)))


def constant(name, value):
    return number(1, 1) + number(2, 1) + part(8, name) + part(9, struct.pack("<f", value))


def node(kind, one, other, output):
    return part(1, one) + part(1, other) + part(2, output) + part(4, kind)


with open("data/prepared.csv", newline="") as file:
    rows = list(csv.DictReader(file))
xs, ys = ([float(row[name]) for row in rows] for name in ("x", "y"))
mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)
graph = (
    part(1, node("Mul", "x", "slope", "scaled"))
    + part(1, node("Add", "scaled", "intercept", "y"))
    + part(2, "line")
    + part(5, constant("slope", slope))
    + part(5, constant("intercept", mean_y - slope * mean_x))
    + part(11, column("x"))
    + part(12, column("y"))
)
pathlib.Path("models").mkdir(exist_ok=True)
pathlib.Path("models/line.onnx").write_bytes(number(1, 8) + part(7, graph) + part(8, part(1, "") + number(2, 13)))
