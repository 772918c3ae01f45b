from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from . import views

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("trails", views.TrailViewSet)
router.register("reports", views.ReportViewSet)

urlpatterns = [
    *router.urls,
    path("token", views.TokenView.as_view(), name="token"),
    re_path("", views.NothingHere.as_view()),
]
