"""What people do with copies of their store: make, send, list, check, restore."""
