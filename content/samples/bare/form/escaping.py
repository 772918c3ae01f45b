"""Four places for the same text, and what becomes of it."""

from jinja2 import Environment

# region: page
PAGE = """
1  <p>{{ text }}</p>
2  <p title="{{ text }}">
3  <p title={{ text }}>
4  <p>{{ text|safe }}</p>
"""
TEXT = "<i> onclick=alert(1)"
# endregion


def main() -> None:
    print(Environment(autoescape=True).from_string(PAGE.strip()).render(text=TEXT))


if __name__ == "__main__":
    main()
