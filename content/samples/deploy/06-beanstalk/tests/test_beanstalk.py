"""The files by their schemas, and Cairn behind an nginx like that of Elastic Beanstalk, asked as its load balancer asks."""

import ast
import builtins
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import beanstalk
from tests.conftest import VISITOR, Instance

TEXT = {"type": "string", "minLength": 1}  # 0, yes and 04:00 would become something else in YAML: everything is a text

EXTENSION = {
    "type": "object",
    "required": ["option_settings", "container_commands"],
    "additionalProperties": False,
    "properties": {
        "option_settings": {"type": "object", "propertyNames": {"pattern": "^aws:[a-z0-9]+(:[a-z0-9]+)*$"},
                            "additionalProperties": {"type": "object", "additionalProperties": TEXT}},
        "container_commands": {"type": "object", "propertyNames": {"pattern": "^[0-9]{2}_[a-z]+$"},
                               "additionalProperties": {"type": "object", "required": ["command"], "additionalProperties": False,
                                                        "properties": {"command": TEXT, "leader_only": {"type": "boolean"}}}},
    },
}

POLICY = {
    "type": "object",
    "required": ["Version", "Statement"],
    "additionalProperties": False,
    "properties": {
        "Version": {"const": "2012-10-17"},
        "Statement": {"type": "array", "minItems": 1, "items": {
            "type": "object", "required": ["Effect", "Action"], "additionalProperties": False,
            "properties": {
                "Sid": {"type": "string", "pattern": "^[A-Za-z0-9]+$"},
                "Effect": {"const": "Allow"},
                "Principal": {"type": "object", "properties": {"Service": TEXT}, "additionalProperties": False},
                "Action": {"type": "string", "pattern": "^[a-z0-9]+:[A-Za-z]+$"},
                "Resource": {"type": "array", "items": {"type": "string", "pattern": "^arn:aws:[^*]+$"}},
            }}},
    },
}

RDS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["DBInstanceIdentifier", "Engine", "DBInstanceClass", "AllocatedStorage", "MasterUsername"],
    "properties": {
        "DBInstanceIdentifier": TEXT, "Engine": {"const": "postgres"}, "EngineVersion": {"type": "string", "pattern": "^[0-9]+$"},
        "DBInstanceClass": {"type": "string", "pattern": "^db\\."}, "AllocatedStorage": {"type": "integer", "minimum": 20},
        "StorageType": {"enum": ["gp2", "gp3"]}, "StorageEncrypted": {"const": True}, "DBName": TEXT, "MasterUsername": TEXT,
        "PubliclyAccessible": {"const": False}, "BackupRetentionPeriod": {"type": "integer", "minimum": 7},
        "DeletionProtection": {"const": True}, "VpcSecurityGroupIds": {"type": "array", "items": {"pattern": "^sg-[0-9a-z]{17}$"}},
    },
}


@pytest.mark.parametrize("content, schema", [
    (beanstalk.extension(), EXTENSION), (beanstalk.document("iam/trust.json"), POLICY),
    (beanstalk.document("iam/read-parameters.json"), POLICY), (beanstalk.document("rds.json"), RDS),
], ids=["cairn.config", "trust.json", "read-parameters.json", "rds.json"])
def test_by_its_schema(content: dict[str, Any], schema: dict[str, Any]) -> None:
    Draft202012Validator(schema).validate(content)


def test_the_policy_allows_the_two_parameters_and_nothing_else() -> None:
    [statement] = beanstalk.document("iam/read-parameters.json")["Statement"]
    assert statement["Action"] == "ssm:GetParameter"
    assert statement["Resource"] == list(beanstalk.options("aws:elasticbeanstalk:application:environmentsecrets").values())


def test_no_secret_is_in_any_file() -> None:
    assert not re.search("SECRET|PASSWORD|DATABASE", " ".join(beanstalk.options("aws:elasticbeanstalk:application:environment")))
    assert not any("Password" in key for key in beanstalk.document("rds.json"))


def test_one_instance_migrates_and_each_collects() -> None:
    commands = beanstalk.extension()["container_commands"]
    assert commands["01_migrate"]["leader_only"] is True and "leader_only" not in commands["02_collectstatic"]


def test_the_name_is_the_same_in_all_files() -> None:
    name = beanstalk.options("aws:elasticbeanstalk:application:environment")["ALLOWED_HOSTS"]
    assert f"proxy_set_header Host {name};" in beanstalk.health_conf()
    path = beanstalk.options("aws:elasticbeanstalk:environment:process:default")["HealthCheckPath"]
    assert f"location = {path} {{" in beanstalk.health_conf()


def test_gunicorn_is_out_of_reach_but_for_nginx(app: Path) -> None:
    said = beanstalk.run(beanstalk.web().replace("gunicorn", "gunicorn --print-config", 1), app, PORT="8000", SECRET_KEY="any").stdout
    assert re.search(r"^bind\s*= \['127\.0\.0\.1:8000'\]$", said, re.MULTILINE)


def test_djangos_checks_find_nothing(app: Path, given: dict[str, str]) -> None:
    done = beanstalk.run("python manage.py check --deploy --fail-level WARNING", app, **given)
    assert (done.returncode, done.stdout) == (0, "System check identified no issues (2 silenced).\n"), done.stderr


@pytest.fixture(scope="module")
def instance(start: Callable[..., Instance]) -> Instance:
    return start()


def test_the_load_balancers_health_check(instance: Instance) -> None:
    """By the instance's address, over HTTP, with nothing of a visitor."""
    answer = instance.get("/health/", Host="172.31.5.9", X_Forwarded_Proto="", X_Forwarded_For="")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_without_our_nginx_file_it_is_refused(start: Callable[..., Instance]) -> None:
    assert start(ours="").get("/health/", Host="172.31.5.9", X_Forwarded_Proto="").status_code == 400


def test_only_the_health_page_gets_the_name(instance: Instance) -> None:
    assert instance.get("/trails/", Host="172.31.5.9").status_code == 400
    assert instance.get("/trails/", Host="cairn-prod.eu-central-1.elasticbeanstalk.com").status_code == 400


def test_a_visitor_over_https_and_over_http(instance: Instance) -> None:
    """nginx leaves the load balancer's X-Forwarded-Proto as it is."""
    page = instance.get("/trails/")
    [stylesheet] = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page.text)
    assert page.status_code == 200 and instance.get(stylesheet).status_code == 200
    assert instance.get("/trails/", X_Forwarded_Proto="http").headers["location"] == "https://cairn.example/trails/"


def test_two_proxies_so_counting_one_makes_all_visitors_one(start: Callable[..., Instance]) -> None:
    """nginx appends whom it saw: the load balancer."""
    instance = start(TOKEN_RATE="3/min", WEB_CONCURRENCY="1")
    assert 429 not in [instance.token(f"198.51.100.{visitor}") for visitor in range(3)]
    assert instance.token("198.51.100.99") == 429, "a stranger pays for the other three"


def test_counting_two_tells_visitors_apart_and_believes_no_invention(app: Path, tmp_path: Path, start: Callable[..., Instance]) -> None:
    changed = shutil.copytree(app, tmp_path / "app")
    settings = changed / "config" / "settings.py"
    text = settings.read_text(encoding="utf-8")
    assert "'NUM_PROXIES': 1 if BEHIND_PROXY else 0," in text
    settings.write_text(text.replace("'NUM_PROXIES': 1 if", "'NUM_PROXIES': 2 if"), encoding="utf-8")
    instance = start(changed, TOKEN_RATE="3/min", WEB_CONCURRENCY="1")
    assert 429 not in [instance.token(f"198.51.100.{visitor}") for visitor in range(10, 14)]
    assert [instance.token(f"203.0.113.{invented}, {VISITOR}") for invented in range(4)][-1] == 429


def test_cairn_has_no_syntax_that_python_3_13_lacks() -> None:
    for file in beanstalk.CAIRN.rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 13))


def test_no_annotation_names_what_comes_later() -> None:
    """Python 3.14 looks at annotations when they are asked for, 3.13 when the line runs: a later name is a NameError there."""
    for file in beanstalk.CAIRN.rglob("*.py"):
        module = ast.parse(file.read_text(encoding="utf-8"))
        assert [] == list(too_early(module.body, {*dir(builtins), "__file__", "__name__"})), file


def too_early(body: list[ast.stmt], known: set[str]) -> Iterator[str]:
    """Names in the annotations of these statements, and of the classes among them, that are not bound before."""
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = statement.args
            hints = [each.annotation for each in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg,
                                                  arguments.kwarg] if each]
            yield from names([*hints, statement.returns]) - known - {each.name for each in statement.type_params}
        elif isinstance(statement, ast.AnnAssign):
            yield from names([statement.annotation]) - known
        elif isinstance(statement, ast.ClassDef):
            yield from too_early(statement.body, set(known))
        known |= bound(statement)


def names(annotations: list[ast.expr | None]) -> set[str]:
    return {node.id for annotation in annotations if annotation for node in ast.walk(annotation) if isinstance(node, ast.Name)}


def bound(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    found = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return found | {(alias.asname or alias.name).split(".")[0] for node in ast.walk(statement)
                    if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names}


def test_that_check_finds_a_name_that_comes_too_early() -> None:
    assert list(too_early(ast.parse("def f(x: Later) -> int: ...\nclass Later: ...").body, set(dir(builtins)))) == ["Later"]
