"""What can be wrong with wishes and plans: codes CK550 to CK569. A module for each code; its docstring is its page.

Errors mean that the wishes cannot be met; a warning is to be looked at before the plan is handed out.
"""
