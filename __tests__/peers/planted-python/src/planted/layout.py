"""Code that no formatter would leave so."""

TABLE = {'a':1,
  'b' : 2}


def add(first, second = 1):
    """Add two numbers."""
    total = 3
    return first+second


def greet( name ):
    """Greet."""
    return "hé " + name
