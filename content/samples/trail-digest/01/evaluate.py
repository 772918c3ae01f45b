"""Does the digest still say what matters? A few cases with known answers, run at each change of prompt or model.

    python evaluate.py
"""

import asyncio
from dataclasses import dataclass

from digest.guard import CITED, checked
from digest.limits import lines
from digest.prompt import prompt_for
from digest.providers import FakeProvider, Provider
from digest.reports import TRAILS, Trail


@dataclass(frozen=True)
class Score:
    trail: str
    dangers_named: bool  # each report of severity 4 and more is cited
    dangers_first: bool
    grounded: float  # the share of lines that name a report

    def passed(self) -> bool:
        return self.dangers_named and self.dangers_first and self.grounded >= 0.9


async def score(provider: Provider, trail: Trail) -> Score:
    reports = trail.recent()
    known = {report.id for report in reports}
    dangers = {report.id for report in reports if report.severity >= 4}
    written = [line async for line in lines(provider.stream(prompt_for(trail, reports)))]
    kept = [line for line in written if checked(line, known)]
    cited = [int(number) for line in kept for number in CITED.findall(line)]
    return Score(trail.name, dangers <= set(cited), set(cited[: len(dangers)]) == dangers,
                 len(kept) / len(written) if written else 1.0)


async def main() -> None:
    print("trail          dangers named  dangers first  grounded")
    for trail in TRAILS.values():
        result = await score(FakeProvider(), trail)
        print(f"{result.trail:<13}  {str(result.dangers_named):<13}  {str(result.dangers_first):<13}  {result.grounded:8.0%}")


if __name__ == "__main__":
    asyncio.run(main())
