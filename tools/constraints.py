"""Print the versions that a fresh install of everything but torch gets today.

`make constraints` writes them to constraints.txt. Run it on the oldest Python that
pyproject.toml allows: what still supports that one supports the newer ones too.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
HEADER = (
    "# The tested set, made by `make constraints`; the bounds are in pyproject.toml."
)


def main() -> None:
    """Install into an environment of its own, and list what came."""
    if sys.version_info[:2] != (3, 11):
        sys.exit("make constraints PYTHON=python3.11: the pins must suit the oldest.")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [f"{folder}/bin/python", "-m", "pip", "--disable-pip-version-check"]
        packages = f"{REPOSITORY}[test,dev]"
        subprocess.run([*pip, "install", "-q", "-e", packages], check=True)
        freeze = [*pip, "freeze", "--exclude-editable"]
        print(HEADER, flush=True)
        subprocess.run(freeze, check=True)


if __name__ == "__main__":
    main()
