import { createHash } from "node:crypto";
import type { Candidate, FileSource, Move, RegistryEffects } from "@mlops-actions/registry";

export interface Described {
  readonly candidate: Candidate;
  readonly files: readonly FileSource[];
}

/** A candidate whose artifact is `content`, with all that a version can carry. */
export function described(content: string, changes: Partial<Candidate> = {}): Described {
  const report = JSON.stringify({ kind: "evaluation", of: content });
  const candidate: Candidate = {
    model: "breast-cancer",
    semver: null,
    artifact: {
      file: "model.onnx",
      sha256: sha256(content),
      bytes: Buffer.byteLength(content),
      signature: { inputs: [{ name: "features", type: "float32", shape: [null, 30] }], outputs: null },
    },
    image: {
      reference: `registry.example/models/breast-cancer@sha256:${sha256(`image of ${content}`)}`,
      digest: `sha256:${sha256(`image of ${content}`)}`,
    },
    evaluation: {
      verdict: "pass",
      report: sha256(report),
      rows: 228,
      confidence: 0.95,
      metrics: [
        { name: "roc_auc", value: 0.993, lower: 0.985, upper: 0.998 },
        { name: "log_loss", value: null, lower: null, upper: null },
      ],
      slices: [{ slice: "region=north", rows: 80, verdict: "pass", metrics: [] }],
    },
    required: "warn",
    data: {
      holdout: { path: "data/holdout.csv", sha256: sha256("holdout"), md5: null, rows: 228 },
      training: { path: "data/train", sha256: null, md5: `${"a".repeat(32)}.dir`, rows: null },
    },
    profile: "profile.json",
    code: { repository: "org/models", commit: "c".repeat(40), ref: "refs/heads/main", dirty: false },
    environment: {
      python: "3.13.1",
      locks: [{ path: "requirements.txt", sha256: sha256("lock") }],
      packages: [{ name: "scikit-learn", version: "1.8.0" }],
    },
    parameters: { depth: 4, booster: "gbtree", warm: true, limit: null },
    run: { kind: "mlflow", id: "d41d8cd98f00b204e9800998ecf8427e", url: null },
    by: person,
    attestations: { sbom: `sha256:${sha256("sbom")}`, provenance: null },
    parent: null,
    ...changes,
  };
  const files = [
    { name: "model.onnx", content: Buffer.from(content) },
    { name: "report.json", content: Buffer.from(report) },
    { name: "profile.json", content: Buffer.from("{}") },
  ];
  return { candidate, files };
}

export const person = { actor: "person", run: "https://github.example/org/models/actions/runs/1", event: "push" };

export const circumstances = {
  by: person,
  reason: "as reviewed | in <b>the</b> meeting (5 · 3), ümlauts and all",
  evidence: [{ kind: "report", sha256: sha256("evidence"), url: "https://github.example/org/models/pull/7" }],
};

export const approved: Move = { kind: "approved", ...circumstances };
export const aliased = (alias: string): Move => ({ kind: "alias-set", alias, ...circumstances });
export const staged = (stage: string | null): Move => ({ kind: "stage", stage, ...circumstances });

/** A clock that goes a second a look, and no waiting. */
export function effects(folder: string, changes: Partial<RegistryEffects> = {}): RegistryEffects {
  let now = Date.parse("2026-03-01T12:00:00Z");
  return {
    now: () => {
      now += 1_000;
      return new Date(now);
    },
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20))),
    environment: process.env,
    folder,
    ...changes,
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
