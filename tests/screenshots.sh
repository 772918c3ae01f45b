#!/usr/bin/env bash
# Photographs every kind of page in every state (phone and desktop, light and dark, and as it is printed) into .cache/screenshots.
# With words, only the kinds whose names have one of them: tests/screenshots.sh article search
set -euo pipefail
cd "$(dirname "$0")/.."

export GUIDE_SCREENSHOTS=$PWD/.cache/screenshots
filter='(FullyQualifiedName~OnAPhone|FullyQualifiedName~OnADesktop)'
if [ $# -gt 0 ]; then
  words=$(printf '|DisplayName~%s' "$@")
  filter="$filter&(${words:1})"
fi
rm -rf "$GUIDE_SCREENSHOTS"
mkdir -p "$GUIDE_SCREENSHOTS"
dotnet test tests/PythonWebGuide.BrowserTests --nologo --filter "$filter"
echo "$(find "$GUIDE_SCREENSHOTS" -name '*.png' | wc -l) pictures are in $GUIDE_SCREENSHOTS."
