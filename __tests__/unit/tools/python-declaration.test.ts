import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { pythonDeclaration } from "../../../packages/tools/src/python/declaration.ts";

const ruff = {
  package: "ruff",
  toml: ["tool.ruff"],
  files: ["ruff.toml", ".ruff.toml"],
  hooks: ["ruff", "ruff-check"],
};
const flake8 = { package: "flake8", ini: ["flake8"], files: [".flake8"], hooks: ["flake8"] };
const black = { package: "black", toml: ["tool.black"], hooks: ["black"] };
const mypy = { package: "mypy", toml: ["tool.mypy"], ini: ["mypy"], files: ["mypy.ini"], hooks: ["mypy"] };

function repository(files: Readonly<Record<string, string>>) {
  return { files: Object.keys(files), read: (path: string) => files[path] ?? null };
}

function declared(where: Parameters<typeof pythonDeclaration>[1], files: Readonly<Record<string, string>>) {
  return pythonDeclaration(repository(files), where);
}

const preCommit = ".pre-commit-config.yaml";

test("a repository that says nothing of a tool does not declare it", () => {
  assert.equal(declared(ruff, {}), null);
  assert.equal(declared(ruff, { "pyproject.toml": "[tool.black]\n", "src/ruff.toml": "", "README.md": "ruff" }), null);
});

test("a file that is read but not listed is not the repository's", () => {
  const outside = { files: [], read: () => "[tool.ruff]" };
  assert.equal(pythonDeclaration(outside, ruff), null);
});

test("a table of pyproject.toml declares, and so does a table within it", () => {
  const text = '[tool.ruff.lint]\nselect = ["E"]\n';
  assert.deepEqual(declared(ruff, { "pyproject.toml": text }), {
    by: "pyproject.toml [tool.ruff]",
    version: null,
    args: [],
  });
});

test("a value of a table's name is no table", () => {
  assert.equal(declared(ruff, { "pyproject.toml": '[tool]\nruff = "x"\n' }), null);
});

test("sections of setup.cfg and tox.ini declare, by their whole name or its beginning", () => {
  assert.equal(declared(flake8, { "setup.cfg": "[metadata]\nname=x\n[flake8]\n" })?.by, "setup.cfg [flake8]");
  assert.equal(declared(flake8, { "tox.ini": "[flake8]\nignore =\n  E203\n  W503\n" })?.by, "tox.ini [flake8]");
  assert.equal(declared(flake8, { "setup.cfg": "[flake8-quotes]\n" }), null);
  const pylint = { package: "pylint", ini: ["pylint.*"] };
  assert.equal(declared(pylint, { "setup.cfg": "[pylint.basic]\n" })?.by, "setup.cfg [pylint.basic]");
});

test("its own file comes before a table", () => {
  const files = { "pyproject.toml": "[tool.ruff]\n", "ruff.toml": "" };
  assert.equal(declared(ruff, files)?.by, "ruff.toml");
});

test("a hook gives version, arguments and plugins, without the arguments that change files", () => {
  const text = `
repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.4.1
    hooks:
      - id: ruff
        args: [--fix, --exit-non-zero-on-fix, --unsafe-fixes, "--ignore=E501"]
      - id: ruff-format
  - repo: https://github.com/PyCQA/flake8
    rev: 7.0.0
    hooks:
      - id: flake8
        additional_dependencies: [flake8-bugbear==24.4.26, flake8-docstrings]
`;
  assert.deepEqual(declared(ruff, { [preCommit]: text }), {
    by: ".pre-commit-config.yaml (ruff)",
    version: "0.4.1",
    args: ["--ignore=E501"],
  });
  assert.deepEqual(declared(flake8, { [preCommit]: text }), {
    by: ".pre-commit-config.yaml (flake8)",
    version: "7.0.0",
    args: [],
    plugins: ["flake8-bugbear==24.4.26", "flake8-docstrings"],
  });
});

for (const [address, rev, name, version] of [
  ["https://github.com/psf/black-pre-commit-mirror", "24.4.2", "black", "24.4.2"],
  ["https://github.com/pre-commit/mirrors-mypy", "v1.10.0", "mypy", "1.10.0"],
  ["https://github.com/RobertCraigie/pyright-python", "v1.1.360", "pyright", "1.1.360"],
  ["https://github.com/psf/black.git", "24.1a1", "black", "24.1a1"],
  ["https://github.com/psf/black", "stable", "black", null],
  ["https://github.com/psf/black", "552baf822992936134cbd31a38f69c8cfe7c0f05", "black", null],
  ["https://github.com/nbQA-dev/nbQA", "1.8.5", "black", null],
] as const) {
  test(`revision ${rev} of ${address} means ${name} ${version}`, () => {
    const text = `repos:\n  - repo: ${address}\n    rev: "${rev}"\n    hooks: [{ id: ${name} }]\n`;
    const found = declared({ package: name, hooks: [name] }, { [preCommit]: text });
    assert.equal(found?.version, version);
  });
}

test("an option whose value follows stays with its value", () => {
  const text = `repos:\n  - repo: local\n    hooks: [{ id: isort, entry: isort, args: [-w, "100", -i, "  "] }]\n`;
  assert.deepEqual(declared({ package: "isort", hooks: ["isort"] }, { [preCommit]: text })?.args, [
    ...["-w", "100", "-i", "  "],
  ]);
});

test("a local hook declares by what it starts", () => {
  const local = (entry: string, id = "anything") =>
    `repos:\n  - repo: local\n    hooks:\n      - id: ${id}\n        entry: ${entry}\n        args: [--strict]\n`;
  for (const entry of ["mypy src", "poetry run mypy src", "uv run --frozen mypy src", "python3 -m mypy src"]) {
    assert.deepEqual(declared(mypy, { [preCommit]: local(entry) })?.args, ["src", "--strict"], entry);
  }
  assert.equal(declared(mypy, { [preCommit]: local("./check-mypy.sh") }), null);
  assert.deepEqual(declared(mypy, { [preCommit]: local("./check.sh", "mypy") })?.args, []);
});

test("a local hook of `ruff format` is none of `ruff check`", () => {
  const text = "repos:\n  - repo: local\n    hooks:\n      - { id: style, entry: ruff format --fix src }\n";
  assert.equal(declared(ruff, { [preCommit]: text }), null);
  assert.deepEqual(declared({ package: "ruff", hooks: ["ruff-format"] }, { [preCommit]: text })?.args, ["src"]);
});

for (const [place, files, by, version] of [
  [
    "a requirements file",
    { "requirements-dev.txt": "# tools\nBlack==24.4.2 ; python_version > '3.8'\n" },
    null,
    "24.4.2",
  ],
  ["a requirements folder", { "requirements/lint.txt": "black[jupyter] == 24.4.2  # why\n" }, null, "24.4.2"],
  [
    "hashes",
    { "requirements.txt": "black==24.4.2 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n" },
    null,
    "24.4.2",
  ],
  ["a range", { "requirements.txt": "black>=24,<25\n" }, null, null],
  ["a prefix", { "requirements.txt": "black==24.*\n" }, null, null],
  [
    "an extra",
    { "pyproject.toml": '[project.optional-dependencies]\ndev = ["black==24.4.2"]\n' },
    "pyproject.toml [project.optional-dependencies.dev]",
    "24.4.2",
  ],
  [
    "a group",
    { "pyproject.toml": '[dependency-groups]\nlint = [{include-group = "x"}, "black"]\n' },
    "pyproject.toml [dependency-groups.lint]",
    null,
  ],
  [
    "a Poetry group",
    { "pyproject.toml": '[tool.poetry.group.dev.dependencies]\nblack = "24.4.2"\n' },
    "pyproject.toml [tool.poetry.group.dev.dependencies]",
    "24.4.2",
  ],
  [
    "Poetry's caret",
    { "pyproject.toml": '[tool.poetry.dev-dependencies]\nblack = {version = "^24.4.2", extras = ["d"]}\n' },
    "pyproject.toml [tool.poetry.dev-dependencies]",
    null,
  ],
  [
    "Hatch",
    { "pyproject.toml": '[tool.hatch.envs.lint]\ndependencies = ["black==24.4.2"]\n' },
    "pyproject.toml [tool.hatch.envs.lint]",
    "24.4.2",
  ],
  [
    "setup.cfg",
    { "setup.cfg": "[options.extras_require]\ndev =\n    pytest\n    black==24.4.2\n" },
    "setup.cfg [options.extras_require]",
    "24.4.2",
  ],
  ["a Pipfile", { Pipfile: '[dev-packages]\nblack = "==24.4.2"\n' }, "Pipfile [dev-packages]", "24.4.2"],
  ["tox", { "tox.ini": "[testenv:lint]\ndeps =\n    py39,lint: black==24.4.2\n" }, "tox.ini [testenv:lint]", "24.4.2"],
  [
    "conda",
    { "environment.yml": "dependencies:\n  - conda-forge::black=24.4\n  - pip:\n    - mypy==1.10.0\n" },
    "environment.yml",
    null,
  ],
] as const) {
  test(`a requirement declares: ${place}`, () => {
    const found = declared(black, files);
    assert.deepEqual(found, { by: by ?? Object.keys(files)[0], version, args: [] });
  });
}

test("requirements that a file names are followed from where it stands, and circles end", () => {
  const files = {
    "requirements/dev.txt": "-r ../more/lint.in\n-r dev.txt\n-e .\n./local-black\nhttps://example.org/black.whl\n",
    "more/lint.in": "--requirement=style.in\n",
    "more/style.in": "black==24.4.2\n",
  };
  assert.deepEqual(declared(black, files), { by: "more/style.in", version: "24.4.2", args: [] });
});

test("a constraint pins, and does not declare", () => {
  const pins = { "requirements/pins.cfg": "black==24.4.2\n" };
  assert.equal(declared(black, { ...pins, "requirements.txt": "-c requirements/pins.cfg\n" }), null);
  const found = declared(black, { ...pins, "requirements.txt": "-c requirements/pins.cfg\nblack\n" });
  assert.equal(found?.version, "24.4.2");
});

test("where requirements alone declare, a tool may say that this is not enough", () => {
  assert.equal(declared({ ...black, required: false }, { "requirements.txt": "black==24.4.2" }), null);
});

test("what the project itself depends on is no tool of it", () => {
  assert.equal(declared(black, { "pyproject.toml": '[project]\ndependencies = ["black==24.4.2"]\n' }), null);
});

for (const [file, text] of [
  ["uv.lock", 'version = 1\n[[package]]\nname = "black"\nversion = "24.4.2"\n'],
  ["poetry.lock", '[[package]]\nname = "black"\nversion = "24.4.2"\n'],
  ["pylock.toml", '[[packages]]\nname = "black"\nversion = "24.4.2"\n'],
  ["Pipfile.lock", '{"default": {}, "develop": {"black": {"version": "==24.4.2"}}}'],
] as const) {
  test(`a version that ${file} fixes counts, and the lock file alone declares nothing`, () => {
    const found = declared(black, { "pyproject.toml": "[tool.black]\n", [file]: text });
    assert.deepEqual(found, { by: "pyproject.toml [tool.black]", version: "24.4.2", args: [] });
    assert.equal(declared(black, { [file]: text }), null);
  });
}

test("configuration is named before a hook and a requirement, the requirement's pin before the hook's", () => {
  const hook = `repos:\n  - repo: https://github.com/psf/black\n    rev: 23.1.0\n    hooks: [{id: black, args: [-l, "99"]}]\n`;
  const files = { [preCommit]: hook, "requirements.txt": "black==24.4.2\n", "pyproject.toml": "[tool.black]\n" };
  assert.deepEqual(declared(black, files), {
    by: "pyproject.toml [tool.black]",
    version: "24.4.2",
    args: ["-l", "99"],
  });
});

for (const [what, file, text, line] of [
  ["TOML", "pyproject.toml", "[tool.ruff]\nselect = [\n  oops\n", 3],
  ["YAML", preCommit, "repos:\n  - repo: [\n", 3],
  ["YAML without keys", preCommit, "- a\n", 1],
  ["INI without a section", "setup.cfg", "# settings\n\nname = x\n", 3],
  ["INI without a value", "tox.ini", "[testenv]\ndeps =\n  black\noops\n", 4],
] as const) {
  test(`broken ${what} is told with file and line`, () => {
    assert.throws(
      () => declared(ruff, { [file]: text }),
      (error) => error instanceof UserError && error.place.file === file && error.place.line === line,
    );
  });
}

test("a broken lock file is told", () => {
  const files = { "pyproject.toml": "[tool.black]\n", "Pipfile.lock": "{" };
  assert.throws(() => declared(black, files), UserError);
});
