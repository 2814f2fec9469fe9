"""The enumerations of the library: enums.Muscle.QUADRICEPS, enums.Scale.NRS_0_10 ...  A name as text serves as well."""
from ._describe import ENUMS as _all
from ._describe import camel as _camel

globals().update({_camel(name): made for name, made in _all.items()})
__all__ = [_camel(name) for name in _all]
