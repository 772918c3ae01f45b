import base64

import pytest

import pages


@pytest.fixture(autouse=True)
def six_reports():
    pages.db.execute("DELETE FROM report")
    for number in range(1, 7):
        pages.add(number, f"2026-11-{10 + number}")


def test_an_offset_repeats_a_row_when_another_arrives():
    assert pages.ids(pages.by_offset(1)) == [6, 5, 4]
    pages.add(7, "2026-11-20")
    assert pages.ids(pages.by_offset(2)) == [4, 3, 2]


def test_a_cursor_does_not():
    rows, cursor = pages.by_cursor()
    assert pages.ids(rows) == [6, 5, 4]
    pages.add(7, "2026-11-20")
    rows, cursor = pages.by_cursor(cursor)
    assert (pages.ids(rows), cursor) == ([3, 2, 1], None)


def test_rows_of_one_day_are_told_apart_by_their_id():
    for number in 21, 22, 23:
        pages.add(number, "2026-11-30")
    rows, cursor = pages.by_cursor(size=2)
    assert pages.ids(rows) == [23, 22]
    assert pages.ids(pages.by_cursor(cursor, size=2)[0]) == [21, 6]


@pytest.mark.parametrize("cursor", ["x", "bm8=", "WzEs", "e30=", "W10="])
def test_an_invented_cursor_is_refused(cursor):
    with pytest.raises(ValueError, match="not one of ours"):
        pages.by_cursor(cursor)


@pytest.mark.parametrize("text", ['["2026-11-20", Infinity]', f'["2026-11-20", {2**63}]', "[1, 2]", "[" * 100_000])
def test_what_json_allows_and_the_database_does_not_is_refused(text):
    with pytest.raises(ValueError, match="not one of ours"):
        pages.by_cursor(base64.urlsafe_b64encode(text.encode()).decode())


def test_the_program(capsys):
    pages.db.execute("DELETE FROM report")
    pages.main()
    assert "page 2 by cursor: [3, 2, 1]" in capsys.readouterr().out
