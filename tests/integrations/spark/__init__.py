"""normkit on Spark, local and real."""
