from django.contrib.auth.views import LogoutView
from django.urls import path

from cairnsite import views

urlpatterns = [
    path("trails/<slug:slug>/", views.detail, name="trail-detail"),
    path("keyword/<slug:slug>/", views.keyword),
    path("nothing/", views.nothing),
    path("form/", views.form),
    path("reports/", views.reports),
    path("logout/", LogoutView.as_view(next_page="/trails/heron-loop/")),
]
