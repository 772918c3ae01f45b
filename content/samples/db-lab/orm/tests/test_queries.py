"""Every query on SQLite: its answer, and what it sends where the article counts on it."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, NotSupportedError, models, transaction
from django.db.models import Avg, Exists, OuterRef
from django.forms import modelform_factory
from django.test.utils import isolate_apps

import ask
import queries
from tests.expected import ANSWERS
from trails.models import Report, Trail, WorkParty


@pytest.fixture(autouse=True)
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def sent(name: str, lines: bool = False) -> list[str]:
    return [" ".join(sql.split()) for sql in ask.statements_of_sqlite(getattr(queries, name), lines)[1]]


@pytest.mark.parametrize("name", ANSWERS)
def test_answers(name: str) -> None:
    assert ask.statements_of_sqlite(getattr(queries, name), False)[0] == ANSWERS[name]


def test_every_query_is_tested() -> None:
    ours = {name for name, value in vars(queries).items() if getattr(value, "__module__", "") == "queries"}
    assert ours == {*ANSWERS, "newest_each", "promises"}


def test_when_it_is_sent() -> None:
    told = sent("when", lines=True)
    assert len([line for line in told if line.startswith("SELECT")]) == 4
    assert [line for line in told if not line.startswith("SELECT")] == [
        "first = pending[0]",
        "second = pending[1]",
        "authors = [report.author for report in pending]",
        'not_jo = pending.exclude(author="jo").count()',
    ]


def test_a_query_nobody_looks_at_sends_nothing() -> None:
    assert ask.statements_of_sqlite(lambda: str(queries.chained().query), False)[1] == []


def test_distinct_on_is_for_postgresql() -> None:
    with pytest.raises(NotSupportedError, match="^DISTINCT ON fields is not supported by this database backend$"):
        list(queries.newest_each())


def test_a_slice_cannot_be_filtered() -> None:
    with pytest.raises(TypeError, match=r"^Cannot filter a query once a slice has been taken\.$"):
        Report.objects.all()[:20].filter(state="pending")


def test_an_annotation_needs_a_name_of_its_own() -> None:
    with pytest.raises(ValueError, match=r"^The annotation 'reports' conflicts with a field on the model\.$"):
        Trail.objects.annotate(reports=queries.Count("reports"))


def test_nothing_has_no_average() -> None:
    nobody = Report.objects.filter(author="nobody")
    assert nobody.aggregate(plain=Avg("severity"), safe=Avg("severity", default=0)) == {"plain": None, "safe": 0}


def test_a_condition_on_a_joined_table_can_repeat_rows() -> None:
    assert list(queries.any_reports().distinct()) == ["Kestrel Ridge"]
    by_mika = Report.objects.filter(trail=OuterRef("pk"), author="mika")
    assert list(Trail.objects.filter(Exists(by_mika), name__startswith="K")) == [Trail.objects.get(pk=2)]


def test_the_last_place_is_taken_once() -> None:
    assert (queries.take_place(), queries.take_place()) == (1, 0)
    assert WorkParty.objects.get(pk=1).taken == 10


def test_update_or_save_writes_what_the_database_computes() -> None:
    assert sent("take_place") == [
        "UPDATE parties SET taken = (parties.taken + 1) WHERE (parties.id = 1 AND parties.taken < (parties.capacity))"]
    assert len([sql for sql in sent("saved_twice") if "SET taken = (parties.taken + 1)" in sql]) == 2


def test_refreshing_between_two_saves_is_the_cure() -> None:
    party = WorkParty.objects.get(pk=2)
    party.taken = queries.F("taken") + 1
    party.save(update_fields=["taken"])
    party.refresh_from_db()
    party.save(update_fields=["taken"])
    party.refresh_from_db()
    assert party.taken == 2


def test_conditions_on_one_report_or_on_several() -> None:
    assert sent("one_report")[0].count("JOIN") == 1
    assert sent("any_reports")[0].count("JOIN") == 2


def test_exclude_asks_with_a_subquery() -> None:
    names = Trail.objects.exclude(reports__author="mika").values_list("name", flat=True)
    assert list(names) == ["Old Mill Path"]


def test_an_empty_search_asks_for_everything() -> None:
    assert len(queries.search(q="", passable=False)) == 4
    assert list(queries.search(q="", status="caution")) == ["Kestrel Ridge"]


def test_sqlite_knows_the_case_of_a_to_z_only() -> None:
    Trail.objects.create(region_id=1, name="älv", status="open", length_km=1)
    assert Trail.objects.filter(name__icontains="LV").count() == 1
    assert Trail.objects.filter(name__icontains="Älv").count() == 0


def test_the_database_keeps_the_promises() -> None:
    assert queries.promises() == [
        "Django: More people than places.",
        "database: CHECK constraint failed: no_more_than_places",
        "Django: Constraint “trail_name_in_any_case” is violated.",
        "database: UNIQUE constraint failed: index 'trail_name_in_any_case'",
    ]


def test_a_field_that_is_not_in_the_form_leaves_its_constraint_unchecked() -> None:
    fields = modelform_factory(WorkParty, fields=["taken"])
    assert fields({"taken": 11}, instance=WorkParty.objects.get(pk=1)).is_valid()
    both = modelform_factory(WorkParty, fields=["taken", "capacity"])
    form = both({"taken": 11, "capacity": 10}, instance=WorkParty.objects.get(pk=1))
    assert form.non_field_errors() == ["More people than places."]


def test_update_is_held_to_them_too() -> None:
    with pytest.raises(IntegrityError, match="no_more_than_places"), transaction.atomic():
        WorkParty.objects.filter(pk=1).update(taken=11)


def test_a_report_may_be_repeated_once_it_is_decided() -> None:
    same = {"trail_id": 4, "author": "jo", "observed_on": date(2026, 11, 2), "severity": 2}
    with pytest.raises(ValidationError, match="one_pending_a_day"):
        Report(**same).full_clean()
    Report.objects.filter(trail=4).update(state="published")
    Report(**same).full_clean()


def test_exclude_does_not_speak_of_the_same_report() -> None:
    assert not queries.one_report()
    left = Trail.objects.exclude(reports__author="mika", reports__severity=4)
    assert "Kestrel Ridge" not in left.values_list("name", flat=True)


class OpenManager(models.Manager):
    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().exclude(status="closed")


@isolate_apps("trails")
def test_a_default_manager_that_hides_rows_misleads_the_checks() -> None:
    class OpenTrail(models.Model):
        region_id = models.BigIntegerField()
        name = models.CharField(max_length=80)
        status = models.CharField(max_length=10)
        length_km = models.DecimalField(max_digits=5, decimal_places=1)
        objects = OpenManager()

        class Meta:
            app_label = "trails"
            db_table = "trails"
            constraints = Trail._meta.constraints

    twin = OpenTrail(region_id=1, name="larch traverse", status="open", length_km=1)
    twin.full_clean()  # does not see the closed one
    with pytest.raises(IntegrityError, match="trail_name_in_any_case"), transaction.atomic():
        twin.save()


def test_following_again_is_no_error() -> None:
    assert queries.follow() == queries.follow()


def test_raw_values_are_never_part_of_the_sql() -> None:
    assert queries.within("Highlands' OR 1=1 --") == []


def test_the_script(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "start", lambda database: None)
    ask.main("nearly_full")
    assert capsys.readouterr().out.splitlines()[-1] == "=> ('Kestrel Ridge', 1)"


def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", check=True, verbosity=0)
