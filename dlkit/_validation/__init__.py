"""Argument checks, in one place: what must hold and what was got, in Indonesian."""

from dlkit._validation.arrays import binary_labels as binary_labels
from dlkit._validation.arrays import class_labels as class_labels
from dlkit._validation.arrays import classes as classes
from dlkit._validation.arrays import matrix as matrix
from dlkit._validation.arrays import numbers_array as numbers_array
from dlkit._validation.arrays import numeric_targets as numeric_targets
from dlkit._validation.arrays import same_shape as same_shape
from dlkit._validation.arrays import targets as targets
from dlkit._validation.arrays import theta as theta
from dlkit._validation.arrays import vector as vector
from dlkit._validation.settings import choice as choice
from dlkit._validation.settings import fitted as fitted
from dlkit._validation.settings import float_type as float_type
from dlkit._validation.settings import generator as generator
from dlkit._validation.settings import has as has
from dlkit._validation.settings import integer as integer
from dlkit._validation.settings import learning_rate as learning_rate
from dlkit._validation.settings import number as number
from dlkit._validation.settings import optimizer as optimizer
from dlkit._validation.settings import sizes as sizes
from dlkit._validation.words import got as got
