#!/usr/bin/env bash
# Writes the reports beside it, with pyright 1.1.300 and 1.1.414 of PyPI. Paths in them begin with /checkout.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir "$work/checkout" && cd "$work/checkout" || exit

cat > score.py <<'EOF'
import nosuchmodule


def total(items: list[int]) -> str:
    return sum(items)


total(
    [1, "zwei"],
)
undefined_name
reveal_type(total)
EOF
printf 'def broken(:\n' > syntax.py
printf 'x = 1\n' > clean.py

for version in 1.1.300 1.1.414; do
  python3 -m venv "$work/$version" && "$work/$version/bin/pip" install --quiet "pyright==$version"
  for case in score syntax clean; do
    PYRIGHT_PYTHON_IGNORE_WARNINGS=1 "$work/$version/bin/pyright" --outputjson "$case.py" 2> /dev/null |
      sed "s#$work##" > "$here/$case-$version.json"
    echo "$version $case: exit code ${PIPESTATUS[0]}"
  done
done
rm -r "$work"
