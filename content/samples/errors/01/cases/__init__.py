"""The errors. Each is a pair of functions: `name` provokes it, `name_fixed` does the same thing right.

errors.toml says for each pair what the error is, why it comes and what cures it.
"""
