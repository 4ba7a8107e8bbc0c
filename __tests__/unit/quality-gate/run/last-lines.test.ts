import assert from "node:assert/strict";
import { test } from "node:test";
import { LastLines } from "../../../../actions/quality-gate/src/run/last-lines.ts";

test("the last twenty lines, without colours, however they come in pieces", () => {
  const last = new LastLines();
  const text = Array.from({ length: 100 }, (_, at) => `\u001b[31mline ${at}\u001b[0m ä\r\n`).join("");
  for (const byte of Buffer.from(text)) last.add(Buffer.from([byte]));
  assert.deepEqual(
    last.text().split("\n"),
    Array.from({ length: 20 }, (_, at) => `line ${at + 80} ä`),
  );
});

test("a line that is not whole is left out, and a flood is cut", () => {
  const last = new LastLines();
  last.add(Buffer.from("x".repeat(100_000)));
  last.add(Buffer.from(`${"y".repeat(100_000)}\nlast\n`));
  assert.equal(last.text(), "last");
});

test("nothing is nothing", () => {
  assert.equal(new LastLines().text(), "");
});
