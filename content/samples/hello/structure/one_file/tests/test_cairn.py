from app import app


def test_the_reports_of_a_trail():
    answer = app.test_client().get("/trails/2/reports/")
    assert answer.json == [{"trail": "Kestrel Ridge", "text": "Ice above the hut"}]


def test_an_unknown_trail_has_none():
    assert app.test_client().get("/trails/9/reports/").status_code == 404


def test_the_trails():
    assert [trail["id"] for trail in app.test_client().get("/trails/").json] == [1, 2]
