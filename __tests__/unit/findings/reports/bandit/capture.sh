#!/usr/bin/env bash
# Writes the reports beside it, with bandit 1.7.0 (no columns) and 1.9.4.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir "$work/checkout" && cd "$work/checkout" || exit

cat > load.py <<'EOF'
import pickle
import subprocess


def load(path: str) -> object:
    assert path
    with open(path, "rb") as file:
        return pickle.load(file)


def run(command: str) -> None:
    subprocess.call(
        command,
        shell=True,
    )
EOF
printf 'def broken(:\n' > syntax.py

for version in 1.7.0 1.9.4; do
  python3 -m venv "$work/$version"
  "$work/$version/bin/pip" install --quiet "bandit==$version" pbr "setuptools<81"
  "$work/$version/bin/bandit" --quiet --format json --output "$here/load-$version.json" --recursive .
  echo "$version: exit code $?"
done
rm -r "$work"
