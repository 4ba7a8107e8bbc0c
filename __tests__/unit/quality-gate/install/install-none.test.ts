import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { commandTool, knownTools } from "@mlops-actions/tools";
import { installTools } from "../../../../actions/quality-gate/src/install/install-tools.ts";
import { isLocated } from "../../../../actions/quality-gate/src/install/toolset.ts";

/** Writes files; those with a first line for a shell become programs. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder("machine");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    if (text.startsWith("#!")) chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const script = (body: string): string => `#!/bin/sh\n${body}\n`;

/** A Python that answers what it is asked about itself. */
function fakePython(folder: string, packages: Readonly<Record<string, string>>): string {
  const answer = {
    python: `${folder}/python3`,
    version: "3.12.1",
    platform: "cpython linux",
    scripts: folder,
    packages,
  };
  return script(`echo '${JSON.stringify(answer)}'`);
}

async function located(
  work: string,
  path: readonly string[],
  name: string,
  environment: Record<string, string> = {},
  demanded?: string,
) {
  const tool = knownTools.get(name) ?? commandTool({ name: "own", run: [name], report: null });
  const declaration = { by: "a test", version: null, args: [] };
  const chosen = { tool, declaration, timeLimit: 60, ...(demanded !== undefined && { demanded }) };
  const toolset = await installTools([chosen], {
    install: "none",
    repository: { files: [], read: () => null },
    work,
    cacheFolder: temporaryFolder("cache"),
    temporary: temporaryFolder("temporary"),
    environment: { ...environment, PATH: [...path, "/usr/bin", "/bin"].join(delimiter) },
    sharedCache: null,
    log: { info: assert.fail, mask: assert.fail, warning: assert.fail, group: assert.fail, progress: assert.fail },
    cancelled: () => new AbortController().signal,
  });
  const found = await toolset.locate(chosen);
  const { program, version } = isLocated(found) ? found : { program: undefined, version: undefined };
  return { found, program, version, path: toolset.environment["PATH"]?.split(delimiter), toolset };
}

test("a tool that is nowhere is null, no error", async () => {
  const { program } = await located(temporaryFolder("work"), [], "pydocstyle");
  assert.equal(program, undefined);
});

test("a program on PATH is asked for its version", async () => {
  const bin = folderWith({ black: script("echo 'black, 24.4.2 (compiled: yes)'"), python3: script("exit 1") });
  const { program, version } = await located(temporaryFolder("work"), [bin], "black");
  assert.deepEqual({ program, version }, { program: [join(bin, "black")], version: "24.4.2" });
});

test("a version that the settings name is that one or none, never another in silence", async () => {
  const bin = folderWith({ black: script("echo 'black, 24.4.2 (compiled: yes)'"), python3: script("exit 1") });
  const found = async (demanded: string) =>
    (await located(temporaryFolder("work"), [bin], "black", {}, demanded)).found;
  for (const same of ["24.4.2", "24.4", "24"]) assert.ok(isLocated(await found(same)), same);
  assert.deepEqual(await found("24.4.1"), {
    outcome: "misconfigured",
    why: "`tools` asks for black 24.4.1, and 24.4.2 is there: install that version in an earlier step, or leave `version` out",
  });
});

test("a shim that starts nothing is no tool", async () => {
  const bin = folderWith({
    black: script("echo 'pyenv: black: command not found' >&2; exit 127"),
    python3: script("exit 1"),
  });
  assert.equal((await located(temporaryFolder("work"), [bin], "black")).program, undefined);
});

test("a relative entry of PATH lets the checkout bring no program", async () => {
  const work = folderWith({ "bin/black": script("echo 1.0") });
  assert.equal((await located(work, ["bin", "."], "black")).program, undefined);
});

test("a package without its program starts as a module", async () => {
  const bin = temporaryFolder("bin");
  writeFileSync(join(bin, "python3"), fakePython(bin, { pytest: "8.3.4" }), { mode: 0o755 });
  const { program, version } = await located(temporaryFolder("work"), [bin], "pytest");
  assert.deepEqual({ program, version }, { program: [join(bin, "python3"), "-m", "pytest"], version: "8.3.4" });
});

test("the active environment comes before .venv, and that before PATH", async () => {
  const onPath = folderWith({ black: script("echo 1.0.0"), mypy: script("echo 1.0.0"), isort: script("echo 1.0.0") });
  const work = folderWith({ ".venv/pyvenv.cfg": "" });
  const active = folderWith({ "pyvenv.cfg": "" });
  const environments: [string, Record<string, string>][] = [
    [join(active, "bin"), { black: "3.0.0" }],
    [join(work, ".venv/bin"), { black: "2.0.0", mypy: "2.0.0" }],
  ];
  for (const [bin, packages] of environments) {
    mkdirSync(bin, { recursive: true });
    for (const name of ["python", ...Object.keys(packages)]) {
      writeFileSync(join(bin, name), fakePython(bin, packages), { mode: 0o755 });
    }
  }
  const environment = { VIRTUAL_ENV: active };
  const [black, mypy, isort] = await Promise.all(
    ["black", "mypy", "isort"].map((name) => located(work, [onPath], name, environment)),
  );
  assert.deepEqual(black?.program, [join(active, "bin/black")]);
  assert.equal(black?.version, "3.0.0");
  assert.deepEqual(mypy?.program, [join(work, ".venv/bin/mypy")]);
  assert.deepEqual(isort?.program, [join(onPath, "isort")]);
  assert.deepEqual(black?.path?.slice(0, 2), [join(active, "bin"), join(work, ".venv/bin")]);
  assert.equal(black?.toolset.environment["VIRTUAL_ENV"], active);
});

test("the Python of an earlier step counts before PATH, and is no virtual environment", async () => {
  const onPath = folderWith({ black: script("echo 1.0.0") });
  const location = temporaryFolder("python");
  const bin = join(location, "bin");
  mkdirSync(bin);
  for (const name of ["python3", "black"])
    writeFileSync(join(bin, name), fakePython(bin, { black: "4.0.0" }), { mode: 0o755 });
  const environment = { pythonLocation: location };
  const { program, version, toolset } = await located(temporaryFolder("work"), [onPath], "black", environment);
  assert.deepEqual({ program, version }, { program: [join(bin, "black")], version: "4.0.0" });
  assert.equal(toolset.environment["VIRTUAL_ENV"], undefined);
});

test("a JavaScript tool is that of the nearest node_modules, with the version of its package", async () => {
  const manifest = (version: string) => JSON.stringify({ version, bin: { tsc: "bin/tsc", tsserver: "bin/tsserver" } });
  const folder = folderWith({
    "node_modules/typescript/package.json": manifest("5.0.0"),
    "node_modules/.bin/tsc": script(""),
    "team/node_modules/typescript/package.json": manifest("5.4.5"),
    "team/node_modules/typescript/bin/tsc": "",
    node: script(""),
  });
  const above = await located(join(folder, "other"), [folder], "tsc");
  assert.deepEqual([above.program, above.version], [[join(folder, "node_modules/.bin/tsc")], "5.0.0"]);
  const own = await located(join(folder, "team"), [folder], "tsc");
  const home = join(folder, "team/node_modules/typescript");
  assert.deepEqual([own.program, own.version], [[join(folder, "node"), join(home, "bin/tsc")], "5.4.5"]);
});

test("node_modules above the checkout are not the repository's", async () => {
  const folder = folderWith({
    "node_modules/prettier/package.json": JSON.stringify({ version: "3.0.0", bin: "x.js" }),
    "checkout/.git/HEAD": "",
  });
  assert.equal((await located(join(folder, "checkout"), [], "prettier")).program, undefined);
});

test("a command is found on PATH, or in the folder where it has a path", async () => {
  const bin = folderWith({ "check-all": script("") });
  const work = folderWith({ "scripts/check.sh": script("") });
  assert.deepEqual((await located(work, [bin], "check-all")).program, [join(bin, "check-all")]);
  assert.deepEqual((await located(work, [bin], "./scripts/check.sh")).program, ["./scripts/check.sh"]);
  assert.equal((await located(work, [bin], "./scripts/other.sh")).program, undefined);
});
