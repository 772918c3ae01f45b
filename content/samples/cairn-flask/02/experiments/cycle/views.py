from app import app


@app.get("/trails/")
def trail_list():
    return "The trails"
