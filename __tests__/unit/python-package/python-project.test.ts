import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import type { Files } from "@mlops-actions/testkit";
import { readPythonProject } from "../../../packages/python-package/src/python-project.ts";
import { versionEnvironment, withoutUpload } from "../../../packages/python-package/src/version-environment.ts";
import { writeVersion } from "../../../packages/python-package/src/write-version.ts";
import { folderOf } from "./python-surroundings.ts";

const build = '[build-system]\nrequires = ["hatchling"]\n';

test("the name and the version that is written down are found wherever Python has them", async () => {
  const table: readonly [files: Files, name: string | null, version: string | null, section?: string][] = [
    [{ "pyproject.toml": '[project]\nname = "a"\nversion = "1.0"\n' }, "a", "1.0", "project"],
    [{ "pyproject.toml": `[project]\nname = "a"\ndynamic = ["version"]\n${build}` }, "a", null],
    [{ "pyproject.toml": '[tool.poetry]\nname = "p"\nversion = "2.0"\n' }, "p", "2.0", "tool.poetry"],
    [
      { "pyproject.toml": '[project]\nname = "a"\ndynamic = ["version"]\n[tool.poetry]\nversion = "0.0.0"\n' },
      "a",
      null,
    ],
    [
      { "pyproject.toml": build, "setup.cfg": "[metadata]\nname = s\nversion = 3.1\n[options]\nversion = 9\n" },
      "s",
      "3.1",
      "metadata",
    ],
    [{ "setup.cfg": "[metadata]\nname = s\nversion = attr: s.__version__\n", "setup.py": "" }, "s", null],
    [{ "setup.py": "from setuptools import setup; setup()" }, null, null],
  ];
  for (const [files, name, version, section] of table) {
    const project = await readPythonProject(folderOf(files));
    assert.equal(project.name, name, JSON.stringify(files));
    assert.equal(project.written?.version ?? null, version, JSON.stringify(files));
    if (section !== undefined) assert.equal(project.written?.section, section);
  }
});

test("a folder without a package, and one whose pyproject.toml is none, are the user's mistakes", async () => {
  for (const files of [{}, { "pyproject.toml": "[tool.ruff]\nline-length = 100\n" }, { "README.md": "" }] as Files[]) {
    await assert.rejects(readPythonProject(folderOf(files)), /holds no Python package/);
  }
  await assert.rejects(readPythonProject(folderOf({ "pyproject.toml": "[project\n" })), (error) => {
    assert.ok(error instanceof UserError);
    assert.deepEqual([error.place.file, error.place.line], ["pyproject.toml", 1]);
    return true;
  });
});

test("a version is replaced where it stands and nowhere else", async () => {
  const pyproject = [
    "# version = 'no'",
    "[tool.other]",
    'version = "7"',
    "[ project ]  # the package",
    'name = "a"',
    "version='1.0' # of old",
    'description = "version = 1.0"',
    "[project.urls]",
    'version = "x"',
    "",
  ].join("\r\n");
  const folder = folderOf({ "pyproject.toml": pyproject });
  await writeVersion(folder, { version: "1.0", file: "pyproject.toml", section: "project" }, "1.1.dev3");
  assert.equal(
    readFileSync(join(folder, "pyproject.toml"), "utf8"),
    pyproject.replace("version='1.0' # of old", 'version = "1.1.dev3"'),
  );
  const ini = folderOf({ "setup.py": "", "setup.cfg": "[metadata]\nname = s\nversion: 3.1\n" });
  await writeVersion(ini, { version: "3.1", file: "setup.cfg", section: "metadata" }, "4.0");
  assert.equal(readFileSync(join(ini, "setup.cfg"), "utf8"), "[metadata]\nname = s\nversion = 4.0\n");
});

test("a version that is written in a way that is not understood is told, never half replaced", async () => {
  for (const pyproject of [
    'project = { name = "a", version = "1.0" }\n',
    'project.name = "a"\nproject.version = "1.0"\n',
  ]) {
    const folder = folderOf({ "pyproject.toml": pyproject });
    const { written } = await readPythonProject(folder);
    assert.equal(written?.version, "1.0");
    await assert.rejects(writeVersion(folder, written!, "2.0"), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.place.file, "pyproject.toml");
      return true;
    });
    assert.equal(readFileSync(join(folder, "pyproject.toml"), "utf8"), pyproject);
  }
});

test("tools that take the version from git are told it by name and without", () => {
  const variables = versionEnvironment("Small.Project-x", "1.0.dev1");
  assert.equal(variables["SETUPTOOLS_SCM_PRETEND_VERSION_FOR_SMALL_PROJECT_X"], "1.0.dev1");
  for (const name of ["SETUPTOOLS_SCM_PRETEND_VERSION", "POETRY_DYNAMIC_VERSIONING_BYPASS", "PDM_BUILD_SCM_VERSION"]) {
    assert.equal(variables[name], "1.0.dev1");
  }
  assert.ok(!Object.keys(versionEnvironment(null, "1")).some((name) => name.includes("_FOR_")));
});

test("a build sees no login of an upload", () => {
  const kept = { PATH: "/bin", PIP_INDEX_URL: "https://a/simple", UV_INDEX_URL: "https://a/simple" };
  const logins = {
    TWINE_PASSWORD: "a",
    UV_PUBLISH_TOKEN: "b",
    CODEARTIFACT_AUTH_TOKEN: "c",
    POETRY_PYPI_TOKEN_PYPI: "d",
  };
  assert.deepEqual(withoutUpload({ ...kept, ...logins }), kept);
});
