from datetime import datetime, timezone

from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.urls import reverse


def today():
    """The one place that knows what day it is."""
    return datetime.now(timezone.utc).date()


class Member(AbstractUser):
    pass


class Item(models.Model):
    class Category(models.TextChoices):
        TENT = "tent"
        STOVE = "stove"
        ROPE = "rope"
        OTHER = "other"

    owner = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="items")
    name = models.CharField(max_length=80)
    description = models.TextField(max_length=2000)
    category = models.CharField(max_length=10, choices=Category)
    photo = models.FileField(upload_to="photos/%Y/%m/")
    withdrawn = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("gear:item", args=[self.pk])

    @transaction.atomic
    def withdraw(self):
        """Whether it could be: not while somebody has it, or was promised it."""
        item = Item.objects.select_for_update().get(pk=self.pk)
        if item.loans.accepted().exists():
            return False
        item.loans.filter(state=Loan.State.ASKED).update(state=Loan.State.DECLINED)
        item.withdrawn = True
        item.save(update_fields=["withdrawn"])
        return True


class LoanQuerySet(models.QuerySet):
    def accepted(self):
        return self.filter(state=Loan.State.ACCEPTED)

    def sharing(self, first_day, last_day):
        """Two spans share no day when one ends before the other begins; this is the opposite."""
        return self.filter(first_day__lte=last_day, last_day__gte=first_day)


class Loan(models.Model):
    """A request, and what became of it."""

    class State(models.TextChoices):
        ASKED = "asked"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        RETURNED = "returned"

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="loans")
    borrower = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="loans")
    first_day = models.DateField()
    last_day = models.DateField()
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    thanks = models.CharField(max_length=200, blank=True)

    objects = LoanQuerySet.as_manager()

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [models.CheckConstraint(condition=models.Q(last_day__gte=models.F("first_day")), name="loan_days_in_order")]

    def __str__(self):
        return f"{self.item}, {self.first_day} to {self.last_day}"

    @transaction.atomic
    def accept(self):
        """Whether it could be.

        Everybody who accepts something for this item waits here for the lock on the item's row until the one before has
        committed, and sees what that one did. A lock on this loan would not do: the other tab has another loan.
        SQLite has no row locks; there, the settings make the whole transaction wait (transaction_mode).
        """
        item = Item.objects.select_for_update().get(pk=self.item_id)
        if item.loans.accepted().sharing(self.first_day, self.last_day).exists():
            return False
        return self._move(Loan.State.ASKED, Loan.State.ACCEPTED)

    def decline(self):
        return self._move(Loan.State.ASKED, Loan.State.DECLINED)

    def give_back(self):
        return self._move(Loan.State.ACCEPTED, Loan.State.RETURNED)

    def thank(self, sentence):
        """Once, and only after the return, whoever presses twice."""
        returned = Loan.objects.filter(pk=self.pk, state=Loan.State.RETURNED, thanks="")
        return returned.update(thanks=sentence) == 1

    def _move(self, before, after):
        """The database looks and writes in one statement: of two presses on a button, one counts."""
        return Loan.objects.filter(pk=self.pk, state=before).update(state=after) == 1
