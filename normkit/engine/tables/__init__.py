"""Arrow tables in, Arrow tables out: records judged by the table, and what corpus rules learn from several."""
