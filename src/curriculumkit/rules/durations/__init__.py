"""Durations and workload: family CK5xx."""
