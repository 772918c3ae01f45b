# region: trails
from django.contrib import admin

from .models import Region, Report, Tag, Trail


@admin.register(Region)
class RegionAdmin(admin.ModelAdmin):
    search_fields = ["name"]


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    search_fields = ["name"]


@admin.register(Trail)
class TrailAdmin(admin.ModelAdmin):
    list_display = ["name", "region", "status", "length_km"]
    list_filter = ["status", "region", "tags"]
    list_select_related = ["region"]
    search_fields = ["name"]
    filter_horizontal = ["tags"]
# endregion


# region: report
@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """For rangers of the staff, who approve or reject."""

    actions = ["approve", "reject"]
    date_hierarchy = "observed_at"
    list_display = ["trail", "category", "severity", "observed_at", "author", "state"]
    list_filter = ["state", "category", "severity"]
    list_select_related = ["trail", "author"]
    readonly_fields = ["trail", "author", "observed_at", "body", "state"]  # a ranger does not rewrite what a hiker saw
    search_fields = ["body", "trail__name"]

    def has_add_permission(self, request):
        return False  # reports are filed on the page, by the hiker who saw it

    @admin.action(description="Approve selected reports", permissions=["change"])
    def approve(self, request, reports):
        self.decide(request, reports, Report.State.APPROVED)

    @admin.action(description="Reject selected reports", permissions=["change"])
    def reject(self, request, reports):
        self.decide(request, reports, Report.State.REJECTED)

    def decide(self, request, reports, state):
        count = reports.update(state=state)
        self.message_user(request, f"{count} {'report' if count == 1 else 'reports'} {state.label.lower()}.")
# endregion
