"""Imports that nobody sorted and some that nobody needs."""

import sys
import os, json
from typing import List
from collections import OrderedDict

LIMIT = sys.maxsize


def names() -> List[str]:
    """Give the names."""
    return list(OrderedDict(a=1))
