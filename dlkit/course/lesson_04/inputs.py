"""Inputs that two exercises of lesson 04 share."""


def points(rng, n):
    """`n` masukan dan `n` target: kelipatan seperdelapan, antara −2 dan 2."""
    return rng.integers(-16, 17, (2, n)) / 8
