"""Outside references. Where one is missing its tests are skipped, except in CI: there
a skip would go unnoticed, so they fail.
"""

import importlib
import os
import warnings

import pytest


def reference(name):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module(name)
    except ImportError:
        message = f"{name} is not installed: python -m pip install '.[bench]'"
        if os.environ.get("CI"):
            pytest.fail(f"{message} (CI must compare with it)")
        pytest.skip(message)


@pytest.fixture(scope="session")
def torch():
    return reference("torch")


@pytest.fixture(scope="session")
def linear_model():
    return reference("sklearn.linear_model")


@pytest.fixture(scope="session")
def sklearn_base():
    return reference("sklearn.base")
