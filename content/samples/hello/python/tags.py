# region: shared
def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags


print(add_tag("dogs"))
print(add_tag("shade"))
# endregion


# region: fixed
def add_own_tag(tag, tags=None):
    if tags is None:
        tags = []
    tags.append(tag)
    return tags


# endregion
