import assert from "node:assert/strict";
import { test } from "node:test";
import { createProvenance, mediaTypes, type Provenance } from "@mlops-actions/attestations";
import { provenanceSchema } from "./slsa.ts";

const isStatement = provenanceSchema();
const run = "https://github.com/acme/models/actions/runs/7/attempts/1";

const provenance: Provenance = {
  subject: [
    { name: "ghcr.io/acme/models/breast-cancer", digest: `sha256:${"b".repeat(64)}` },
    { name: "ghcr.io/acme/models", digest: `sha256:${"a".repeat(64)}` },
  ],
  buildType: "https://github.com/acme/mlops-actions/package-model/v1",
  externalParameters: { model: "breast-cancer", inputs: { platform: ["linux/amd64"], format: "serving" } },
  resolvedDependencies: [
    {
      kind: "git",
      repository: "https://x-access-token:secret@github.com/acme/models",
      ref: "refs/heads/main",
      commit: "c".repeat(40),
    },
    { kind: "image", reference: "docker.io/library/node:24-slim", digest: `sha256:${"d".repeat(64)}` },
    {
      kind: "file",
      name: "model",
      uri: "git+https://github.com/acme/models#model.onnx",
      sha256: "e".repeat(64),
    },
  ],
  builder: { id: "https://github.com/acme/models/.github/workflows/main.yml@refs/heads/main", version: { node: "24" } },
  invocationId: run,
  startedOn: new Date("2026-11-25T08:00:00.123Z"),
  finishedOn: new Date("2026-11-25T08:01:00Z"),
};

function valid(text: string): Record<string, unknown> {
  const statement: Record<string, unknown> = JSON.parse(text);
  assert.ok(isStatement(statement), JSON.stringify(isStatement.errors, null, 2));
  return statement;
}

test("it is an in-toto statement with SLSA provenance", () => {
  assert.deepEqual(valid(createProvenance(provenance)), {
    _type: "https://in-toto.io/Statement/v1",
    subject: [
      { name: "ghcr.io/acme/models", digest: { sha256: "a".repeat(64) } },
      { name: "ghcr.io/acme/models/breast-cancer", digest: { sha256: "b".repeat(64) } },
    ],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: provenance.buildType,
        externalParameters: provenance.externalParameters,
        resolvedDependencies: [
          {
            uri: "git+https://github.com/acme/models@refs/heads/main",
            digest: { gitCommit: "c".repeat(40) },
          },
          { name: "base", uri: "oci://docker.io/library/node:24-slim", digest: { sha256: "d".repeat(64) } },
          {
            name: "model",
            uri: "git+https://github.com/acme/models#model.onnx",
            digest: { sha256: "e".repeat(64) },
          },
        ],
      },
      runDetails: {
        builder: provenance.builder,
        metadata: { invocationId: run, startedOn: "2026-11-25T08:00:00Z", finishedOn: "2026-11-25T08:01:00Z" },
      },
    },
  });
});

test("what is not known is left out, not null", () => {
  const { builder, ...rest } = provenance;
  const statement = valid(
    createProvenance({
      ...rest,
      builder: { id: builder.id },
      resolvedDependencies: [
        { kind: "git", repository: "https://github.com/acme/models", ref: null, commit: "c".repeat(64) },
      ],
      invocationId: null,
      startedOn: null,
      finishedOn: null,
    }),
  );
  assert.deepEqual((statement["predicate"] as Record<string, unknown>)["runDetails"], { builder: { id: builder.id } });
  assert.ok(!JSON.stringify(statement).includes("null"));
});

test("no login of a URL gets into what everybody may read", () => {
  assert.ok(!createProvenance(provenance).includes("secret"));
});

test("the same content gives the same bytes, whatever the order of its keys", () => {
  const turned = { inputs: { format: "serving", platform: ["linux/amd64"] }, model: "breast-cancer" };
  assert.equal(createProvenance({ ...provenance, externalParameters: turned }), createProvenance(provenance));
});

test("digests, commits and URIs that are none are our own mistakes", () => {
  const wrong: readonly Partial<Provenance>[] = [
    { subject: [{ name: "a", digest: "b".repeat(64) }] },
    { subject: [{ name: "a", digest: "sha256:1" }] },
    { resolvedDependencies: [{ kind: "git", repository: "https://a/b", ref: null, commit: "main" }] },
    { resolvedDependencies: [{ kind: "image", reference: "a", digest: "sha1:1" }] },
    { resolvedDependencies: [{ kind: "file", name: "model", uri: "a:b", sha256: "E".repeat(64) }] },
    { buildType: "package-model" },
    { builder: { id: "me" } },
  ];
  for (const one of wrong) {
    assert.throws(() => createProvenance({ ...provenance, ...one }), /is no /, JSON.stringify(one));
  }
});

test("media types are those that verifiers look for", () => {
  assert.deepEqual(mediaTypes, {
    sbom: "application/vnd.cyclonedx+json",
    provenance: "application/vnd.in-toto+json",
    statement: "application/vnd.in-toto+json",
  });
});
