from django.shortcuts import render

from .data import TRAILS


def trail_list(request):
    return render(request, "trails/trail_list.html", {"trails": TRAILS})
