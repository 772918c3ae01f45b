from rest_framework.permissions import SAFE_METHODS, IsAuthenticatedOrReadOnly


class ReadOrModerate(IsAuthenticatedOrReadOnly):
    """Everybody reads (the view's queryset says what), the region's ranger decides."""

    message = "Only a ranger of this region decides about its reports."

    def has_object_permission(self, request, view, report):
        return request.method in SAFE_METHODS or request.user.moderates(report)
