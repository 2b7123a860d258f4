from normkit_example.repeated_marks import RepeatedMarks

from normkit.testing import conformance

test_repeated_marks = conformance(RepeatedMarks)
