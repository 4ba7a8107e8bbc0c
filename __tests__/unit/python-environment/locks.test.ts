import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readPythonEnvironment } from "@mlops-actions/python-environment";
import { projectOf } from "./files.ts";

/** What uv and Pipenv themselves wrote: references/locks.py. */
const real = JSON.parse(readFileSync(new URL("references/locks.json", import.meta.url), "utf8")) as Record<
  string,
  string
>;

const environmentOf = async (files: Parameters<typeof projectOf>[0]) => {
  const found = await readPythonEnvironment(projectOf(files));
  assert.ok(found !== null);
  return found;
};
const pins = async (files: Parameters<typeof projectOf>[0]) =>
  (await environmentOf(files)).packages.map(({ name, version }) => `${name} ${version}`);

const expected = ["iniconfig 2.0.0", "packaging 24.2", "typing-extensions 4.12.2"];

describe("lock files as their tools write them", () => {
  for (const name of ["uv.lock", "pylock.toml", "requirements.txt", "Pipfile.lock"]) {
    it(name, async () => {
      const found = await environmentOf({ [name]: real[name]! });
      assert.deepEqual(
        found.packages.map((it) => `${it.name} ${it.version}`),
        expected,
      );
      const sha256 = createHash("sha256").update(real[name]!).digest("hex");
      assert.deepEqual(found.locks, [{ path: name, sha256, packages: 3 }]);
      assert.deepEqual(found.packagesFrom, [name]);
    });
  }

  it("all of them are digested, and the most exact one counts", async () => {
    const found = await environmentOf(real);
    assert.deepEqual(
      found.locks.map(({ path }) => path),
      ["Pipfile.lock", "pylock.toml", "requirements.txt", "uv.lock"],
    );
    assert.deepEqual(found.packagesFrom, ["uv.lock"]);
    assert.deepEqual(found.python, {
      version: "3.11",
      versionFrom: "Pipfile.lock",
      requires: ">=3.10,<3.13",
      requiresFrom: "pyproject.toml",
    });
  });

  it("the order of the listing makes no difference", async () => {
    const reversed = Object.fromEntries(Object.entries(real).reverse());
    assert.deepEqual(await environmentOf(reversed), await environmentOf(real));
  });
});

describe("what else fixes packages", () => {
  it("poetry.lock, without what is built from the checkout", async () => {
    const text = `[[package]]
name = "Typing_Extensions"
version = "4.12.2"
optional = false
files = []

[[package]]
name = "own"
version = "0.1.0"
[package.source]
type = "directory"
url = "../own"

[[package]]
name = "fork"
version = "1.0"
[package.source]
type = "git"
url = "https://git.example/fork"
resolved_reference = "abc"

[metadata]
lock-version = "2.1"
python-versions = "^3.11"
`;
    const found = await environmentOf({ "poetry.lock": text });
    assert.deepEqual(found.packages, [
      { name: "fork", version: "1.0" },
      { name: "typing-extensions", version: "4.12.2" },
    ]);
    assert.equal(found.python.requires, "^3.11");
  });

  it("pdm.lock, where a package with extras stands twice", async () => {
    const text = `[metadata]
groups = ["default"]
lock_version = "4.5.0"

[[metadata.targets]]
requires_python = ">=3.10"

[[package]]
name = "requests"
version = "2.32.3"

[[package]]
name = "requests"
version = "2.32.3"
extras = ["socks"]

[[package]]
name = "own"
version = "0.1"
path = "./own"
`;
    const found = await environmentOf({ "pdm.lock": text });
    assert.deepEqual(found.packages, [{ name: "requests", version: "2.32.3" }]);
    assert.equal(found.python.requires, ">=3.10");
  });

  it("versions of several platforms are all there", async () => {
    const one = (version: string) => `[[package]]\nname = "numpy"\nversion = "${version}"\n`;
    assert.deepEqual(await pins({ "uv.lock": one("2.2.6") + one("1.26.4") }), ["numpy 1.26.4", "numpy 2.2.6"]);
  });

  it("conda-lock.yml of linux-64 comes before all, and tells Python exactly", async () => {
    const entry = (name: string, version: string, platform: string, manager = "conda") =>
      `- name: ${name}\n  version: ${version}\n  manager: ${manager}\n  platform: ${platform}\n`;
    const lock = `version: 1\npackage:\n${entry("python", "3.10", "linux-64")}${entry("python", "3.9.1", "osx-64")}${entry(
      "_libgcc_mutex",
      "0.1",
      "linux-64",
    )}${entry("ruamel.yaml", "'0.18'", "linux-64", "pip")}`;
    const found = await environmentOf({
      "conda-lock.yml": lock,
      ".python-version": "3.12.1\n",
      "uv.lock": real["uv.lock"]!,
    });
    assert.deepEqual(found.packages, [
      { name: "_libgcc-mutex", version: "0.1" },
      { name: "python", version: "3.10" },
      { name: "ruamel-yaml", version: "0.18" },
    ]);
    assert.equal(found.python.version, "3.10");
    assert.equal(found.python.versionFrom, "conda-lock.yml");
  });

  it("environment.yml, what of it is exact", async () => {
    const text = `name: iris
channels: [conda-forge]
dependencies:
  - python-dateutil>=2
  - python=3.11
  - numpy=1.26.4
  - scipy=1.11
  - pandas ==2.2.0
  - conda-forge::xgboost=2.0=py311_0
  - libzlib=1.2.13=h4ab18f5_6
  - openssl>=3
  - pip
  - pip:
      - torch==2.3.0
      - transformers>=4
`;
    const found = await environmentOf({ "environment.yml": text });
    assert.deepEqual(
      found.packages.map(({ name, version }) => `${name} ${version}`),
      ["libzlib 1.2.13", "numpy 1.26.4", "pandas 2.2.0", "torch 2.3.0", "xgboost 2.0"],
    );
    assert.equal(found.python.version, null);
    assert.equal(found.python.requires, "=3.11");
  });

  it("requirements files together, with those that they name", async () => {
    const found = await environmentOf({
      "requirements.txt":
        "-r deps/base.txt\n--index-url https://u:hunter2@h/simple\nNumPy[all]==1.26.4 ; python_version > '3.9' # why\n",
      "requirements-dev.txt":
        "-r requirements.txt\npytest===8.0\nblack>=24\nruff==0.*\n-e .\n./wheels/a==1.whl\nx @ https://h/x-1.0.whl\n",
      "deps/base.txt":
        "a.b_c==1.0 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n-c ../constraints.txt\n-r ../../outside.txt\n-r https://h/x.txt\n",
      "constraints.txt": "urllib3==2.0.0\r\n-r requirements.txt\r\n",
      "my-requirements.md": "a==1",
    });
    assert.deepEqual(
      found.packages.map(({ name, version }) => `${name} ${version}`),
      ["a-b-c 1.0", "numpy 1.26.4", "pytest 8.0", "urllib3 2.0.0"],
    );
    const files = ["constraints.txt", "deps/base.txt", "requirements-dev.txt", "requirements.txt"];
    assert.deepEqual(found.packagesFrom, files);
    assert.deepEqual(
      found.locks.map(({ path }) => path),
      files,
    );
    assert.ok(!JSON.stringify(found).includes("hunter2"));
  });

  it("a lock without packages gives way to one that has some", async () => {
    assert.deepEqual(await pins({ "uv.lock": "version = 1\n", "requirements.txt": "a==1\n" }), ["a 1"]);
  });
});

describe("Python's version", () => {
  const version = async (text: string) => (await environmentOf({ ".python-version": text })).python.version;

  it("is what .python-version says of CPython", async () => {
    assert.equal(await version("3.11.7\n"), "3.11.7");
    assert.equal(await version("# ours\r\n3.12\r\n3.11\r\n"), "3.12");
    assert.equal(await version("cpython-3.13.0rc1"), "3.13.0rc1");
    assert.equal(await version("my-environment\n"), null);
    assert.equal(await version("pypy3.10-7.3.15\n"), null);
  });

  it("is asked for by the project's own file before a lock", async () => {
    const poetry = "[tool.poetry.dependencies]\npython = '~3.12'\n";
    const found = await environmentOf({ "pyproject.toml": poetry, "uv.lock": 'requires-python = ">=3.9"\n' });
    assert.equal(found.python.requires, "~3.12");
    assert.deepEqual(
      found.locks.map(({ path }) => path),
      ["uv.lock"],
    );
  });

  it("alone is an environment, and without any file there is none", async () => {
    const found = await environmentOf({ "pyproject.toml": "[project]\nrequires-python = '>=3.11'\n" });
    assert.deepEqual([found.locks, found.packages, found.packagesFrom], [[], [], []]);
    assert.equal(await readPythonEnvironment(projectOf({ "setup.py": "", "pyproject.toml": "" })), null);
    assert.equal(await readPythonEnvironment(projectOf({})), null);
  });
});
