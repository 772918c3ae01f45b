#!/usr/bin/env bash
# Publishes the site as readers get it and lets Lighthouse judge each kind of page as a phone sees it, three times (or as often as
# the first argument says; further ones name the kinds of page: tests/lighthouse.sh 1 article step). Prints the median scores; fails
# when one is below 100. On a busy machine the score of performance is noise: GUIDE_LIGHTHOUSE_PERFORMANCE=0 (or another number)
# lowers what is asked of it.
# Needs Chromium (CHROME_PATH, or on the search path; one without windows disturbs the scores least) and npm.
set -euo pipefail
cd "$(dirname "$0")/.."

tests=tests/PythonWebGuide.BrowserTests
cache=$PWD/.cache/browser-tests # what the browser tests publish, and the catalog that their site made, serve here too
port=${GUIDE_LIGHTHOUSE_PORT:-5093}
CHROME_PATH=${CHROME_PATH:-$(command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROME_PATH
for program in "${CHROME_PATH:-chromium}" npm curl; do
  command -v "$program" > /dev/null || { echo "$program is missing. On Debian: apt-get install chromium npm curl"; exit 3; }
done

[ -d "$tests/node_modules/lighthouse" ] || (cd "$tests" && npm ci --ignore-scripts --no-audit --no-fund)
dotnet publish src/PythonWebGuide.Web -c Release --artifacts-path "$cache/published" --nologo -v quiet -p:RunAnalyzers=false
"$cache/published/publish/PythonWebGuide.Web/release/PythonWebGuide.Web" --urls "http://localhost:$port" "--Guide:PublicUrl=http://localhost:$port" --Guide:DrainSeconds=0 "--Guide:CatalogPath=$cache/catalog" > "$cache/lighthouse.log" 2>&1 &
site=$!
trap 'kill $site' EXIT
for _ in $(seq 600); do
  kill -0 $site 2> /dev/null || break
  curl -sf -o /dev/null "http://localhost:$port/health/ready" && ready=yes && break
  sleep 0.1
done
[ "${ready:-}" ] || { echo "The site does not get ready:"; tail -n 40 "$cache/lighthouse.log"; exit 1; }
node "$tests/lighthouse.mjs" "http://localhost:$port" "${1:-3}" "${@:2}"
