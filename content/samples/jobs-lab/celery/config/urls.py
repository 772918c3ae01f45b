from django.urls import path

from trails import views

urlpatterns = [
    path("moderation/<int:pk>/approve/", views.approve_report, name="approve"),
    path("photos/<int:pk>/thumbnail/", views.order_thumbnail, name="order-thumbnail"),
    path("jobs/<uuid:job_id>/", views.job_state, name="job"),
]
