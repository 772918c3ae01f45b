from django.urls import path

from flaws import csrf, open_redirect, session_fixation

urlpatterns = [
    path("csrf/login", csrf.login),
    path("csrf/form", csrf.form),
    path("csrf/broken/email", csrf.change_email_broken),
    path("csrf/broken/delete", csrf.delete_account_broken),
    path("csrf/fixed/email", csrf.change_email_fixed),
    path("csrf/fixed/delete", csrf.delete_account_fixed),
    path("redirect/broken", open_redirect.after_login_broken),
    path("redirect/fixed", open_redirect.after_login_fixed),
    path("session/visit", session_fixation.visit),
    path("session/broken/login", session_fixation.login_broken),
    path("session/fixed/login", session_fixation.login_fixed),
    path("session/me", session_fixation.me),
]
