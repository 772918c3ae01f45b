from fastapi import APIRouter

from cairn.dependencies import ReportDep
from cairn.problems import problems
from cairn.schemas import ReportOut

router = APIRouter(prefix="/reports", tags=["reports"])


@router.get("/{report_id}", responses=problems(404))
def show_report(report: ReportDep) -> ReportOut:
    """Show a report."""
    return ReportOut.model_validate(report)
