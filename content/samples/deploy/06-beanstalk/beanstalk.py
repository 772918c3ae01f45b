"""What Elastic Beanstalk does with the files of this folder, without AWS: a source bundle, its commands, its nginx."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1]
CAIRN = SAMPLES / "cairn-django" / "08"

# What nginx does on an instance. The location is Elastic Beanstalk's own 00_application.conf; the last line reads ours.
NGINX = """
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
    uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass {upstream};
            proxy_http_version 1.1;
            proxy_set_header Host $host;
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        }}
        {ours}
    }}
}}
"""


def extension() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((HERE / "ebextensions" / "cairn.config").read_text(encoding="utf-8"))
    return content


def options(namespace: str) -> dict[str, str]:
    return dict(extension()["option_settings"][namespace])


def document(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return content


def web() -> str:
    [line] = (HERE / "Procfile").read_text(encoding="utf-8").splitlines()
    match = re.fullmatch(r"web: (\S.*)", line)
    assert match, line
    return match[1]


def health_conf() -> str:
    return (HERE / "platform" / "nginx" / "conf.d" / "elasticbeanstalk" / "health.conf").read_text(encoding="utf-8")


def bundle(folder: Path) -> Path:
    """/var/app/staging: what Git holds, with our folders under their real names."""
    shutil.copytree(CAIRN, folder, ignore=shutil.ignore_patterns("__pycache__", "*.sqlite3", ".venv", "staticfiles", "media"))
    shutil.copy(SAMPLES / "deploy" / "01" / "gunicorn.conf.py", folder)
    shutil.copy(HERE / "Procfile", folder)
    shutil.copytree(HERE / "ebextensions", folder / ".ebextensions")
    shutil.copytree(HERE / "platform", folder / ".platform")
    return folder


def words(command: str) -> list[str]:
    program, *arguments = command.removeprefix("source /var/app/venv/*/bin/activate && ").split()
    return [sys.executable, *(["-m", program] if program != "python" else []), *arguments]


def run(command: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words(command), cwd=folder, capture_output=True, text=True, timeout=120,
                          env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"} | environment)
