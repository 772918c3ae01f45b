#!/usr/bin/env bash
# Changes the code in small ways and asks the tests whether they notice (Stryker.NET, in the version of .config/dotnet-tools.json):
# the parser of queries, the value types of slugs, paths and progress, the rules, the progress cookie, the gates. Prints a table, and every
# change that no test noticed; fails when under 80 % of those of a part are noticed. mutation/SURVIVORS.md says which of them change
# nothing that a reader could see. The reports are in .cache/mutation. Names choose some: tests/mutation.sh query
#
# Only the tests of a part's own claims are asked, not those that meet the code on their way: faster, and the stricter question.
set -euo pipefail
cd "$(dirname "$0")/.."
export GUIDE_FUZZ=0 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

least=${GUIDE_MUTATION:-80}
all=(query values rules cookie gates)
parts=("${@:-${all[@]}}")
for part in "${parts[@]}"; do
  [[ " ${all[*]} " == *" $part "* ]] || { echo "There is no part '$part'; these are: ${all[*]}"; exit 2; }
done
command -v python3 > /dev/null || { echo "python3 is missing, which reads the reports (on Debian: apt-get install python3)."; exit 3; }

mutate() { # PROJECT TEST-PROJECT TESTS FILE...: every test whose name contains one of TESTS
  local project=$1 tests=$2 filter patterns=() out
  filter=$(sed -E 's/([^ ]+)/FullyQualifiedName~\1/g; s/ /|/g' <<< "$3")
  shift 3
  for file in "$@"; do patterns+=(--mutate "**/$file"); done
  out=$PWD/.cache/mutation/$part
  rm -rf "$out" && mkdir -p "$out"
  echo "== $part"
  # It follows only references that the test project itself has, and needs them restored.
  (cd "tests/PythonWebGuide.$tests" && dotnet restore --nologo -v quiet && dotnet stryker --skip-version-check --project "PythonWebGuide.$project.csproj" "${patterns[@]}" \
    --test-case-filter "$filter" --concurrency "${GUIDE_CORES:-$(nproc)}" --reporter html --reporter json --output "$out") > "$out/log" 2>&1 \
    || { tail -n 30 "$out/log"; return 1; }
}

dotnet tool restore > /dev/null
failed=0
for part in "${parts[@]}"; do
  case $part in
    query) mutate Catalog UnitTests 'SearchQueryTests SearchPartsTests' Search/{SearchQuery,MatchExpression,Words,WordEnumerator}.cs ;;
    values) mutate Content UnitTests 'SlugTests SourcePathTests ProgressIdTests' {Slug,SourcePath,ProgressId}.cs ;;
    rules) mutate Content UnitTests '.Rules. ComparisonTests ChooserFileTests ContentFolderTests SampleTests' 'Rules/*.cs' 'Problems/*.cs' ;;
    cookie) mutate Web UnitTests '.Progress.' Features/Progress/{ReaderProgress,StepMark}.cs ;;
    gates) mutate Web WebTests 'GateTests HardeningTests HeaderTests StartTests.Missing_content StartTests.Without_a_catalog' 'Pipeline/*Gate.cs' Pipeline/{AllowedHosts,CanonicalAddress}.cs ;;
  esac || failed=1
done
python3 tests/mutation/report.py "$least" .cache/mutation "${parts[@]}" || failed=1
exit "$failed"
