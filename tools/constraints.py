"""Print the versions that a fresh install of everything but torch gets today.

`make constraints` writes them to constraints.txt. It wants the oldest Python that
learners have, Debian 12's 3.11.2: packages that need 3.11.5 are a reason to care.
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
    if not (3, 11) <= sys.version_info < (3, 11, 3):
        sys.exit(
            "Use Python 3.11.2 (make constraints PYTHON=...), which Debian 12 has."
        )
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
