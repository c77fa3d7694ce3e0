"""The version, where a warm run can read it without asking the package's metadata."""

VERSION = "0.1.0"
