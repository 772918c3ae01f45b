"""The JSON API. Every address is listed at /docs."""

from fastapi import APIRouter

from cairn.api import reports, tokens, trails

router = APIRouter(prefix="/api")
router.include_router(trails.router)
router.include_router(reports.router)
router.include_router(tokens.router)
