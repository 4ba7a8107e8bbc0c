import { createHash } from "node:crypto";
import type { Deployment } from "@mlops-actions/lineage";
import { type ModelVersion, modelVersionSchema, type RegisteredVersion, type Standing } from "@mlops-actions/registry";

export const person = { actor: "person", run: "https://github.example/org/models/actions/runs/1", event: "push" };

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A version as a registry would give it, with all that a version can carry. */
export function version(number: number, changes: Partial<ModelVersion> = {}): ModelVersion {
  return modelVersionSchema.parse({
    kind: "model-version",
    schemaVersion: 1,
    model: "breast-cancer",
    number,
    semver: `1.${number}.0`,
    createdAt: `2026-03-0${number}T12:00:00.000Z`,
    artifact: { file: "model.onnx", sha256: sha256(`model ${number}`), bytes: 1_234_567 },
    image: {
      reference: `registry.example/models/breast-cancer@sha256:${sha256(`image ${number}`)}`,
      digest: `sha256:${sha256(`image ${number}`)}`,
    },
    evaluation: {
      verdict: "pass",
      report: sha256(`report ${number}`),
      rows: 228,
      confidence: 0.95,
      metrics: [
        { name: "roc_auc", value: 0.99 + number / 1_000, lower: 0.985, upper: 0.998 },
        { name: "log_loss", value: null, lower: null, upper: null },
      ],
      slices: [
        {
          slice: "region=north",
          rows: 80,
          verdict: "pass",
          metrics: [{ name: "roc_auc", value: 0.98, lower: 0.95, upper: 0.995 }],
        },
        { slice: "region=south", rows: 12, verdict: "too-small", metrics: [] },
      ],
    },
    required: "warn",
    data: {
      holdout: { path: "data/holdout.csv", sha256: sha256("holdout"), md5: null, rows: 228 },
      training: { path: "data/train", sha256: null, md5: `${"a".repeat(32)}.dir`, rows: 341 },
    },
    profile: "profile.json",
    code: { repository: "org/models", commit: "c".repeat(40), ref: "refs/heads/main", dirty: false },
    environment: {
      python: "3.13.1",
      locks: [{ path: "requirements.txt", sha256: sha256("lock") }],
      packages: [
        { name: "scikit-learn", version: "1.8.0" },
        { name: "Typing_Extensions", version: "4.15.0" },
      ],
    },
    parameters: { depth: 4, booster: "gbtree", warm: true, limit: null },
    run: { kind: "mlflow", id: "d41d8cd98f00b204e9800998ecf8427e", url: "https://mlflow.example/#/runs/1" },
    by: person,
    attestations: { sbom: `sha256:${sha256("sbom")}`, provenance: null },
    parent: null,
    files: [
      {
        name: "model.onnx",
        sha256: sha256(`model ${number}`),
        bytes: 1_234_567,
        held: true,
        source: "models/model.onnx",
      },
    ],
    ...changes,
  });
}

/** A version of which nothing is known that need not be. */
export function bare(number: number): ModelVersion {
  return version(number, {
    ...{ semver: null, image: null, evaluation: null, required: "none", profile: null, code: null, environment: null },
    ...{ parameters: {}, run: null, by: { actor: "person", run: null, event: null }, files: [] },
    ...{ data: { holdout: null, training: null }, attestations: { sbom: null, provenance: null } },
  });
}

export function registered(of: ModelVersion, standing: Partial<Standing> = {}): RegisteredVersion {
  const line = { alias: null, from: null, to: null, by: person, reason: null, evidence: [] } as const;
  const history = [{ ...line, kind: "registered", to: String(of.number), at: of.createdAt } as const];
  return {
    version: of,
    standing: { status: "pending", stage: null, aliases: [], history, ...standing },
    location: `.mlops/registry/models/${of.model}/versions/00000${of.number}.json`,
  };
}

/** Approved, through qa to prod, and the champion. */
export const promoted: Standing = {
  status: "approved",
  stage: "prod",
  aliases: ["champion"],
  history: [
    move({ kind: "registered", to: "3", at: "2026-03-03T12:00:00.000Z" }),
    move({ kind: "stage", to: "qa", at: "2026-03-04T12:00:00.000Z" }),
    move({
      ...{ kind: "approved", from: "pending", to: "approved", at: "2026-03-05T12:00:00.000Z" },
      reason: "as reviewed | in <b>the</b> meeting",
      evidence: [{ kind: "report", sha256: sha256("evidence"), url: "https://github.example/org/models/pull/7" }],
    }),
    move({ kind: "stage", from: "qa", to: "prod", at: "2026-03-06T12:00:00.000Z" }),
    move({ kind: "alias-set", alias: "champion", to: "3", at: "2026-03-06T12:01:00.000Z" }),
  ],
};

function move(entry: Pick<Standing["history"][number], "kind" | "at"> & Partial<Standing["history"][number]>) {
  return { alias: null, from: null, to: null, by: person, reason: null, evidence: [], ...entry };
}

export function deployment(changes: Partial<Deployment> = {}): Deployment {
  return {
    environment: "prod",
    endpoint: { name: "breast-cancer", kind: "sagemaker", url: null },
    version: 3,
    image: null,
    since: "2026-03-06T13:00:00.000Z",
    until: null,
    by: "person",
    url: "https://github.example/org/models/deployments/1",
    ...changes,
  };
}

/** A name that would be markup, a command of a runner or of a shell, or hide text, wherever it is not escaped. */
export const hostile =
  '"]; click n0 "javascript:alert(1)" <img src=x onerror=alert(1)> | `x` $(touch pwned) \'; rm -rf / @org #1 \u202e ```\n::error::x\n%%{init: {}}%% [a](http://evil.example)';
