import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "@mlops-actions/action-kit";
import { readWorkflowCommands } from "@mlops-actions/testkit";
import fc from "fast-check";

test("text without anything to hide stays as it is", () => {
  for (const text of ["", "Reading a.csv: 1,000 of 2,000 (50%)", "one\ntwo: three::four\n", "é 名前 😀", "a:b :c"]) {
    assert.equal(plainText(text), text);
  }
});

test("a line that would be a command loses its meaning", () => {
  assert.equal(plainText("::error::no"), ":\u200b:error::no");
  assert.equal(plainText("ok\n  ::set-output name=a::b"), "ok\n  :\u200b:set-output name=a::b");
  assert.equal(plainText("ok ##[error]no"), "ok #\u200b#\u200b[error]no");
  assert.equal(plainText("ok\r::error::no\r\n::error::no"), "ok\n:\u200b:error::no\n:\u200b:error::no");
});

test("escape sequences go, what else is hidden is shown", () => {
  assert.equal(plainText("\u001b[31mred\u001b[0m"), "red");
  assert.equal(plainText("\u001b[2K::error::no"), ":\u200b:error::no");
  assert.equal(plainText("evil\u202egnp.exe\u0007"), "evil⟨U+202E⟩gnp.exe␇");
  assert.equal(plainText("\u0085::error::no"), "⏎::error::no");
});

test("saying it again changes nothing", () => {
  const once = plainText("::error::no ##[group]\n ::x::");
  assert.equal(plainText(once), once);
});

/** A runner trims what .NET calls white space before it looks for `::`. */
const trimmed = (line: string) => line.replace(/^[\s\u0085]+/, "");

test("no text whatever holds a command", () => {
  const token = fc.constantFrom(
    ..."::error::|::set-output name=a::b|##[error]|##|[|:|::|\n|\r|\r\n|\u0085|\u2028|\u001b[31m|\u009b1m|\u200b|\ufeff| |\t|\u00a0|a|%0A".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const text = plainText(tokens.join(""));
      assert.deepEqual(readWorkflowCommands(text), []);
      for (const line of text.split("\n")) assert.doesNotMatch(trimmed(line), /^::|##\[/);
      assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 2_000 },
  );
});
