#!/usr/bin/env bash
# package.sh STAGE ICON VERSION FILE.msi: the MSI of what stands in the folder STAGE.
#
# The same files give the same product code: an MSI that is built twice from one commit is one product to Windows.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
stage=$(realpath "$1")
icon=$(realpath "$2")
version=$3
msi=$(realpath -m "$4")
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct)}

# Names for exactly these bytes, as RFC 4122 makes them.
content=$(cat <(cd "$stage" && find . -type f -print0 | sort -z | xargs -0 sha256sum) "$here/chairside.wxs" "$here/package.sh" |
  sha256sum | cut -d' ' -f1)
code() {
  python3 -c 'import sys, uuid
print(str(uuid.uuid5(uuid.UUID("272B1BAF-5539-4638-A608-B740D759CDD5"), sys.argv[1])).upper())' "$1 $version $content"
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" # wixl takes relative names only
ln -s "$stage" stage
ln -s "$icon" chairside.ico
ln -s "$here/chairside.wxs" chairside.wxs
find "$stage/" -exec touch --no-dereference --date="@$epoch" {} +
"$here/files.py" stage >files.wxs
wixl --arch x64 -D Version="$version" -D ProductCode="$(code product)" -o chairside.msi chairside.wxs files.wxs
# wixl leaves out that the same version counts as older (512).
msibuild chairside.msi -q "DELETE FROM \`Upgrade\` WHERE \`ActionProperty\` = 'OLDER'"
msibuild chairside.msi -q "INSERT INTO \`Upgrade\` (\`UpgradeCode\`, \`VersionMin\`, \`VersionMax\`, \`Attributes\`, \`ActionProperty\`) \
  VALUES ('{6DFDE064-726A-487D-8893-A633B152AAD3}', '0.0.0', '$version', 768, 'OLDER')"
msibuild chairside.msi -s 'Installation Database' Chairside 'x64;2057' "{$(code package)}"
mkdir -p "$(dirname "$msi")"
mv chairside.msi "$msi"
