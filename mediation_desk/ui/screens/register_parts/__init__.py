"""The parts of the register's page."""
