import assert from "node:assert/strict";
import { test } from "node:test";
import { lineageOf, renderLineageMermaid, renderLineageTree } from "@mlops-actions/lineage";
import stringWidth from "string-width";
import { bare, deployment, hostile, promoted, registered, version } from "./versions.ts";

const versions = [registered(version(2)), registered(version(3, { parent: 2 }), promoted)] as const;
const lineage = lineageOf(versions[1], { versions, deployments: [deployment()] });
const nasty = lineageOf(
  registered(
    version(3, {
      model: hostile,
      data: { holdout: null, training: { path: hostile, sha256: "b".repeat(64), md5: null, rows: null } },
    }),
  ),
  { deployments: [deployment({ environment: hostile, endpoint: { name: hostile, kind: hostile, url: hostile } })] },
);

test("the tree of a wide terminal has a line for each thing, what is shown twice only once", () => {
  const lines = renderLineageTree(lineage, 400).split("\n");
  assert.match(
    lines[0]!,
    /^breast-cancer 3 \(1\.3\.0\) · status approved · stage prod · aliases champion · artifact sha256:[0-9a-f]{12}… · /,
  );
  const side = lines.indexOf("└─ went to");
  assert.deepEqual(
    lines.slice(1, side).map((line) => line.replace(/ · .*/, "")),
    [
      "├─ made of",
      "│  ├─ training data data/train",
      "│  ├─ evaluation report",
      "│  │  └─ hold-out data data/holdout.csv",
      "│  ├─ code org/models@cccccccccccc…",
      "│  ├─ packages requirements.txt",
      "│  ├─ training run d41d8cd98f00b204e9800998ecf8427e",
      "│  └─ parent breast-cancer 2 (1.2.0)",
      "│     ├─ training data data/train",
      "│     ├─ evaluation report",
      "│     │  └─ hold-out data data/holdout.csv",
      "│     ├─ code org/models@cccccccccccc…",
      "│     ├─ packages requirements.txt",
      "│     └─ training run d41d8cd98f00b204e9800998ecf8427e",
    ],
  );
  assert.equal(lines.filter((line) => line.endsWith("training data data/train · see above")).length, 1);
  assert.deepEqual(
    lines.slice(side + 1).map((line) => line.replace(/ · .*/, "").replace(/@.*/, "")),
    [
      "   ├─ stage qa",
      "   ├─ stage prod",
      "   └─ image registry.example/models/breast-cancer",
      "      └─ endpoint breast-cancer",
      "         └─ environment prod",
      "",
    ],
  );
});

test("an address is whole, so that it leads somewhere", () => {
  assert.ok(renderLineageTree(lineage, 250).includes(`https://github.com/org/models/commit/${"c".repeat(40)}`));
});

test("no line is wider than a narrow terminal, whatever the names", () => {
  const wide = lineageOf(registered(version(3, { model: "模型名称很长".repeat(20), code: null })));
  for (const it of [lineage, nasty, wide]) {
    for (const width of [40, 57, 80]) {
      for (const line of renderLineageTree(it, width).split("\n")) assert.ok(stringWidth(line) <= width, line);
    }
  }
});

test("a terminal too narrow for anything is taken for one of 40 columns", () => {
  assert.equal(renderLineageTree(lineage, 1), renderLineageTree(lineage, 40));
});

test("a name neither hides text, nor breaks a line, nor commands a runner", () => {
  const command = lineageOf(registered(version(3, { model: "::error::x ##[warning]y" })));
  for (const it of [nasty, command]) {
    const tree = renderLineageTree(it, 40);
    assert.doesNotMatch(tree, /(?!\n)\p{Cc}|\u202e/u);
    assert.doesNotMatch(tree, /^[^\p{L}\p{N}\n]*::|##\[/mu);
  }
});

test("of a version of which nothing is known the tree is its name and state", () => {
  const lines = renderLineageTree(lineageOf(registered(bare(1))), 200).split("\n");
  assert.match(lines[0]!, /^breast-cancer 1 · status pending · /);
  assert.doesNotMatch(lines.join("\n"), /made of|went to|[├└]/);
});

test("Mermaid has a node for each node and an arrow for each edge, by ids of its own", () => {
  const lines = renderLineageMermaid(lineage).trimEnd().split("\n");
  assert.equal(lines[0], "flowchart LR");
  assert.equal(lines.filter((line) => /^ {2}n\d+[[({]/.test(line)).length, lineage.nodes.length);
  assert.equal(lines.filter((line) => / -->\|"[a-z ]+"\| n\d+$/.test(line)).length, lineage.edges.length);
  assert.ok(lines.includes("  class n0 root"));
});

test("a name cannot leave its label in Mermaid: nothing but letters, digits and harmless signs is left of it", () => {
  const lines = renderLineageMermaid(nasty).trimEnd().split("\n");
  assert.equal(lines.length, nasty.nodes.length + nasty.edges.length + 3);
  for (const line of lines.filter((it) => /^ {2}n\d+[[({]/.test(it))) {
    const [, label = ""] = /^ {2}n\d+[[({]+"(.*)"[\])}]+$/.exec(line) ?? [];
    assert.match(label, /^(?:[\p{L}\p{N} .,_/…-]|#\d+;|<br>)+$/u);
  }
});
