from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.generic import ListView

from .forms import TrailSearchForm
from .models import Report, Trail


class TrailList(ListView):
    template_name = "trails/trail_list.html"
    context_object_name = "trails"
    paginate_by = 10

    def get_queryset(self):
        self.form = TrailSearchForm(self.request.GET, label_suffix="")
        return Trail.objects.select_related("region").search(**self.form.query())

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, **kwargs)


# region: detail
@require_safe
def trail_detail(request, pk):
    reports = Report.objects.approved().select_related("author")
    trails = Trail.objects.select_related("region").prefetch_related("tags", Prefetch("reports", reports))
    return render(request, "trails/trail_detail.html", {"trail": get_object_or_404(trails, pk=pk)})
# endregion
