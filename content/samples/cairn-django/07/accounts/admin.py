from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin

from .models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """Django's own screen for users, with the two fields that Cairn adds."""

    list_display = ["username", "role", "region", "is_staff"]
    list_filter = ["role", "region", "is_staff", "is_active"]
    list_select_related = ["region"]
    fieldsets = [*DjangoUserAdmin.fieldsets, ("Cairn", {"fields": ["role", "region"]})]
    add_fieldsets = [*DjangoUserAdmin.add_fieldsets, ("Cairn", {"fields": ["role", "region"]})]
