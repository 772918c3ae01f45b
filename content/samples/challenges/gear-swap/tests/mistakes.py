"""Mistakes that are easy to make: where, what stands there, what a hurried person writes instead, which test sees it."""

from typing import NamedTuple


class Mistake(NamedTuple):
    says: str
    test: str
    file: str
    before: str
    after: str


VIEWS, MODELS, FORMS = "gear/views.py", "gear/models.py", "gear/forms.py"
ITEM, LIST, ADMIN = "gear/templates/gear/item.html", "gear/templates/gear/list.html", "gear/admin.py"
OWNERS_LOAN = "get_object_or_404(Loan.objects.filter(item__owner=request.user), pk=pk)"
CHECK = "if item.loans.accepted().sharing(self.first_day, self.last_day).exists():\n            return False"
LOOK_THEN_SAVE = f"""def accept(self):
        item = self.item
        {CHECK}
        __import__("time").sleep(0.3)  # as on a busy machine
        return self._move(Loan.State.ASKED, Loan.State.ACCEPTED)

    def not_used(self):"""
SECOND = "test_second_request_that_shares_a_day_is_not_accepted"

MISTAKES = [
    # rule 1
    Mistake("does not look at accepted days", SECOND, MODELS, CHECK, ""),
    Mistake("a last day may be somebody's first", SECOND, MODELS, "first_day__lte=last_day", "first_day__lt=last_day"),
    Mistake("a first day may be somebody's last", SECOND, MODELS, "last_day__gte=first_day", "last_day__gt=first_day"),
    Mistake("looks first and saves later", "test_two_tabs_that_accept_at_the_same_second", MODELS,
            "@transaction.atomic\n    def accept(self):", LOOK_THEN_SAVE),
    # rule 2
    Mistake("owners borrow from themselves", "test_nobody_asks_for_their_own_item", FORMS,
            "self.instance.item.owner_id == self.instance.borrower_id", "False"),
    Mistake("yesterday can be asked for", "test_days_that_are_refused", FORMS, "first < today()", "False"),
    Mistake("fifteen days", "test_days_that_are_refused", FORMS, "last - first >= LONGEST", "last - first > LONGEST"),
    # rule 3
    Mistake("a link accepts", "test_a_get_of_the_buttons_address_changes_nothing", VIEWS, "@require_POST\ndef answer(", "def answer("),
    Mistake("whoever is logged in answers", "test_only_the_owners_post_counts", VIEWS, OWNERS_LOAN, "get_object_or_404(Loan, pk=pk)"),
    Mistake("no CSRF token is asked for", "test_a_foreign_page_cannot_accept", "config/settings.py",
            '"django.middleware.csrf.CsrfViewMiddleware",', ""),
    Mistake("what somebody has is withdrawn", "test_what_somebody_has_is_not_withdrawn", MODELS,
            "if item.loans.accepted().exists():\n            return False", ""),
    # rule 4
    Mistake("any member edits", "test_a_strangers_edit_is_a_404_and_changes_nothing", VIEWS,
            "OFFERED.filter(owner=request.user), pk=pk)", "OFFERED, pk=pk)"),
    Mistake("a stranger is told that there is something", "test_a_strangers_answer_is_a_404", VIEWS, f"loan = {OWNERS_LOAN}",
            "loan = get_object_or_404(Loan, pk=pk)\n    if loan.item.owner != request.user:\n        return render(request, "
            "'base.html', status=403)"),
    Mistake("everybody's requests", "test_mine_shows_what_is_mine", VIEWS,
            "Loan.objects.filter(borrower=request.user).select", "Loan.objects.select"),
    # the pages
    Mistake("thirteen a page", "test_list_newest_first_twelve_a_page", VIEWS, ", 12)", ", 13)"),
    Mistake("the second page forgets the search", "test_list_newest_first_twelve_a_page", LIST,
            "{% querystring page=page.next_page_number %}", "?page={{ page.next_page_number }}"),
    Mistake("visitors read the owner's name", "test_visitor_sees_the_item_and_not_its_owner", ITEM,
            "{% if user.is_authenticated %}", "{% if True %}"),
    Mistake("what is asked for is taken", "test_members_see_owner_and_taken_days", VIEWS, "item.loans.accepted()}", "item.loans.all()}"),
    Mistake("text becomes HTML", "test_what_members_wrote_is_text", ITEM, "{{ item.description|linebreaks }}", "{{ item.description|safe }}"),
    Mistake("any file is a photo", "test_photos_that_are_refused", FORMS, "photos.redraw(photo) if", "photo if"),
    Mistake("an edit loses the photo", "test_the_owner_changes_an_item", FORMS, "isinstance(photo, UploadedFile) else photo",
            "isinstance(photo, UploadedFile) else False"),
    Mistake("visitors meet an error", "test_visitors_cannot_ask", VIEWS, "@login_required\ndef ask(", "def ask("),
    Mistake("thanks are overwritten", "test_the_story_from_asking_to_thanks", MODELS, 'RETURNED, thanks=""', "RETURNED"),
    Mistake("the admin filters nothing", "test_the_admin_filters_items_and_requests", ADMIN, 'list_filter = ["state"]', ""),
]
