"""What the brief asks for, how many points each part of it gives, and what teaches it."""

from typing import NamedTuple

ARTICLE = "challenge-gear-swap"
OTHER_POINTS = 24  # those that you give yourself

# The interface: what the suite has to know about your site. The article has the whole table.
MEMBERS, STAFF, PASSWORD = ("member1", "member2", "member3"), "warden", "swap-pass-1234"
SEARCH_FIELD = "Search gear"


class Part(NamedTuple):
    points: int
    sentence: str
    read: str


PARTS = {
    "rule 1": Part(3, "Two accepted requests for one item never share a day",
                   "“Cure 2: hold the row” (transactions-and-races#locks)"),
    "rule 2": Part(3, "Nobody asks for their own item, for the past, or for more than fourteen days",
                   "“Show what is wrong” (django-5-forms#errors)"),
    "rule 3": Part(3, "Accepting, declining, returning and withdrawing are the owner's POST",
                   "“Why logout is a POST” (django-6-accounts-and-permissions#log-out)"),
    "rule 4": Part(3, "What is not one's own is a 404",
                   "“Check the object, not only the role” (permissions-and-roles#object-checks)"),
    "/gear/": Part(2, "Items by category, searchable, newest first, twelve a page",
                   "“Search” (django-4-views-and-templates#search)"),
    "/gear/17/": Part(2, "One item; its owner and taken days for members only",
                      "“One trail and its reports” (django-4-views-and-templates#detail)"),
    "/gear/new/": Part(2, "Members offer an item with a photo", "“A photo” (django-5-forms#photo)"),
    "/gear/17/edit/": Part(2, "The owner changes an item",
                           "“Own reports only” (django-6-accounts-and-permissions#own-reports)"),
    "/gear/17/ask/": Part(2, "Members ask for days", "“A form for reports” (django-5-forms#form)"),
    "/mine/": Part(2, "What I offer, am asked for and borrow; the story to its thanks",
                   "“Rangers decide” (django-6-accounts-and-permissions#moderation)"),
    "/admin/": Part(2, "Staff filter items and requests by state", "“A screen for reports” (django-3-admin#reports)"),
}
