#!/usr/bin/env bash
# The score of each kind of page by the MDN HTTP Observatory's own rules (its npm package, 1.4.8), over TLS that the shipped nginx
# configuration ends, on loopback: at least 135 without a cookie and on errors, 140 where the progress cookie is sent.
#
#     tests/observatory/run.sh
#
# Needs the .NET SDK, npm, node, nginx, openssl and curl; as root on Debian what is missing is installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

own=tests/observatory
cache=$PWD/.cache/observatory
site_port=5194 http_port=5195 https_port=5196
out=$(mktemp -d)
chmod 755 "$out" # nginx's workers are another user when root starts it
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done; wait || true; rm -rf "$out"; }
trap finish EXIT
ready() { for _ in $(seq 3000); do curl -skf -o /dev/null "$1" && return; sleep 0.01; done; echo "$1 does not answer"; cat "$out"/*.log; exit 4; }

for tool in npm nginx openssl curl; do
  command -v "$tool" > /dev/null && continue
  [ "$(id -u)" = 0 ] || { echo "$tool is missing: apt-get install npm nginx-light openssl curl"; exit 3; }
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends npm nginx-light openssl curl > /dev/null
  break
done

packages=$own/node_modules/@mdn/mdn-http-observatory
[ -d "$packages" ] || (cd "$own" && npm ci --ignore-scripts --no-audit --no-fund > /dev/null)
[ -f "$packages/conf/hsts-preload.json" ] || echo '{}' > "$packages/conf/hsts-preload.json" # the browsers' list, which its install script would download

dotnet publish src/PythonWebGuide.Web -c Release -r linux-x64 --self-contained false --artifacts-path "$cache/published" --nologo -v quiet -p:RunAnalyzers=false
"$cache/published/publish/PythonWebGuide.Web/release_linux-x64/PythonWebGuide.Web" --urls "http://127.0.0.1:$site_port" "--Guide:PublicUrl=https://localhost:$https_port" \
  --Guide:KnownProxies=127.0.0.1 --Guide:DrainSeconds=0 "--Guide:CatalogPath=$cache/catalog" > "$out/site.log" 2>&1 &
pids+=($!)

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$out/privkey.pem" -out "$out/fullchain.pem" 2> /dev/null
sed -E "s|#tls ||; s|/etc/guide-tls|$out|; s|listen 8443 |listen 127.0.0.1:$https_port |; s|listen 8080 |listen 127.0.0.1:$http_port |
  s|server 10\.89\.10\.11:8080 |server 127.0.0.1:$site_port |; /server 10\.89\.10\./d; s|https://\\\$host\\\$request_uri|https://localhost:$https_port\$request_uri|" src/deploy/nginx.conf > "$out/nginx.conf"
nginx -p "$out" -e stderr -c "$out/nginx.conf" -g 'daemon off;' > "$out/nginx.log" 2>&1 &
pids+=($!)
ready "http://127.0.0.1:$site_port/health/ready"
ready "https://localhost:$https_port/about"

NODE_EXTRA_CA_CERTS=$out/fullchain.pem node "$own/scan.mjs" "$http_port" "$https_port"
