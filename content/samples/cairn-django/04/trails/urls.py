from django.urls import path

from . import views

app_name = "trails"
urlpatterns = [
    path("", views.TrailList.as_view(), name="list"),
    path("<int:pk>/", views.trail_detail, name="detail"),
]
