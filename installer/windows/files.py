#!/usr/bin/env python3
"""files.py FOLDER > files.wxs: everything in FOLDER as components of the MSI, a file each.

A file keeps its component's GUID as long as it keeps its place, in every version: Windows counts by it who needs the
file. FOLDER is named as wixl will see it, relative.
"""
import hashlib
import sys
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

ours = uuid.UUID("272B1BAF-5539-4638-A608-B740D759CDD5")
top = Path(sys.argv[1])
components = []


def name(kind, place):
    """An identifier: Windows Installer allows few characters and 72 of them."""
    return kind + hashlib.sha1(place.as_posix().encode()).hexdigest()[:24].upper()


def describe(folder, indent):
    for each in sorted(folder.iterdir()):
        place = each.relative_to(top)
        if each.is_dir():
            print(f'{indent}<Directory Id="{name("dir", place)}" Name={quoteattr(each.name)}>')
            describe(each, indent + "  ")
            print(f"{indent}</Directory>")
        else:
            component = name("cmp", place)
            components.append(component)
            guid = str(uuid.uuid5(ours, place.as_posix())).upper()
            print(f'{indent}<Component Id="{component}" Guid="{guid}" Win64="yes">'
                  f'<File Id="{name("fil", place)}" KeyPath="yes" Source={quoteattr(each.as_posix())}/></Component>')


print('<?xml version="1.0" encoding="utf-8"?>\n<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">')
print('  <Fragment>\n    <DirectoryRef Id="INSTALLDIR">')
describe(top, "      ")
print('    </DirectoryRef>\n  </Fragment>\n  <Fragment>\n    <ComponentGroup Id="Files">')
for component in components:
    print(f'      <ComponentRef Id="{component}"/>')
print("    </ComponentGroup>\n  </Fragment>\n</Wix>")
