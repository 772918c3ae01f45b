# region: head
from django.contrib.auth import authenticate
from django.db.models import Prefetch
from django.http import Http404
from django.urls import reverse
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.exceptions import AuthenticationFailed, MethodNotAllowed, NotFound, ParseError
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from trails.models import Report, Trail

from .models import AccessToken
from .pagination import EnvelopePagination
from .permissions import ReadOrModerate
from .serializers import (
    CredentialsSerializer,
    DecisionSerializer,
    ReportSerializer,
    TrailDetailSerializer,
    TrailQuery,
    TrailSerializer,
    checked,
)
# endregion


# region: base
class StrictMixin:
    """Two answers in which DRF is more generous than the contract."""

    def initial(self, request, *args, **kwargs):
        if request.method not in self.allowed_methods:
            raise MethodNotAllowed(request.method)  # whoever asks; DRF would first want to know who
        super().initial(request, *args, **kwargs)
        if request.method in {"POST", "PATCH"} and request.META.get("CONTENT_LENGTH") in {None, "", "0"}:
            raise ParseError("The request has no body.")  # DRF would read it as {}


class CairnViewSet(StrictMixin, GenericViewSet):
    pagination_class = EnvelopePagination
    lookup_value_converter = "int"

    def get_object(self):
        try:
            return super().get_object()
        except Http404:
            raise NotFound(f"There is no {self.basename} {self.kwargs['pk']}.") from None

    def page_of(self, queryset, serializer_class):
        serializer = serializer_class(self.paginate_queryset(queryset), many=True)
        return self.get_paginated_response(serializer.data)
# endregion


# region: trail
class TrailViewSet(mixins.RetrieveModelMixin, CairnViewSet):
    queryset = Trail.objects.select_related("region")
    serializer_class = TrailDetailSerializer

    def get_queryset(self):
        trails = super().get_queryset()
        if self.action == "retrieve":
            trails = trails.prefetch_related(
                Prefetch("reports", Report.objects.approved().select_related("author"))
            )
        return trails
    # endregion

    # region: list
    def list(self, request):
        return self.page_of(self.get_queryset().search(**checked(TrailQuery, request)), TrailSerializer)
    # endregion

    # region: reports
    @action(detail=True)
    def reports(self, request, pk):
        trail = self.get_object()
        return self.page_of(trail.reports.approved().select_related("author"), ReportSerializer)
    # endregion

    # region: file-report
    @reports.mapping.post
    def file_report(self, request, pk):
        trail = self.get_object()
        serializer = ReportSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        report = serializer.save(trail=trail, author=request.user)
        location = reverse("report-detail", args=[report.pk])
        return Response(serializer.data, status=status.HTTP_201_CREATED, headers={"Location": location})
    # endregion


# region: decide
class ReportViewSet(mixins.RetrieveModelMixin, CairnViewSet):
    queryset = Report.objects.select_related("trail", "author")
    serializer_class = ReportSerializer
    permission_classes = [ReadOrModerate]

    def get_queryset(self):
        reports = super().get_queryset()
        return reports.visible_to(self.request.user) if self.action == "retrieve" else reports

    def partial_update(self, request, pk):
        """A ranger decides, and may decide again to correct an error."""
        report = self.get_object()
        serializer = DecisionSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        report.state = serializer.validated_data["state"]
        report.save(update_fields=["state"])
        return Response(ReportSerializer(report).data)
# endregion


# region: token
class TokenView(StrictMixin, APIView):
    """Gives a bearer token for a user name and a password."""

    authentication_classes = []  # whoever asks has no token yet, or an old one
    permission_classes = []
    throttle_classes = [ScopedRateThrottle]
    throttle_scope = "token"

    def get_authenticate_header(self, request):
        return "Bearer"

    def post(self, request):
        serializer = CredentialsSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        user = authenticate(request, **serializer.validated_data)
        if user is None:
            raise AuthenticationFailed("The user name or the password is wrong.")
        return Response({"access_token": AccessToken.objects.issue(user), "token_type": "bearer"})
# endregion


# region: nothing-here
class NothingHere(APIView):
    """For every other address under /api/: a problem, where Django's own 404 is a page."""

    authentication_classes = []
    permission_classes = []

    def initial(self, request, *args, **kwargs):
        raise NotFound("There is nothing at this address.")
# endregion
