from django.contrib import admin
from django.utils.html import format_html

from .models import Photo, Region, Report, Tag, Trail


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


class PhotoInline(admin.TabularInline):
    """Shows photos and can delete them; new ones come in by the report form, which redraws them."""

    model = Photo
    fields = readonly_fields = ["preview"]
    extra = 0

    @admin.display(description="photo")
    def preview(self, photo):
        return format_html('<img src="{}" alt="Photo {}" width="320">', photo.get_absolute_url(), photo.pk)

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """For rangers of the staff: the reports of their region. Superusers see them all."""

    actions = ["approve", "reject"]
    date_hierarchy = "observed_at"
    inlines = [PhotoInline]
    list_display = ["trail", "category", "severity", "observed_at", "author", "state"]
    list_filter = ["state", "category", "severity"]
    list_select_related = ["trail", "author"]
    readonly_fields = ["trail", "author", "observed_at", "body", "state"]  # a ranger does not rewrite what a hiker saw
    search_fields = ["body", "trail__name"]

    def get_queryset(self, request):
        reports = super().get_queryset(request)
        return reports if request.user.is_superuser else reports.in_region_of(request.user)

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
