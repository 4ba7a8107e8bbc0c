import assert from "node:assert/strict";
import { test } from "node:test";
import { replacements } from "@mlops-actions/findings";
import fc from "fast-check";

test("lines that changed, came and went, with their places", () => {
  assert.deepEqual(replacements("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n"), [
    { first: 2, last: 2, before: ["b"], after: ["B"] },
    { first: 5, last: 4, before: [], after: ["e"] },
  ]);
  assert.deepEqual(replacements("a\nb\nc\n", "a\nc\n"), [{ first: 2, last: 2, before: ["b"], after: [] }]);
  assert.deepEqual(replacements("a\nb\n", "x\na\nb\n"), [{ first: 1, last: 0, before: [], after: ["x"] }]);
});

test("how lines end is no difference", () => {
  assert.deepEqual(replacements("a\nb", "a\nb\n"), []);
  assert.deepEqual(replacements("a\r\nb\r\n", "a\nb\n"), []);
  assert.deepEqual(replacements("", ""), []);
});

test("texts with nothing in common have no small difference", () => {
  const text = (letter: string) => Array.from({ length: 6_000 }, (_, at) => `${letter}${at}`).join("\n");
  assert.equal(replacements(text("a"), text("b")), null);
});

test("applied from the last to the first, they turn one text into the other", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "", "x = 1"), { maxLength: 30 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const text = (some: readonly string[]) => some.map((line) => `${line}\n`).join("");
      const made: string[] = [...before];
      for (const { first, last, before: old, after: next } of replacements(text(before), text(after))!.toReversed()) {
        assert.deepEqual(made.slice(first - 1, last), old);
        made.splice(first - 1, last - first + 1, ...next);
      }
      assert.deepEqual(made, after);
    }),
  );
});
