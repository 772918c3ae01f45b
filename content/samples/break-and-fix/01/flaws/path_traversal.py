"""Path traversal (FastAPI): a name with `..` in it leaves the folder."""

from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

broken, fixed = FastAPI(), FastAPI()
FOLDER = Path("maps").resolve()


@broken.get("/maps")
def map_broken(name: str) -> FileResponse:
    return FileResponse(FOLDER / name)


@fixed.get("/maps")
def map_fixed(name: str) -> FileResponse:
    path = (FOLDER / name).resolve()  # without .. and without symbolic links
    if not path.is_relative_to(FOLDER) or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path)
