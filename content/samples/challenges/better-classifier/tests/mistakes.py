"""Mistakes that are easy to make: where, what stands there, what a hurried person writes instead, which test sees it."""

from typing import NamedTuple


class Mistake(NamedTuple):
    says: str
    test: str
    file: str
    before: str
    after: str


MODEL, SERVING, STORE, APP = "hazards/model.py", "hazards/serving.py", "hazards/store.py", "hazards/app.py"
SWITCH, CONFIGURATION = "hazards/switch.py", "challenge.toml"

MISTAKES = [
    # rule 1
    Mistake("waits for the candidate", "test_a_bad_candidate_changes_no_answer", SERVING, "self.candidate.offer(prediction, text)",
            "self.candidate.pool or self.candidate.start_process()\n"
            "            self.candidate.pool.submit(__import__('hazards.candidate').candidate.classify, text).result()"),
    # rule 2
    Mistake("any file", "test_a_flipped_byte_is_refused", MODEL, "!= hashes.get(version)", "== 'no hash'"),
    Mistake("reads pickles as well", "test_a_pickle_is_never_loaded", MODEL, "content = file.read_bytes()",
            "content = file.read_bytes()\n    if content[:1] == b'\\x80':\n        __import__('pickle').loads(content)"),
    # rule 3
    Mistake("counts what was learned", "test_a_report_from_training_does_not_count", STORE, " AND NOT a.seen AND NOT b.seen", ""),
    Mistake("another comma", "test_your_models_know_what_they_were_trained_with", MODEL, "normalised(text).encode()", "text.encode()"),
    # rule 4
    Mistake("says better", "test_the_verdict_follows_from_the_rule", CONFIGURATION, 'verdict = "not better"', 'verdict = "better"'),
    Mistake("a rule that cannot fail", "test_the_rule_can_fail", CONFIGURATION, "margin = 0.03", "margin = 0"),
    # rule 5
    Mistake("unloads before it loads", "test_a_switch_under_load_loses_no_request", SERVING, "        try:\n            model = load(version)",
            "        self.model = None\n        time.sleep(0.3)\n        try:\n            model = load(version)"),
    Mistake("does not say that it failed", "test_a_switch_to_nothing_is_refused", SWITCH, 'return 1 if row["problem"] else 0', "return 0"),
    Mistake("forgets the switch", "test_a_restart_keeps_the_switch", SERVING, 'row["wanted"] or os.environ["MODEL"]', 'os.environ["MODEL"]'),
    # the endpoints
    Mistake("waits for the model", "test_other_with_a_reason", SERVING, "future.result(LIMIT)", "future.result()"),
    Mistake("logs the text", "test_nobody_is_named", SERVING, "future = self.threads", "log.warning(text)\n        future = self.threads"),
    Mistake("everybody corrects", "test_rangers_correct", APP, 'correction", dependencies=[Depends(ranger)])', 'correction")'),
    Mistake("counts answers, right or not", "test_the_comparison_equals_what_was_worked_out_by_hand", APP,
            "Counter(right for right, kind, _ in answers if kind == right)", "Counter(kind for right, kind, _ in answers)"),
    Mistake("always ready", "test_not_ready_without_a_model", APP, "response.status_code = 503", "pass"),
]
