#!/usr/bin/env bash
# Writes the reports beside it, with mypy 1.10.1 (text alone), 1.11.2 (the first with JSON) and 2.4.1, on Python 3.11.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir "$work/checkout" && cd "$work/checkout" || exit

cat > score.py <<'EOF'
import nosuchmodule
import yaml


def total(items: list[int]) -> str:
    return sum(items)


total(
    [1, "zwei"],
    key="ü",
)
undefined_name
reveal_type(total)
EOF
printf 'def broken(:\n' > syntax.py
mkdir -p twice/inner && touch twice/same.py twice/inner/same.py

plain="--no-pretty --no-color-output --no-error-summary --hide-error-context --show-column-numbers --show-error-codes"
for version in 1.10.1 1.11.2 2.4.1; do
  python3 -m venv "$work/$version" && "$work/$version/bin/pip" install --quiet "mypy==$version"
  json="--output=json"
  if [ "$version" = 1.10.1 ]; then json=""; fi
  for case in score.py syntax.py twice; do
    # shellcheck disable=SC2086
    "$work/$version/bin/mypy" $plain $json --cache-dir /dev/null "$case" > "$here/${case%.py}-$version.txt" 2> "$here/stderr.txt"
    echo "$version $case: exit code $?"
    if [ -s "$here/stderr.txt" ]; then mv "$here/stderr.txt" "$here/${case%.py}-$version.stderr.txt"; else rm "$here/stderr.txt"; fi
  done
done
rm -r "$work"
