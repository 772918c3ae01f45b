"""Prints the operations that an OpenAPI document lists."""

import json
import sys

for path, operations in json.load(sys.stdin)["paths"].items():
    for method, operation in operations.items():
        print(f"{method.upper():6} {path:33} {' '.join(operation['responses'])}")
