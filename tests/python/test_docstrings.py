"""The examples in docstrings are run, from the folder of the project."""

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest
import quyche

MODULES = sorted(
    each.name
    for each in pkgutil.walk_packages(quyche.__path__, "quyche.")
    if not each.name.endswith((".__main__", "._pdf_text", "._core"))
)


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [each for name in ["quyche", *MODULES] for each in finder.find(importlib.import_module(name)) if each.examples]
    assert len(found) > 8


@pytest.mark.parametrize("name", ["quyche", *MODULES])
def test_examples(name, root, monkeypatch):
    monkeypatch.chdir(root)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for example in doctest.DocTestFinder(exclude_empty=True).find(
        importlib.import_module(name), extraglobs={"quyche": quyche, "Path": Path}
    ):
        told = []
        runner.run(example, out=told.append)
        assert runner.failures == 0, "".join(told)
