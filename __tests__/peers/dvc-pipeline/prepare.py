"""Leaves the rows out that have no label."""

import csv

with open("data/raw.csv", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["y"]]
with open("data/prepared.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, ["x", "y"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
