"""A page as a reader of the page meets it: headings, landmarks, links, fields by label, buttons by name.

Only what the suite looks at, on the standard library's HTML parser; not a browser.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# An end tag may be left out: the next of these ends an open one.
CLOSES = {"li": {"li"}, "option": {"option"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"}, "th": {"td", "th"},
          "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "p": {"p"}}


class Element:
    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None" = None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attributes

    def all(self, *tags: str) -> Iterator["Element"]:
        """This element's descendants, in the order of the page; without tags, all of them."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def ancestors(self) -> Iterator["Element"]:
        if self.parent:
            yield self.parent
            yield from self.parent.ancestors()

    def raw_text(self) -> str:
        parts = (child if isinstance(child, str) else child.raw_text() for child in self.children)
        return "".join(parts) + (" " if self.tag in {"td", "th", "li", "p", "br", "option", "dt", "dd", "div"} else "")

    @property
    def text(self) -> str:
        """What is read, with single spaces; scripts and styles are not."""
        if self.tag in {"script", "style", "template"}:
            return ""
        parts = (child if isinstance(child, str) else f" {child.text} " if child.tag in BLOCKS else child.text
                 for child in self.children)
        return squeeze("".join(parts))


BLOCKS = {"address", "article", "aside", "br", "button", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
          "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "label", "legend", "li", "main", "nav",
          "ol", "option", "p", "section", "select", "small", "table", "td", "textarea", "th", "time", "title", "tr", "ul"}


def squeeze(text: str) -> str:
    return " ".join(text.split())


def same_name(name: str, wanted: str) -> bool:
    """Whether a label says this: without regard to case, a final colon or asterisk, or a remark in brackets."""
    plain = re.sub(r"\s*[\[(].*?[\])]\s*", " ", squeeze(name)).strip(" :*").casefold()
    return plain == wanted.casefold() or squeeze(name).casefold() == wanted.casefold()


class Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = self.open = Element("document", {})

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self.open.tag in CLOSES.get(tag, ()):
            self.open = self.open.parent or self.document
        element = Element(tag, {name: value or "" for name, value in attributes}, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)  # HTML: a slash does not close <div/>

    def handle_endtag(self, tag: str) -> None:
        for element in (self.open, *self.open.ancestors()):
            if element.tag == tag:
                self.open = element.parent or self.document
                return

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


class HtmlPage:
    def __init__(self, html: str) -> None:
        parser = Parser()
        parser.feed(html)
        parser.close()
        self.document = parser.document

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def h1(self) -> str:
        """The text of the one first heading."""
        __tracebackhide__ = True
        headings = [heading.text for heading in self.document.all("h1")]
        assert len(headings) == 1, f"a page has one h1; this one has {len(headings)}: {headings}"
        return headings[0]

    def by_id(self, name: str) -> Element | None:
        return next((element for element in self.document.all() if element["id"] == name), None)

    def name_of(self, element: Element) -> str:
        """The accessible name: what a screen reader calls it."""
        if "aria-labelledby" in element:
            parts = [self.by_id(name) for name in element["aria-labelledby"].split()]
            return squeeze(" ".join(part.text for part in parts if part))
        if "aria-label" in element:
            return squeeze(element["aria-label"])
        if element.tag == "input" and element["type"] in {"submit", "button"}:
            return element["value"]
        if element.tag in {"input", "select", "textarea"}:
            return self.label_of(element)
        images = [image["alt"] for image in element.all("img")]
        return squeeze(" ".join([element.text, *images]))

    def label_of(self, field: Element) -> str:
        for label in self.document.all("label"):
            if field["id"] and label["for"] == field["id"] or label in field.ancestors() and not label["for"]:
                own = [child for child in label.children if child is not field]
                return squeeze(" ".join(child if isinstance(child, str) else child.text for child in own
                                        if isinstance(child, str) or field not in child.all()))
        return ""

    def links(self) -> dict[str, str]:
        """Link texts and where they lead."""
        return {self.name_of(link): link["href"] for link in self.document.all("a") if "href" in link}

    def link(self, name: str) -> str:
        __tracebackhide__ = True
        for text, address in self.links().items():
            if text.casefold().startswith(name.casefold()):
                return address
        raise AssertionError(f"no link {name!r} on the page {self.title!r}; its links: {', '.join(self.links()) or 'none'}")

    @property
    def title(self) -> str:
        return next((title.text for title in self.document.all("title")), "")

    def fields(self, within: Element | None = None) -> list[Element]:
        """What can be filled in and is not hidden."""
        return [field for field in (within or self.document).all("input", "select", "textarea")
                if field["type"] not in {"hidden", "submit", "button", "image", "reset"}]

    def field(self, label: str, within: Element | None = None) -> Element:
        __tracebackhide__ = True
        fields = self.fields(within)
        for field in fields:
            if same_name(self.name_of(field), label):
                return field
        labels = ", ".join(repr(self.name_of(field)) for field in fields) or "none"
        raise AssertionError(f"no field labelled {label!r} on the page {self.title!r}; labels there: {labels}")

    def has_field(self, label: str) -> bool:
        return any(same_name(self.name_of(field), label) for field in self.fields())

    def button(self, name: str, within: Element | None = None) -> Element:
        """The button whose name begins so, on the page or in a part of it."""
        __tracebackhide__ = True
        buttons = [button for button in (within or self.document).all("button", "input")
                   if button["type"] in ({"submit", ""} if button.tag == "button" else {"submit"})
                   and any(ancestor.tag == "form" for ancestor in button.ancestors())]
        for button in buttons:
            if self.name_of(button).casefold().startswith(name.casefold()):
                return button
        names = ", ".join(repr(self.name_of(button)) for button in buttons) or "none"
        where = f"in the part {within.text!r} of the page" if within else "on the page"
        raise AssertionError(f"no button {name!r} {where} {self.title!r}; buttons there: {names}")

    def form_of(self, element: Element) -> Element:
        return next(ancestor for ancestor in element.ancestors() if ancestor.tag == "form")

    def error_of(self, label: str) -> str:
        """The message that belongs to a field: by aria-describedby, else any alert on the page."""
        field = self.field(label)
        described = [self.by_id(name) for name in field["aria-describedby"].split()]
        if field["aria-invalid"] == "true" and any(part and part.text for part in described):
            return squeeze(" ".join(part.text for part in described if part))
        return " ".join(self.alerts())

    def alerts(self) -> list[str]:
        """Messages that a screen reader speaks by itself."""
        return [element.text for element in self.document.all()
                if (element["role"] in {"alert", "status"} or element["aria-live"] in {"polite", "assertive"}
                    or element.tag == "output") and element.text]


def value_of(field: Element) -> str:
    """What a field holds when the page arrives."""
    if field.tag == "textarea":
        return field.raw_text().removeprefix("\n")
    if field.tag == "select":
        options = list(field.all("option"))
        chosen = [option for option in options if "selected" in option] or options[:1]
        return option_value(chosen[0]) if chosen else ""
    return field["value"]


def option_value(option: Element) -> str:
    return option["value"] if "value" in option else option.text
