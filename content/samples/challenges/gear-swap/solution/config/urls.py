from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.generic import RedirectView

from gear.forms import LogInForm

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="gear:list")),
    path("", include("gear.urls")),
    path("login/", LoginView.as_view(authentication_form=LogInForm), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
]
