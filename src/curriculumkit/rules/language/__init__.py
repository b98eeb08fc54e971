"""Languages, punctuation and terms: family CK7xx."""
