"""Lexes code with Pygments, for the comparison with the guide's own lexers.

    PYTHON pygments_tokens.py < requests > answers

PYTHON is what `content/samples/environment.sh` prints. A request is a line of JSON, [text, lexer, ...]; so is
its answer: for each lexer a list of [kind, length] that covers the text, lengths in UTF-16 code units as .NET counts them.
The kinds are the coarse ones that both sides are mapped onto.
"""

import json
import re
import sys

from pygments.lexers import get_lexer_by_name
from pygments.token import Token

# The first type that a token's type lies in decides.
KINDS = [
    (Token.Operator.Word, "keyword"),
    (Token.Name.Exception, "builtin"),
    (Token.Name.Builtin, "builtin"),
    (Token.Name.Function, "function"),
    (Token.Name.Decorator, "function"),
    (Token.Name.Class, "class"),
    (Token.Name.Tag, "tag"),
    (Token.Name.Attribute, "attribute"),
    (Token.Name.Constant, "string"),  # only YAML's blocks of text
    (Token.Literal.Date, "number"),
    (Token.Keyword, "keyword"),
    (Token.Literal.String, "string"),
    (Token.Literal.Number, "number"),
    (Token.Comment, "comment"),  # with Comment.Preproc: doctypes and the braces of template tags
    (Token.Operator, "operator"),
    (Token.Punctuation, "punctuation"),
    (Token.Generic.Prompt, "prompt"),
    (Token.Generic.Output, "output"),
    (Token.Generic.Traceback, "output"),
    (Token.Generic.Inserted, "inserted"),
    (Token.Generic.Deleted, "deleted"),
    (Token.Generic.Heading, "heading"),
    (Token.Generic.Subheading, "heading"),
]

# Pygments knows one HTTP message a text; ours may hold several.
MESSAGE = re.compile(r"^(?=HTTP/[\d.]+ |(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ HTTP/)", re.MULTILINE)


def main() -> None:
    for line in sys.stdin:
        text, *lexers = json.loads(line)
        print(json.dumps([runs(lexer, text) for lexer in lexers]))


def runs(name: str, text: str) -> list[list]:
    found: list[list] = []
    for piece in MESSAGE.split(text) if name == "http" else [text]:
        for _, token, value in get_lexer_by_name(name).get_tokens_unprocessed(piece):
            kind = kind_of(token)
            length = len(value.encode("utf-16-le")) // 2
            if found and found[-1][0] == kind:
                found[-1][1] += length
            elif length:
                found.append([kind, length])
    return found


def kind_of(token) -> str:
    return next((kind for parent, kind in KINDS if token in parent), "plain")


if __name__ == "__main__":
    main()
