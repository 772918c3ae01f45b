from django.urls import path

from . import views

app_name = "trails"
urlpatterns = [
    path("trails/", views.TrailList.as_view(), name="list"),
    path("trails/<int:pk>/", views.trail_detail, name="detail"),
    path("trails/<int:pk>/reports/new/", views.report_new, name="report-new"),
    path("photos/<int:pk>/", views.photo_file, name="photo"),
]
