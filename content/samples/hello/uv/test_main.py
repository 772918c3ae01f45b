from main import report


def test_report_names_python_and_flask() -> None:
    assert report().startswith("Python 3.14")
    assert "Flask 3.1" in report()
