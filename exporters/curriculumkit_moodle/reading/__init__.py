"""From Moodle XML back to YAML."""
