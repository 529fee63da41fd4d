"""The encrypted file that keeps everything; the only room that knows SQLite."""
