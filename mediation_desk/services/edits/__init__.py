"""Changes of one record, from the record before to the record after."""
