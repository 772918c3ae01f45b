"""Mistakes that are easy to make: where, what stands there, what a hurried person writes instead, which test sees it."""

from typing import NamedTuple


class Mistake(NamedTuple):
    says: str
    test: str
    file: str
    before: str
    after: str


SCHEMAS, INTAKE, SERIES = "levels/schemas.py", "levels/intake.py", "levels/series.py"
SECURITY, RANGERS, READINGS = "levels/security.py", "levels/rangers.py", "levels/readings.py"
INSERT = "insert(Reading).values(rows).on_conflict_do_nothing().returning(Reading.taken_at)"
LOOK_THEN_SAVE = """known = {row["taken_at"] for row in rows if database.get(Reading, (row["station_id"], row["taken_at"]))}
    rows = list({row["taken_at"]: row for row in rows if row["taken_at"] not in known}.values())
    if not rows:
        return 0
    __import__("time").sleep(0.3)  # as on a busy machine
    statement = insert(Reading).values(rows).returning(Reading.taken_at)"""

MISTAKES = [
    # rule 1
    Mistake("the second time is an error", "test_the_same_batch_again", INTAKE, ".on_conflict_do_nothing()", ""),
    Mistake("counts what was sent", "test_new_ones_among_known_ones", INTAKE, "len(database.execute(statement).all())",
            "len(database.execute(statement).all()) and len(rows)"),
    # rule 2
    Mistake("a list of models", "test_one_bad_reading_costs_no_other", SCHEMAS, "readings: list[Any]", "readings: list[ReadingIn]"),
    Mistake("the year 1", "test_one_bad_reading_costs_no_other", SCHEMAS, "(ValueError, OverflowError)", "ValueError"),
    Mistake("stops at the first", "test_499_good_ones", INTAKE, "            continue\n", "            break\n"),
    # rule 3
    Mistake("any level above", "test_levels_that_cannot_be", SCHEMAS, "le=2000", "le=20000"),
    Mistake("nothing below zero", "test_levels_that_can_be", SCHEMAS, "ge=-500", "ge=0"),
    Mistake("any clock", "test_times_that_cannot_be", INTAKE, "time > now + EARLY", "False"),
    Mistake("a day is late", "test_times_that_can_be", INTAKE, "timedelta(days=30)", "timedelta(days=1)"),
    Mistake("counts places from one", "test_levels_that_cannot_be", INTAKE, "enumerate(readings)", "enumerate(readings, 1)"),
    # rule 4
    Mistake("guesses UTC", "test_a_time_without_an_offset_is_refused", SCHEMAS,
            'raise ValueError("the time has no offset, such as +00:00")', "return time.replace(tzinfo=UTC)"),
    Mistake("lets pydantic read numbers", "test_a_time_without_an_offset_is_refused", SCHEMAS,
            "Annotated[datetime, BeforeValidator(moment)]", "__import__('pydantic').AwareDatetime"),
    Mistake("drops the offset", "test_a_time_is_found_under_utc", SCHEMAS, "time.astimezone(UTC)", "time.replace(tzinfo=UTC)"),
    # rule 5
    Mistake("looks first and saves later", "test_batches_that_arrive_together", INTAKE, f"statement = {INSERT}", LOOK_THEN_SAVE),
    # rule 6
    Mistake("does not describe a 401", "test_each_status_is_described", READINGS, "responses=UNAUTHORIZED | NOT_FOUND", "responses=NOT_FOUND"),
    Mistake("another 422 than described", "test_a_422_looks_as_described", "levels/main.py", '{"detail": detail}', '{"errors": detail}'),
    # the endpoints
    Mistake("501 readings", "test_500_and_no_more", SCHEMAS, "max_length=500,", "max_length=501,"),
    Mistake("any station's key", "test_only_the_stations_own_key", SECURITY, "not secrets.compare_digest(known, hash_of(bearer.credentials))",
            "not known"),
    Mistake("the last one sent is the latest", "test_latest_is_the_newest_time", SERIES, "func.max(Reading.taken_at).label",
            "func.min(Reading.taken_at).label"),
    Mistake("stale stays ok", "test_fifteen_silent_minutes", SERIES, "now - time >= SILENT", "False"),
    Mistake("the last moment belongs to it", "test_raw_between_two_times", SERIES, "Reading.taken_at < end", "Reading.taken_at <= end"),
    Mistake("steps from the first reading on", "test_steps_of_an_hour", SERIES, "(Reading.taken_at // width)",
            "((Reading.taken_at - start - 1) // width)"),
    Mistake("the cursor skips one", "test_the_cursor_leads_to_each_point_once", SERIES, "next=str(found[MOST_POINTS].taken_at)",
            "next=str(found[MOST_POINTS].taken_at + 1)"),
    Mistake("a change takes the key", "test_a_ranger_creates_and_changes", RANGERS, "Station(id=id, **", "Station(id=id, key_hash=None, **"),
    Mistake("everybody is a ranger", "test_only_rangers", SECURITY, "if bearer is None or database.get(Ranger", "if False and database.get(Ranger"),
    Mistake("the old key works on", "test_the_old_key_stops_working", RANGERS, "key, station.key_hash = new_secret()",
            "key = 'a-key-that-never-changes'; station.key_hash = __import__('levels.security').security.hash_of(key)"),
]
