import assert from "node:assert/strict";
import { test } from "node:test";
import { type Lineage, lineageOf, lineageSchema, renderLineageJson } from "@mlops-actions/lineage";
import { imageEvidence } from "@mlops-actions/registry";
import { bare, deployment, hostile, person, promoted, registered, sha256, version } from "./versions.ts";

/** `name -relation-> name` of every edge. */
function edges({ nodes, edges }: Lineage): string[] {
  const name = (id: string) => nodes.find((it) => it.id === id)?.name ?? "?";
  return edges.map(({ from, relation, to }) => `${name(from)} -${relation}-> ${name(to)}`);
}

test("a version is traced back to data, evaluation, code, packages and run", () => {
  const { nodes, root, ...rest } = lineageOf(registered(version(3)));
  assert.deepEqual(edges({ nodes, root, ...rest }), [
    "data/train -trains-> breast-cancer 3 (1.3.0)",
    "data/holdout.csv -evaluates-> report",
    "report -admits-> breast-cancer 3 (1.3.0)",
    `org/models@${"c".repeat(40)} -builds-> breast-cancer 3 (1.3.0)`,
    "requirements.txt -installs-> breast-cancer 3 (1.3.0)",
    "d41d8cd98f00b204e9800998ecf8427e -produces-> breast-cancer 3 (1.3.0)",
    `breast-cancer 3 (1.3.0) -packaged-as-> registry.example/models/breast-cancer@sha256:${sha256("image 3")}`,
  ]);
  assert.equal(root, "version:breast-cancer/3");
  assert.deepEqual(
    nodes.filter(({ type }) => type === "dataset").map(({ id, facts }) => [id, facts]),
    [
      [`dataset:md5:${"a".repeat(32)}.dir`, { digest: `md5:${"a".repeat(32)}.dir`, rows: 341 }],
      [`dataset:sha256:${sha256("holdout")}`, { digest: `sha256:${sha256("holdout")}`, rows: 228 }],
    ],
  );
  assert.equal(
    nodes.find(({ type }) => type === "commit")?.url,
    `https://github.com/org/models/commit/${"c".repeat(40)}`,
  );
});

test("a hold-out without an evaluation stands beside the version itself", () => {
  const lineage = lineageOf(registered(version(3, { evaluation: null, required: "none" })));
  assert.ok(edges(lineage).includes("data/holdout.csv -evaluates-> breast-cancer 3 (1.3.0)"));
});

test("code that differed from its commit is not that commit", () => {
  const code = { repository: "org/models", commit: "c".repeat(40), ref: null, dirty: true };
  const commit = lineageOf(registered(version(3, { code }))).nodes.find(({ type }) => type === "commit");
  assert.deepEqual([commit?.id, commit?.facts], [`commit:${"c".repeat(40)}:dirty`, { dirty: true }]);
});

test("of a version of which nothing is known there is itself alone", () => {
  const lineage = lineageOf(registered(bare(1)));
  assert.deepEqual([lineage.nodes.length, lineage.edges], [1, []]);
  assert.equal(lineage.nodes[0]?.facts["aliases"], undefined);
});

test("forward it goes to image, endpoints and environments, by deployments of its number or its image", () => {
  const lineage = lineageOf(registered(version(3), promoted), {
    deployments: [
      deployment(),
      deployment({ environment: "qa", version: null, image: `sha256:${sha256("image 3")}`, endpoint: null }),
      deployment({ environment: "dev", version: 2 }),
      deployment({ environment: "dev", version: null, image: `sha256:${sha256("image 2")}` }),
    ],
  });
  const image = `registry.example/models/breast-cancer@sha256:${sha256("image 3")}`;
  assert.deepEqual(edges(lineage).slice(-6), [
    "breast-cancer 3 (1.3.0) -staged-in-> qa",
    "breast-cancer 3 (1.3.0) -staged-in-> prod",
    `breast-cancer 3 (1.3.0) -packaged-as-> ${image}`,
    `${image} -deployed-to-> breast-cancer`,
    "breast-cancer -serves-in-> prod",
    `${image} -deployed-to-> qa`,
  ]);
  const facts = (name: string) => lineage.nodes.find((it) => it.type === "environment" && it.name === name)?.facts;
  assert.deepEqual(facts("prod"), { since: "2026-03-06T12:00:00.000Z" });
  assert.equal(facts("qa")?.["until"], "2026-03-06T12:00:00.000Z");
  assert.equal(facts("dev"), undefined);
});

test("an environment tells where its own copy of the image is", () => {
  const at = "2026-03-06T12:00:00.000Z";
  const copy = `prod.example/models/breast-cancer@sha256:${sha256("image 3")}`;
  const moved = { kind: "stage", alias: null, from: null, by: person, reason: null } as const;
  const lineage = lineageOf(
    registered(version(3), {
      history: [
        { ...moved, to: "qa", at, evidence: [] },
        { ...moved, to: "prod", at, evidence: [imageEvidence(copy)] },
      ],
    }),
  );
  const facts = (name: string) => lineage.nodes.find((it) => it.type === "environment" && it.name === name)?.facts;
  assert.deepEqual([facts("qa")?.["image"], facts("prod")?.["image"]], [undefined, copy]);
});

test("a deployment with another image than the version's is not traced through the version's image", () => {
  const other = deployment({ image: `sha256:${"9".repeat(64)}` });
  const lineage = lineageOf(registered(version(3)), { deployments: [other] });
  assert.ok(edges(lineage).includes("breast-cancer 3 (1.3.0) -deployed-to-> breast-cancer"));
});

test("a deployment of an unknown image is not of a version without one", () => {
  const lineage = lineageOf(registered(bare(1)), { deployments: [deployment({ version: null, image: null })] });
  assert.equal(lineage.nodes.length, 1);
});

test("endpoints of one name in two environments are two, also where names are made to collide", () => {
  const at = (environment: string, name: string) =>
    deployment({ environment, endpoint: { name, kind: null, url: null } });
  const lineage = lineageOf(registered(version(3)), {
    deployments: [at("qa", "x"), at("prod", "x"), at("a/b", "c"), at("a", "b/c")],
  });
  assert.equal(lineage.nodes.filter(({ type }) => type === "endpoint").length, 4);
});

test("an archived version is in no environment of that name", () => {
  const [first] = registered(version(3)).standing.history;
  const archived = { ...first!, kind: "stage", to: "archived" } as const;
  const lineage = lineageOf(registered(version(3), { stage: "archived", history: [first!, archived] }));
  assert.equal(
    lineage.nodes.some(({ type }) => type === "environment"),
    false,
  );
});

test("parents are followed with what they were made of, as far as asked, and children are named", () => {
  const versions = [1, 2, 3, 4].map((number) =>
    registered(version(number, { parent: number === 1 ? null : number - 1 })),
  );
  const lineage = lineageOf(versions[2]!, { versions, generations: 1 });
  const precedes = edges(lineage).filter((it) => it.includes("-precedes->"));
  assert.deepEqual(precedes, [
    "breast-cancer 2 (1.2.0) -precedes-> breast-cancer 3 (1.3.0)",
    "breast-cancer 1 (1.1.0) -precedes-> breast-cancer 2 (1.2.0)",
    "breast-cancer 3 (1.3.0) -precedes-> breast-cancer 4 (1.4.0)",
  ]);
  // The same data and code are one node; of version 1 nothing but its name is there.
  assert.equal(lineage.edges.filter(({ relation }) => relation === "trains").length, 2);
  assert.equal(lineage.nodes.filter(({ type }) => type === "dataset").length, 2);
});

test("a parent that is not at hand is named, one of another model is not taken for it, and a circle ends", () => {
  const stranger = registered(version(2, { model: "other" }));
  const lost = lineageOf(registered(version(3, { parent: 2 })), { versions: [stranger] });
  assert.deepEqual(lost.nodes.find(({ id }) => id === "version:breast-cancer/2")?.facts, {});
  const circle = [registered(version(2, { parent: 3 })), registered(version(3, { parent: 2 }))];
  const edges = lineageOf(circle[1]!, { versions: circle, generations: 50 }).edges;
  assert.equal(edges.filter(({ relation }) => relation === "precedes").length, 2);
});

test("its JSON is what the schema says, names of others in it as they are", () => {
  const lineage = lineageOf(registered(version(3, { model: hostile }), promoted), { deployments: [deployment()] });
  const read = lineageSchema.parse(JSON.parse(renderLineageJson(lineage)));
  assert.deepEqual(read, lineage);
  assert.equal(read.model, hostile);
  const ids = new Set(read.nodes.map(({ id }) => id));
  assert.equal(ids.size, read.nodes.length);
  assert.ok(read.edges.every(({ from, to }) => ids.has(from) && ids.has(to)));
});
