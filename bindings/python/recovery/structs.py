"""The structs of the library.  What is not given is unknown and reads as None: structs.Event(kind="bout", dose=0.6)."""
from ._describe import STRUCTS as _all

globals().update(_all)
__all__ = list(_all)
