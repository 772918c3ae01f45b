"""What goes over the wire when somebody opens the page and presses the button once.

    python traffic.py
"""

from pathlib import Path

from werkzeug.test import TestResponse

from app import app

STATIC = Path(__file__).parent / "static"
client = app.test_client()


def main() -> None:
    print("way     to open the page        to press once")
    tell("form", [client.get("/form")], [client.post("/form/seen"), client.get("/form")])
    tell("htmx", [client.get("/htmx")], [client.post("/htmx/seen", headers={"HX-Request": "true"})])
    script = client.get("/static/report.js", buffered=True)  # closes the file
    tell("script", [client.get("/script"), script, client.get("/api/report")], [client.post("/api/report/seen")])


def tell(way: str, first: list[TestResponse], press: list[TestResponse]) -> None:
    print(f"{way:<8}{cost(first):<24}{cost(press)}")


def cost(answers: list[TestResponse]) -> str:
    count = len(answers)
    return f"{count} request{'' if count == 1 else 's'}, {sum(len(answer.data) for answer in answers)} bytes"


if __name__ == "__main__":
    main()
