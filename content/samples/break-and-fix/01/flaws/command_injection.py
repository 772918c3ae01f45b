"""Command injection (FastAPI): a visitor's text becomes part of a shell's command line."""

import subprocess
import sys

from fastapi import FastAPI

broken, fixed = FastAPI(), FastAPI()
COUNT = "import sys; print(len(sys.argv[1]))"  # stands for a program that the server calls


@broken.get("/length")
def length_broken(name: str) -> str:
    command = f'"{sys.executable}" -c "{COUNT}" {name}'
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30).stdout


@fixed.get("/length")
def length_fixed(name: str) -> str:
    command = [sys.executable, "-c", COUNT, name]  # a list: no shell reads it
    return subprocess.run(command, capture_output=True, text=True, timeout=30).stdout
