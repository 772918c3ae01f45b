from rest_framework.pagination import BasePagination
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from .serializers import PageQuery, checked


class EnvelopePagination(BasePagination):
    """Pages by number; a page after the last one is empty, a number that makes no sense is 400."""

    def paginate_queryset(self, queryset, request, view=None):
        query = checked(PageQuery, request)
        self.request, self.page, self.per_page = request, query["page"], query["per_page"]
        self.total = queryset.count()
        start = (self.page - 1) * self.per_page
        return list(queryset[start : start + self.per_page]) if start < self.total else []

    def get_paginated_response(self, data):
        last = max(1, -(-self.total // self.per_page))
        return Response(
            {
                "items": data,
                "total": self.total,
                "page": self.page,
                "per_page": self.per_page,
                "next": self.link(self.page + 1) if self.page < last else None,
                "previous": self.link(min(self.page - 1, last)) if self.page > 1 else None,
            }
        )

    def link(self, page):
        """Path and query without the host, which proxies in between may not know by the same name."""
        return replace_query_param(self.request.get_full_path(), "page", page)
