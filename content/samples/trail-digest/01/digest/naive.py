"""The mistake, for comparison: instructions and reports in one text, and the answer into the page as it is."""

from digest.prompt import Prompt
from digest.providers import Provider
from digest.reports import Report, Trail


async def naive_page(provider: Provider, trail: Trail, reports: list[Report]) -> str:
    text = "\n".join(report.body for report in reports)
    answer = "".join([piece async for piece in provider.stream(Prompt("", f"Summarize these reports on {trail.name}:\n{text}"))])
    return f"<p>{answer}</p>"
