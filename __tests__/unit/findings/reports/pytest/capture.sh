#!/usr/bin/env bash
# Writes the reports beside it, as the gate calls pytest: 7.4.4 with pytest-rerunfailures 11.1 (reruns are only printed) and 9.2.0 with
# 16.7; families.xml is what 9.2.0 writes by itself. Folders of the machine are replaced by /checkout and /python.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir -p "$work/checkout/tests" && cd "$work/checkout" || exit

cat > tests/test_score.py <<'EOF'
import json
import unittest

import pytest


@pytest.fixture
def broken():
    raise RuntimeError("no database <&> \x1b[31mred\x1b[0m")


@pytest.fixture
def late():
    yield 1
    raise ValueError("teardown")


def compare(one, other):
    assert one == other, "they differ"


def test_passes():
    compare(1, 1)


def test_fails_in_a_helper():
    compare([1, 2], [1, 3])


@pytest.mark.parametrize("x", [1, "a/b::c", "é\n"])
def test_parameters(x):
    assert x == 1


def test_setup_breaks(broken): ...


def test_teardown_breaks(late): ...


def test_fails_and_teardown_breaks(late):
    assert 0


@pytest.mark.skip(reason="not now")
def test_skipped(): ...


@pytest.mark.xfail(strict=True)
def test_should_fail(): ...


class TestGroup:
    class TestInner:
        def test_deep(self):
            raise KeyError("k")


class TestUnit(unittest.TestCase):
    def test_unit(self):
        self.assertEqual(1, 2)


def test_fails_in_a_library():
    json.loads("{")
EOF
cat > tests/test_retried.py <<'EOF'
import pytest

runs = 0


@pytest.mark.flaky(reruns=2)
def test_passes_at_last():
    global runs
    runs += 1
    assert runs > 2


@pytest.mark.flaky(reruns=1)
def test_never_passes():
    assert False
EOF
printf 'import nosuchmodule\n' > tests/test_import.py

plain() { sed "s#$work##g; s#/[^ \"]*/python3\.[0-9]*/#/python/#g"; }
for versions in "7.4.4 11.1" "9.2.0 16.7"; do
  read -r version plugin <<< "$versions"
  python3 -m venv "$work/venv-$version"
  "$work/venv-$version/bin/pip" install --quiet "pytest==$version" "pytest-rerunfailures==$plugin"
  pytest=("$work/venv-$version/bin/python" -m pytest --tb=short --color=no -rfER -o "cache_dir=$work/cache" -o junit_family=xunit1)
  "${pytest[@]}" "--junitxml=$work/junit.xml" tests/test_score.py tests/test_retried.py | plain > "$here/all-$version.txt"
  echo "$version all: exit code ${PIPESTATUS[0]}"
  plain < "$work/junit.xml" > "$here/all-$version.xml"
  "${pytest[@]}" "--junitxml=$work/junit.xml" | plain > "$here/import-$version.txt"
  echo "$version import: exit code ${PIPESTATUS[0]}"
  plain < "$work/junit.xml" > "$here/import-$version.xml"
done
"$work/venv-9.2.0/bin/pytest" -p no:cacheprovider "--junitxml=$work/junit.xml" tests/test_score.py > /dev/null
plain < "$work/junit.xml" > "$here/families.xml"
rm -r "$work"
