"""Search as djangoproject.com does it with PostgreSQL, in a cluster of its own that is gone afterwards.

    python3 postgres.py CORPUS.jsonl QUERIES.tsv ANSWERS.tsv COSTS.tsv

One row a page, as its docs/search.py and docs/models.py have it: title and slug (the last part of the address) weigh A, the
table of contents B, the body with its headings C, the parents (the other parts of the address) D; websearch_to_tsquery and
ts_rank; when nothing matches, titles of similar trigrams; and who types a title letter by letter goes straight to its page.
Headlines are made of title and body and for the ten that are shown only, which is kinder than the site: its query has no limit
when it is evaluated, and makes a third headline of the names of Python objects. Writes "engine, query, pages" and "engine,
class, CPU milliseconds", the latter as the server itself accounts for each statement (log_statement_stats).
"""

import glob
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

CORPUS, QUERIES, ANSWERS, COSTS = sys.argv[1:5]
ENGINE = "PostgreSQL"
BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
USER = "nobody"  # the server does not run as root

SCHEMA = """
CREATE EXTENSION pg_trgm;
CREATE TABLE pages(id int PRIMARY KEY, path text, slug text, title text, toc text, body text, parents text);
CREATE TABLE queries(id int PRIMARY KEY, query text, words text);
"""
INDEX = """
ALTER TABLE pages ADD COLUMN search tsvector;
UPDATE pages SET search = setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', slug), 'A')
  || setweight(to_tsvector('english', toc), 'B') || setweight(to_tsvector('english', body), 'C') || setweight(to_tsvector('english', parents), 'D');
CREATE INDEX ON pages USING gin(search);
CREATE INDEX ON pages(title);
VACUUM ANALYZE;
"""
FIND = """SELECT %s, path FROM pages, websearch_to_tsquery('english', %L) q WHERE search @@ q ORDER BY ts_rank(search, q) DESC, id LIMIT 10"""
SIMILAR = """SELECT %s, path FROM pages WHERE similarity(title, %L) > 0.3 ORDER BY similarity(title, %L) DESC, id LIMIT 10"""
EXACT = """SELECT %s, path FROM pages WHERE title = %L ORDER BY id LIMIT 1"""
SHOW = """SELECT path, ts_headline('english', title, q), ts_headline('english', body, q) FROM pages, websearch_to_tsquery('english', %L) q WHERE search @@ q ORDER BY ts_rank(search, q) DESC, id LIMIT 10"""


def main():
    pages = {}
    with open(CORPUS, encoding="utf-8") as lines:
        for line in lines:
            section = json.loads(line)
            page = pages.setdefault(section["path"], (section["title"], [], []))
            page[1].append(section["heading"])
            page[2].append(f"{section['heading']} {section['body']} {section['code']}")
    with open(QUERIES, encoding="utf-8") as lines:
        queries = [line.rstrip("\n").split("\t")[1] for line in lines][1:]

    folder = pathlib.Path(tempfile.mkdtemp(prefix="guide-postgres-"))
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
        as_user = ["setpriv", "--reuid", USER, "--clear-groups"]
    data = folder / "data"
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "cwd": folder}
    subprocess.run([*as_user, f"{BIN}/initdb", "-D", data, "-U", "guide", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust"], **quiet)
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c shared_buffers=512MB -c max_wal_size=4GB -c jit=off"
    subprocess.run([*as_user, f"{BIN}/pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"], **quiet)
    try:
        psql(folder, SCHEMA)
        started = time.monotonic()
        psql(folder, "COPY pages FROM STDIN;\n" + "".join(
            row(number, path, path.split("/")[-1], title, " ".join(headings), " ".join(texts)[:1_000_000], " ".join(path.split("/")[:-1]))
            for number, (path, (title, headings, texts)) in enumerate(pages.items())) + "\\.\n")
        psql(folder, INDEX)
        psql(folder, "COPY queries FROM STDIN;\n" + "".join(row(number, query, for_trigrams(query)) for number, query in enumerate(queries)) + "\\.\n")
        print(f"{ENGINE}: {len(pages)} pages in {time.monotonic() - started:.1f} s", file=sys.stderr)

        found = answers(folder, FIND, "query")
        for number, paths in answers(folder, SIMILAR, "words, words").items():
            found.setdefault(number, paths)
        for number, paths in answers(folder, EXACT, "query").items():
            found[number] = paths
        with open(ANSWERS, "a", encoding="utf-8") as out:
            for number, query in enumerate(queries):
                out.write(f"{ENGINE}\t{query}\t{'|'.join(found.get(number, []))}\n")

        script = "SET log_statement_stats = on; SET client_min_messages = log;\n" + f"SELECT format($f${SHOW}$f$, query) FROM queries ORDER BY id \\gexec\n"
        psql(folder, script.replace("SET log", "SELECT 1; SET log"))  # once to warm up
        told = psql(folder, script)[1]
        used = re.findall(r"LOG:  QUERY STATISTICS.*?!\s+([\d.]+) s user, ([\d.]+) s system", told, re.DOTALL)
        # The first is the statement that makes the others.
        with open(COSTS, "a", encoding="utf-8") as out:
            for user, system in used[-len(queries):]:
                out.write(f"{ENGINE}, with headlines\tfull queries\t{(float(user) + float(system)) * 1000:.3f}\n")
    finally:
        subprocess.run([*as_user, f"{BIN}/pg_ctl", "-D", data, "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder)


def for_trigrams(query):
    """Excluded words go, accents are taken apart, signs go."""
    query = re.sub(r"""(\s|^)-[^\s"']+|(\s|^)-["'][^"']+["']""", "", query)
    return " ".join(re.sub(r"[^\w\s]", "", unicodedata.normalize("NFKD", query)).split())


def row(*cells):
    return "\t".join(str(cell).replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ").replace("\0", " ") for cell in cells) + "\n"


def psql(folder, script):
    run = subprocess.run([f"{BIN}/psql", "-h", folder, "-U", "guide", "-d", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"],
                         input=script, capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise SystemExit(run.stderr[-2000:])
    return run.stdout, run.stderr


def answers(folder, query, values):
    found = {}
    out = psql(folder, f"SELECT format($f${query}$f$, id, {values}) FROM queries ORDER BY id \\gexec\n")[0]
    for line in out.splitlines():
        number, path = line.split("|", 1)
        found.setdefault(int(number), []).append(path)
    return found


main()
