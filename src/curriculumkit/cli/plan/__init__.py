"""`curriculumkit plan`: a schedule in the terminal, as JSON, and as a plan file."""
