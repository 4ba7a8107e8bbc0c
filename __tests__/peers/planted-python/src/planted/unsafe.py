"""Calls that a security linter knows."""

import pickle
import subprocess


def load(path: str) -> object:
    """Read what anyone may have written."""
    assert path
    with open(path, "rb") as file:
        return pickle.load(file)


def run(command: str) -> int:
    """Give a shell what anyone may have said."""
    return subprocess.call(
        command,
        shell=True,
    )


def password() -> str:
    """Give the one that every copy knows."""
    password = "hunter2"
    return eval("password")
