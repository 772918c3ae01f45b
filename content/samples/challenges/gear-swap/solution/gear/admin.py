from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from .models import Item, Loan, Member

admin.site.register(Member, UserAdmin)


@admin.register(Item)
class ItemAdmin(admin.ModelAdmin):
    list_display = ["name", "category", "owner", "withdrawn"]
    list_filter = ["withdrawn", "category"]
    search_fields = ["name"]
    list_select_related = ["owner"]


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):
    """To look at. Whoever changed a state here would go around the lock that keeps accepted days apart."""

    list_display = ["item", "borrower", "first_day", "last_day", "state"]
    list_filter = ["state"]
    list_select_related = ["item", "borrower"]
    readonly_fields = ["item", "borrower", "first_day", "last_day", "state"]

    def has_add_permission(self, request):
        return False
