import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

LIFETIME = timedelta(hours=12)


def digest(token: str) -> str:
    """Only this is stored: whoever reads the table cannot sign in with it. A random token needs no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


class AccessTokenQuerySet(models.QuerySet):
    def issue(self, user) -> str:
        """Makes a token; this is the only time that its text is known. The user's expired ones go."""
        self.filter(user=user, expires_at__lte=timezone.now()).delete()
        token = secrets.token_urlsafe(32)
        self.create(user=user, digest=digest(token), expires_at=timezone.now() + LIFETIME)
        return token

    def valid(self, token: str):
        return self.filter(digest=digest(token), expires_at__gt=timezone.now(), user__is_active=True)


class AccessToken(models.Model):
    """One signed-in client of the API. To sign it out, delete the row."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="access_tokens")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()

    objects = AccessTokenQuerySet.as_manager()

    def __str__(self):
        return f"{self.user}, until {self.expires_at:%Y-%m-%d %H:%M}"
