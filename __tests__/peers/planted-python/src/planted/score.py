"""A part of it is tested."""


def sign(number: float) -> int:
    """Give 1, 0 or -1."""
    if number > 0:
        return 1
    if number < 0:
        return -1
    return 0


def untested(number: float) -> float:
    """Nobody calls it."""
    return number * 2
