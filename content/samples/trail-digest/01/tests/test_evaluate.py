import pytest

import evaluate
from digest.providers import FakeProvider
from digest.reports import TRAILS
from injection import GullibleProvider


@pytest.mark.parametrize("trail", TRAILS.values(), ids=lambda trail: trail.name)
async def test_the_fake_passes(trail: object) -> None:
    assert (await evaluate.score(FakeProvider(), trail)).passed()  # type: ignore[arg-type]


async def test_a_model_that_obeys_reports_does_not() -> None:
    result = await evaluate.score(GullibleProvider(), TRAILS[2])
    assert result.dangers_named and not result.passed()


async def test_main_prints_a_line_for_each_trail(capsys: pytest.CaptureFixture[str]) -> None:
    await evaluate.main()
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(TRAILS)
