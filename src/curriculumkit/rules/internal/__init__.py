"""Faults of our own: family CK9xx."""
