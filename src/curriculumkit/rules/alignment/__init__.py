"""Alignment of objectives, teaching and assessment: family CK3xx."""
