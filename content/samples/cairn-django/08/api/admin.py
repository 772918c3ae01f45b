from django.contrib import admin

from .models import AccessToken


@admin.register(AccessToken)
class AccessTokenAdmin(admin.ModelAdmin):
    """For revoking: tokens are made by POST /api/token only."""

    list_display = ["user", "created_at", "expires_at"]
    list_select_related = ["user"]
    readonly_fields = ["user", "created_at", "expires_at"]

    def has_add_permission(self, request):
        return False
