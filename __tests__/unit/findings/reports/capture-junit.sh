#!/bin/sh
# Captures JUnit reports with retries: pytest 9.2.0 with pytest-rerunfailures 16.7, surefire 3.2.5, gotestsum 1.13.0 and
# go-junit-report 2.1.0, all on PATH: sh capture-junit.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)/junit
work=/tmp/planted
rm -rf $work
mkdir -p $work/py $work/java/src/test/java/a $work/go
cat >$work/py/test_score.py <<'EOF'
import unittest
import pytest

from helper import check_score

ATTEMPTS = {"n": 0}


def test_passes():
    assert 1 + 1 == 2


@pytest.mark.parametrize("value", [1, float("nan"), "a b[c]"])
def test_order(value):
    assert value == 1


def test_in_helper():
    check_score(3)


def test_raises():
    raise ValueError("no model <&> \x1b[31mred\x1b[0m")


@pytest.mark.skip(reason="not now")
def test_skipped():
    assert False


@pytest.mark.xfail(reason="known")
def test_known():
    assert False


@pytest.mark.xfail(strict=True)
def test_mended():
    assert True


@pytest.fixture
def broken():
    raise RuntimeError("fixture fell")


def test_with_fixture(broken):
    pass


@pytest.fixture
def untidy():
    yield
    raise RuntimeError("teardown fell")


def test_with_teardown(untidy):
    assert True


@pytest.mark.flaky(reruns=2)
def test_flaky():
    ATTEMPTS["n"] += 1
    assert ATTEMPTS["n"] == 2


@pytest.mark.flaky(reruns=1)
def test_never():
    assert False, "never right"


class TestClass:
    def test_method(self):
        print("some output")
        assert {"a": 1} == {"a": 2}


class TestCase(unittest.TestCase):
    def test_unit(self):
        self.assertEqual([1, 2], [1, 3])

    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i):
                self.assertEqual(i, 0)
EOF
cat >$work/py/helper.py <<'EOF'
def check_score(score):
    assert score > 5, "score too low"
EOF
echo 'import nothing_here' >$work/py/test_broken_import.py
cd $work/py
for family in xunit1 xunit2; do
  pytest -q -p no:cacheprovider --continue-on-collection-errors -o junit_family=$family --junitxml="$here/pytest-9.2.0-$family.xml" || true
done
cd $work/java
cat >pom.xml <<'EOF'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version>
<properties><maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
<dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.10.2</version><scope>test</scope></dependency></dependencies>
<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version><configuration><rerunFailingTestsCount>2</rerunFailingTestsCount></configuration></plugin></plugins></build></project>
EOF
cat >src/test/java/a/ScoreTest.java <<'EOF'
package a;
import org.junit.jupiter.api.*;
import static org.junit.jupiter.api.Assertions.*;
class ScoreTest {
  static int tries = 0;
  @Test void passes() {}
  @Test void flaky() { tries++; assertEquals(2, tries); }
  @Test void never() { assertEquals(1, 2, "never right"); }
  @Test void breaks() { throw new IllegalStateException("no model"); }
  @Test @Disabled("not now") void skipped() {}
}
EOF
mvn -q -B test || true
sed '/<property /d' target/surefire-reports/TEST-a.ScoreTest.xml >"$here/surefire-3.2.5.xml"
cd $work/go
printf 'module example.com/score\n\ngo 1.21\n' >go.mod
cat >score_test.go <<'EOF'
package score

import (
	"os"
	"testing"
)

func TestPasses(t *testing.T) {}

func TestFlaky(t *testing.T) {
	if _, err := os.Stat("/tmp/planted-mark"); err != nil {
		os.WriteFile("/tmp/planted-mark", nil, 0o600)
		t.Fatal("not yet")
	}
}

func TestNever(t *testing.T) {
	t.Run("inner <1>", func(t *testing.T) { t.Errorf("got %d, want %d", 1, 2) })
	t.Run("fine", func(t *testing.T) {})
}

func TestSkipped(t *testing.T) { t.Skip("not now") }
EOF
rm -f /tmp/planted-mark
gotestsum --rerun-fails=2 --packages ./... --junitfile "$here/gotestsum-1.13.0.xml" || true
rm -f /tmp/planted-mark
go test -v ./... 2>&1 | go-junit-report >"$here/go-junit-report-2.1.0.xml" || true
rm -rf $work /tmp/planted-mark
