from django.contrib.auth import login
from django.shortcuts import redirect
from django.views.generic import FormView

from .forms import SignUpForm


class SignUp(FormView):
    """The one account page that Django does not ship."""

    form_class = SignUpForm
    template_name = "accounts/signup.html"

    def form_valid(self, form):
        login(self.request, form.save())
        return redirect("trails:list")
