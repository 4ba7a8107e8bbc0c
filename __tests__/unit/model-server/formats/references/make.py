"""Arrays of NumPy and pictures of Pillow with their values: numpy 2.4.6, pillow 13.0.0.

Run in this folder; everything beside this file is written anew.
"""

import json

import numpy as np
from PIL import Image

arrays = {
    "f2": np.array([[0.5, -2, 65504], [6e-8, np.inf, 1 / 3]], "<f2"),
    "f4": np.array([[0.1, -2.5, 3e38], [1e-45, 7, -0.0]], "<f4"),
    "f4-big": np.array([[0.1, -2.5, 3e38], [1e-45, 7, -0.0]], ">f4"),
    "f8": np.array([0.1, 1e308, 5e-324], "<f8"),
    "f8-big-fortran": np.asfortranarray(np.arange(24, dtype=">f8").reshape(2, 3, 4) / 7),
    "i1": np.array([[-128, 127]], "i1"),
    "i2-big": np.array([[-32768, 32767]], ">i2"),
    "i4-fortran": np.asfortranarray(np.arange(6, dtype="<i4").reshape(3, 2) - 3),
    "i8": np.array([[-(2**63), 2**63 - 1]], "<i8"),
    "i8-big": np.array([[-(2**63), 2**63 - 1]], ">i8"),
    "u1": np.array([[0, 255]], "u1"),
    "u2": np.array([[0, 65535]], "<u2"),
    "u4-big": np.array([[0, 2**32 - 1]], ">u4"),
    "u8": np.array([[0, 2**64 - 1]], "<u8"),
    "b1": np.array([[True, False], [False, True]]),
    "U": np.array([["größe", ""], ["a,b", "😀"]], "<U6"),
    "U-big-fortran": np.asfortranarray(np.array([["größe", ""], ["a,b", "😀"]], ">U6")),
    "S": np.array([b"plain", b"", b"a\x00b"], "|S6"),
}

expected = {"arrays": {}, "pictures": {}}
for name, array in arrays.items():
    np.save(f"{name}.npy", array, allow_pickle=False)
    cells = [cell.decode() if isinstance(cell, bytes) else cell for cell in array.ravel().tolist()]
    # JavaScript reads no integer beyond 2^53 and no infinity from JSON.
    texts = [str(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell for cell in cells]
    texts = ["Infinity" if cell == np.inf else cell for cell in texts]
    expected["arrays"][name] = {"shape": list(array.shape), "cells": texts}

for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"version-{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, np.array([[1.5, 2.5]]), version=version)

np.save("objects.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
np.save("structure.npy", np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f8")]))
np.save("complex.npy", np.array([1j]))
np.save("single.npy", np.array(3.0))

random = np.random.default_rng(7)
height, width = 5, 7
colours = random.integers(0, 256, (height, width, 3), dtype=np.uint8)
smooth = np.stack([np.add.outer(np.arange(16) * 9, np.arange(16) * 5 + shift) for shift in (0, 20, 40)], 2)
smooth = smooth.astype(np.uint8)
grey = colours[:, :, 0]
grey16 = random.integers(0, 65536, (height, width), dtype=np.uint16)
alpha = np.concatenate([colours, random.integers(0, 256, (height, width, 1), dtype=np.uint8)], 2)
few = Image.fromarray((colours // 128 * 128).astype(np.uint8)).quantize(8)
bits = Image.fromarray(grey).point(lambda value: 255 * (value > 127)).convert("1")


def keep(name, image, **options):
    """The picture's file, and what Pillow says of it: RGB and luma of 8 bits."""
    image.save(name, **options)
    with Image.open(name) as opened:
        rgb = np.asarray(opened.convert("RGB")).tolist()
        luma = np.asarray(opened.convert("RGB").convert("L") if opened.mode != "L" else opened).tolist()
    expected["pictures"][name] = {"rgb": rgb, "luma": luma}


keep("rgb.png", Image.fromarray(colours))
keep("grey.png", Image.fromarray(grey))
keep("rgba.png", Image.fromarray(alpha))
keep("grey-alpha.png", Image.merge("LA", Image.fromarray(alpha).split()[:2]))
keep("palette.png", Image.fromarray(colours).quantize(32))
keep("palette-4.png", few, bits=4)
keep("bits.png", bits)
keep("profile.png", Image.fromarray(colours), icc_profile=b"\0" * 4000)
Image.fromarray(grey16).save("grey-16.png")
expected["pictures"]["grey-16.png"] = {"values16": grey16.tolist()}
keep("smooth.jpg", Image.fromarray(smooth), quality=95, subsampling=0)
keep("progressive.jpg", Image.fromarray(smooth), quality=95, subsampling=0, progressive=True)
keep("grey.jpg", Image.fromarray(smooth[:, :, 0]), quality=95)
keep("rgb-kept.jpg", Image.fromarray(smooth), quality=95, keep_rgb=True)

with open("expected.json", "w") as file:
    json.dump(expected, file, allow_nan=False)
    file.write("\n")
