def is_local(target: str) -> bool:
    """Whether an address leads to a page of this site. Whoever made a link to /login/ chose its `next`.

    //evil.example is another site; browsers read a backslash as a slash, and leave out tabs and line ends.
    """
    return target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
