"""Search as djangoproject.com does it with PostgreSQL, in a cluster of its own that is gone afterwards.

    python3 postgres.py CORPUS.jsonl QUERIES.tsv ANSWERS.tsv COSTS.tsv

One row a page: title and slug weigh A, headings B, text C, parents D; websearch_to_tsquery and ts_rank; ts_headline for the ten
that are shown; when nothing matches, titles of similar trigrams. Writes "engine, query, pages" and "engine, class, CPU
milliseconds", the latter as the server itself accounts for each statement (log_statement_stats).
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

CORPUS, QUERIES, ANSWERS, COSTS = sys.argv[1:5]
ENGINE = "PostgreSQL"
BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
USER = "nobody"  # the server does not run as root

SCHEMA = """
CREATE EXTENSION pg_trgm;
CREATE TABLE pages(id int PRIMARY KEY, path text, slug text, title text, toc text, body text, parents text);
CREATE TABLE queries(id int PRIMARY KEY, query text);
"""
INDEX = """
ALTER TABLE pages ADD COLUMN search tsvector;
UPDATE pages SET search = setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', slug), 'A')
  || setweight(to_tsvector('english', toc), 'B') || setweight(to_tsvector('english', body), 'C') || setweight(to_tsvector('english', parents), 'D');
CREATE INDEX ON pages USING gin(search);
CREATE INDEX ON pages USING gin(title gin_trgm_ops);
VACUUM ANALYZE;
"""
FIND = """SELECT %s, path FROM pages, websearch_to_tsquery('english', %L) q WHERE search @@ q ORDER BY ts_rank(search, q) DESC, id LIMIT 10"""
SIMILAR = """SELECT %s, path FROM pages WHERE similarity(title, %L) > 0.3 ORDER BY similarity(title, %L) DESC, id LIMIT 10"""
SHOW = """SELECT path, ts_headline('english', title, q), ts_headline('english', body, q) FROM pages, websearch_to_tsquery('english', %L) q WHERE search @@ q ORDER BY ts_rank(search, q) DESC, id LIMIT 10"""


def main():
    pages = {}
    with open(CORPUS, encoding="utf-8") as lines:
        for line in lines:
            section = json.loads(line)
            page = pages.setdefault(section["path"], (section["title"], [], [], []))
            page[1].append(section["heading"])
            page[2].append(section["body"] + " " + section["code"])
            page[3].append(section["crumbs"])
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
            row(number, path, path.replace("/", " "), title, " ".join(headings), " ".join(texts)[:1_000_000], " ".join(crumbs))
            for number, (path, (title, headings, texts, crumbs)) in enumerate(pages.items())) + "\\.\n")
        psql(folder, INDEX)
        psql(folder, "COPY queries FROM STDIN;\n" + "".join(row(number, query) for number, query in enumerate(queries)) + "\\.\n")
        print(f"{ENGINE}: {len(pages)} pages in {time.monotonic() - started:.1f} s", file=sys.stderr)

        found = answers(folder, FIND, "query")
        for number, paths in answers(folder, SIMILAR, "query, query").items():
            found.setdefault(number, paths)
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
