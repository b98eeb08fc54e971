"""curriculumkit: curriculum as data, validated and exported."""
