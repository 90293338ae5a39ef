"""The values that travel through the program."""

import dataclasses

import pytest

from timeline import model

VALUES = [value for name in dir(model) if dataclasses.is_dataclass(value := getattr(model, name))]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_frozen_and_slotted(value):
    """A value cannot be changed and takes no further fields."""
    assert value.__dataclass_params__.frozen
    assert "__slots__" in vars(value)


def test_all_is_there():
    """Every name that the module offers exists."""
    assert [name for name in model.__all__ if not hasattr(model, name)] == []
