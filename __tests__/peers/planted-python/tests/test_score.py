import pytest

from planted.score import sign

calls = 0


@pytest.fixture
def database():
    raise ConnectionError("no database <b>here</b>")


@pytest.fixture
def unclean():
    yield
    raise OSError("left behind")


def compare(number, expected):
    assert sign(number) == expected, "another sign"


@pytest.mark.parametrize("number", [1, 0.5])
def test_positive(number):
    compare(number, 1)


def test_negative():
    compare(-1, 1)


def test_needs_database(database):
    compare(0, 0)


def test_leaves_something(unclean):
    compare(0, 0)


@pytest.mark.skip(reason="not today")
def test_skipped():
    compare(0, 1)


@pytest.mark.xfail(reason="known")
def test_expected_to_fail():
    compare(0, 1)


@pytest.mark.flaky(reruns=3)
def test_third_time_lucky():
    global calls
    calls += 1
    assert calls == 3


class TestGroup:
    def test_method(self):
        compare(-1, 0)
