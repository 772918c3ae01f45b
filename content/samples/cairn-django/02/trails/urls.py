from django.urls import path

from . import views

app_name = "trails"
urlpatterns = [
    path("", views.trail_list, name="list"),
]
