from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from .forms import AskForm, ItemForm, SearchForm, ThanksForm
from .models import Item, Loan

OFFERED = Item.objects.filter(withdrawn=False)


def item_list(request):
    form = SearchForm(request.GET)
    page = Paginator(form.found(OFFERED.all()), 12).get_page(request.GET.get("page"))
    return render(request, "gear/list.html", {"form": form, "page": page})


def item_detail(request, pk):
    item = get_object_or_404(OFFERED.select_related("owner"), pk=pk)
    context = {"item": item, "thanks": item.loans.exclude(thanks=""), "taken": item.loans.accepted()}
    return render(request, "gear/item.html", context)


def item_photo(request, pk):
    item = get_object_or_404(OFFERED, pk=pk)
    return FileResponse(item.photo.open(), content_type="image/jpeg")  # whatever came in, photos.redraw made a JPEG


@login_required
def item_new(request):
    return item_form(request, Item(owner=request.user), "Offer an item")


@login_required
def item_edit(request, pk):
    return item_form(request, own_item(request, pk), "Change an item")


def item_form(request, item, heading):
    form = ItemForm(request.POST or None, request.FILES or None, instance=item)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved.")
        return redirect(item)
    return render(request, "gear/form.html", {"form": form, "heading": heading, "button": "Save"})


@login_required
@require_POST
def item_withdraw(request, pk):
    item = own_item(request, pk)
    if item.withdraw():
        messages.success(request, f"{item} is withdrawn.")
        return redirect("gear:mine")
    messages.error(request, f"Somebody has {item}, or was promised it.")
    return redirect(item)


@login_required
def ask(request, pk):
    item = get_object_or_404(OFFERED, pk=pk)
    form = AskForm(request.POST or None, instance=Loan(item=item, borrower=request.user))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "The owner will answer.")
        return redirect("gear:mine")
    return render(request, "gear/form.html", {"form": form, "heading": f"Ask for {item}", "button": "Ask"})


@login_required
def mine(request):
    asked = Loan.objects.filter(item__owner=request.user).select_related("item", "borrower")
    borrowed = Loan.objects.filter(borrower=request.user).select_related("item", "item__owner")
    items = OFFERED.filter(owner=request.user)
    return render(request, "gear/mine.html", {"items": items, "asked": asked, "borrowed": borrowed})


ANSWERS = {"accept": Loan.accept, "decline": Loan.decline, "returned": Loan.give_back}


@login_required
@require_POST
def answer(request, pk, verb):
    """What the owner presses. The query starts from the owner: what it does not find is a 404."""
    loan = get_object_or_404(Loan.objects.filter(item__owner=request.user), pk=pk)
    if not ANSWERS[verb](loan):
        messages.error(request, "That is not possible any more: the days are taken, or it is answered already.")
    return redirect("gear:mine")


@login_required
@require_POST
def thank(request, pk):
    loan = get_object_or_404(Loan.objects.filter(borrower=request.user), pk=pk)
    form = ThanksForm(request.POST)
    if not form.is_valid() or not loan.thank(form.cleaned_data["thanks"]):
        messages.error(request, "One sentence of thanks, once, after the return.")
    return redirect("gear:mine")


def own_item(request, pk):
    return get_object_or_404(OFFERED.filter(owner=request.user), pk=pk)
