"""The golden tests: `pytest tests/golden --update-golden` writes what the command prints now."""


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing them")
