#!/usr/bin/env bash
# Brings the newest version of Cairn onto the server.
set -euo pipefail

HOST=${1:?"usage: deploy.sh HOST"}
RELEASE=$(date +%Y%m%d-%H%M%S)
KEEP=5
export UV_FROZEN=1

say() {
  printf '%s %s\n' "$(date +%T)" "$*" >&2
}

check() {
  local name
  for name in git rsync ssh; do
    if ! command -v "$name" > /dev/null; then
      say "$name is missing"
      exit 3
    fi
  done
}

build() {
  rm -rf build && mkdir -p build
  git archive HEAD | tar -x -C build
  (cd build && uv sync --no-dev)
  echo "$RELEASE" > build/RELEASE
}

upload() {
  rsync -az --delete build/ "$HOST:/srv/cairn/releases/$RELEASE/"
  ssh "$HOST" bash -s <<'END'
cd /srv/cairn
ln -sfn "releases/$(ls releases | tail -n 1)" current
systemctl --user restart cairn
END
}

clean() {
  local count=$((KEEP + 1))
  ssh "$HOST" "ls -1d /srv/cairn/releases/* | head -n -$count | xargs -r rm -rf"
}

case "${2:-all}" in
  check) check ;;
  all)
    check
    build
    upload && clean
    ;;
  *) say "unknown: $2"; exit 2 ;;
esac

while ! curl -fsS "https://$HOST/health/" | grep -q '"ok": true'; do
  say 'waiting'
  sleep 1
done
[[ -f build/RELEASE ]] || exit 1
say "released `cat build/RELEASE`"
