import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { type Report, renderTerminal } from "@mlops-actions/report";
import { breastCancer } from "./breast-cancer.ts";
import { hostile } from "./hostile.ts";
import { matches } from "./snapshot.ts";

const escapeCharacter = "\u001b";

test("the report in a wide terminal", (context) => {
  matches(context, renderTerminal(breastCancer, { colour: false, width: 100 }), "terminal.txt");
});

test("the report in a narrow one: rows of a table become records", (context) => {
  const text = renderTerminal(breastCancer, { colour: false, width: 48 });
  matches(context, text, "terminal-narrow.txt");
  for (const line of text.split("\n")) assert.ok(line.length <= 48, line);
});

test("colour changes nothing but colour", () => {
  const plain = renderTerminal(breastCancer, { colour: false, width: 100 });
  const coloured = renderTerminal(breastCancer, { colour: true, width: 100 });
  assert.equal(stripVTControlCharacters(coloured), plain);
  assert.ok(!plain.includes(escapeCharacter));
  assert.ok(coloured.startsWith(`${escapeCharacter}[33;1m! Warning  ${escapeCharacter}[0m`));
});

test("no text reaches the terminal's controls or the runner's commands", () => {
  for (const width of [40, 100]) {
    const text = renderTerminal(hostile, { colour: false, width });
    assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    for (const line of text.split("\n")) assert.doesNotMatch(line, /^\s*::|##\[/);
    assert.match(text, /␛\[31mred/);
  }
});

test("a command split over two pieces of text stays text", () => {
  const report: Report = {
    ...breastCancer,
    lead: [
      { kind: "paragraph", text: [{ text: ":", style: "code" }, ":error::x"] },
      { kind: "paragraph", text: [{ text: "#", style: "code" }, "#[error]x"] },
      { kind: "paragraph", text: "word ".repeat(20).concat("::error::x") },
      { kind: "table", columns: [{ title: "" }, { title: "a" }], rows: [["", "::error::x"]] },
    ],
  };
  for (const width of [30, 60, 102, 106])
    for (const line of renderTerminal(report, { colour: false, width }).split("\n"))
      assert.doesNotMatch(line, /^\s*::|##\[/);
});

test("columns align by what is seen, wide characters and emoji too", () => {
  const report: Report = {
    ...breastCancer,
    sections: [],
    lead: [
      {
        kind: "table",
        columns: [{ title: "name" }, { title: "rows", align: "right" }],
        rows: [
          ["名前", "1"],
          ["é", "22"],
          ["😀😀", "333"],
        ],
      },
    ],
  };
  assert.equal(
    renderTerminal(report, { colour: false, width: 80 }).split("\n\n")[1]!.trimEnd(),
    "name  rows\n名前     1\né       22\n😀😀   333",
  );
});

test("a long name gives way, numbers do not", () => {
  const report: Report = {
    ...breastCancer,
    sections: [],
    lead: [
      {
        kind: "table",
        columns: [{ title: "name" }, { title: "difference", align: "right" }],
        rows: [[`start${"x".repeat(60)}end`, "−0.012 [−0.047, +0.023]"]],
      },
    ],
  };
  const row = renderTerminal(report, { colour: false, width: 60 }).trimEnd().split("\n").at(-1)!;
  assert.equal(row.length, 60);
  assert.match(row, /^startx+…x+end {2}−0\.012 \[−0\.047, \+0\.023\]$/);
});
