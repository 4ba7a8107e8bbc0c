import assert from "node:assert/strict";
import { test } from "node:test";
import { type Report, renderComment, renderSummary } from "@mlops-actions/report";
import fc from "fast-check";
import { breastCancer } from "./breast-cancer.ts";
import { attribute, elements, filters, linkable, renderMarkdown, walk } from "./github.ts";
import { hostile, hostileNames } from "./hostile.ts";
import { matches } from "./snapshot.ts";

const marker = "<!-- mlops-actions:evaluate-model:breast-cancer -->";
const links = {
  fullReport: "https://github.com/o/r/actions/runs/1/artifacts/2",
  run: "https://github.com/o/r/actions/runs/1",
};

test("the comment of the contract", (context) => {
  matches(context, renderComment(breastCancer, { marker, ...links }), "comment.txt");
});

test("the summary has the same, unfolded", (context) => {
  matches(context, renderSummary(breastCancer, links), "summary.txt");
});

test("the marker is the first line, the verdict the first that is seen", () => {
  const [first, second] = renderComment(breastCancer, { marker }).split("\n");
  assert.equal(first, marker);
  assert.equal(second, "### ⚠️ breast-cancer: undecided, recall may have dropped");
});

test("nothing untrusted becomes a tag, a link, a picture, a mention or a comment", () => {
  const expected = new Set(
    "h3 p ul li table thead tbody tr th td details summary strong em code pre span a del".split(" "),
  );
  for (const text of [renderComment(hostile, { marker, ...links, limit: 1e6 }), renderSummary(hostile, links)]) {
    const tree = renderMarkdown(text);
    const found = elements(tree);
    for (const { tagName, attrs } of found) {
      assert.ok(expected.has(tagName) && tagName !== "del", tagName);
      assert.ok(
        attrs.every(({ name }) => ["href", "align", "open"].includes(name)),
        JSON.stringify(attrs),
      );
    }
    assert.deepEqual(
      new Set(found.flatMap((element) => attribute(element, "href") ?? [])),
      new Set([...Object.values(links), "https://example.org/a%29b%7Cc%3Cd%3E?e=f&copy;=g#h"]),
    );
    assert.ok([...walk(tree)].filter((node) => node.nodeName === "#comment").length <= 1);
    const count = (tag: string) => found.filter(({ tagName }) => tagName === tag).length;
    assert.equal(count("details"), hostile.sections.length);
    assert.equal(count("summary"), hostile.sections.length);
    assert.equal(count("h3"), 1);
    for (const node of linkable(tree))
      for (const [name, filter] of Object.entries(filters)) assert.doesNotMatch(node, filter, name);
    for (const line of text.split("\n")) assert.doesNotMatch(line, /^\s*::|##\[/);
  }
});

test("a table keeps its columns whatever its cells hold", () => {
  const tree = renderMarkdown(renderComment(hostile, { marker, limit: 1e6 }));
  const rows = elements(tree).filter(({ tagName }) => tagName === "tr");
  const table = rows.filter((row) => elements(row).filter(({ tagName }) => tagName === "em").length === 1);
  assert.equal(table.length, hostileNames.length);
  for (const row of table) assert.equal(elements(row).filter(({ tagName }) => tagName === "td").length, 3);
});

test("an address that is no web address is no link", () => {
  const text = renderComment(hostile, { marker, limit: 1e6 });
  assert.match(text, / · script · data · none\n/);
});

test("too long: sections are dropped from the last, named, and the full report linked", () => {
  const whole = renderComment(breastCancer, { marker, ...links });
  const text = renderComment(breastCancer, { marker, ...links, limit: whole.length - 1 });
  assert.match(text, /<summary>ROC, precision–recall, calibration<\/summary>/);
  assert.doesNotMatch(text, /<summary>Model/);
  assert.match(text, /Left out for length: “Model, data and environment”\. All is in the \[full report\]\(https:/);
  assert.equal(renderComment(breastCancer, { marker, ...links, limit: whole.length }), whole);
});

test("a lead that is too long loses rows of its tables, whole ones", () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [`row ${row}`, "0.5"]);
  const report: Report = {
    ...breastCancer,
    lead: [{ kind: "table", columns: [{ title: "name" }, { title: "value", align: "right" }], rows }],
  };
  const text = renderComment(report, { marker, ...links });
  assert.ok(text.length <= 65_536 && text.length > 65_000);
  const shown = elements(renderMarkdown(text)).filter(({ tagName }) => tagName === "tr").length - 1;
  assert.match(text, new RegExp(`\n\n… ${(5000 - shown).toLocaleString("en-US")} more rows\n\n`));
  assert.match(text, /Left out for length: rows of the tables above, “Confusion matrices”, /);
});

test("a lead of endless paragraphs keeps its first", () => {
  const report: Report = {
    ...breastCancer,
    lead: Array.from({ length: 500 }, (_, at) => ({ kind: "paragraph", text: `${at} ${"x".repeat(900)}` })),
  };
  const text = renderComment(report, { marker, ...links });
  assert.ok(text.length <= 65_536);
  assert.match(text, /\n\n0 x/);
  assert.match(text, /Left out for length: part of the result, /);
});

test("at every limit what is left is whole: tags balanced, tables complete", () => {
  const smallest = renderComment({ ...breastCancer, lead: [], sections: [] }, { marker, ...links }).length + 400;
  fc.assert(
    fc.property(fc.integer({ min: smallest, max: 4000 }), fc.constantFrom(breastCancer, hostile), (limit, report) => {
      if (report === hostile && limit < 3500) return;
      const text = renderComment(report, { marker, ...links, limit });
      assert.ok(text.length <= limit);
      const tags = elements(renderMarkdown(text)).map(({ tagName }) => tagName);
      assert.equal(text.split("<details>").length, text.split("</details>").length);
      assert.equal(tags.filter((tag) => tag === "a").length >= 2, true);
    }),
    { numRuns: 25 },
  );
});

test("the summary's limit counts bytes", () => {
  const report: Report = {
    ...breastCancer,
    sections: Array.from({ length: 40 }, (_, at) => ({
      title: `${at}`,
      blocks: [{ kind: "paragraph", text: "名".repeat(900) }],
    })),
  };
  const text = renderSummary(report, { limit: 65_535 });
  assert.ok(Buffer.byteLength(text) <= 65_535);
  assert.ok(text.length < 30_000);
  assert.match(text, /“39”\.|more sections/);
});

test("a limit below the heading is the caller's mistake", () => {
  assert.throws(() => renderComment(breastCancer, { marker, limit: 50 }), RangeError);
});

test("long names are cut in the middle", () => {
  const report: Report = {
    ...breastCancer,
    subject: `start-${"x".repeat(300)}-end`,
    lead: [{ kind: "paragraph", text: [{ text: `a${"b".repeat(200)}c`, style: "code" }] }],
    sections: [],
  };
  const text = renderComment(report, { marker });
  assert.match(text, /### ⚠️ start-x+…x+-end: undecided/);
  assert.match(text, /`ab{39}…b{38}c`/);
});

test("a matrix of many labels is told by its largest mistakes, curves by their sentence", () => {
  const labels = Array.from({ length: 30 }, (_, at) => `class ${at}`);
  const matrix = labels.map((_, row) =>
    labels.map((_, column) => (row === column ? 100 : row === 3 && column === 5 ? 17 : 0)),
  );
  const report: Report = {
    ...breastCancer,
    lead: [
      {
        kind: "matrix",
        title: "Confusion",
        description: "Mostly right.",
        rowTitle: "truth",
        columnTitle: "predicted",
        labels,
        matrix,
      },
    ],
  };
  assert.match(renderComment(report, { marker }), /\| class 3 \| class 5 \| 17 \|\n\n/);
  assert.match(renderComment(breastCancer, { marker }), /\n\*\*ROC\*\*: Both curves rise steeply: area 0\.992/);
});
