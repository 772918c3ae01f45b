from django.urls import path

from . import views

app_name = "trails"
urlpatterns = [
    path("trails/", views.TrailList.as_view(), name="list"),
    path("trails/<int:pk>/", views.trail_detail, name="detail"),
    path("trails/<int:pk>/reports/new/", views.report_new, name="report-new"),
    path("reports/", views.MyReports.as_view(), name="my-reports"),
    path("reports/<int:pk>/edit/", views.ReportEdit.as_view(), name="report-edit"),
    path("photos/<int:pk>/", views.photo_file, name="photo"),
    path("moderation/", views.Moderation.as_view(), name="moderation"),
    path("moderation/<int:pk>/", views.Decision.as_view(), name="decision"),
]
