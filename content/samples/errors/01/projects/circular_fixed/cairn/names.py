"""What both modules need, in a module that imports neither."""

names: list[str] = []
