from django.db import models
from rest_framework import serializers

from trails.models import Report, Trail

from .fields import StrictCharField, StrictChoiceField, StrictDateField
from .problems import BadQuery


# region: report
class ReportSerializer(serializers.ModelSerializer):
    """What a client may not decide is read-only; the rules for the rest come with the model's fields."""

    serializer_choice_field = StrictChoiceField
    serializer_field_mapping = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.DateField: StrictDateField,
        models.TextField: StrictCharField,
    }
    author = serializers.SlugRelatedField(slug_field="username", read_only=True)

    class Meta:
        model = Report
        fields = ["id", "trail", "category", "severity", "body", "observed_at", "state", "author"]
        read_only_fields = ["trail", "state"]
# endregion


class DecisionSerializer(serializers.ModelSerializer):
    state = serializers.ChoiceField([Report.State.APPROVED, Report.State.REJECTED])

    class Meta:
        model = Report
        fields = ["state"]


# region: trail
class TrailSerializer(serializers.ModelSerializer):
    region = serializers.SlugRelatedField(slug_field="name", read_only=True)
    length_km = serializers.FloatField(read_only=True)  # DRF writes a decimal as a string

    class Meta:
        model = Trail
        fields = ["id", "name", "region", "status", "length_km"]


class TrailDetailSerializer(TrailSerializer):
    reports = ReportSerializer(many=True, read_only=True)

    class Meta(TrailSerializer.Meta):
        fields = [*TrailSerializer.Meta.fields, "reports"]
# endregion


class CredentialsSerializer(serializers.Serializer):
    username = StrictCharField()
    password = StrictCharField(trim_whitespace=False)


# region: queries
class TrailQuery(serializers.Serializer):
    q = serializers.CharField(default="", allow_blank=True)
    status = serializers.ChoiceField(Trail.Status.choices, default="", allow_blank=True)


class PageQuery(serializers.Serializer):
    page = serializers.IntegerField(default=1, min_value=1, max_value=1_000_000)  # far beyond any page there is
    per_page = serializers.IntegerField(default=20, min_value=1, max_value=100)


def checked(serializer_class, request) -> dict:
    """The query parameters that the serializer knows, converted; raises BadQuery."""
    # As a plain dictionary: to DRF an empty value in a QueryDict is a form's field that was left out.
    serializer = serializer_class(data=request.query_params.dict())
    if not serializer.is_valid():
        raise BadQuery(" ".join(f"{name}: {' '.join(texts)}" for name, texts in serializer.errors.items()))
    return serializer.validated_data
# endregion
