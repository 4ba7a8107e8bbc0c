import assert from "node:assert/strict";
import { test } from "node:test";
import { printedVersion } from "../../../../actions/quality-gate/src/install/printed-version.ts";

// What the programs really print.
for (const [words, version] of [
  ["black, 26.10.1 (compiled: yes)\nPython (CPython) 3.11.7\n", "26.10.1"],
  ["ruff 0.17.6\n", "0.17.6"],
  ["7.5.0 (mccabe: 0.7.0, pycodestyle: 2.15.0, pyflakes: 4.1.0) CPython 3.11.7 on\nLinux\n", "7.5.0"],
  [
    "\n                 _                 _\n                (_) ___  ___  _ __| |_\n\n   VERSION 9.0.2 (compiled yes)\n",
    "9.0.2",
  ],
  ["pylint 4.1.4\nastroid 4.3.4\nPython 3.11.7 (main, May  9 2026, 07:35:25) [GCC 12.2.0]\n", "4.1.4"],
  ["bandit 1.9.4\n  python version = 3.11.7 (main, May  9 2026, 07:35:25) [GCC 12.2.0]\n", "1.9.4"],
  ["uv 0.13.9 (x86_64-unknown-linux-gnu)\n", "0.13.9"],
  ["v10.15.0\n", "10.15.0"],
  ["Version 6.0.3\n", "6.0.3"],
  ["vitest/5.1.1 linux-x64 node-v24.21.0\n", "5.1.1"],
  ["black, 23.10b1 (compiled: no)\n", "23.10b1"],
  ["nothing of the kind\n", null],
] as const) {
  test(`${JSON.stringify(words.slice(0, 30))} is ${version}`, () => assert.equal(printedVersion(words), version));
}
