from werkzeug.routing import IntegerConverter, Map


class IdConverter(IntegerConverter):
    """`<id:trail_id>`: a number that fits into the database's column. A larger one is a 404, not an error."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**31 - 1)
