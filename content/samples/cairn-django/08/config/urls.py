from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from . import views

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="trails:list")),
    path("", include("trails.urls")),
    path("", include("accounts.urls")),
    path("api/", include("api.urls")),
    path("health/", views.health, name="health"),
    path("admin/", admin.site.urls),
]

handler400 = "config.views.bad_request"
handler500 = "config.views.server_error"
