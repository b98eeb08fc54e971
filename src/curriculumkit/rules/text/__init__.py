"""Files, bytes and YAML: family CK0xx. Reading a file finds the faults; here are their pages."""
