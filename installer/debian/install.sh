#!/usr/bin/env bash
# Installs a Chairside package with everything it needs: install.sh FILE.deb [APT OPTIONS...]
# On Debian 12 it adds bookworm-backports, which has SQLCipher 4, where apt knows no libsqlcipher1.
set -euo pipefail
# shellcheck source=installer/prepare.sh
. "$(dirname "$0")/../prepare.sh"

[ -f "${1:-}" ] || stop "Name the package: install.sh chairside_VERSION_amd64.deb"
package=$(realpath "$1")
shift
apt_get update || true
[ -n "$(candidate libsqlcipher1)" ] || add_backports
apt_get install -y "$@" "$package"
