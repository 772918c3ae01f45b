from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Whoever signs in. Nothing is added yet, but from now on it can be."""
