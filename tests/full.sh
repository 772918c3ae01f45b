#!/usr/bin/env bash
# Every test and every sample, whatever passed before, with faults tried as often as reliability asks for: 200 kills, 3,000 slow clients,
# 50,000 hostile requests and so on, with their strict times; two million odd texts; coverage; mutation. Takes long, and wants a quiet machine and root (or sudo) for disks of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
ulimit -n "$(ulimit -H -n)" # thousands of sockets
export CI=true GUIDE_FAULTS=full GUIDE_FUZZ=20 GUIDE_SAMPLES=again
exec tests/run.sh build format unit web content browser fault lighthouse coverage mutation
