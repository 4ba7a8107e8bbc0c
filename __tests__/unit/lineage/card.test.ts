import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type DeclaredUse,
  lineageOf,
  type ModelCardContent,
  mlBom,
  modelCard,
  renderModelCard,
} from "@mlops-actions/lineage";
import type { Section } from "@mlops-actions/report";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parse } from "parse5";
import { cyclonedxSchema } from "../attestations/cyclonedx.ts";
import { bare, deployment, hostile, promoted, registered, sha256, version } from "./versions.ts";

const declared: DeclaredUse = {
  description: "Tells benign from malignant tumours.\n\nOf fine needle aspirates.",
  intendedUse: ["A second reading beside a pathologist's."],
  outOfScope: ["A diagnosis without a physician."],
  limits: ["Few rows of patients below 30."],
  ethics: ["A missed tumour harms most."],
  owners: ["@org/pathology"],
  licence: "MIT",
};
const full: ModelCardContent = {
  registered: registered(version(3), promoted),
  declared,
  task: "binary",
  gate: [{ metric: "roc_auc", rule: "min", limit: 0.95, verdict: "pass", detail: "the interval is above" }],
  lineage: lineageOf(registered(version(3), promoted), { deployments: [deployment()] }),
};
const nasty: ModelCardContent = {
  registered: registered(
    version(3, {
      model: hostile,
      semver: null,
      parameters: { [hostile]: hostile },
      code: { repository: hostile, commit: hostile, ref: hostile, dirty: true },
      data: { holdout: null, training: { path: hostile, sha256: "b".repeat(64), md5: null, rows: null } },
      environment: { python: hostile, locks: [], packages: [{ name: hostile, version: hostile }] },
      run: { kind: "mlflow", id: hostile, url: "javascript:alert(1)" },
      by: { actor: hostile, run: "javascript:alert(1)", event: hostile },
    }),
    { ...promoted, stage: hostile, aliases: [hostile] },
  ),
  declared: { description: hostile, intendedUse: [hostile], limits: [hostile], owners: [hostile], licence: hostile },
};

const section = (content: ModelCardContent, title: string): Section | undefined =>
  modelCard(content).sections.find((it) => it.title === title);
const text = (it: unknown): string => JSON.stringify(it);

test("the card says what it is, what it is for and how good it is before all else", () => {
  const { subject, verdict, headline, lead } = modelCard(full);
  assert.deepEqual(
    [subject, verdict, headline],
    ["breast-cancer", "pass", "version 3 (1.3.0), approved, in prod, champion"],
  );
  assert.match(
    text(lead),
    /Tells benign.*Of fine needle.*Intended use.*A second reading.*The gate said pass on 228 hold-out rows/,
  );
  assert.match(text(lead), /ROC AUC","0\.9930 \[0\.9850, 0\.9980\]/);
});

test("every part of what a version carries has its place", () => {
  assert.deepEqual(
    modelCard(full).sections.map(({ title }) => title),
    [
      ...["Limits", "Metrics by slice", "Gate", "Data", "Parameters", "Code and training", "Environment"],
      ...["Files and attestations", "Lineage", "History"],
    ],
  );
  assert.match(text(section(full, "Metrics by slice")), /region=north","80","pass","0\.980 \[0\.950, 0\.995\]"/);
  assert.match(text(section(full, "Limits")), /Few rows.*A diagnosis without.*A missed tumour/);
  assert.match(text(section(full, "Data")), new RegExp(`data/train","341".*md5:${"a".repeat(32)}\\.dir`));
  assert.match(text(section(full, "History")), /2026-03-06 12:00 UTC","into the stage prod, from qa","person"/);
  assert.match(
    text(section(full, "History")),
    /as reviewed \| in <b>the<\/b> meeting",\["report"," ",\{"text":"[0-9a-f]{12}","style":"code"\}\]/,
  );
  assert.match(text(section(full, "Lineage")), /made of.*went to/);
});

test("what is not known is said where it is looked for", () => {
  const card = modelCard({ registered: registered(bare(1)) });
  assert.deepEqual([card.verdict, card.headline], ["warn", "version 1, waits for approval"]);
  assert.match(text(card.lead), /What it is for is not declared.*It was not evaluated\. No evaluation was asked for/);
  assert.deepEqual(
    card.sections.map(({ title }) => title),
    ["Limits", "Data", "Files and attestations", "History"],
  );
  assert.match(text(card.sections), /No limits are declared.*not recorded/);
});

test("a version that was rejected does not look good, whatever its metrics", () => {
  assert.equal(modelCard({ registered: registered(version(3), { status: "rejected" }) }).verdict, "fail");
});

test("moves of aliases and stages are told in words", () => {
  const [first] = promoted.history;
  const line = { ...first!, alias: "champion" };
  const history = [
    { ...line, kind: "alias-set", from: "2", to: "3" },
    { ...line, kind: "alias-removed", from: "3", to: "4" },
    { ...line, kind: "alias-removed", from: "3", to: null },
    { ...line, kind: "stage", from: "prod", to: "prod" },
    { ...line, kind: "stage", from: "prod", to: null },
    { ...line, kind: "pending", from: "approved", to: "pending" },
  ] as const;
  const told = text(section({ registered: registered(version(3), { history }) }, "History"));
  for (const words of [
    "became champion in place of version 2",
    "is champion no more: version 4 is",
    "stays in the stage prod",
    "left the stage prod",
    "back to pending",
  ]) {
    assert.ok(told.includes(words), words);
  }
});

test("words of people are whole, however long", async () => {
  const long = Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(" ");
  const { markdown, html } = await renderModelCard(
    modelCard({ ...full, declared: { description: long, limits: ["x".repeat(2_000)] } }),
  );
  for (const word of ["word0 ", "word500 ", "word999"]) assert.ok(markdown.includes(word) && html.includes(word), word);
  assert.equal(markdown.match(/x{100,}/g)?.join("").length, 2_000);
});

/** Tags and attributes of a page that could do something. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const walk = (node: {
    nodeName: string;
    attrs?: { name: string; value: string }[];
    childNodes?: unknown[];
  }): void => {
    if (["script", "img", "iframe", "object", "embed", "form"].includes(node.nodeName)) found.push(node.nodeName);
    for (const { name, value } of node.attrs ?? []) {
      if (name.startsWith("on") || (/^(?:href|src)$/.test(name) && !/^(?:https:\/\/(?:github|mlflow)|#)/.test(value)))
        found.push(`${name}=${value}`);
    }
    for (const child of node.childNodes ?? []) walk(child as typeof node);
  };
  walk(parse(html) as unknown as Parameters<typeof walk>[0]);
  return found;
}

test("nothing in a name becomes markup, neither on the page nor in Markdown", async () => {
  for (const content of [full, nasty]) {
    const { markdown, html } = await renderModelCard(modelCard(content));
    assert.deepEqual(dangers(html), []);
    const rendered = micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    assert.deepEqual(dangers(rendered), []);
    assert.doesNotMatch(markdown, /^::/m);
    assert.doesNotMatch(markdown, /@org/);
  }
});

const isBom = cyclonedxSchema();
const tool = { name: "mlops-actions", version: "0.1.0" };

interface BomComponent {
  readonly "bom-ref": string;
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly hashes?: unknown;
  readonly properties?: unknown;
  readonly modelCard?: {
    readonly modelParameters: unknown;
    readonly quantitativeAnalysis?: { readonly performanceMetrics: unknown };
    readonly considerations: unknown;
  };
}

interface MlBom {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: BomComponent };
  readonly components: readonly BomComponent[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

function bom(content: ModelCardContent): MlBom {
  const text = mlBom(content, { tool });
  assert.ok(isBom(JSON.parse(text)), JSON.stringify(isBom.errors, null, 2));
  return JSON.parse(text);
}

test("the ML-BOM is CycloneDX 1.6 by its own schema, with a card, data and packages", () => {
  const { metadata, components, dependencies, specVersion, serialNumber } = bom(full);
  assert.equal(specVersion, "1.6");
  assert.match(serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8/);
  const { component } = metadata;
  assert.deepEqual(
    [component.type, component.name, component.version],
    ["machine-learning-model", "breast-cancer", "1.3.0"],
  );
  assert.deepEqual(component.hashes, [{ alg: "SHA-256", content: sha256("model 3") }]);
  const { modelCard: card } = component;
  assert.ok(card);
  assert.deepEqual(card.modelParameters, {
    approach: { type: "supervised" },
    task: "binary classification",
    datasets: [{ ref: "data:holdout" }, { ref: "data:training" }],
  });
  assert.deepEqual(card.quantitativeAnalysis?.performanceMetrics, [
    { type: "roc_auc", value: "0.993", confidenceInterval: { lowerBound: "0.985", upperBound: "0.998" } },
    {
      type: "roc_auc",
      value: "0.98",
      slice: "region=north",
      confidenceInterval: { lowerBound: "0.95", upperBound: "0.995" },
    },
  ]);
  assert.deepEqual(card.considerations, {
    useCases: declared.intendedUse,
    technicalLimitations: ["Few rows of patients below 30.", "Not to be used for: A diagnosis without a physician."],
    ethicalConsiderations: [{ name: "A missed tumour harms most." }],
  });
  const known = new Map(components.map((it) => [it["bom-ref"], it]));
  assert.deepEqual(known.get("data:holdout")?.hashes, [{ alg: "SHA-256", content: sha256("holdout") }]);
  assert.deepEqual([known.get("data:training")?.hashes], [undefined]);
  assert.match(text(known.get("data:training")?.properties), /mlops:dvc.*aaaa\.dir/);
  assert.ok(known.has("pkg:pypi/scikit-learn@1.8.0") && known.has("pkg:pypi/typing-extensions@4.15.0"));
  const dependsOn = dependencies.find(({ ref }) => ref === component["bom-ref"])?.dependsOn;
  assert.deepEqual(new Set(dependsOn), new Set(known.keys()));
});

test("the same version gives the same bytes, another one another serial number", () => {
  assert.equal(mlBom(full, { tool }), mlBom(full, { tool }));
  const other = { ...full, registered: registered(version(3), { ...promoted, stage: "qa" }) };
  assert.notEqual(bom(full).serialNumber, bom(other).serialNumber);
});

test("an ML-BOM of hostile names, of nothing known and of a package twice is one all the same", () => {
  assert.equal(bom(nasty).metadata.component.name, hostile);
  assert.equal(bom({ registered: registered(bare(1)) }).metadata.component.modelCard?.quantitativeAnalysis, undefined);
  const packages = [
    { name: "a_b", version: "1" },
    { name: "A-B", version: "1" },
  ];
  const twice = version(3, { environment: { python: null, locks: [], packages } });
  assert.equal(bom({ registered: registered(twice) }).components.filter(({ type }) => type === "library").length, 1);
});
