import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { normalName, readPythonEnvironment } from "@mlops-actions/python-environment";
import { projectOf } from "./files.ts";

async function errorOf(file: string, content: string | Uint8Array): Promise<UserError> {
  const found = await readPythonEnvironment(projectOf({ [file]: content })).catch((error: unknown) => error);
  assert.ok(found instanceof UserError, `${file}: ${String(found)}`);
  return found;
}

const cases: readonly [what: string, file: string, content: string | Uint8Array, message: RegExp, line?: number][] = [
  ["no TOML", "uv.lock", 'version = 1\n[[package]\nname = "a"\n', /^This is no TOML/, 2],
  ["a cut file", "poetry.lock", '[[package]]\nname = "a', /^This is no TOML/, 2],
  ["a package without a name", "uv.lock", '[[package]]\nname = "a"\n\n[[package]]\nversion = "1"\n', /no name/, 4],
  ["packages that are a text", "pylock.toml", 'x = 1\npackages = "a"\n', /^packages is no list of tables/, 2],
  ["packages that are a table", "pdm.lock", "[package]\na = 1\n", /^package is no list of tables/, 1],
  ["no JSON", "Pipfile.lock", '{"default": ', /^This is no JSON/],
  ["a list", "Pipfile.lock", "[]", /no keys at its top/],
  ["no YAML", "conda-lock.yml", "package:\n- {a\n", /^This is no YAML/, 3],
  ["a YAML list", "environment.yml", "- a\n", /no keys at its top/, 1],
  ["dependencies of a table", "environment.yml", "name: x\ndependencies:\n  numpy: 1\n", /no list/, 2],
  ["packages of conda that are texts", "conda-lock.yml", "package:\n- a\n", /no list of tables/, 1],
  ["bytes that are no text", "requirements.txt", new Uint8Array([0xff, 0xfe, 0x61, 0]), /not UTF-8/],
  ["no TOML of the project", "pyproject.toml", "[project\n", /^This is no TOML/, 1],
];

for (const [what, file, content, message, line] of cases) {
  test(`${what} in ${file} is an error with its place`, async () => {
    const error = await errorOf(file, content);
    assert.match(error.message, message);
    assert.equal(error.place.file, file);
    if (line !== undefined) assert.equal(error.place.line, line);
    assert.ok(error.remedy);
  });
}

test("depth without end, and aliases that multiply, are the file's fault", async () => {
  await errorOf("uv.lock", `a = ${"[".repeat(100_000)}`);
  const names = "abcdefghij".split("");
  const bomb = names.map((name, i) => {
    const inner = i === 0 ? "x" : `*${names[i - 1]}`;
    return `${name}: &${name} [${Array(10).fill(inner).join(",")}]`;
  });
  assert.match((await errorOf("environment.yml", bomb.join("\n"))).message, /more deeply/);
});

test("names of the language are names like others", async () => {
  const lock = '{"default": {"__proto__": {"version": "==1"}, "constructor": {"version": "==2"}, "x": null}}';
  const found = await readPythonEnvironment(projectOf({ "Pipfile.lock": lock }));
  assert.deepEqual(found?.packages, [
    { name: "__proto-", version: "1" },
    { name: "constructor", version: "2" },
  ]);
});

test("a long line takes no long time", async () => {
  const long = `${"a".repeat(100_000)}${" ".repeat(100_000)}x`;
  for (const file of ["requirements.txt", ".python-version"]) {
    const found = await readPythonEnvironment(projectOf({ [file]: long }));
    assert.deepEqual(found?.packages, []);
  }
  const found = await readPythonEnvironment(projectOf({ "environment.yml": `dependencies:\n- '${long}/'\n` }));
  assert.deepEqual(found?.packages, []);
});

test("names are as PyPI compares them", () => {
  for (const name of ["Friendly-Bard", "friendly.bard", "FRIENDLY__bard", "friendly-_.bard"]) {
    assert.equal(normalName(name), "friendly-bard");
  }
});
