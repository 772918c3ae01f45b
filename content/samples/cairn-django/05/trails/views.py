# region: imports
from django.contrib import messages
from django.db import IntegrityError
from django.db.models import Prefetch
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe
from django.views.generic import ListView

from .forms import ReportForm, TrailSearchForm
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
def report_new(request, pk):
    trail = get_object_or_404(Trail, pk=pk)
    form = ReportForm(request.POST or None, request.FILES or None, instance=Report(trail=trail))
    if form.is_valid():
        try:
            form.save()
        except IntegrityError:
            number = form.cleaned_data["submission"]
            if number is None or not Report.objects.filter(submission=number).exists():
                raise
        messages.success(request, "Thank you! A ranger will look at your report.")
        return redirect(trail)
    return render(request, "trails/report_form.html", {"form": form})
# endregion


# region: photo-file
@require_safe
def photo_file(request, pk):
    """A photo is seen by whoever may see its report, so it does not lie in a public folder."""
    reports = Report.objects.all() if request.user.is_staff else Report.objects.approved()
    photo = get_object_or_404(Photo, pk=pk, report__in=reports)
    try:
        return FileResponse(photo.image.open(), content_type="image/jpeg")
    except FileNotFoundError:
        raise Http404("The file is gone.") from None
# endregion
