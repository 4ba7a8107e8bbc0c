import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { SliceCache } from "@mlops-actions/engines";
import { openCheckout } from "@mlops-actions/git";
import { type Files, type GitRepository, gitRepository, temporaryFolder } from "@mlops-actions/testkit";
import { chooseTools } from "../../actions/quality-gate/src/choose-tools.ts";
import { installTools } from "../../actions/quality-gate/src/install/install-tools.ts";
import { isLocated, type Located, type Unusable } from "../../actions/quality-gate/src/install/toolset.ts";
import { openRepository } from "../../actions/quality-gate/src/repository.ts";

const quality = fileURLToPath(new URL("../../.peers/quality/bin", import.meta.url));

const project: Files = {
  ".gitignore": "node_modules/\n",
  "pyproject.toml": [
    "[project]",
    'name = "small-project"',
    'version = "1.2.3"',
    'requires-python = ">=3.9"',
    'dependencies = ["idna==3.10"]',
    "[project.scripts]",
    'small = "small_project:main"',
    "[dependency-groups]",
    'dev = ["pytest==8.3.4"]',
    "[build-system]",
    'requires = ["setuptools>=70"]',
    'build-backend = "setuptools.build_meta"',
    "[tool.pytest.ini_options]",
    'testpaths = ["tests"]',
    "",
  ].join("\n"),
  "src/small_project/__init__.py":
    "from importlib.metadata import version\n\nimport idna\n\nVERSION = version('small-project')\n\ndef main():\n    print(VERSION)\n",
  "tests/test_small.py": [
    "import pathlib, subprocess",
    "import small_project",
    "",
    "def test_it_is_the_checkout_and_knows_its_version():",
    "    here = pathlib.Path(__file__).parent.parent",
    "    assert pathlib.Path(small_project.__file__) == here / 'src/small_project/__init__.py'",
    "    assert small_project.VERSION == '1.2.3'",
    "",
    "def test_its_program_is_on_the_path(tmp_path):",
    "    assert subprocess.run(['small'], cwd=tmp_path, capture_output=True, text=True).stdout == '1.2.3\\n'",
    "",
  ].join("\n"),
};

/** PATH with these programs of this machine and no others but the system's. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder("path");
  for (const [name, target] of Object.entries(programs)) symlinkSync(target, join(folder, name));
  return [folder, "/usr/bin", "/bin"].join(delimiter);
}

// Of an environment a link would be taken for its own Python.
const python = execFileSync(
  join(quality, "python"),
  ["-c", "import os, sys; print(os.path.realpath(sys.executable))"],
  {
    encoding: "utf8",
  },
).trim();
const programs = { python3: python };
const withUv = { ...programs, uv: join(quality, "uv") };

interface Job {
  readonly path: string;
  readonly cacheFolder?: string;
  readonly sharedCache?: SliceCache | null;
}

async function install(
  repository: GitRepository,
  { path, cacheFolder = temporaryFolder("cache"), sharedCache = null }: Job,
) {
  const { VIRTUAL_ENV, CONDA_PREFIX, pythonLocation, ...inherited } = process.env;
  const environment = { ...inherited, PATH: path } as Record<string, string>;
  const files = await openRepository(repository.path, await openCheckout({ folder: repository.path, environment }));
  const chosen = chooseTools({ tools: null, timeLimit: 60 } as Parameters<typeof chooseTools>[0], files);
  const lines: string[] = [];
  const toolset = await installTools(chosen, {
    install: "auto",
    repository: files,
    work: repository.path,
    cacheFolder,
    temporary: temporaryFolder("temporary"),
    environment,
    sharedCache,
    log: {
      info: (line) => lines.push(line),
      mask: assert.fail,
      warning: assert.fail,
      group: (title, words) => lines.push(title, ...words),
      progress: () => () => {},
    },
    cancelled: () => new AbortController().signal,
  });
  const tools = new Map<string, Located>();
  const unusable = new Map<string, Unusable | null>();
  for (const one of chosen) {
    const found = await toolset.locate(one);
    if (isLocated(found)) tools.set(one.tool.name, found);
    else unusable.set(one.tool.name, found);
  }
  return { toolset, tools, unusable, log: lines.join("\n"), environment, cacheFolder };
}

function runTests(
  repository: GitRepository,
  { toolset, tools, environment }: Awaited<ReturnType<typeof install>>,
): string {
  const pytest = tools.get("pytest");
  assert.ok(pytest);
  const [program = "", ...args] = pytest.program;
  return execFileSync(program, [...args, "-q", "-p", "no:cacheprovider"], {
    cwd: repository.path,
    env: { ...environment, ...toolset.environment, ...pytest.environment, PYTHONDONTWRITEBYTECODE: "1" },
    encoding: "utf8",
  });
}

function untouched(repository: GitRepository): void {
  assert.equal(repository.git("status", "--short", "--ignored"), "");
}

/** What `@actions/cache` does, in a folder. */
function folderCache(): SliceCache & { readonly keys: () => string[] } {
  const home = temporaryFolder("shared");
  return {
    keys: () => readdirSync(home),
    restore: async (key) => (existsSync(join(home, key)) ? join(home, key) : null),
    save: async (key, folder) => cpSync(folder, join(home, key), { recursive: true }),
  };
}

test("requirements are installed by pip beside the project, which is tested from the checkout, and found again", async () => {
  const repository = gitRepository({ ...project, "requirements-dev.txt": "-e .[dev]\niniconfig==2.0.0\n" });
  const first = await install(repository, { path: pathWith(programs) });
  assert.match(first.log, /made by pip/);
  assert.equal(first.tools.get("pytest")?.version, "8.3.4");
  assert.match(runTests(repository, first), /2 passed/);
  untouched(repository);

  const second = await install(repository, { path: first.environment["PATH"]!, cacheFolder: first.cacheFolder });
  assert.match(second.log, /from the cache of this machine/);
  assert.deepEqual(second.tools.get("pytest")?.program, first.tools.get("pytest")?.program);
  assert.match(runTests(repository, second), /2 passed/);
  untouched(repository);
});

test("uv.lock is installed by uv, once for two jobs at a time, and leaves the checkout as it is", async () => {
  const repository = gitRepository(project);
  execFileSync(withUv.uv, ["lock", "--quiet", "--python", python], { cwd: repository.path });
  repository.commit({});
  const job = { path: pathWith(withUv), cacheFolder: temporaryFolder("cache") };
  const both = await Promise.all([install(repository, job), install(repository, job)]);
  assert.equal(both.filter(({ log }) => log.includes("made by uv")).length, 1);
  for (const one of both) {
    assert.equal(one.tools.get("pytest")?.version, "8.3.4");
    assert.match(runTests(repository, one), /2 passed/);
  }
  untouched(repository);
});

test("an environment that another job kept is used at the same place", async () => {
  const repository = gitRepository(project);
  const sharedCache = folderCache();
  const job = { path: pathWith(withUv), cacheFolder: temporaryFolder("cache"), sharedCache };
  await install(repository, job);
  assert.equal(sharedCache.keys().length, 1);

  rmSync(join(job.cacheFolder, "quality"), { recursive: true });
  const again = await install(repository, job);
  assert.match(again.log, /from the cache that jobs share/);
  assert.match(runTests(repository, again), /2 passed/);
});

test("a module that the build makes is imported from a copy, the others from the checkout, wherever they stand", async () => {
  const pyproject = [
    "[project]",
    'name = "small-project"',
    'dynamic = ["version"]',
    "[dependency-groups]",
    'dev = ["pytest==8.3.4"]',
    "[build-system]",
    'requires = ["setuptools>=70", "setuptools_scm>=8"]',
    'build-backend = "setuptools.build_meta"',
    "[tool.setuptools]",
    'package-dir = { "" = "lib/python" }',
    "[tool.setuptools.packages.find]",
    'where = ["lib/python"]',
    "[tool.setuptools_scm]",
    'write_to = "lib/python/small_project/_version.py"',
    "[tool.pytest.ini_options]",
    "",
  ];
  const tests = [
    "import pathlib, small_project",
    "",
    "def test_it():",
    "    here = pathlib.Path(__file__).parent.parent",
    "    assert pathlib.Path(small_project.__file__).parent == here / 'lib/python/small_project'",
    "    assert not small_project._version.__file__.startswith(str(here))",
    "",
  ];
  const repository = gitRepository({
    ".gitignore": "_version.py\n",
    "pyproject.toml": pyproject.join("\n"),
    "lib/python/small_project/__init__.py": "from small_project import _version\n",
    "tests/test_small.py": tests.join("\n"),
  });
  const installed = await install(repository, { path: pathWith(withUv) });
  assert.match(installed.toolset.notes.join(), /small_project\/_version.py is that of a copy/);
  assert.match(runTests(repository, installed), /1 passed/);
  untouched(repository);
});

test("what cannot be installed is told in the installer's words, and is not taken for finished the next time", async () => {
  const repository = gitRepository({ "requirements-dev.txt": "pytest==0.0.0.1\n" });
  const job = { path: pathWith(programs), cacheFolder: temporaryFolder("cache") };
  for (const _ of ["first", "second"]) {
    const { tools, unusable, log } = await install(repository, job);
    const why = unusable.get("pytest");
    assert.deepEqual([tools.size, why?.outcome], [0, "missing"]);
    assert.match(why?.why ?? "", /requirements-dev.txt requires could not be installed \(.*pytest==0\.0\.0\.1/);
    assert.match(log, /^Python tools: not installed$/m);
  }
});

test("a prepared environment is used as it is where it has all tools", async () => {
  const repository = gitRepository({ ".gitignore": ".venv/\n", "requirements-dev.txt": "pytest==8.3.4\n" });
  const environment = join(repository.path, ".venv");
  execFileSync(withUv.uv, ["venv", "--quiet", "--python", python, environment]);
  const path = pathWith(withUv);
  execFileSync(withUv.uv, ["pip", "install", "--quiet", "--python", environment, "pytest==8.3.4"]);
  const { toolset, tools } = await install(repository, { path });
  assert.deepEqual(tools.get("pytest"), {
    program: [join(environment, "bin/pytest")],
    version: "8.3.4",
    environment: {},
  });
  assert.deepEqual(toolset.notes, ["Python tools are those of the virtual environment .venv; nothing was installed."]);
});

test("packages of a lock file of npm are installed without the repository's own preparations", async () => {
  const files = {
    ".gitignore": "node_modules/\n",
    "package.json": JSON.stringify({
      name: "small",
      scripts: { prepare: "touch prepared" },
      devDependencies: { prettier: "3.3.3" },
      prettier: {},
    }),
  };
  const repository = gitRepository(files);
  const node = { node: process.execPath };
  const npm = join(dirname(execFileSync("which", ["npm"], { encoding: "utf8" }).trim()), "npm");
  const path = [pathWith({ ...programs, ...node }), dirname(npm)].join(delimiter);
  execFileSync(npm, ["install", "--package-lock-only", "--ignore-scripts"], { cwd: repository.path, stdio: "ignore" });
  repository.commit({});
  const { tools, toolset } = await install(repository, { path });
  assert.equal(tools.get("prettier")?.version, "3.3.3");
  assert.match(toolset.notes.join(), /npm installed into node_modules from package-lock.json/);
  assert.equal(repository.git("status", "--short", "--ignored"), "!! node_modules/");
});
