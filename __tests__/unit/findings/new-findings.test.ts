import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, changedCoverage, type Finding, inChange, newFindings } from "@mlops-actions/findings";
import fc from "fast-check";

/** A finding and the text of its line. */
interface Found extends Finding {
  readonly text: string | null;
}

function found(changes: Partial<Found> = {}): Found {
  const finding: Finding = {
    tool: "ruff",
    rule: "F401",
    level: "error",
    path: "a.py",
    line: 3,
    column: 1,
    message: "unused",
  };
  return { ...finding, text: "import os", ...changes };
}

function newOf(head: readonly Found[], base: readonly Found[], change: Change | null = null): boolean[] {
  const text = (finding: Found) => finding.text;
  return newFindings(head, base, { lineAt: text, baseLineAt: text, change });
}

const noChange: Change = { lines: new Map(), renamed: new Map() };

test("a line that moved, or is only indented anew, brings nothing new", () => {
  assert.deepEqual(newOf([found({ line: 90, column: 5, text: "    import os\r" })], [found()]), [false]);
});

test("another tool, rule, file or content is new", () => {
  for (const other of [
    { tool: "flake8" },
    { rule: "F811" },
    { path: "b.py" },
    { path: null },
    { text: "import sys" },
  ]) {
    assert.deepEqual(newOf([found(other)], [found()]), [true], JSON.stringify(other));
  }
});

test("a renamed file keeps its findings", () => {
  const renamed = new Map([["b.py", "a.py"]]);
  assert.deepEqual(newOf([found({ path: "b.py" })], [found()], { ...noChange, renamed }), [false]);
});

test("a message that counts is no other finding, with a line and without", () => {
  const at = (message: string, changes: Partial<Found>) => found({ rule: "C0302", message, ...changes });
  for (const place of [{}, { line: null, text: null }, { text: null }, { rule: null }]) {
    const head = at("Too many lines in module (1240/1000)", place);
    assert.deepEqual(
      newOf([head], [at("Too many lines in module (1203/1000)", place)]),
      [false],
      JSON.stringify(place),
    );
  }
  const [one, other] = [at("would reformat", { line: null, text: null }), at("broken", { line: null, text: null })];
  assert.deepEqual(newOf([one], [other]), [true], "without a line the message tells them apart");
});

test("what is said of a file as a whole is not new because another line is its first, or the first to be formatted", () => {
  const module = (text: string, changes: Partial<Found> = {}) =>
    found({ rule: "D100", line: 1, message: "Missing docstring in public module", text, ...changes });
  assert.deepEqual(newOf([module("import json")], [module("import os")]), [false]);
  assert.deepEqual(newOf([module("import json")], [module("import os", { message: "other" })]), [true]);
  assert.deepEqual(newOf([module("import json"), module("import json")], [module("import os")]), [false, true]);
  assert.deepEqual(newOf([module("import json", { line: 2 })], [module("import os", { line: 2 })]), [true]);
  const formatter = (text: string, line: number) =>
    found({ rule: null, column: null, line, message: "black would reformat it.", text });
  assert.deepEqual(newOf([formatter("x  = 1", 2)], [formatter("y  = 1", 40)]), [false]);
});

test("without a rule the message tells two findings of one line apart", () => {
  assert.deepEqual(newOf([found({ rule: null, message: "other" })], [found({ rule: null })]), [true]);
});

test("a second copy is new, and it is the one that the change brought", () => {
  const change: Change = { ...noChange, lines: new Map([["a.py", new Set([3])]]) };
  const [copy, original] = [found({ line: 3 }), found({ line: 90 })];
  assert.deepEqual(newOf([copy, original], [found()], change), [true, false]);
  assert.deepEqual(newOf([original, copy], [found()], change), [false, true]);
});

test("two of one rule on one line are counted", () => {
  const [first, second] = [found({ column: 1 }), found({ column: 9 })];
  assert.deepEqual(newOf([first, second], [first]), [false, true]);
  assert.deepEqual(newOf([first], [first, second]), [false]);
});

// Few values, so that equal findings are common.
const anyFinding = fc.record({
  tool: fc.constantFrom("ruff", "mypy"),
  rule: fc.constantFrom("F401", "E501", null),
  level: fc.constantFrom("error", "warning", "notice"),
  path: fc.constantFrom("a.py", "b.py", null),
  line: fc.option(fc.integer({ min: 1, max: 9 })),
  column: fc.option(fc.integer({ min: 1, max: 9 })),
  message: fc.constantFrom("unused", "too long (90 > 88)", "too long (91 > 88)", '","'),
  text: fc.constantFrom("import os", "", null, '"]'),
}) satisfies fc.Arbitrary<Found>;
const anyFindings = fc.array(anyFinding, { maxLength: 12 });
const anyChange = fc.option(
  fc.record({
    lines: fc.uniqueArray(fc.integer({ min: 1, max: 9 })).map((touched) => new Map([["a.py", new Set(touched)]])),
    renamed: fc.constant(new Map<string, string>()),
  }),
);
const news = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

test("property: of the same findings none is new, in whatever order and wherever their lines are", () => {
  const sides = anyFindings.chain((base) =>
    fc.tuple(
      fc.constant(base),
      fc.shuffledSubarray(base, { minLength: base.length }),
      fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: base.length, maxLength: base.length }),
    ),
  );
  fc.assert(
    fc.property(sides, anyChange, ([base, shuffled, lines], change) => {
      const head = shuffled.map((finding, at) => (finding.line === null ? finding : { ...finding, line: lines[at]! }));
      assert.equal(news(newOf(head, base, change)), 0);
    }),
  );
});

test("property: each finding that is added counts once, and each that went counts for nothing", () => {
  fc.assert(
    fc.property(anyFindings, anyFindings, anyChange, (base, added, change) => {
      assert.equal(news(newOf([...added, ...base], base, change)), added.length);
      assert.equal(news(newOf(base, [...base, ...added], change)), 0);
    }),
  );
});

test("in the change: on its lines, over them, or of a file or notebook as a whole that it touches", () => {
  const change: Change = {
    ...noChange,
    lines: new Map([
      ["a.py", new Set([3, 7])],
      ["n.ipynb", new Set([400])],
    ]),
  };
  const cases: [Partial<Found>, boolean][] = [
    [{ line: 3 }, true],
    [{ line: 4 }, false],
    [{ line: 4, endLine: 6 }, false],
    [{ line: 4, endLine: 7 }, true],
    [{ line: 1, endLine: 1e12 }, true],
    [{ line: 8, endLine: 1e12 }, false],
    [{ line: 3, endLine: 1 }, true],
    [{ line: null }, true],
    [{ path: "b.py", line: null }, false],
    [{ path: null, line: null }, false],
    [{ path: "n.ipynb", line: 1, cell: 2 }, true],
  ];
  for (const [place, expected] of cases) assert.equal(inChange(found(place), change), expected, JSON.stringify(place));
});

test("of the changed lines those count that can run", () => {
  const change: Change = {
    ...noChange,
    lines: new Map([
      ["a.py", new Set([1, 2, 3, 9])],
      ["b.md", new Set([1])],
    ]),
  };
  const files = new Map([
    [
      "a.py",
      new Map([
        [1, 4],
        [2, 0],
        [4, 0],
        [9, 1],
      ]),
    ],
    ["c.py", new Map([[1, 0]])],
  ]);
  assert.deepEqual(changedCoverage(change, { percent: 50, files }), { covered: 2, lines: 3 });
  assert.deepEqual(changedCoverage(noChange, { percent: 50, files }), { covered: 0, lines: 0 });
});
