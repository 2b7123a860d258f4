"""Apache Parquet: tables through pyarrow, and column chunks put into a file that otherwise stays byte for byte."""
