#!/usr/bin/env bash
# How the site bears load, against a bare Kestrel endpoint (with the headers that it must send, and with the site's) and nginx that
# send the same bytes. Prints tables and writes them to RESULTS-load.md beside this file. Everything runs on this machine, over
# loopback; the servers take turns within each round, so that what else the machine does meets all of them. Many short rounds tell
# more than few long ones where a machine's speed changes. Run it on a quiet machine:
#
#     tests/load/run.sh [SECONDS of each measurement, 5] [ROUNDS, 5: medians are taken] [REQUESTS before memory is read, 100000] [ARTICLES of the large guide, 10000]
#
# Needs the .NET SDK, wrk, nginx and curl; as root on Debian these three are installed if they are missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

seconds=${1:-5} rounds=${2:-5} wanted=${3:-100000} many=${4:-10000}
results=tests/load/RESULTS-load.md
article=/guide/start/your-first-web-page
connections=16 site_port=5187 bare_port=5188 nginx_port=5189 headed_port=5190
out=$(mktemp -d)
chmod 755 "$out" # nginx's workers are another user when root starts it
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done; wait || true; rm -rf "$out"; }
trap finish EXIT

for tool in wrk nginx curl; do
  command -v "$tool" > /dev/null && continue
  [ "$(id -u)" = 0 ] || { echo "$tool is missing: apt-get install wrk nginx-light curl" >&2; exit 3; }
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends wrk nginx-light curl > /dev/null
  break
done

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
now() { echo $(($(date +%s%N) / 1000000)); }
ready() { for _ in $(seq 3000); do curl -sf -o /dev/null "$1" && return; sleep 0.01; done; echo "$1 does not answer" >&2; exit 4; }
start_site() { "$out/site/PythonWebGuide.Web" --urls "http://127.0.0.1:$site_port" "--Guide:CatalogPath=$out/catalog" --Guide:PublicUrl=http://localhost --Guide:SearchPerSecond=0 --Guide:DrainSeconds=0 "$@" > "$out/site.log" 2>&1 & site=$!; pids+=("$site"); }
stop() { kill "$1"; wait "$1" 2> /dev/null || true; }
rate() { wrk -t1 -c"$connections" -d"$1s" -H "Accept-Encoding: $encoding" "$2" > "$out/wrk"; ! grep -q "Non-2xx\|Socket errors" "$out/wrk" || { cat "$out/wrk" >&2; exit 4; }; sed -n 's/Requests.sec: *//p' "$out/wrk"; }
memory() { echo "$(($(sed -nE "s/$1:[[:space:]]*([0-9]+) kB/\\1/p" "/proc/$site/status") / 1024))"; }

echo "Publishing ..." >&2
dotnet publish src/PythonWebGuide.Web -c Release -o "$out/site" -v quiet
dotnet publish tests/load/bare -c Release --use-current-runtime -o "$out/bare" -v quiet

echo "Starts ..." >&2
start_site; ready "http://127.0.0.1:$site_port$article"; stop "$site" # makes the catalog
start=$(for _ in $(seq "$rounds"); do begin=$(now); start_site; ready "http://127.0.0.1:$site_port$article"; echo $(($(now) - begin)); stop "$site"; done | median)
articles=$(find "$out/site/content" -name '*.md' -path '*/content/*/*' -not -path '*/samples/*' -not -path '*/paths/*' -not -name index.md | wc -l)

echo "Stored page ..." >&2
start_site
ready "http://127.0.0.1:$site_port$article"
# nginx-light sends pre-compressed gzip only; so all are compared in gzip.
encoding=gzip
curl -s -H "Accept-Encoding: gzip" -o "$out/page.html.gz" "http://127.0.0.1:$site_port$article"
"$out/bare/PythonWebGuide.BareServer" "$out/page.html.gz" gzip /dev/null --urls "http://127.0.0.1:$bare_port" > "$out/bare.log" 2>&1 & pids+=($!)
curl -s -o /dev/null -D - -H "Accept-Encoding: gzip" "http://127.0.0.1:$site_port$article" | tr -d '\r' | grep -E '^[A-Za-z-]+: ' | grep -viE '^(date|content-(length|type|encoding)):' > "$out/headers"
"$out/bare/PythonWebGuide.BareServer" "$out/page.html.gz" gzip "$out/headers" --urls "http://127.0.0.1:$headed_port" > "$out/headed.log" 2>&1 & pids+=($!)
mkdir -p "$out/www" "$out/nginx" && cp "$out/page.html.gz" "$out/www/page.html.gz" && gzip -dc "$out/page.html.gz" > "$out/www/page.html"
cat > "$out/nginx.conf" <<NGINX
daemon off; worker_processes auto; pid $out/nginx.pid; error_log $out/nginx.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
  types { text/html html; } charset utf-8;
  client_body_temp_path $out/nginx/a; proxy_temp_path $out/nginx/b; fastcgi_temp_path $out/nginx/c; uwsgi_temp_path $out/nginx/d; scgi_temp_path $out/nginx/e;
  server { listen 127.0.0.1:$nginx_port; root $out/www; gzip_static on; }
}
NGINX
nginx -c "$out/nginx.conf" 2> /dev/null & pids+=($!)
declare -A urls=([site]="http://127.0.0.1:$site_port$article" [bare]="http://127.0.0.1:$bare_port/" [headed]="http://127.0.0.1:$headed_port/" [nginx]="http://127.0.0.1:$nginx_port/page.html")
for server in site bare headed nginx; do
  ready "${urls[$server]}"
  curl -s -H "Accept-Encoding: gzip" "${urls[$server]}" | cmp -s - "$out/page.html.gz" || { echo "$server does not send the same bytes" >&2; exit 4; }
  rate 3 "${urls[$server]}" > /dev/null # warm
done
for _ in $(seq "$rounds"); do
  for server in site bare headed nginx; do rate "$seconds" "${urls[$server]}" >> "$out/$server.rates"; done
done
site_rate=$(median < "$out/site.rates") headed_rate=$(median < "$out/headed.rates") bare_rate=$(median < "$out/bare.rates") nginx_rate=$(median < "$out/nginx.rates")
headers() { curl -s -o /dev/null -D - -H "Accept-Encoding: gzip" "$1" | wc -c; }
site_head=$(headers "${urls[site]}") bare_head=$(headers "${urls[bare]}") headed_head=$(headers "${urls[headed]}") nginx_head=$(headers "${urls[nginx]}")
for back in 1 2 3 4; do stop "${pids[-back]}"; done

echo "Pages that are not stored ..." >&2
start_site --Guide:PageStoreMegabytes=0
ready "http://127.0.0.1:$site_port/about"
curl -s "http://127.0.0.1:$site_port/sitemap.xml" | grep -o '<loc>[^<]*' | sed -E 's|<loc>https?://[^/]*||' > "$out/pages"
grep -E '^/guide/.+/.+' "$out/pages" > "$out/article-pages"
walk() { sed "s|^|url = \"http://127.0.0.1:$site_port|; s|\$|\"\noutput = \"/dev/null\"|" "$out/article-pages" > "$out/curl"; curl -s -H "Accept-Encoding: identity" -w '%{time_starttransfer}\n' -K "$out/curl"; }
for _ in $(seq 10); do walk > /dev/null; done # warm: the runtime compiles what is hot
for _ in $(seq "$rounds"); do walk; done | awk '{ print $1 * 1000 }' | sort -n > "$out/renders"
render_p50=$(median < "$out/renders") render_p99=$(awk '{ all[NR] = $1 } END { print all[int(NR * 0.99 + 0.5)] }' "$out/renders") renders=$(wc -l < "$out/renders")
stop "$site"

echo "Memory ..." >&2
cat > "$out/walk.lua" <<'LUA'
local pages, count, accept = {}, 0, { ["Accept-Encoding"] = "br" }
for line in io.lines(os.getenv("PAGES")) do pages[#pages + 1] = line end
request = function()
  count = count + 1
  if count % 5 == 0 then return wrk.format("GET", "/search?q=django+orm+" .. count % 500, accept) end
  return wrk.format("GET", pages[count % #pages + 1], accept)
end
LUA
fill() { # ARGUMENT...: every page in turn, and a search for every fourth of them, until enough requests were answered
  start_site "$@"
  ready "http://127.0.0.1:$site_port/about"
  curl -s "http://127.0.0.1:$site_port/sitemap.xml" | grep -o '<loc>[^<]*' | sed -E 's|<loc>https?://[^/]*||' > "$out/pages"
  requests=0
  while [ "$requests" -lt "$wanted" ]; do
    requests=$((requests + $(PAGES="$out/pages" wrk -t1 -c8 -d5s -s "$out/walk.lua" "http://127.0.0.1:$site_port" | sed -nE 's/^ *([0-9]+) requests in .*/\1/p')))
  done
  rss=$(memory VmRSS) peak=$(memory VmHWM)
  stop "$site"
}
fill
memory_row="| memory after $requests requests, $articles articles (highest) | $rss MB ($peak MB) | 200 MB |"

echo "Memory with $many articles ..." >&2
dotnet run -c Release --project tests/PythonWebGuide.Benchmarks -- generate "$out/large" "$many" 1 > "$out/generate.log"
large=("--Guide:ContentPath=$out/large" "--Guide:CatalogPath=$out/large-catalog")
"$out/site/PythonWebGuide.Web" index "${large[@]}" > "$out/index.log" || { cat "$out/index.log" >&2; exit 4; }
fill "${large[@]}"
large_row="| memory after $requests requests, $many articles (highest) | $rss MB ($peak MB) | 400 MB |"

# Of each round, then the median of these: a machine that is slower for a while is so for all three servers of a round.
ratios() { paste "$out/$1.rates" "$out/$2.rates" | awk '{ printf "%.2f\n", $1 / $2 }'; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
{
  echo "# Load"
  echo
  echo "$(date +%F), \`tests/load/run.sh $seconds $rounds $wanted\` at $(git rev-parse --short HEAD); $(nproc) cores ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)), $(. /etc/os-release && echo "$PRETTY_NAME"), .NET $(dotnet --version), $(nginx -v 2>&1 | sed 's/.*: //'), wrk on one thread with $connections connections on the same cores; load average at the end $(cut -d' ' -f1-3 /proc/loadavg)."
  echo
  echo "## A stored article page: HTTP/1.1, keep-alive, the same $(stat -c %s "$out/page.html.gz") bytes of gzip"
  echo
  echo "| server | requests a second, median of $rounds | all | bytes of headers |"
  echo "|---|---|---|---|"
  echo "| the site | $site_rate | $(paste -sd' ' "$out/site.rates") | $site_head |"
  echo "| bare Kestrel, bytes from memory | $bare_rate | $(paste -sd' ' "$out/bare.rates") | $bare_head |"
  echo "| bare Kestrel, bytes from memory and the site's headers | $headed_rate | $(paste -sd' ' "$out/headed.rates") | $headed_head |"
  echo "| nginx, gzip_static | $nginx_rate | $(paste -sd' ' "$out/nginx.rates") | $nginx_head |"
  echo
  echo "| ratio, median of $rounds rounds | reached | asked for |"
  echo "|---|---|---|"
  echo "| site / bare Kestrel | $(ratios site bare | median) | 0.85 |"
  echo "| site / bare Kestrel with the site's headers | $(ratios site headed | median) | |"
  echo "| bare Kestrel with the site's headers / bare Kestrel | $(ratios headed bare | median) | |"
  echo "| site / nginx | $(ratios site nginx | median) | 0.65 |"
  echo "| bare Kestrel / nginx | $(ratios bare nginx | median) | |"
  echo
  echo "| ratio | of each round | of the medians above |"
  echo "|---|---|---|"
  echo "| site / bare Kestrel | $(ratios site bare | paste -sd' ') | $(ratio "$site_rate" "$bare_rate") |"
  echo "| site / nginx | $(ratios site nginx | paste -sd' ') | $(ratio "$site_rate" "$nginx_rate") |"
  echo
  echo "## The rest"
  echo
  echo "| what | reached | asked for |"
  echo "|---|---|---|"
  echo "| an article page that is not stored, first byte, p50 (p99) of $renders | $render_p50 ms ($render_p99 ms) | 5 ms |"
  echo "$memory_row"
  echo "$large_row"
  echo "| first page after start, with a catalog, median of $rounds | $start ms | 1200 ms |"
} | tee "$results"
