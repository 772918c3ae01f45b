"""Mistakes that are easy to make: where, what stands there, what a hurried person writes instead, which test sees it."""

from typing import NamedTuple


class Mistake(NamedTuple):
    says: str
    test: str
    file: str
    before: str
    after: str


RULES, MODELS, SERVICE = "shortlinks/rules.py", "shortlinks/models.py", "shortlinks/service.py"
VISITORS, EDITORS, API = "shortlinks/visitors.py", "shortlinks/editors.py", "shortlinks/api.py"
ERRORS = "shortlinks/errors.py"
ITSELF, OWN = "test_a_link_to_the_service_itself_is_refused", "Link.name == name, Link.editor_id == editor.id"
COUNT_IN_PYTHON = '''row = db.session.get(Clicks, (link.id, today())) or Clicks(link_id=link.id, day=today(), count=0)
    before = row.count
    __import__("time").sleep(0.01)  # as on a busy machine
    row.count = before + 1
    db.session.merge(row)'''

MISTAKES = [
    # rule 1
    Mistake("any scheme", "test_targets_that_the_api_refuses", RULES, 'parts.scheme not in {"http", "https"}', "not parts.scheme"),
    Mistake("any length", "test_targets_that_the_form_refuses", RULES, "> LONGEST_TARGET", "> 10 * LONGEST_TARGET"),
    Mistake("compares text", ITSELF, RULES, "host == same_host(own_host)", "target.startswith(f'https://{own_host}/')"),
    Mistake("forgets the dot at the end", ITSELF, RULES, '.lower().rstrip(".")', ".lower()"),
    Mistake("forgets the user name", ITSELF, RULES, "same_host(parts.hostname or", "same_host(parts.netloc.split(':')[0] or"),
    Mistake("looks at new links only", "test_a_change_is_looked_at_as_well", SERVICE,
            'refuse({"target": rules.problem_of_target(target, current_app.config["PUBLIC_HOST"])})', ""),
    Mistake("the host anywhere in the target", "test_targets_that_are_taken", RULES, "host == same_host(own_host)", "own_host in target"),
    # rule 2
    Mistake("a name with a line break at its end", "test_names_that_are_refused", RULES, 'NAME.fullmatch(name)',
            're.match(r"^[a-z0-9-]{3,40}$", name)'),
    Mistake("words of the site", "test_names_that_are_refused", RULES, "if name in RESERVED", "if False"),
    Mistake("looks first and saves later", "test_eight_ask_for_a_name_at_once", SERVICE, "except IntegrityError:",
            "except ZeroDivisionError:"),
    Mistake("counts names up", "test_made_names_follow_no_order", RULES,
            '"".join(secrets.choice(ALPHABET) for _ in range(6))', 'f"{__import__(\'time\').time_ns() // 1_000_000 % 1_000_000:06}"'),
    # rule 3
    Mistake("adds in Python", "test_twenty_visitors_at_once_are_all_counted", MODELS,
            'db.session.execute(COUNT_ONE, {"link_id": link.id, "day": today()})', COUNT_IN_PYTHON),
    Mistake("counts a HEAD", "test_what_is_no_click", VISITORS, 'request.method == "GET"', "True"),
    # rule 4
    Mistake("keeps the key", "test_the_database_does_not_have_the_key", SERVICE,
            "hashlib.sha256(key.encode()).hexdigest()", "key[:64]"),
    Mistake("a cookie is a key", "test_a_browser_that_is_logged_in_is_no_key", API, "if editor is None:",
            "from flask_login import current_user\n    editor = editor or (current_user if current_user.is_authenticated else None)\n"
            "    if editor is None:"),
    # rule 5
    Mistake("HTML for programs", "test_errors_have_one_form", ERRORS, "if for_program():",
            "if request.blueprint == 'api':"),
    # the addresses
    Mistake("moved for ever", "test_a_visitor_is_sent_to_the_target", VISITORS, 'redirect(link.target, 302)\n    response.headers["Cache-Control"] = "no-store"',
            "redirect(link.target, 301)"),
    Mistake("off is unknown", "test_a_link_that_is_off_is_a_410_and_comes_back", VISITORS, "abort(410)", "abort(404)"),
    Mistake("HTML from a target", "test_a_target_is_text", "shortlinks/templates/preview.html", "{{ link.target }}", "{{ link.target | safe }}"),
    Mistake("oldest first", "test_own_links_newest_first_with_clicks", MODELS, "Link.id.desc()", "Link.id"),
    Mistake("no CSRF token is asked for", "test_a_form_without_its_token_changes_nothing", "shortlinks/__init__.py", "csrf.init_app(app)\n", "app.config['WTF_CSRF_ENABLED'] = False; csrf.init_app(app)\n"),
    Mistake("another's link by form", "test_another_editors_link_is_a_404", MODELS, OWN, "Link.name == name"),
    Mistake("another's link by key", "test_another_editors_key_finds_nothing", MODELS, OWN, "Link.name == name"),
    Mistake("everybody's links", "test_a_program_creates_and_lists", MODELS, ".where(Link.editor_id == editor.id).order_by", ".order_by"),
]
