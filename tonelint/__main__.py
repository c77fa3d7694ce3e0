"""`python -m tonelint`."""

from tonelint.cli import entry

if __name__ == "__main__":
    entry()
