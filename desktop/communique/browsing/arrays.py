"""NDArray for annotations, as numpy.typing has it: to import that would cost every start 5 ms."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.typing import NDArray
else:
    NDArray = list

__all__ = ["NDArray"]
