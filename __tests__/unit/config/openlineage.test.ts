import assert from "node:assert/strict";
import { test } from "node:test";
import { openLineageSettings, parseConfig } from "@mlops-actions/config";
import { errorOf } from "./error-of.ts";

const settingsOf = (text: string, inputs: Record<string, string> = {}) =>
  openLineageSettings(parseConfig(text, "mlops.yml").section("openlineage"), new Map(Object.entries(inputs)));

test("an address alone, or with the name of what holds its key; the input wins over the file", () => {
  const url = "https://marquez.example/api/v1/lineage";
  assert.equal(openLineageSettings(undefined, new Map()), null);
  assert.equal(settingsOf("quality: {}"), null);
  assert.deepEqual(settingsOf(`openlineage: ${url}`), { url, key: null });
  assert.deepEqual(settingsOf(`openlineage: { url: "${url}", key: MARQUEZ_KEY }`), { url, key: "MARQUEZ_KEY" });
  const openlineage = "http://127.0.0.1:5000";
  assert.deepEqual(settingsOf("quality: {}", { openlineage }), { url: openlineage, key: null });
  assert.deepEqual(settingsOf(`openlineage: { url: "${url}", key: MARQUEZ_KEY }`, { openlineage }), {
    ...{ url: openlineage, key: "MARQUEZ_KEY" },
  });
});

test("mistakes are said with their place, and what may be a secret is not said again", () => {
  const table: readonly [string, RegExp, object][] = [
    ["openlineage: marquez.example", /https:\/\/marquez\.example\.com/, { line: 1, column: 14 }],
    ["openlineage: ftp://marquez.example", /https:\/\/marquez\.example\.com/, { line: 1, column: 14 }],
    ["openlineage: https://me:hunter2@marquez.example", /holds a login/, { line: 1, column: 14 }],
    ["openlineage:\n  url: https://marquez.example\n  key: hunter2", /written in capitals/, { line: 3, column: 8 }],
    ["openlineage:\n  url: https://marquez.example\n  api-key: KEY", /knows no key "api-key"/, { line: 3 }],
    ["openlineage: {}", /lacks the key "url"/, { line: 1 }],
    ["openlineage: [a]", /text or a set of keys/, { line: 1 }],
  ];
  for (const [text, says, place] of table) {
    const error = errorOf(() => settingsOf(text));
    assert.match(error.message, says, text);
    assert.ok(!`${error.message} ${error.remedy}`.includes("hunter2"), error.message);
    assert.deepEqual({ ...error.place, ...place }, error.place, text);
  }
  const given = errorOf(() => settingsOf("quality: {}", { openlineage: "marquez:5000" }));
  assert.equal(given.place.input, "openlineage");
});
