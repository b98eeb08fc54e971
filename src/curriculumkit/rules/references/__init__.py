"""References between things, and prerequisites: family CK2xx."""
