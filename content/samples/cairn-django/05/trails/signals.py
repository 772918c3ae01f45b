from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from .models import Photo


@receiver(post_delete, sender=Photo)
def delete_file(sender, instance, **kwargs):
    """Django deletes the row and leaves the file; it goes once nothing can bring the row back."""
    transaction.on_commit(partial(instance.image.storage.delete, instance.image.name))
