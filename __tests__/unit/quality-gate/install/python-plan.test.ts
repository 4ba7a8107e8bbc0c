import assert from "node:assert/strict";
import { test } from "node:test";
import { planPython } from "../../../../actions/quality-gate/src/install/python-plan.ts";
import { sourceRoots } from "../../../../actions/quality-gate/src/install/source-roots.ts";

type Texts = Readonly<Record<string, string>>;

function repository(files: Texts) {
  return { files: Object.keys(files), read: (path: string) => files[path] ?? null };
}

function plan(files: Texts, { tools = ["pytest"], uv = false } = {}) {
  return planPython(repository(files), new Set(tools), { uv });
}

/** All that pip is asked for, in order. */
function asked(files: Texts, tools?: string[]): string[] {
  return plan(files, tools === undefined ? {} : { tools }).steps.flatMap((step) =>
    step.kind === "pip" ? step.requirements : [],
  );
}

test("a repository that lists nothing needs nothing beside the tools", () => {
  assert.deepEqual(plan({ "pyproject.toml": "[tool.black]\n" }), { steps: [], notes: [] });
});

test("uv.lock is uv's where uv is there", () => {
  const files = { "uv.lock": "version = 1\n", "pyproject.toml": '[project]\nname = "x"\n' };
  const [step] = plan(files, { uv: true }).steps;
  assert.deepEqual(step?.kind === "uv" && step.args, ["--all-groups", "--all-extras"]);
});

test("groups that exclude each other are not all asked for", () => {
  const pyproject = '[project]\nname = "x"\n[tool.uv]\nconflicts = [[{ extra = "a" }, { extra = "b" }]]\n';
  const [step] = plan({ "uv.lock": "version = 1\n", "pyproject.toml": pyproject }, { uv: true }).steps;
  assert.deepEqual(step?.kind === "uv" && step.args, []);
});

test("what uv does not read does not change its environment", () => {
  const pyproject = '[project]\nname = "x"\n';
  const before = plan({ "uv.lock": "version = 1\n", "pyproject.toml": pyproject }, { uv: true });
  const settings = plan({ "uv.lock": "version = 1\n", "pyproject.toml": `${pyproject}[tool.ruff]\n` }, { uv: true });
  const lock = plan({ "uv.lock": "version = 2\n", "pyproject.toml": pyproject }, { uv: true });
  assert.deepEqual(settings, before);
  assert.notDeepEqual(lock, before);
});

test("without uv its lock file holds pip to its versions, but for the project and what has several", () => {
  const files = {
    "pyproject.toml": '[project]\nname = "own"\ndependencies = ["numpy", "rich>=13"]\n',
    "uv.lock": [
      ...['[[package]]\nname = "own"\nversion = "1.0"\nsource = { editable = "." }'],
      ...['[[package]]\nname = "rich"\nversion = "13.7.0"'],
      ...['[[package]]\nname = "numpy"\nversion = "1.26.0"', '[[package]]\nname = "numpy"\nversion = "2.0.0"'],
    ].join("\n"),
  };
  const { steps, notes } = plan(files);
  assert.deepEqual(steps, [
    {
      kind: "pip",
      from: ["pyproject.toml [project] dependencies"],
      requirements: ["numpy", "rich>=13"],
      constraints: ["rich==13.7.0"],
    },
  ]);
  assert.match(notes.join(), /uv\.lock/);
});

test("requirements files for running, tests and checks, and those that hold a tool", () => {
  const files = {
    "requirements.txt": "numpy\n",
    "requirements-dev.txt": "-r requirements.txt\nmypy\n",
    "requirements/ci.in": "never\n",
    "requirements/ci.txt": "compiled\n",
    "docs-requirements.txt": "sphinx\n",
    "requirements-gpu.txt": "torch\n",
    "requirements-hooks.txt": "pytest==8.0.0\n",
    "docs/requirements.txt": "sphinx\n",
  };
  assert.deepEqual(asked(files), ["numpy", "mypy", "compiled", "pytest==8.0.0"]);
});

test("the checkout itself and its folders are not installed, finished options stay", () => {
  const files = {
    "requirements-dev.txt":
      "--index-url https://example.org/simple\n-e .[dev]\n.\n-e libs/own\n-e git+https://example.org/x.git#egg=x\nidna==3.10 \\\n  --hash=sha256:aa\n-c constraints.txt\n",
    "constraints.txt": "certifi==2024.2.2\n",
  };
  const { steps, notes } = plan(files);
  assert.deepEqual(steps, [
    {
      kind: "pip",
      from: ["requirements-dev.txt"],
      requirements: [
        "--index-url https://example.org/simple",
        "-e git+https://example.org/x.git#egg=x",
        "idna==3.10    --hash=sha256:aa",
      ],
      constraints: ["certifi==2024.2.2"],
    },
  ]);
  assert.deepEqual(notes, ["requirements-dev.txt: libs/own is not installed, it is a folder or file of the checkout."]);
});

test("extras and groups for development, and each that holds a tool; not the project by its own name", () => {
  const files = {
    "pyproject.toml": `
[project]
name = "My_Project"
dependencies = ["main"]
[project.optional-dependencies]
dev = ["my-project[test]", "dev"]
test = ["extra-test"]
gpu = ["torch"]
odd = ["pytest-xdist", "pytest"]
[dependency-groups]
anything = ["grouped", { include-group = "docs" }]
docs = ["sphinx"]
`,
    "tox.ini":
      "[testenv:lint]\ndeps =\n  flake8\n  flake8-bugbear\n[testenv:tests]\ndeps =\n  -r more.txt\n  pytest\n  {env:X}\n  mock\n",
  };
  const [, ...rest] = ["", "main", "grouped", "dev", "extra-test", "pytest-xdist", "pytest", "mock"];
  assert.deepEqual(asked(files), rest);
  assert.ok(asked(files, ["flake8"]).includes("flake8-bugbear"));
});

test("Poetry's requirements are told in pip's words", () => {
  const dependencies = `
[tool.poetry.dependencies]
python = "^3.9"
caret = "^1.2.3"
zero = "^0.2.3"
none = "^0.0.3"
tilde = "~1.2.3"
any = "*"
pin = "2.0"
range = ">=1,<3"
wild = "1.*"
table = { version = "^2", extras = ["a", "b"], python = "<3.11", markers = "sys_platform == 'linux'" }
many = [{ version = "1.0", python = "<3.10" }, { version = "^2", python = ">=3.10" }]
git = { git = "https://example.org/x.git", tag = "v1" }
path = { path = "../other" }
option = { version = "1.0", optional = true }
`;
  assert.deepEqual(asked({ "pyproject.toml": dependencies }), [
    "caret>=1.2.3,<2",
    "zero>=0.2.3,<0.3",
    "none>=0.0.3,<0.0.4",
    "tilde>=1.2.3,<1.3",
    "any",
    "pin==2.0",
    "range>=1,<3",
    "wild==1.*",
    "table[a,b]>=2,<3 ; python_version < '3.11' and (sys_platform == 'linux')",
    "many==1.0 ; python_version < '3.10'",
    "many>=2,<3 ; python_version >= '3.10'",
    "git @ git+https://example.org/x.git@v1",
  ]);
});

test("what only the build tells is asked of it", () => {
  const kinds = (files: Texts) => plan(files).steps.map(({ kind }) => kind);
  assert.deepEqual(kinds({ "setup.py": "" }), ["build"]);
  assert.deepEqual(kinds({ "pyproject.toml": '[project]\nname = "x"\ndynamic = ["dependencies"]\n' }), ["build"]);
  assert.deepEqual(kinds({ "setup.py": "", "pyproject.toml": '[project]\nname = "x"\n' }), []);
});

test("conda makes the environment only where nothing of Python's own lists it", () => {
  const conda = { "environment.yml": "dependencies: [numpy]\n" };
  assert.deepEqual(plan(conda).steps, [{ kind: "conda", file: "environment.yml", text: conda["environment.yml"] }]);
  const kinds = plan({ ...conda, "requirements.txt": "numpy\n" }).steps.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["pip"]);
});

for (const [what, files, roots] of [
  ["src", ["src/own/__init__.py", "tests/test_a.py"], ["src"]],
  ["a package at the top", ["own/__init__.py"], ["."]],
  ["a module at the top", ["own.py"], ["."]],
  ["a namespace package in src", ["src/company/own/__init__.py"], ["src"]],
  ["a package called src", ["src/__init__.py", "src/a.py"], ["."]],
  ["nothing", ["README.md", "data/a.csv"], []],
] as const) {
  test(`modules are imported from where they stand: ${what}`, () => {
    const empty = Object.fromEntries(files.map((file) => [file, ""]));
    assert.deepEqual(sourceRoots(repository(empty)), roots);
  });
}

test("the members of a uv workspace are imported each from its place", () => {
  const files = {
    "pyproject.toml": '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
    "packages/a/pyproject.toml": "",
    "packages/a/src/a/__init__.py": "",
    "packages/b/pyproject.toml": "",
    "packages/b/b/__init__.py": "",
  };
  assert.deepEqual(sourceRoots(repository(files)), ["packages/a/src", "packages/b"]);
});

test("extras of the project itself that a requirements file asks for are brought, though the project is not", () => {
  const listed = { "requirements-dev.txt": "-e .[socks, plots]\npytest\n" };
  const pyproject =
    '[project]\nname = "own"\n[project.optional-dependencies]\nsocks = ["PySocks"]\nother = ["numpy"]\n';
  assert.deepEqual(asked({ ...listed, "pyproject.toml": pyproject }), ["pytest", "PySocks"]);
  const [, build] = plan({ ...listed, "setup.py": "" }).steps;
  assert.deepEqual(build?.kind === "build" && build.extras.slice(-2), ["socks", "plots"]);
});
