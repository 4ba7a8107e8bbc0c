"""Types that do not hold."""


def total(numbers: list[int]) -> str:
    """Give a number where a text is promised."""
    return sum(numbers)


def shout(text: str) -> str:
    """Call a method that is not there."""
    return text.uper()


LENGTHS: dict[str, int] = {"one": "1"}
total(
    ["1", 2],
)
