"""Fields that take JSON as it is: DRF's own also read forms, where everything is text."""

from rest_framework import serializers


class StrictCharField(serializers.CharField):
    """Text, and no number that is made into one."""

    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


# region: choice
class StrictChoiceField(serializers.ChoiceField):
    """One of the choices, and no text that looks like it: 3 is a severity, "3" is none, nor is true."""

    def to_internal_value(self, data):
        if type(data) not in {type(choice) for choice in self.choices}:
            self.fail("invalid_choice", input=data)
        return super().to_internal_value(data)
# endregion


class StrictDateField(serializers.DateField):
    """2026-11-20; not 20261120, 2026-W47-5 or 2026-11-2, which Python or Django would understand too."""

    def to_internal_value(self, value):
        day = super().to_internal_value(value)
        if day.isoformat() != value:
            self.fail("invalid", format="YYYY-MM-DD")
        return day
