import assert from "node:assert/strict";
import { test } from "node:test";
import { registrationPredicate, registrationStatement } from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { bare, hostile, sha256, version } from "./versions.ts";

const digest = { type: "object", minProperties: 1, additionalProperties: { type: "string", minLength: 1 } };
const uri = { type: "string", format: "uri" };
/** https://github.com/in-toto/attestation/blob/main/spec/v1/resource_descriptor.md: one of name, uri and digest is needed. */
const descriptor = {
  type: "object",
  additionalProperties: false,
  required: ["digest"],
  properties: { name: { type: "string", minLength: 1 }, uri, digest, annotations: { type: "object" } },
};
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const isStatement = ajv.compile({
  type: "object",
  additionalProperties: false,
  required: ["_type", "subject", "predicateType", "predicate"],
  properties: {
    _type: { const: "https://in-toto.io/Statement/v1" },
    subject: { type: "array", minItems: 1, items: descriptor },
    predicateType: uri,
    predicate: {
      type: "object",
      required: ["version", "document", "registeredOn", "registeredBy", "admission", "materials", "attestations"],
      properties: {
        registeredOn: { type: "string", format: "date-time" },
        materials: { type: "array", items: descriptor },
        attestations: { type: "array", items: descriptor },
      },
    },
  },
});

const document = sha256("the document");

function statement(of: ModelVersion) {
  const text = registrationStatement({ version: of, document, location: "models/breast-cancer/versions/000003.json" });
  assert.ok(text.endsWith("}\n"));
  const read = JSON.parse(text);
  assert.ok(isStatement(read), JSON.stringify(isStatement.errors));
  return read;
}

test("it is a statement of in-toto about the artifact and its image", () => {
  const { subject, predicateType, predicate } = statement(version(3));
  assert.equal(predicateType, registrationPredicate);
  assert.deepEqual(subject, [
    { name: "model.onnx", digest: { sha256: sha256("model 3") } },
    { name: "registry.example/models/breast-cancer", digest: { sha256: sha256("image 3") } },
  ]);
  assert.deepEqual(predicate.document.digest, { sha256: document });
  assert.deepEqual(predicate.version, { model: "breast-cancer", number: 3, semver: "1.3.0" });
  assert.deepEqual(predicate.admission, {
    required: "warn",
    verdict: "pass",
    report: { digest: { sha256: sha256("report 3") } },
  });
  assert.equal(predicate.registeredOn, "2026-03-03T12:00:00Z");
  assert.deepEqual(predicate.attestations, [{ name: "sbom", digest: { sha256: sha256("sbom") } }]);
});

test("its materials are the commit, the data by DVC's digest or SHA-256, and the lock files", () => {
  assert.deepEqual(statement(version(3)).predicate.materials, [
    { uri: "git+https://github.com/org/models@refs/heads/main", digest: { gitCommit: "c".repeat(40) } },
    { name: "data/holdout.csv", digest: { sha256: sha256("holdout") }, annotations: { role: "holdout" } },
    { name: "data/train", digest: { dvcDirectory: `${"a".repeat(32)}.dir` }, annotations: { role: "training" } },
    { name: "requirements.txt", digest: { sha256: sha256("lock") }, annotations: { role: "lock" } },
  ]);
});

test("a login of the repository's address is not told, and code that differed from its commit is", () => {
  const code = {
    repository: "https://bot:secret@git.example/models.git",
    commit: "c".repeat(40),
    ref: null,
    dirty: true,
  };
  const [source] = statement(version(3, { code })).predicate.materials;
  assert.deepEqual(source, {
    uri: "git+https://git.example/models.git",
    digest: { gitCommit: "c".repeat(40) },
    annotations: { dirty: "true" },
  });
});

test("what is not known is left out", () => {
  const { subject, predicate } = statement(bare(1));
  assert.equal(subject.length, 1);
  assert.deepEqual([predicate.materials, predicate.attestations], [[], []]);
  assert.deepEqual(predicate.admission, { required: "none" });
  assert.deepEqual(predicate.registeredBy, { actor: "person" });
});

test("the same version gives the same bytes; a hostile name stays one", () => {
  const write = () => registrationStatement({ version: version(3), document, location: "here" });
  assert.equal(write(), write());
  const code = { repository: hostile, commit: "c".repeat(40), ref: hostile, dirty: false };
  assert.equal(statement(version(3, { model: hostile, code })).predicate.version.model, hostile);
  const known = { repository: "org/models", commit: "c".repeat(40), ref: hostile, dirty: false };
  assert.match(
    statement(version(3, { code: known })).predicate.materials[0].uri,
    /^git\+https:\/\/github\.com\/org\/models@\S+$/,
  );
});
