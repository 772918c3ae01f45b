from django.shortcuts import render

from .models import Trail


def trail_list(request):
    trails = Trail.objects.select_related("region")
    return render(request, "trails/trail_list.html", {"trails": trails})
