"""Protection against cross-site request forgery. FastAPI ships none, and the pages sign in with a cookie.

Another site can make a visitor's browser send a form to us, cookie included. It cannot change what the browser
says about where the form stands: the headers Origin and Sec-Fetch-Site. So no token is needed in the forms.
"""

from fastapi import HTTPException, Request

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}


# region: origin
async def require_same_origin(request: Request) -> None:
    """Refuse a form that does not come from our own pages.

    Browsers send Origin with every POST, so a request without it is refused too. Both schemes are taken: behind a
    proxy that ends TLS, the application sees http where the browser sees https.
    """
    if request.method in SAFE_METHODS:
        return
    host = request.headers.get("Host")
    own = request.headers.get("Origin") in (f"http://{host}", f"https://{host}")
    if not own or request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise HTTPException(403, "This form was not sent from a page of this site.")
# endregion
