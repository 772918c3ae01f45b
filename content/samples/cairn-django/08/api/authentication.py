from rest_framework.authentication import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed

from .models import AccessToken


class BearerAuthentication(TokenAuthentication):
    """`Authorization: Bearer …`. No cookie is looked at, so nothing here needs a CSRF token."""

    keyword = "Bearer"

    def authenticate_credentials(self, key):
        token = AccessToken.objects.valid(key).select_related("user").first()
        if token is None:
            raise AuthenticationFailed("This access token is not valid, or no longer.")
        return token.user, token
