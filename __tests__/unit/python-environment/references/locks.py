"""Writes locks.json: the lock files that uv and Pipenv (`pip install uv pipenv`) make of one small project."""

import json
import subprocess
import tempfile
from pathlib import Path

PYPROJECT = """[project]
name = "iris-model"
version = "0.3.0"
requires-python = ">=3.10,<3.13"
dependencies = ["packaging==24.2", "typing.extensions==4.12.2"]

[dependency-groups]
dev = ["iniconfig==2.0.0"]
"""

PIPFILE = """[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
packaging = "==24.2"
"typing.extensions" = "==4.12.2"

[dev-packages]
iniconfig = "==2.0.0"

[requires]
python_version = "3.11"
"""

COMMANDS = [
    "uv lock -q",
    "uv export -q --format pylock.toml -o pylock.toml",
    "uv export -q --format requirements-txt -o requirements.txt",
    "pipenv lock -q",
]

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        (top / "pyproject.toml").write_text(PYPROJECT)
        (top / "Pipfile").write_text(PIPFILE)
        for command in COMMANDS:
            subprocess.run(command.split(), cwd=top, check=True)
        names = ["pyproject.toml", "uv.lock", "pylock.toml", "requirements.txt", "Pipfile.lock"]
        files = {name: (top / name).read_text() for name in names}
    Path(__file__).with_suffix(".json").write_text(json.dumps(files, indent=2) + "\n")
