#!/usr/bin/env bash
# Writes what nbqa 1.9.1 prints, beside it, called as the gate does.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir -p "$work/checkout/sub" && cd "$work/checkout" || exit
git init --quiet

python3 - <<'EOF'
import json


def notebook(path, *cells):
    made = [{"cell_type": "markdown", "metadata": {}, "source": ["# Title"]}]
    for source in cells:
        code = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": []}
        made.append(code | {"source": source.splitlines(True)})
    kernel = {"name": "python3", "display_name": "Python", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    with open(path, "w") as file:
        json.dump({"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}, file)


notebook(
    "sub/explore.ipynb",
    "import os\nimport sys\n",
    "%%bash\nls",
    "%matplotlib inline\nx=1\n\n\ny: int = 'a'\n",
    "def f( a ):\n    '''bad docstring'''\n    return undefined\n",
)
notebook("clean.ipynb", '"""Module."""\n\nX = 1')
EOF

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet nbqa==1.9.1 ruff==0.17.6 black==26.10.1 isort==9.0.2 flake8==7.5.0 pydocstyle==6.3.0 pylint==4.1.4 mypy==2.4.1
call() {
  name=$1
  shift
  MYPY_FORCE_COLOR=0 "$work/venv/bin/python" -m nbqa "$@" > "$here/$name.txt" 2> "$work/stderr"
  echo "$name: exit code $?"
  sed "s#$work##" "$work/stderr" > "$here/$name.stderr.txt"
  for stream in "$name" "$name.stderr"; do [ -s "$here/$stream.txt" ] || rm "$here/$stream.txt"; done
}
call ruff "ruff check" . --no-fix --output-format=concise --quiet --no-cache
call flake8 flake8 . --format=default
call pydocstyle pydocstyle .
call pylint pylint . --output-format=text "--msg-template={path}:{line}:{column}:{msg_id}:{msg}" --score=n
call mypy mypy . --no-pretty --no-color-output --no-error-summary --show-column-numbers --show-error-codes --cache-dir=/dev/null
call black black . --check
call isort isort . --check-only
printf '{"cells": [' > broken.ipynb
call unreadable flake8 .
call missing nosuchtool .
sed -i "s#$work##g" "$here/missing.stderr.txt"
rm -r "$work"
