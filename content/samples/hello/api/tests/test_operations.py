import json
import subprocess
import sys
from pathlib import Path

STEP = Path(__file__).parent.parent


def test_operations_are_listed():
    document = {"paths": {"/api/trails": {"get": {"responses": {"200": {}, "400": {}}}}}}
    run = subprocess.run(
        [sys.executable, STEP / "operations.py"], input=json.dumps(document), capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["GET", "/api/trails", "200", "400"]
