"""What can be wrong with a plan file: codes CK570 to CK579. A module for each code; its docstring is its page.

That it is no YAML, or of another shape, others say.
"""
