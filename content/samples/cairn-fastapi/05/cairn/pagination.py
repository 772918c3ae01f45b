from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

# Far beyond any page there is, and an offset that every database can count to.
LAST_PAGE = 1_000_000


@dataclass(frozen=True)
class Slice[Row]:
    """One page of a query's rows, and what is needed to link to its neighbors."""

    items: Sequence[Row]
    total: int
    page: int
    per_page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.per_page))

    @property
    def has_next(self) -> bool:
        return self.page < self.pages

    @property
    def has_previous(self) -> bool:
        return self.page > 1

    @property
    def previous_page(self) -> int:
        """The page before; after the last page, the last one."""
        return min(self.page - 1, self.pages)


def paginate[Row](session: Session, query: Select[tuple[Row]], page: int, per_page: int) -> Slice[Row]:
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
    items = session.scalars(query.limit(per_page).offset((page - 1) * per_page)).all()
    return Slice(items, total, page, per_page)
