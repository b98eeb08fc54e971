"""Grading and certification: family CK4xx."""
