import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReference, resolveReference } from "@mlops-actions/registry";
import type { Referable } from "../../../packages/registry/src/version-reference.ts";
import { person, sha256 } from "./candidate.ts";

interface Given {
  readonly semver?: string;
  readonly aliases?: readonly string[];
  /** Stage, and the hour at which it was entered. */
  readonly stage?: readonly [stage: string, hour: number];
}

/** Versions 1, 2, … */
function versions(...given: readonly Given[]): Referable[] {
  return given.map(({ semver = null, aliases = [], stage }, index) => {
    const at = `2026-01-01T${String(stage?.[1] ?? 0).padStart(2, "0")}:00:00.000Z`;
    const entry = {
      kind: "stage",
      alias: null,
      from: null,
      to: null,
      by: person,
      at,
      reason: null,
      evidence: [],
    } as const;
    const digest = `sha256:${sha256(`image ${Math.floor(index / 2)}`)}`;
    return {
      version: {
        number: index + 1,
        semver,
        artifact: { file: "model.onnx", sha256: sha256(`${index}`), bytes: 1 },
        image: { reference: `host/path@${digest}`, digest },
      },
      standing: { status: "pending", stage: stage?.[0] ?? null, aliases, history: stage === undefined ? [] : [entry] },
    };
  });
}

const found = (text: string, of: readonly Referable[]) => resolveReference("model", text, of).version.number;

test("each way of naming a version is told from the others", () => {
  assert.deepEqual(parseReference(" 3 "), { kind: "number", number: 3 });
  assert.deepEqual(parseReference("v12"), { kind: "number", number: 12 });
  assert.deepEqual(parseReference("v1.4.0"), { kind: "semver", semver: "1.4.0" });
  assert.deepEqual(parseReference("1.4.0-rc.1+build.7"), { kind: "semver", semver: "1.4.0-rc.1" });
  assert.deepEqual(parseReference("sha256:0123abc"), { kind: "digest", hex: "0123abc" });
  assert.deepEqual(parseReference("latest"), { kind: "latest" });
  assert.deepEqual(parseReference("champion"), { kind: "word", word: "champion" });
  for (const text of ["", "0", "v0", "1.4", "sha256:12", "sha256:XYZ1234", "a b", "@champion", "-rf"]) {
    assert.throws(() => parseReference(text), { name: "UserError", message: /names no version/ }, text);
  }
});

test("a stage is the version that entered it last, not the newest", () => {
  const of = versions({ stage: ["prod", 9] }, { stage: ["prod", 7] }, { stage: ["dev", 8] });
  assert.equal(found("prod", of), 1);
  assert.equal(found("latest", of), 3);
});

test("a word that is the alias of one version and the stage of another is unclear", () => {
  const of = versions({ aliases: ["prod"] }, { stage: ["prod", 7] });
  assert.throws(() => found("prod", of), { name: "UserError", message: /may be version 2 or 1|may be version 1 or 2/ });
  assert.equal(found("prod", versions({ aliases: ["prod"], stage: ["prod", 7] }, {})), 1);
});

test("a digest is of an artifact, or of an image that one version alone has", () => {
  const of = versions({}, {}, {});
  assert.equal(found(`sha256:${sha256("1")}`, of), 2);
  assert.equal(found(`sha256:${sha256("image 1").slice(0, 10)}`, of), 3);
  assert.throws(() => found(`sha256:${sha256("image 0")}`, of), { message: /may be version 2 or 1/ });
});

test("a semantic version is found however it is written", () => {
  const of = versions({ semver: "1.4.0+build.1" }, { semver: "1.5.0-rc.1" });
  assert.equal(found("v1.4.0", of), 1);
  assert.equal(found("1.5.0-rc.1", of), 2);
  assert.throws(() => found("1.5.0", of), { message: /no version 1\.5\.0/ });
});

test("a near name is proposed", () => {
  const of = versions({ semver: "1.4.0", aliases: ["challenger"] }, { stage: ["prod", 1] });
  assert.throws(() => found("chalenger", of), { message: /Did you mean "challenger"/ });
  assert.throws(() => found("lates", of), { message: /Did you mean "latest"/ });
  assert.throws(() => found("1.4.1", of), { message: /Did you mean "1\.4\.0"/ });
  assert.throws(() => found("1", []), { message: /no versions yet/ });
});
