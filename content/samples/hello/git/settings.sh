# For the captured outputs: the same name, clock and settings on every machine, so the same hashes.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_PAGER=cat GIT_EDITOR=true
export GIT_AUTHOR_NAME=you GIT_AUTHOR_EMAIL=you@example.com GIT_COMMITTER_NAME=you GIT_COMMITTER_EMAIL=you@example.com
export GIT_AUTHOR_DATE='2026-11-22T12:00:00+00:00' GIT_COMMITTER_DATE='2026-11-22T12:00:00+00:00'
cd git-practice
