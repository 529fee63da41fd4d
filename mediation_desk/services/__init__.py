"""What people do at the desk, one verb per method; no window here."""
