from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile

from uploads import Refused, redraw


def create_app(media: Path) -> FastAPI:
    app = FastAPI()

    # region: upload
    @app.post("/photos/", status_code=201)
    def add_photo(photo: UploadFile) -> dict[str, str]:  # no async: decoding is work, so it belongs in a thread
        try:
            name, content = redraw(photo.file)
        except Refused as reason:
            raise HTTPException(422, str(reason)) from reason
        (media / name).write_bytes(content)
        return {"name": name}
    # endregion

    return app
