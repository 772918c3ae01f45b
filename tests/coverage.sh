#!/usr/bin/env bash
# Which lines and branches of the code the tests reach: the compiler and the catalog by the unit tests alone, the site by the tests over
# HTTP. Code that generators wrote does not count, and the odd texts of the fuzz tests are left out. Prints a table; fails when a test does,
# or when Content or Catalog have under 90 % of their branches. The files that editors read are in .cache/coverage.
set -euo pipefail
cd "$(dirname "$0")/.."
export GUIDE_FUZZ=0 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

out=.cache/coverage
least=${GUIDE_COVERAGE:-90}
rm -rf "$out"

measure() { # TEST-PROJECT ASSEMBLIES
  local settings=DataCollectionRunSettings.DataCollectors.DataCollector.Configuration
  # What promises a time is asked without instruments only.
  dotnet test "tests/PythonWebGuide.$1" --nologo --filter 'Asks!=time' --collect "XPlat Code Coverage" --results-directory "$out/$1" -- \
    "$settings.Include=$2" "$settings.ExcludeByFile=**/*.g.cs" "$settings.ExcludeByAttribute=GeneratedCodeAttribute" > "$out.log" 2>&1 \
    || { grep -vE '^\{"Timestamp' "$out.log" | tail -n 60; return 1; }
  mv "$out/$1"/*/coverage.cobertura.xml "$out/$1.xml"
  rm -r "${out:?}/$1"
}

mkdir -p "$out"
GUIDE_HOSTILE_QUERIES=500 measure UnitTests '[PythonWebGuide.Content]*,[PythonWebGuide.Catalog]*'
[ "${1:-}" = --unit ] || measure WebTests '[PythonWebGuide.Web]*'

printf '%-26s %9s %9s\n' project 'lines %' 'branches %'
sed -nE 's/.*<package name="([^"]*)" line-rate="([^"]*)" branch-rate="([^"]*)".*/\1 \2 \3/p' "$out"/*.xml | awk -v least="$least" '
  { printf "%-26s %9.1f %9.1f\n", $1, 100 * $2, 100 * $3 }
  $1 != "PythonWebGuide.Web" { found++; if (100 * $3 < least) low = low " " $1 }
  END {
    if (found < 2) { print "The report has no figures of Content and Catalog."; exit 1 }
    if (low) { print "Under " least " % of branches:" low; exit 1 }
  }'
