# region: imports
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.db.models import Prefetch
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_safe
from django.views.generic import ListView, UpdateView, View

from .forms import NewReportForm, ReportForm, TrailSearchForm
from .models import Photo, Report, Trail
# endregion


class TrailList(ListView):
    template_name = "trails/trail_list.html"
    context_object_name = "trails"
    paginate_by = 10

    def get_queryset(self):
        self.form = TrailSearchForm(self.request.GET, label_suffix="")
        return Trail.objects.select_related("region").search(**self.form.query())

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, **kwargs)


@require_safe
def trail_detail(request, pk):
    reports = Report.objects.approved().select_related("author").prefetch_related("photos")
    trails = Trail.objects.select_related("region").prefetch_related("tags", Prefetch("reports", reports))
    return render(request, "trails/trail_detail.html", {"trail": get_object_or_404(trails, pk=pk)})


# region: report-new
@login_required
def report_new(request, pk):
    trail = get_object_or_404(Trail, pk=pk)
    report = Report(trail=trail, author=request.user)
    form = NewReportForm(request.POST or None, request.FILES or None, instance=report)
    if form.is_valid():
        try:
            form.save()
        except IntegrityError:
            number = form.cleaned_data["submission"]
            if number is None or not Report.objects.filter(author=request.user, submission=number).exists():
                raise
        messages.success(request, "Thank you! A ranger will look at your report.")
        return redirect(trail)
    return render(request, "trails/report_form.html", {"form": form})
# endregion


# region: own-reports
class ReportEdit(LoginRequiredMixin, SuccessMessageMixin, UpdateView):
    form_class = ReportForm
    template_name = "trails/report_form.html"
    success_url = reverse_lazy("trails:my-reports")
    success_message = "Your changes are saved."

    def get_queryset(self):
        """What is not in here is 404: nobody learns that it exists."""
        reports = Report.objects.editable_by(self.request.user)
        # A ranger who decides in this moment waits; else saving would turn the decision back to "pending".
        return reports.select_for_update() if self.request.method == "POST" else reports

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs)


class MyReports(LoginRequiredMixin, ListView):
    template_name = "trails/my_reports.html"
    context_object_name = "reports"

    def get_queryset(self):
        return Report.objects.filter(author=self.request.user).select_related("trail")
# endregion


# region: photo-file
@require_safe
def photo_file(request, pk):
    """A photo is seen by whoever may see its report, so it does not lie in a public folder."""
    photo = get_object_or_404(Photo, pk=pk, report__in=Report.objects.visible_to(request.user))
    try:
        return FileResponse(photo.image.open(), content_type="image/jpeg")
    except FileNotFoundError:
        raise Http404("The file is gone.") from None
# endregion


# region: moderation
class RangerRequiredMixin(UserPassesTestMixin):
    """Anonymous visitors are sent to the login page, hikers get 403."""

    def test_func(self):
        user = self.request.user
        return user.is_authenticated and user.is_ranger


class Moderation(RangerRequiredMixin, ListView):
    template_name = "trails/moderation.html"
    context_object_name = "reports"

    def get_queryset(self):
        pending = Report.objects.pending().in_region_of(self.request.user)
        return pending.select_related("trail", "author").prefetch_related("photos").order_by("observed_at", "id")


class Decision(RangerRequiredMixin, View):
    states = {"approve": Report.State.APPROVED, "reject": Report.State.REJECTED}

    def post(self, request, pk):
        state = self.states.get(request.POST.get("action"))
        if state is None:
            raise BadRequest("The action is approve or reject.")
        # One statement finds and changes the row, so that of two decisions at once the first one counts.
        if not Report.objects.pending().in_region_of(request.user).filter(pk=pk).update(state=state):
            raise Http404("No such report waits for this ranger.")
        messages.success(request, f"The report is {state.label.lower()}.")
        return redirect("trails:moderation")
# endregion
