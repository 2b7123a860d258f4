#!/bin/sh
# What the browser tests need beside Python: Chromium with its driver, and axe-core, which goes to the folder that is named.
# What cannot be had here is told, and the tests that need it are skipped. Run by `make test-browser`.
set -eu
folder=$1
mkdir -p "$folder"

if ! command -v chromedriver > /dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        echo 'installing Chromium ...'
        apt-get install -qq -y chromium chromium-driver > "$folder/apt.log" 2>&1 || {
            apt-get update -qq && apt-get install -qq -y chromium chromium-driver
        } >> "$folder/apt.log" 2>&1 || echo "Chromium cannot be installed ($folder/apt.log)"
    else
        echo 'no chromedriver here: install Chromium and its driver (Debian: chromium, chromium-driver)'
    fi
fi
if [ ! -e "$folder/node_modules/axe-core/axe.min.js" ]; then
    npm install --silent --no-audit --no-fund --prefix "$folder" axe-core@4 || echo 'axe-core cannot be installed by npm'
fi
