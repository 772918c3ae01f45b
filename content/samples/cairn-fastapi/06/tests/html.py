"""Finding things on a page by what a visitor perceives: labels, buttons, headings."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """Texts by tag, attributes by id, and the field that each label names."""

    VOID = {"meta", "link", "input", "br", "img"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.by_id: dict[str, dict[str, str | None]] = {}
        self.labels: dict[str, str] = {}
        self.label_for = ""
        self.feed(text)
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        attrs = dict(attributes)
        if name := attrs.get("id"):
            assert name not in self.by_id, f"two elements are called {name}"
            self.by_id[name] = attrs
        if tag == "label":
            self.label_for = attrs["for"] or ""
        if tag not in self.VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data
        if self.open and self.open[-1] == "label":
            self.labels[data] = self.label_for

    def field(self, label: str) -> dict[str, str | None]:
        return self.by_id[self.labels[label]]
