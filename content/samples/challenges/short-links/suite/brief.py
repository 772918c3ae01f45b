"""What the brief asks for, how many points each part of it gives, and what teaches it."""

from typing import NamedTuple

ARTICLE = "challenge-short-links"
OTHER_POINTS = 23  # those that you give yourself

# The interface: what the suite has to know about your service. The article has the whole table.
EDITORS, PASSWORD = ("editor1", "editor2"), "links-pass-1234"
PUBLIC_HOST = "trails.example"


class Part(NamedTuple):
    points: int
    sentence: str
    read: str


PARTS = {
    "rule 1": Part(3, "A target is http or https, at most 2,000 characters, and never this service",
                   "“Say what is wrong, field by field” (flask-5-api-and-tests#validation)"),
    "rule 2": Part(3, "Names are 3 to 40 of a-z, 0-9 and -, taken once, none that the site needs; made names are hard to guess",
                   "“Tables keep promises” (databases-for-web-apps#tables)"),
    "rule 3": Part(3, "No click is lost, and a HEAD request is none",
                   "“Cure 1: let the database decide” (transactions-and-races#conditional-update)"),
    "rule 4": Part(3, "A key is stored as a hash and shown once", "“Bearer tokens” (flask-5-api-and-tests#tokens)"),
    "rule 5": Part(3, "Errors of the API are JSON of one form",
                   "“Errors that a program can read” (flask-5-api-and-tests#problems)"),
    "/s/name": Part(2, "A redirect that is not remembered; 404 for unknown names, 410 for links that are off",
                    "“Error pages” (flask-2-factory-and-blueprints#errors)"),
    "/s/name+": Part(2, "A page that shows where the link leads", "“What escapes your HTML” (flask-1-first-app#escaping)"),
    "/links": Part(2, "Own links, newest first, with their clicks", "“Own reports only” (flask-4-forms-and-login#own-reports)"),
    "/links/name": Part(2, "Forms for one's own links", "“The CSRF token” (flask-4-forms-and-login#csrf)"),
    "/api/links": Part(2, "List and create, with a key", "“Take a report” (flask-5-api-and-tests#create)"),
    "/api/links/name": Part(2, "Clicks by day; change target and state, one's own only",
                            "“Who may see and decide” (flask-5-api-and-tests#permissions)"),
}
