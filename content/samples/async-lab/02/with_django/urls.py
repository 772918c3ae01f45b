from django.urls import path

from . import views

urlpatterns = [
    path("sync/<int:trail>", views.sync_view),
    path("async/<int:trail>", views.async_view),
    path("blocking/<int:trail>", views.blocking),
    path("cured/<int:trail>", views.blocking_cured),
    path("count-wrong", views.count_wrong),
    path("count", views.count_right),
    path("names", views.names_in_a_thread),
    path("health", views.health),
]
