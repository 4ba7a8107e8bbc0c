import assert from "node:assert/strict";
import { test } from "node:test";
import { modelVersionSchema } from "@mlops-actions/registry";
import { readDocument, writeDocument } from "../../../packages/registry/src/document.ts";
import { folderNames } from "../../../packages/registry/src/name-rule.ts";
import { pageOf } from "../../../packages/registry/src/page.ts";
import { checkCandidate, completeVersion, planRegistration } from "../../../packages/registry/src/registration.ts";
import { described, sha256 } from "./candidate.ts";

const { candidate } = described("one", { semver: "1.4.0" });
const version = completeVersion(candidate, { number: 1, createdAt: new Date("2026-01-01"), files: [] });
const read = (text: string) => readDocument(modelVersionSchema, text, { file: "000001.json" });
const without = (changes: object) => JSON.stringify({ ...version, ...changes });

test("a version's document comes back as it was written, without what a later release added", () => {
  assert.deepEqual(read(writeDocument(version)), version);
  assert.deepEqual(read(without({ added: 1 })), version);
});

test("a document that was cut, changed or written by a later release is named with what is wrong of it", () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ["", /it is no JSON/],
    [writeDocument(version).slice(0, 200), /it is no JSON/],
    ["[]", /cannot be read/],
    [without({ number: 0 }), /number: /],
    [without({ artifact: { ...version.artifact, sha256: "abc" } }), /artifact\.sha256: 64 hexadecimal digits/],
    [without({ data: { holdout: { path: "a", sha256: null, md5: null, rows: 1 }, training: null } }), /needs a digest/],
    [without({ schemaVersion: 2 }), /schema version 2; 1 is known/],
  ];
  for (const [text, message] of wrong) {
    assert.throws(() => read(text), { name: "UserError", message, place: { file: "000001.json" } });
  }
});

const known = (number: number, content: string, semver: string | null = null) => ({
  ...{ number, semver },
  artifact: { file: "model.onnx", sha256: sha256(content), bytes: 1 },
});

test("the next number is above the highest, whatever the order and the holes", () => {
  assert.deepEqual(planRegistration(candidate, []), { created: true, number: 1 });
  assert.deepEqual(planRegistration(candidate, [known(7, "a"), known(2, "b")]), { created: true, number: 8 });
});

test("an artifact that is a version stays it, but not under another version's semantic version", () => {
  assert.deepEqual(planRegistration(candidate, [known(1, "one"), known(2, "two")]), { created: false, number: 1 });
  const versions = [known(1, "one", "1.3.0"), known(2, "two", "1.4.0+build.9")];
  assert.throws(() => planRegistration(candidate, versions), { message: /1\.4\.0 is version 2 already/ });
});

test("a parent must be there", () => {
  assert.throws(() => planRegistration({ ...candidate, parent: 4 }, [known(1, "a")]), { message: /parent, version 4/ });
  assert.equal(planRegistration({ ...candidate, parent: 1 }, [known(1, "a")]).number, 2);
});

test("names that would leave the folder, or that some system keeps for itself, are refused", () => {
  const home = { name: "directory", rule: folderNames };
  const plain = { ...candidate, profile: null };
  for (const model of [
    "..",
    ".",
    "a/b",
    "a\\b",
    ".hidden",
    "-rf",
    "a.",
    "con",
    "NUL.model",
    "a..b",
    "x.lock",
    "a b",
    "",
    "é",
  ]) {
    assert.throws(() => checkCandidate({ ...plain, model }, [], home), { message: /cannot be called/ }, model);
  }
  for (const model of ["breast-cancer", "A", "model.v2", "console", "0_a"]) {
    assert.equal(checkCandidate({ ...plain, model }, [], home).model, model);
  }
});

test("pages end where they end, and refuse what is none", () => {
  assert.deepEqual(pageOf([]), { numbers: [], next: null });
  assert.deepEqual(pageOf([1, 2, 3], { limit: 2 }), { numbers: [3, 2], next: "2" });
  assert.deepEqual(pageOf([1, 2, 3], { limit: 2, after: "2" }), { numbers: [1], next: null });
  assert.deepEqual(pageOf([1, 2], { after: "1" }), { numbers: [], next: null });
  for (const limit of [0, -1, 1.5, 10_001, Number.NaN]) {
    assert.throws(() => pageOf([1], { limit }), { name: "UserError", message: /A page cannot have/ });
  }
  assert.throws(() => pageOf([1], { after: "x" }), { name: "UserError" });
});
