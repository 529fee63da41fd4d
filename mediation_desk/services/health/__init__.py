"""How a store and its machine are: checks, figures, and what to send to who helps."""
