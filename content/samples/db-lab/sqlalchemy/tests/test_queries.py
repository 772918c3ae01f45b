"""What the ten queries find."""

from sqlalchemy.orm import Session

import queries


def test_open_trails(session: Session) -> None:
    assert [trail.name for trail in queries.open_trails(session)] == ["Heron Loop", "Old Mill Path"]


def test_by_key(session: Session) -> None:
    found = queries.by_key(session)
    assert found is not None and found.name == "Kestrel Ridge"


def test_columns(session: Session) -> None:
    assert {row.name for row in queries.columns(session)} == {"Kestrel Ridge", "Old Mill Path", "Larch Traverse"}


def test_severe_on_closed_trails(session: Session) -> None:
    assert [report.body[:10] for report in queries.severe_on_closed_trails(session)] == ["The bridge", "Fresh rock"]


def test_count_reports(session: Session) -> None:
    counts = [tuple(row) for row in queries.count_reports(session)]
    assert counts == [("Heron Loop", 1), ("Kestrel Ridge", 3), ("Larch Traverse", 2), ("Old Mill Path", 0)]


def test_without_reports(session: Session) -> None:
    assert [trail.name for trail in queries.without_reports(session)] == ["Old Mill Path"]


def test_search_takes_the_percent_sign_literally(session: Session) -> None:
    assert len(queries.search(session)) == 1
    assert len(queries.search(session, "ICE")) == 3


def test_newest_page(session: Session) -> None:
    first, second = queries.newest_page(session), queries.newest_page(session, 2)
    assert [report.observed_on.day for report in [*first, *second]] == [20, 19, 18, 14]


def test_trails_with_reports(session: Session) -> None:
    trails = queries.trails_with_reports(session)
    session.expunge_all()
    assert [len(trail.reports) for trail in trails] == [1, 3, 2, 0]


def test_publish_before(session: Session) -> None:
    assert len(queries.publish_before(session)) == 1
    assert len(queries.publish_before(session)) == 0
