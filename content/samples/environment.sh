#!/usr/bin/env bash
# Prepares the Python that runs the samples and prints its path as the last line.
#
#   content/samples/environment.sh [--python PATH]
#
# Tried in this order: the PATH given (or $SAMPLES_PYTHON), uv, python3 with pip, and, where neither reaches a
# package index, Debian's newest testing packages unpacked into a private folder (no root, no chroot).
# Everything lies in .cache/samples (or $SAMPLES_CACHE) and is made again only when the package lists change.
# Some samples need programs of the machine: curl, git, openssl, and PostgreSQL's, Redis's and nginx's, of which tests start servers of their
# own. Where they are missing and this is root on Debian or Ubuntu, they are installed (nothing is started); elsewhere you are told how.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${SAMPLES_CACHE:-$(cd "$here/../.." && pwd)/.cache/samples}
python=${SAMPLES_PYTHON:-}
[ "${1:-}" != --python ] || python=${2:?--python needs a path}

say() { printf 'samples: %s\n' "$*" >&2; }

main() {
  mkdir -p "$cache"
  exec 9> "$cache/lock"
  flock 9
  programs
  if [ -n "$python" ]; then echo "$python"; return; fi
  from_index || from_debian
}

programs() {
  local missing=()
  local program
  for program in curl git openssl; do command -v "$program" > /dev/null || missing+=("$program"); done
  compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || command -v initdb > /dev/null || missing+=(postgresql)
  command -v valkey-server > /dev/null || command -v redis-server > /dev/null || missing+=(redis-server)
  command -v nginx > /dev/null || missing+=(nginx-light)
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null && asked_long_ago no-programs; then
    say "installing ${missing[*]} (no database cluster, no service)"
    if apt_install "${missing[@]}" > "$cache/programs.log" 2>&1 < /dev/null 9>&-; then return; fi
    touch "$cache/no-programs"
    say "that failed: $(grep -E '^E:' "$cache/programs.log" | head -n 1)"
  fi
  say "missing: ${missing[*]}; what needs them will not run. Install them (Debian, Ubuntu: apt-get install ${missing[*]}; macOS: brew install curl postgresql@18 valkey nginx)"
}

apt_install() {
  # Otherwise Debian's packages make a cluster and start services.
  local settings=/etc/postgresql-common/createcluster.conf
  [ -e "$settings" ] || { mkdir -p "${settings%/*}" && echo 'create_main_cluster = false' > "$settings"; }
  local policy=/usr/sbin/policy-rc.d installed=0
  if [ -e "$policy" ]; then policy=; else printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy"; fi
  apt-get -q update || true
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 -o Dpkg::Options::=--force-confold \
    install --no-install-recommends "$@" || installed=$?
  [ -z "$policy" ] || rm -f "$policy"
  return $installed
}

# Whether a failure was noted more than a day ago, or never.
asked_long_ago() { [ ! -e "$cache/$1" ] || [ -n "$(find "$cache/$1" -mmin +1440)" ]; }

from_index() {
  local venv=$cache/venv wanted
  wanted=$(sha256sum < "$here/requirements.txt" | cut -c1-16)
  if [ "$(cat "$venv/.made-from" 2>/dev/null)" = "$wanted" ]; then echo "$venv/bin/python"; return; fi
  asked_long_ago no-index || return 1
  rm -rf "$venv"
  if { with_uv "$venv" || with_pip "$venv"; } > "$cache/index.log" 2>&1; then
    echo "$wanted" > "$venv/.made-from"; echo "$venv/bin/python"
  else
    rm -rf "$venv"; touch "$cache/no-index"; return 1
  fi
}

with_uv() {
  command -v uv && uv venv --python 3.14 "$1" && uv pip install --python "$1/bin/python" -r "$here/requirements.txt"
}

with_pip() {
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 13))' && python3 -m venv "$1" &&
    "$1/bin/python" -m pip install --retries 1 -r "$here/requirements.txt"
}

from_debian() {
  local tool
  for tool in apt-get dpkg-deb; do
    command -v "$tool" > /dev/null || { say "no Python package index is reached, and '$tool' for the Debian way is missing: install uv, or run this on Debian"; exit 3; }
  done
  mkdir -p "$cache"/debian/{lists/partial,archives/partial}
  cd "$cache/debian"
  local packages sum root=$cache/python
  packages=$(grep -v '^#' "$here/packages.debian" | tr '\n' ' ')
  sum=$(echo "$packages" | sha256sum | cut -c1-16)
  if [ "$(cat "$root/.made-from" 2>/dev/null)" != "$sum" ]; then
    say "unpacking Debian testing packages into a private folder (about half a minute)"
    resolve $packages
    unpack "$root"
    echo "$sum" > "$root/.made-from"
  fi
  echo "$root/usr/bin/python3"
}

# The .deb files that the packages need on an empty system, into ./wanted and ./archives.
resolve() {
  local mirror apt
  mirror=$(sed -nE 's/^URIs: *([^ ]+).*/\1/p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -n 1) || true
  [ -n "$mirror" ] || mirror=$(sed -nE 's/^deb +(\[[^]]*\] +)?(http[^ ]+).*/\2/p' /etc/apt/sources.list 2>/dev/null | head -n 1) || true
  [ -n "$mirror" ] || { say "apt has no Debian mirror: name one in its sources"; exit 3; }
  : > status
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror forky main" > sources.list
  # Check-Valid-Until: testing's Release file is out of date by some clocks.
  apt=(apt-get -q -y -o "Dir::Etc::sourcelist=$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::Etc::preferencesparts=-
    -o "Dir::State=$PWD" -o "Dir::State::lists=$PWD/lists" -o "Dir::State::status=$PWD/status" -o "Dir::Cache=$PWD"
    -o "Dir::Cache::archives=$PWD/archives" -o Debug::NoLocking=1 -o APT::Sandbox::User= -o Acquire::Check-Valid-Until=false
    -o Acquire::Languages=none -o APT::Install-Recommends=false)
  "${apt[@]}" update > update.log 2>&1 || { tail -n 3 update.log >&2; exit 3; }
  "${apt[@]}" -s install "$@" > plan.log 2>&1 || { grep -E '^E:|Depends' plan.log | head -n 5 >&2; exit 3; }
  sed -nE 's/^Inst ([^ ]+) \(([^ ]+) .*\[([a-z0-9]+)\].*/\1_\2_\3.deb/p' plan.log | sed 's/:/%3a/g' | sort > wanted
  "${apt[@]}" --download-only install "$@" > download.log 2>&1 || { tail -n 3 download.log >&2; exit 3; }
}

# Writes a script that starts a program of the unpacked tree with the tree's own loader and libraries.
starter() {
  local program=$1 script=$2
  rm -f "$script"
  printf '#!/bin/sh\nexec "%s" --library-path "%s" --argv0 "$0" "%s" "$@"\n' \
    "$root/usr/lib64/ld-linux-x86-64.so.2" "$root/usr/lib/x86_64-linux-gnu" "$program" > "$script"
  chmod +x "$script"
}

unpack() {
  local root=$1 file
  rm -rf "$root.new"; mkdir -p "$root.new"
  while read -r file; do
    case $file in dpkg_* | perl-base_* | debconf* | passwd_* | login* | libpam* | adduser* | sysvinit* | init-system* | coreutils_* | tar_*) continue ;; esac
    dpkg-deb --fsys-tarfile "archives/$file" | tar -x -C "$root.new" --exclude './usr/share/doc/*' --exclude './usr/share/man/*' --exclude './etc/*'
  done < wanted
  rm -rf "$root"; mv "$root.new" "$root"
  starter "$(readlink -f "$root/usr/bin/python3")" "$root/usr/bin/python3"
  "$root/usr/bin/python3" -m compileall -q -j2 "$root"/usr/lib/python3* > /dev/null 2>&1 || true
}

main
