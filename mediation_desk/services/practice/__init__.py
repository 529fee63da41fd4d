"""A practice office: invented teams and disputes, the same for the same seed."""
