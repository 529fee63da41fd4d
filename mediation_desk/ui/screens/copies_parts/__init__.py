"""The parts of the copies page, also shown by the restore window."""
