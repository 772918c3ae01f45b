from django.urls import path, re_path

from . import views

app_name = "gear"
urlpatterns = [
    path("gear/", views.item_list, name="list"),
    path("gear/new/", views.item_new, name="new"),
    path("gear/<int:pk>/", views.item_detail, name="item"),
    path("gear/<int:pk>/photo/", views.item_photo, name="photo"),
    path("gear/<int:pk>/edit/", views.item_edit, name="edit"),
    path("gear/<int:pk>/withdraw/", views.item_withdraw, name="withdraw"),
    path("gear/<int:pk>/ask/", views.ask, name="ask"),
    path("mine/", views.mine, name="mine"),
    path("requests/<int:pk>/thanks/", views.thank, name="thank"),
    re_path(r"^requests/(?P<pk>[0-9]+)/(?P<verb>accept|decline|returned)/$", views.answer, name="answer"),
]
