from django.urls import path

from trails import views

urlpatterns = [
    path("trails/", views.overview_page, name="overview"),
    path("api/trails/", views.overview_json, name="overview-json"),
    path("leak/trails/", views.leaking_page, name="leak"),
    path("own/trails/", views.page_kept_for_each, name="own"),
]
