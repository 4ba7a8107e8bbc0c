import assert from "node:assert/strict";
import { test } from "node:test";
import { explain } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { explainShortly } from "../../../packages/action-kit/src/explain.ts";

const message = "The cell is no number.";

for (const { what, place, says } of [
  { what: "nowhere", place: {}, says: message },
  { what: "a file", place: { file: "a.csv" }, says: `a.csv: ${message}` },
  { what: "a line", place: { file: "a.csv", line: 3 }, says: `a.csv:3: ${message}` },
  { what: "a column", place: { file: "a.csv", line: 3, column: 7 }, says: `a.csv:3:7: ${message}` },
  { what: "an input", place: { input: "gate" }, says: `input gate: ${message}` },
  { what: "a line of an input", place: { input: "gate", line: 2, column: 1 }, says: `input gate: ${message}` },
]) {
  test(`says where: ${what}`, () => assert.equal(explain(new UserError(message, place)), says));
}

test("names the file once where the message is about the whole file", () => {
  const whole = 'The file "a.csv" is empty.';
  assert.equal(explain(new UserError(whole, { file: "a.csv" })), whole);
  assert.equal(explain(new UserError(whole, { file: "a.csv", line: 1 })), `a.csv:1: ${whole}`);
});

test("says how to mend it, and below what the library said", () => {
  const cause = new Error("\n Syntax error\n  at line 3\n");
  assert.equal(
    explain(new UserError(message, { file: "a.csv", remedy: "Write a number.", cause })),
    `a.csv: ${message}\nWrite a number.\n(Syntax error\n  at line 3)`,
  );
  assert.equal(explain(new UserError(message, { cause: "plain words" })), `${message}\n(plain words)`);
});

test("several mistakes are a list, which no name within lengthens", () => {
  const also = ["line 6: there is no b.", "line 7: there is no d\n- e: wrong\n::error::f\u2028g."];
  const remedy = "Legal keys: a.";
  assert.deepEqual(explain(new UserError(message, { file: "a.csv", remedy, also, cause: "their words" })).split("\n"), [
    `a.csv: ${message}`,
    remedy,
    "Also wrong:",
    "- line 6: there is no b.",
    "- line 7: there is no d⏎- e: wrong⏎::error::f⏎g.",
    "(their words)",
  ]);
});

test("in one line: what is wrong and where", () => {
  const error = new UserError("There is no a\nb.", { file: "a.csv", line: 3, remedy: "Mend it.", also: ["c"] });
  assert.equal(explainShortly(error), "a.csv:3: There is no a⏎b.");
});

test("a name within the message begins no line, and hides nothing", () => {
  const name = "a\n::error::b\u001b[31m\u202e\u0085";
  assert.equal(
    explain(new UserError(`There is no ${name}.`, { remedy: `Not ${name}.`, cause: new Error(`no\n${name}`) })),
    `There is no a⏎::error::b␛[31m⟨U+202E⟩⏎.
Not a⏎::error::b␛[31m⟨U+202E⟩⏎.
(no
a
::error::b␛[31m⟨U+202E⟩⏎)`,
  );
});

test("names that are too long are cut, the ends of the sentence are not", () => {
  const said = explain(
    new UserError(`There is no ${"x".repeat(1e6)} here.`, {
      remedy: "y".repeat(1e6),
      cause: new Error("z".repeat(1e6)),
    }),
  );
  assert.ok(said.length < 7_000, String(said.length));
  assert.match(said, /^There is no x+…x+ here\.\ny+…y+\n\(z+\)$/);
});
