import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "@mlops-actions/testkit";
import { knownTools, type Repository } from "@mlops-actions/tools";
import type { ChosenTool } from "../../../../actions/quality-gate/src/chosen-tool.ts";
import { installerReason } from "../../../../actions/quality-gate/src/install/install-failure.ts";
import { installTools } from "../../../../actions/quality-gate/src/install/install-tools.ts";
import { isLocated, type Toolset } from "../../../../actions/quality-gate/src/install/toolset.ts";

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

/** `npm install … prettier@3.3.3` as npm would: into node_modules of the folder in which it runs. */
const npm = script(`for last; do :; done
echo "$last in $PWD" >> "$NPM_CALLS"
name=\${last%@*}; version=\${last##*@}
[ "$version" = 99.0.0 ] && { echo "npm error code ETARGET" >&2
  echo "npm error notarget No matching version found for $last." >&2
  echo "npm error A complete log of this run can be found in: /root/x.log" >&2; exit 1; }
mkdir -p "node_modules/$name"
printf '{ "version": "%s", "bin": "main.js" }' "$version" > "node_modules/$name/package.json"`);

const chosen = (name: string, more: Partial<ChosenTool> = {}): ChosenTool => ({
  tool: knownTools.get(name)!,
  declaration: { by: "a test", version: null, args: [] },
  timeLimit: 60,
  ...more,
});

const demanding = (name: string, version: string): ChosenTool =>
  chosen(name, { demanded: version, declaration: { by: "`tools`", version, args: [] } });

async function install(tools: readonly ChosenTool[], { work = temporaryFolder("work"), path = [] as string[] } = {}) {
  const said: string[] = [];
  const calls = join(temporaryFolder("calls"), "npm");
  const repository: Repository = { files: [], read: () => null };
  const toolset = await installTools(tools, {
    install: "auto",
    repository,
    work,
    cacheFolder: temporaryFolder("cache"),
    temporary: temporaryFolder("temporary"),
    environment: { PATH: [...path, "/usr/bin", "/bin"].join(delimiter), NPM_CALLS: calls, API_TOKEN: "s3cret-s3cret" },
    sharedCache: null,
    log: {
      info: () => {},
      mask: assert.fail,
      warning: assert.fail,
      group: (title, lines) => said.push(title, ...lines),
      progress: assert.fail,
    },
    cancelled: () => new AbortController().signal,
  });
  return { toolset, said, calls: existsSync(calls) ? readFileSync(calls, "utf8").trimEnd().split("\n") : [] };
}

const versionOf = async ({ locate }: Toolset, one: ChosenTool) => {
  const found = await locate(one);
  return isLocated(found) ? found.version : found;
};

const nodeModules = (name: string, version: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ version, bin: "main.js" }),
});

test("what node_modules lacks is installed by itself, outside of the checkout, at the version that the repository pins", async () => {
  const work = folderWith({ "package.json": "{}", ...nodeModules("eslint", "9.39.5") });
  const bin = folderWith({ npm });
  const prettier = chosen("prettier", { declaration: { by: "package.json", version: "3.10.1", args: [] } });
  const eslint = chosen("eslint");
  const { toolset, calls } = await install([eslint, prettier], { work, path: [bin] });
  assert.deepEqual([await versionOf(toolset, eslint), await versionOf(toolset, prettier)], ["9.39.5", "3.10.1"]);
  assert.equal(calls.length, 1);
  assert.match(calls[0]!, /^prettier@3\.10\.1 in /);
  assert.ok(!calls[0]!.includes(work) && !existsSync(join(work, "node_modules/prettier")));
  assert.deepEqual(toolset.notes, ["prettier 3.10.1 was installed outside the checkout: node_modules has none."]);
});

test("a version that the settings name is installed beside another one, and without any package.json", async () => {
  const bin = folderWith({ npm });
  const work = folderWith({ "package.json": "{}", ...nodeModules("prettier", "3.10.1") });
  for (const [folder, why] of [
    [work, "node_modules has 3.10.1"],
    [temporaryFolder("bare"), "node_modules has none"],
  ] as const) {
    const prettier = demanding("prettier", "3.3.3");
    const { toolset } = await install([prettier], { work: folder, path: [bin] });
    assert.equal(await versionOf(toolset, prettier), "3.3.3");
    assert.deepEqual(toolset.notes, [`prettier 3.3.3 was installed outside the checkout: ${why}.`]);
  }
});

test("a test runner is that of node_modules, from where tests load it, or the gate says what to do", async () => {
  const bin = folderWith({ npm });
  const work = folderWith({ "package.json": "{}", ...nodeModules("jest", "30.0.0") });
  const [vitest, jest] = [demanding("vitest", "3.2.4"), demanding("jest", "29.7.0")];
  const { toolset, calls } = await install([vitest, jest], { work, path: [bin] });
  const remedy = "tests load it from there: npm install --save-dev";
  assert.deepEqual(await versionOf(toolset, vitest), {
    outcome: "missing",
    why: `node_modules has no vitest, and ${remedy} vitest@3.2.4`,
  });
  assert.deepEqual(await versionOf(toolset, jest), {
    outcome: "misconfigured",
    why: `\`tools\` asks for jest 29.7.0, and node_modules has 30.0.0; ${remedy} jest@29.7.0, or leave \`version\` out`,
  });
  assert.deepEqual(calls, []);
});

test("a version that there is not leaves the tool missing with npm's reason, and the others as they are", async () => {
  const work = folderWith({ "package.json": "{}", ...nodeModules("eslint", "9.39.5") });
  const bin = folderWith({ npm });
  const [eslint, prettier] = [chosen("eslint"), demanding("prettier", "99.0.0")];
  const { toolset } = await install([eslint, prettier], { work, path: [bin] });
  assert.equal(await versionOf(toolset, eslint), "9.39.5");
  const found = await toolset.locate(prettier);
  assert.ok(found !== null && !isLocated(found));
  assert.equal(found.outcome, "missing");
  assert.equal(
    found.why,
    "prettier@99.0.0 could not be installed (npm error notarget No matching version found for prettier@99.0.0.)",
  );
});

test("an installer that fails leaves the language's tools missing, with its reason, and the rest of the gate alive", async () => {
  const answer =
    '{"python": "/x/python3", "version": "3.12.1", "platform": "cpython", "scripts": "/x", "packages": {}}';
  const versions = Array.from({ length: 500 }, (_, at) => `0.0.${at}`).join(", ");
  const bin = folderWith({
    python3: script(`echo '${answer}'`),
    uv: script(
      `echo "ERROR: Could not find a version that satisfies ruff==99.0.0 (from versions: ${versions})" >&2; echo "ERROR: No matching distribution found for ruff==99.0.0 with s3cret-s3cret" >&2; exit 1`,
    ),
    npm,
  });
  const work = folderWith(nodeModules("eslint", "9.39.5"));
  const [ruff, eslint] = [demanding("ruff", "99.0.0"), chosen("eslint")];
  const { toolset, said } = await install([ruff, eslint], { work, path: [bin] });
  assert.equal(await versionOf(toolset, eslint), "9.39.5");
  const found = await toolset.locate(ruff);
  assert.ok(found !== null && !isLocated(found));
  assert.equal(found.outcome, "missing");
  assert.match(found.why, /could not be made \(ERROR: No matching distribution found for ruff==99\.0\.0/);
  assert.ok((found.words ?? "").split("\n").every((line) => line.length <= 300));
  assert.equal(said[0], "Python tools: not installed");
  assert.ok(!said.join("\n").includes("s3cret-s3cret"));
});

test("an installer's reason is the line that says why", () => {
  const uv = `  × No solution found when resolving dependencies:
  ╰─▶ Because there is no version of ruff==99.0.0 and you require ruff==99.0.0, we
      can conclude that your requirements are unsatisfiable.

      hint: try another`;
  assert.equal(
    installerReason(uv),
    "Because there is no version of ruff==99.0.0 and you require ruff==99.0.0, we can conclude that your requirements are unsatisfiable.",
  );
  assert.equal(installerReason("ERROR: a\nERROR: b\n\nit ended"), "ERROR: b");
  assert.equal(installerReason("one\ntwo"), "two");
  assert.equal(installerReason(""), null);
});
