"""Questions and banks: family CK6xx."""
