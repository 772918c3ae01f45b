#!/usr/bin/env bash
# Every test of the guide, in this order; or only the parts that are named: tests/run.sh unit web
#
#   build       without warnings, and without packages that are known to be vulnerable
#   format      dotnet format has nothing to say
#   unit        the compiler, the catalog, gates and cookies: needs nothing
#   web         every public address, over HTTP
#   content     the check of the content, then the content itself and the samples, which are run
#   browser     the published site in Chromium
#   fault       kills, full disks, flipped bits, slow and hostile clients
#   lighthouse  scores of each kind of page (GUIDE_LIGHTHOUSE_PERFORMANCE: the least for performance, 90; the others must be 100)
#
# Only when they are named (tests/full.sh names both, continuous integration the first):
#
#   coverage    which lines and branches the tests reach; at least 90 % of the branches of Content and Catalog
#   mutation    which small changes of the code the tests notice; at least 80 % of those of the parser, value types, rules, cookie and gates
#
# A part that fails does not stop the others. What is missing is installed as root on Debian, else the part fails and says the cure.
# Ends with a line of counts: tests, and one for each part that has none (build, format, check, lighthouse, coverage, mutation).
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export CI=${CI:-true} DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

all=(build format unit web content browser fault lighthouse)
more=(coverage mutation)
parts=("${@:-${all[@]}}")
passed=0 failed=0 skipped=0 built="" table=""
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for part in "${parts[@]}"; do
  [[ " ${all[*]} ${more[*]} " == *" $part "* ]] || { echo "There is no part '$part'; these are: ${all[*]} ${more[*]}"; exit 2; }
done

fail() { echo "$*"; return 1; }

need() { # PROGRAM PACKAGE: found, or installed, or the cure
  command -v "$1" > /dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing $2 ..."
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 "$2"; } > "$out/apt" 2>&1 || tail -n 5 "$out/apt"
    command -v "$1" > /dev/null && return
  fi
  fail "$1 is missing. Install it (on Debian: apt-get install $2) and run 'tests/run.sh $part' again."
}

one() { # COMMAND...: a check that counts as one test
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); return 1; fi
}

tests() { # PROJECT
  local project=tests/PythonWebGuide.$1 log=$out/$1.log status
  [ "$built" != failed ] || { failed=$((failed + 1)); fail "Not run, because the build failed."; return 1; }
  dotnet test "$project" ${built:+--no-build} --nologo --logger "console;verbosity=normal" 2>&1 | tee "$log" | progress
  status=${PIPESTATUS[0]}
  count() { sed -nE "s/^ +$1: ([0-9]+)\$/\\1/p" "$log" | awk '{ sum += $1 } END { print sum + 0 }'; }
  passed=$((passed + $(count Passed))) skipped=$((skipped + $(count Skipped)))
  local bad
  bad=$(count Failed)
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1 # it ended before it could count
  failed=$((failed + bad))
  return "$status"
}

progress() { # every line but logs and those of tests that passed; these are counted, and the count is said now and then
  local line seen=0 said=$SECONDS
  while IFS= read -r line; do
    case $line in
      "  Passed "*) seen=$((seen + 1)) ;;
      "" | '{"Timestamp"'* | "info: "* | "VSTest version "* | "Starting test execution"* | "A total of "* | "[xUnit.net "*) ;;
      *) printf '%s\n' "$line" ;;
    esac
    if [ $((SECONDS - said)) -ge 10 ]; then echo "  ... $seen passed so far"; said=$SECONDS; fi
  done
}

compiled() { # restored by force: packages that were audited before are audited again
  dotnet restore --force --nologo -v quiet && dotnet build --no-restore --nologo
}

build() {
  if one compiled; then built=yes; else built=failed; return 1; fi
}

formatted() {
  [ "$built" = yes ] || dotnet restore --nologo -v quiet || return 1
  dotnet format --no-restore --verify-no-changes || fail "Run 'dotnet format' and commit."
}

checked() {
  [ "$built" != failed ] || fail "Not run, because the build failed." || return 1
  dotnet run ${built:+--no-build} --project src/PythonWebGuide.Web -- check
}

run() {
  case $part in
    build) build ;;
    format) one formatted ;;
    unit) tests UnitTests ;;
    web) tests WebTests ;;
    content) local status=0; one checked || status=1; tests ContentTests || status=1; return "$status" ;;
    browser) tests BrowserTests ;;
    fault) tests FaultTests ;;
    coverage) one tests/coverage.sh ;;
    mutation) one tests/mutation.sh ;;
    lighthouse)
      # One run a page, three where performance falls short; the other scores are exact. 'tests/lighthouse.sh' alone asks for 100 everywhere.
      [ -n "${CHROME_PATH:-}" ] || command -v google-chrome > /dev/null || need chromium chromium || { failed=$((failed + 1)); return 1; }
      need npm npm || { failed=$((failed + 1)); return 1; }
      GUIDE_LIGHTHOUSE_PERFORMANCE=${GUIDE_LIGHTHOUSE_PERFORMANCE:-90} one tests/lighthouse.sh 1 ;;
  esac
}

if ! command -v dotnet > /dev/null; then
  echo "dotnet is missing. Install the .NET 10 SDK: https://dotnet.microsoft.com/download"
  echo "0 passed, ${#parts[@]} failed, 0 skipped"
  exit 1
fi

{ # read as a whole: the script may be edited while it runs
status=0 number=0
for part in "${parts[@]}"; do
  number=$((number + 1))
  began=$SECONDS before=("$passed" "$failed" "$skipped")
  printf '\n== part %d of %d: %s\n' "$number" "${#parts[@]}" "$part"
  if run; then result=passed; else result=FAILED; status=1; fi
  time=$(printf '%d:%02d' $(((SECONDS - began) / 60)) $(((SECONDS - began) % 60)))
  echo "== $part $result in $time"
  table+=$(printf '%-12s %-7s %7s %8d %8d %8d' "$part" "$result" "$time" $((passed - before[0])) $((failed - before[1])) $((skipped - before[2])))$'\n'
done

printf '\n%-12s %-7s %7s %8s %8s %8s\n%s\n' part result min:s passed failed skipped "$table"
[ "$failed" = 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
}
