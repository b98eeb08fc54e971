"""The files that `curriculumkit init` begins a curriculum with."""
