#!/usr/bin/env bash
# Writes the reports beside it, with coverage 5.5 and 7.17.3; lines.json without branches, branches.json with, nothing.json of no lines.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir -p "$work/checkout/src" && cd "$work/checkout" || exit

cat > src/score.py <<'EOF'
def sign(number):
    if number < 0:
        return -1
    return 1


def unused():
    return None
EOF
printf 'import sys\nsys.path.insert(0, "src")\nimport score\nscore.sign(1)\n' > main.py
printf '' > empty.py

for version in 5.5 7.17.3; do
  python3 -m venv "$work/$version" && "$work/$version/bin/pip" install --quiet "coverage==$version"
  coverage="$work/$version/bin/coverage"
  "$coverage" run --source src main.py && "$coverage" json -o "$here/lines-$version.json"
  "$coverage" run --branch --source src main.py && "$coverage" json -o "$here/branches-$version.json"
  "$coverage" run --include empty.py empty.py && "$coverage" json -o "$here/nothing-$version.json"
  "$coverage" report
done
rm -r "$work"
