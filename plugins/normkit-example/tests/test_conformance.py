from normkit.testing import conformance
from normkit_example.repeated_marks import RepeatedMarks

test_repeated_marks = conformance(RepeatedMarks)
