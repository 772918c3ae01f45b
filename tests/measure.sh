#!/usr/bin/env bash
# Publishes the site (ReadyToRun) and measures: start to the first 200 without and with a catalog, catalog size, memory,
# rendered pages a second (wrk on one thread, if it is installed). Median of five starts. Run it on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
url=http://127.0.0.1:5087
trap 'rm -rf "$out"' EXIT

dotnet publish src/PythonWebGuide.Web -c Release -o "$out/site" --nologo -v quiet

start() { (exec "$out/site/PythonWebGuide.Web" --urls "$url" "--Guide:CatalogPath=$out/catalog" --Guide:SearchPerSecond=0 > "$out/log" 2>&1) & pid=$!; }
stop() { kill "$pid"; wait "$pid" 2> /dev/null || true; }
first_page() { # milliseconds from process start to the first page
  local begin end
  begin=$(date +%s%N)
  start
  until curl -sf -o /dev/null "$url/guide/start/your-first-web-page"; do sleep 0.01; done
  end=$(date +%s%N)
  stop
  echo $(((end - begin) / 1000000))
}
median() { sort -n | sed -n 3p; }

echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(date +%F)"
echo "start without a catalog, ms to the first page (median of 5): $(for _ in 1 2 3 4 5; do rm -rf "$out/catalog"; first_page; done | median)"
echo "start with a catalog, ms to the first page (median of 5): $(for _ in 1 2 3 4 5; do first_page; done | median)"
echo "catalog: $(stat -c %s "$out"/catalog/*.db) bytes for $(grep -o '[0-9]* articles' "$out/log" || true)"

command -v wrk > /dev/null || { echo "rendered pages a second: not measured, wrk is not installed (Debian package wrk)"; exit 0; }
start
until curl -sf -o /dev/null "$url/about"; do sleep 0.05; done
for page in / /guide/start/your-first-web-page "/search?q=django+orm"; do
  wrk -t1 -c8 -d3s "$url$page" > /dev/null # warm-up
  echo "rendered a second, $page: $(wrk -t1 -c8 -d5s "$url$page" | sed -n 's/Requests.sec: *//p')"
done
memory() { echo "$(($(sed -nE "s/$1:[[:space:]]*([0-9]+) kB/\\1/p" "/proc/$pid/status") / 1024)) MB"; }
echo "memory after that: $(memory VmRSS)"
stop

# Memory of a fresh replica after 100,000 requests: every page of the sitemap in turn, a fifth of them searches.
start
until curl -sf -o /dev/null "$url/about"; do sleep 0.05; done
curl -s "$url/sitemap.xml" | grep -o '<loc>[^<]*' | sed -E 's|<loc>https?://[^/]*||' > "$out/pages"
cat > "$out/walk.lua" <<'LUA'
local pages, count, accept = {}, 0, { ["Accept-Encoding"] = "br" }
for line in io.lines(os.getenv("PAGES")) do pages[#pages + 1] = line end
request = function()
  count = count + 1
  if count % 5 == 0 then return wrk.format("GET", "/search?q=django+orm+" .. count % 500, accept) end
  return wrk.format("GET", pages[count % #pages + 1], accept)
end
LUA
requests=0
while [ "$requests" -lt 100000 ]; do
  requests=$((requests + $(PAGES="$out/pages" wrk -t1 -c8 -d5s -s "$out/walk.lua" "$url" | sed -nE 's/^ *([0-9]+) requests in .*/\1/p')))
done
echo "memory after $requests requests over $(wc -l < "$out/pages") pages and search: $(memory VmRSS), at most $(memory VmHWM)"
stop
