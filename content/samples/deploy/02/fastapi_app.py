from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.responses import FileResponse

from uploads import Refused, redraw


def create_app(media: Path = Path("media")) -> FastAPI:
    app = FastAPI()
    media.mkdir(exist_ok=True)

    @app.post("/photos/", status_code=201)
    def add_photo(photo: UploadFile) -> dict[str, str]:  # no async: decoding is work, so it belongs in a thread
        try:
            name, content = redraw(photo.file)
        except Refused as reason:
            raise HTTPException(422, str(reason)) from reason
        (media / name).write_bytes(content)
        return {"name": name}

    # region: serve
    @app.get("/photos/{name}")
    def show_photo(name: str) -> FileResponse:
        # Your site asks here first: who may see this one?
        if not (media / name).is_file() or (media / name).parent != media:
            raise HTTPException(404)
        return FileResponse(media / name, media_type="image/jpeg")
    # endregion

    return app
