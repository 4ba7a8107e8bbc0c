import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Files, pullRequest, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { release, runWorkflow, type WorkflowRun } from "./act.ts";

const quality = fileURLToPath(new URL("../../.peers/quality", import.meta.url));
const bare = release();

/** Steps of a job whose tools are installed already; all that they start inherits MARK. */
function workflow(mark: string, inputs: readonly string[]): string {
  const path = [join(quality, "bin"), dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter);
  return `
on: pull_request
jobs:
  quality:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: gate
        continue-on-error: true
        uses: org/mlops-actions/actions/quality-gate@v1
        env: { MARK: "${mark}", PATH: "${path}", VIRTUAL_ENV: "${quality}", RUNNER_TOOL_CACHE: "${temporaryFolder("tools")}" }
        with:
          install: none
${inputs.map((line) => `          ${line}\n`).join("")}
      - id: after
        env:
          OUTCOME: \${{ steps.gate.outcome }}
          OUTPUTS: \${{ toJSON(steps.gate.outputs) }}
        run: |
          echo "outcome=$OUTCOME" >> "$GITHUB_OUTPUT"
          echo "outputs=$(echo $OUTPUTS)" >> "$GITHUB_OUTPUT"
          echo "changed=$(git status --porcelain --ignored | tr '\\n' ' ')" >> "$GITHUB_OUTPUT"
`;
}

const known = `import os


def double(number: int) -> str:
    return 2*number
`;

const base: Files = {
  "pyproject.toml": `
[tool.ruff]
[tool.black]
[tool.mypy]
files = ["src"]
[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
[tool.coverage.run]
source = ["src"]
`,
  "src/known.py": known,
  "tests/test_known.py": "from known import double\n\n\ndef test_double() -> None:\n    assert double(2) == 4\n",
};

interface Said {
  readonly outcome: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What git says of the workspace afterwards. */
  readonly changed: string;
}

async function gate(change: Files, options: { inputs: readonly string[]; mark?: string; cancel?: NodeJS.Signals }) {
  await using github = await startFakeGitHub();
  const { mark = randomUUID(), cancel: by } = options;
  const { checkout, event } = pullRequest(github, base, change);
  const when = by && until(() => hanging(mark).length > 0, "a test hangs");
  const run = await runWorkflow({
    ...{ workflow: workflow(mark, options.inputs), event, checkout: checkout.path, release: bare, github },
    ...(by && when && { cancel: { when, by } }),
  });
  assert.deepEqual(github.violations, [], run.log);
  return { run, github };
}

function said(run: WorkflowRun): Said {
  const after = run.outputs.get("after");
  assert.ok(after, run.log);
  const { outcome = "", outputs = "", changed = "" } = Object.fromEntries(after);
  return { outcome, outputs: JSON.parse(outputs), changed };
}

test("of a repository with findings of ruff, black and mypy on its base, only the new one is annotated", async () => {
  const change = { "src/known.py": `"""A module."""\n\n${known}`, "src/new.py": "import sys\n" };
  const { run, github } = await gate(change, { inputs: ["baseline: base"] });
  assert.deepEqual(run.annotations, [
    { level: "error", file: "src/new.py", line: "1", message: "ruff F401: `sys` imported but unused" },
  ]);
  const { outcome, outputs, changed } = said(run);
  assert.equal(outcome, "failure");
  assert.deepEqual(
    ["verdict", "summary", "findings", "new-findings", "tests-failed", "coverage"].map((name) => outputs[name]),
    ["fail", "team-repo: 1 new finding", "4", "1", "0", "75"],
  );
  assert.equal(changed, "!! .mlops/ ");
  assert.match(github.comments[0]?.body ?? "", /### ❌ team-repo: 1 new finding/);
});

test("a change that adds no finding passes, and says how many there are", async () => {
  const change = { "src/known.py": `"""A module."""\n\n${known}` };
  const { run } = await gate(change, { inputs: ["baseline: base"] });
  assert.deepEqual(run.annotations, []);
  const { outcome, outputs } = said(run);
  assert.equal(outcome, "success");
  assert.deepEqual([outputs["verdict"], outputs["findings"], outputs["new-findings"]], ["pass", "3", "0"]);
});

/** A test that starts a program in a session of its own, and never ends. */
const hang: Files = {
  "tests/test_hang.py": `import os, signal, subprocess, sys, time

def test_hang():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sleep = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
    subprocess.Popen([sys.executable, "-c", sleep, "hangs-" + os.environ["MARK"]], start_new_session=True)
    time.sleep(600)
`,
};

test("a test that hangs is stopped at its time limit with what it started in another session", async () => {
  const mark = randomUUID();
  const [{ run }] = await Promise.all([
    gate(hang, { mark, inputs: ["tools: ruff, pytest", "time-limit: 5s"] }),
    until(() => hanging(mark).length > 0, "the test hangs"),
  ]);
  const { outcome, outputs } = said(run);
  assert.equal(outcome, "failure");
  assert.match(outputs["summary"] ?? "", /pytest timed out/);
  assert.deepEqual(withMark(mark), []);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`a job that ${signal} ends while a test hangs leaves no process, and publishes nothing`, async () => {
    const mark = randomUUID();
    const { github, run } = await gate(hang, { mark, cancel: signal, inputs: ["tools: ruff, pytest"] });
    assert.deepEqual([run.steps.get("gate"), run.outputs.get("gate")], ["failure", undefined], run.log);
    await until(() => withMark(mark).length === 0, "all that the job started has ended");
    assert.deepEqual(github.comments, []);
  });
}

/** Command lines of the programs that the hanging test started. */
function hanging(mark: string): string[] {
  return withMark(mark).filter((command) => command.includes(`hangs-${mark}`));
}

/** Command lines of all processes that are of a job, by what they inherited. */
function withMark(mark: string): string[] {
  const read = (id: string, file: string) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids
    .filter((id) => read(id, "environ").includes(`MARK=${mark}`))
    .map((id) => read(id, "cmdline").replaceAll("\0", " "))
    .filter((command) => command !== "");
}

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (condition()) return;
    await wait(50);
  }
  assert.fail(`not within a minute: ${what}`);
}
