import assert from "node:assert/strict";
import { test } from "node:test";
import { markerFor } from "@mlops-actions/github";
import fc from "fast-check";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("-", ">", "<", "!", ":", "%", " ", "\n", "a") }),
);

test("reads like what it marks", () => {
  assert.equal(markerFor("evaluate-model", "breast-cancer"), "<!-- mlops-actions:evaluate-model:breast-cancer -->");
  assert.equal(markerFor("drift-report", "a b", "two"), "<!-- mlops-actions:drift-report:a%20b:two -->");
  assert.equal(markerFor("x", "--> @org <!--"), "<!-- mlops-actions:x:%2D-%3E%20%40org%20%3C%21%2D- -->");
});

test("an empty comment-id is none", () => {
  assert.equal(markerFor("a", "b", ""), markerFor("a", "b"));
});

test("no text breaks out of the HTML comment", () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (action, subject, id) => {
      const inside = markerFor(action, subject, id).slice("<!-- ".length, -" -->".length);
      assert.match(inside, /^[A-Za-z0-9_.:%-]*$/);
      assert.doesNotMatch(inside, /--/);
    }),
  );
});

test("different parts give different markers, and none begins another", () => {
  const parts = fc.tuple(
    text,
    text,
    fc.option(
      text.filter((id) => id !== ""),
      { nil: undefined },
    ),
  );
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      assert.equal(markerFor(...one).startsWith(markerFor(...other)), false);
    }),
  );
});

test("halves of surrogate pairs are taken", () => {
  assert.match(markerFor("x", "\ud800"), /^<!-- \S+ -->$/);
});
