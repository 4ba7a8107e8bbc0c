import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { runProgram } from "@mlops-actions/processes";
import { type BuiltPackage, buildPythonPackage, uploadPythonPackage } from "@mlops-actions/python-package";
import { type Files, gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { packaging, startPypiserver } from "./packaging-servers.ts";

const login = { username: "ci", password: "hunter2" };
const credentials = { TWINE_USERNAME: login.username, TWINE_PASSWORD: login.password };

/** PATH with uv, or with a Python that has build and twine, and no other of them. */
const paths = {
  uv: pathWith("uv"),
  python: pathWith("python3"),
};

function pathWith(program: string): string {
  const folder = temporaryFolder("path");
  // A link to an environment's Python would be taken for its base.
  if (program === "uv") symlinkSync(join(packaging, program), join(folder, program));
  const inside = program === "uv" ? folder : linkedEnvironment(folder);
  return [inside, "/usr/bin", "/bin"].join(delimiter);
}

/** The programs of the environment but uv. */
function linkedEnvironment(folder: string): string {
  const venv = join(folder, "venv");
  mkdirSync(join(venv, "bin"), { recursive: true });
  for (const entry of ["lib", "pyvenv.cfg"]) symlinkSync(join(packaging, "..", entry), join(venv, entry));
  for (const name of ["python", "python3"]) symlinkSync(join(packaging, name), join(venv, "bin", name));
  return join(venv, "bin");
}

function surroundings(path: string, environment: Readonly<Record<string, string>> = {}) {
  const { VIRTUAL_ENV, CONDA_PREFIX, ...inherited } = process.env;
  const lines: string[] = [];
  return {
    environment: { ...(inherited as Record<string, string>), PATH: path, ...environment },
    run: runProgram,
    temporary: temporaryFolder("python"),
    log: { info: (line: string) => lines.push(line), mask: () => {} },
    signal: new AbortController().signal,
    fetch,
    lines,
  };
}

const sources: Files = {
  "src/small_project/__init__.py": "VERSION = __import__('importlib.metadata').metadata.version('small-project')\n",
  "src/small_project/weights.json": "{}\n",
  "README.md": "# small\n",
};

function pyproject(project: string, requires: readonly string[], backend: string, more = ""): string {
  const build = `[build-system]\nrequires = ${JSON.stringify(requires)}\nbuild-backend = "${backend}"\n`;
  return `[project]\nname = "small-project"\nrequires-python = ">=3.9"\n${project}\n${build}${more}`;
}

const setuptools = pyproject('version = "1.0.0"', ["setuptools==80.9.0"], "setuptools.build_meta");

const projects: Readonly<Record<string, Files>> = {
  "a version that is written down, by setuptools": { ...sources, "pyproject.toml": setuptools },
  setuptools_scm: {
    ...sources,
    "pyproject.toml": pyproject(
      'dynamic = ["version"]',
      ["setuptools==80.9.0", "setuptools-scm==10.3.4"],
      "setuptools.build_meta",
      "[tool.setuptools_scm]\n",
    ),
  },
  "hatch-vcs": {
    ...sources,
    "pyproject.toml": pyproject(
      'dynamic = ["version"]',
      ["hatchling==1.33.0", "hatch-vcs==0.5.0"],
      "hatchling.build",
      '[tool.hatch.version]\nsource = "vcs"\n',
    ),
  },
  poetry: {
    ...sources,
    "pyproject.toml":
      '[tool.poetry]\nname = "small-project"\nversion = "0.0.0"\ndescription = ""\nauthors = []\npackages = [{ include = "small_project", from = "src" }]\n[tool.poetry.dependencies]\npython = ">=3.9"\n' +
      '[build-system]\nrequires = ["poetry-core==2.5.0"]\nbuild-backend = "poetry.core.masonry.api"\n',
  },
};

/** What Python itself says of a wheel: the version in its metadata, and its files. */
function inspect(built: BuiltPackage): { readonly version: string; readonly files: readonly string[] } {
  const wheel = built.files.find(({ kind }) => kind === "wheel")?.path ?? assert.fail();
  const script = `
import sys, zipfile, json
from email.parser import Parser
with zipfile.ZipFile(sys.argv[1]) as wheel:
    names = wheel.namelist()
    metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
    print(json.dumps({"version": Parser().parsestr(wheel.read(metadata).decode())["Version"], "files": names}))
`;
  return JSON.parse(execFileSync(join(packaging, "python"), ["-c", script, wheel], { encoding: "utf8" }));
}

for (const [name, files] of Object.entries(projects)) {
  test(`${name}: both files have the branch's version, the package's data, and the same bytes each time`, async () => {
    const repository = gitRepository(files);
    const state = (): string => repository.git("status", "--short", "--ignored") + readdirSync(repository.path).join();
    const before = state();
    const build = (path: string) =>
      buildPythonPackage({ work: repository.path, version: "1.1.0.dev3" }, surroundings(path));
    const built = await build(paths.uv);
    assert.equal(built.builder, "uv");
    assert.deepEqual(
      built.files.map((file) => file.name),
      ["small_project-1.1.0.dev3-py3-none-any.whl", "small_project-1.1.0.dev3.tar.gz"],
    );
    const { version, files: packed } = inspect(built);
    assert.equal(version, "1.1.0.dev3");
    assert.ok(packed.includes("small_project/__init__.py"));
    // setuptools packs data only where something tells it what belongs to the sources.
    if (name !== "a version that is written down, by setuptools") {
      assert.ok(packed.includes("small_project/weights.json"), packed.join());
    }
    assert.equal(state(), before, "the checkout is as it was");

    const clone = repository.clone();
    const again = await buildPythonPackage({ work: clone.path, version: "1.1.0.dev3" }, surroundings(paths.uv));
    const digests = ({ files: all }: BuiltPackage) => all.map(({ sha256 }) => sha256);
    assert.deepEqual(digests(again), digests(built));
  });
}

test("python -m build builds where there is no uv", async () => {
  const repository = gitRepository(projects["hatch-vcs"]!);
  const built = await buildPythonPackage({ work: repository.path, version: "2.0.0" }, surroundings(paths.python));
  assert.equal(built.builder, "build");
  assert.equal(inspect(built).version, "2.0.0");
});

test("a version that stands in code is told, not published wrongly", async () => {
  const repository = gitRepository({
    ...sources,
    "src/small_project/__init__.py": '__version__ = "0.9"\n',
    "pyproject.toml": pyproject(
      'dynamic = ["version"]',
      ["hatchling==1.33.0"],
      "hatchling.build",
      '[tool.hatch.version]\npath = "src/small_project/__init__.py"\n',
    ),
  });
  const wanted = { work: repository.path, version: "1.0.0" };
  await assert.rejects(buildPythonPackage(wanted, surroundings(paths.uv)), /was built as 0\.9, and not as 1\.0\.0/);
});

test("a build that fails shows its own words", async () => {
  const repository = gitRepository({
    ...sources,
    "pyproject.toml": setuptools,
    "setup.py": "raise SystemExit('broken setup')\n",
  });
  await assert.rejects(
    buildPythonPackage({ work: repository.path, version: "1.0.0" }, surroundings(paths.uv)),
    (error) => error instanceof UserError && /broken setup/.test(String(error.cause)),
  );
});

for (const [uploader, path] of [
  ["uv", paths.uv],
  ["twine", paths.python],
] as const) {
  test(`${uploader}: uploaded once, already there afterwards, and refused with other bytes`, async () => {
    const repository = gitRepository(projects["hatch-vcs"]!);
    const here = surroundings(path, credentials);
    const build = () => buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
    const built = await build();
    const names = built.files.map(({ name }) => name);
    await using server = await startPypiserver(login);
    const index = { url: `${server.url}/simple/`, uploadUrl: `${server.url}/` };
    assert.deepEqual(await uploadPythonPackage(built, index, here), { uploaded: names, alreadyThere: [], uploader });
    const installed = temporaryFolder("installed");
    const from = index.url.replace("//", `//${login.username}:${login.password}@`);
    const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--index-url", from, "--dest", installed];
    execFileSync(join(packaging, "python"), [...pip, "small-project==1.0.0"]);
    assert.deepEqual(readdirSync(installed), ["small_project-1.0.0-py3-none-any.whl"]);

    const again = await uploadPythonPackage(await build(), index, here);
    assert.deepEqual(again, { uploaded: [], alreadyThere: names, uploader: null });

    repository.commit({ "src/small_project/__init__.py": "changed = 1\n" });
    await assert.rejects(uploadPythonPackage(await build(), index, here), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(
        error.message,
        /has another small_project-1\.0\.0-py3-none-any\.whl and small_project-1\.0\.0\.tar\.gz/,
      );
      return true;
    });
    const wheel = built.files[0] ?? assert.fail();
    const page = await fetch(index.url.concat("small-project/"), {
      headers: { authorization: `Basic ${Buffer.from("ci:hunter2").toString("base64")}` },
    });
    assert.match(await page.text(), new RegExp(`#sha256=${wheel.sha256}`), "the published one is still there");
    const printed = here.lines.join("\n");
    assert.match(printed, /already in the index, with the same hash/);
    assert.ok(!printed.includes(login.password));
  });

  test(`${uploader}: one file that is there already is passed over, and a wrong password is told`, async () => {
    const repository = gitRepository(projects["hatch-vcs"]!);
    const here = surroundings(path, credentials);
    const built = await buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
    const [wheel, sdist] = built.files;
    await using server = await startPypiserver(login, "md5");
    const index = { url: `${server.url}/simple/`, uploadUrl: `${server.url}/` };
    const wrong = surroundings(path, { ...credentials, TWINE_PASSWORD: "wrong" });
    await assert.rejects(uploadPythonPackage(built, index, wrong), /refuses ci \(40[13]\)/);
    await assert.rejects(uploadPythonPackage(built, index, surroundings(path)), /asks for a login \(401\)/);
    await uploadPythonPackage({ ...built, files: [wheel!] }, index, here);
    assert.deepEqual(await uploadPythonPackage(built, index, here), {
      uploaded: [sdist?.name],
      alreadyThere: [wheel?.name],
      uploader,
    });
  });

  test(`${uploader}: an index that is open to all needs no login`, async () => {
    const repository = gitRepository(projects["hatch-vcs"]!);
    const here = surroundings(path);
    const built = await buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
    await using server = await startPypiserver(null);
    const index = { url: `${server.url}/simple/`, uploadUrl: `${server.url}/` };
    assert.equal((await uploadPythonPackage(built, index, here)).uploaded.length, 2);
    assert.equal((await uploadPythonPackage(built, index, here)).alreadyThere.length, 2);
  });

  test(`${uploader}: an address that takes no uploads is told as such`, async () => {
    const repository = gitRepository(projects["hatch-vcs"]!);
    const here = surroundings(path, credentials);
    const built = await buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
    await using server = await startPypiserver(login);
    const index = { url: `${server.url}/simple/`, uploadUrl: `${server.url}/simple/no/such/place` };
    await assert.rejects(
      uploadPythonPackage(built, index, here),
      /takes no uploads at http:\S+\/simple\/no\/such\/place/,
    );
  });
}

test("links without a digest are compared by what they lead to", async () => {
  const repository = gitRepository(projects["hatch-vcs"]!);
  const here = surroundings(paths.uv, credentials);
  const built = await buildPythonPackage({ work: repository.path, version: "1.0.0" }, here);
  await using server = await startPypiserver(login, null);
  const index = { url: `${server.url}/simple/`, uploadUrl: `${server.url}/` };
  await uploadPythonPackage(built, index, here);
  const again = await uploadPythonPackage(built, index, here);
  assert.equal(again.alreadyThere.length, 2);
});
