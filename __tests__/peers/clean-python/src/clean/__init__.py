"""A package with nothing to find."""
