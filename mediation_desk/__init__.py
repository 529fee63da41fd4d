"""Mediation Desk: the register, the papers and the figures of grassroots mediation."""

__version__ = "0.1.0"
