import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { evaluationSchema } from "@mlops-actions/report";
import { mlops, regressed, repository } from "./command.ts";

const csi = "\u001b[";
const inTerminal = "process.stdout.isTTY = true; process.stderr.isTTY = true";

describe("mlops evaluate-model on a laptop", { concurrency: 2 }, () => {
  test("prints the report, leaves its files, and nothing else", async () => {
    const { exitCode, stdout, stderr, folder } = await mlops(["evaluate-model"], { files: repository });
    assert.deepEqual([exitCode, stderr], [0, "Report: .mlops/report/report.html\n"]);
    assert.match(stdout, /^✓ Pass {2}breast-cancer: no worse than the baseline\n/);
    assert.ok(!stdout.includes(csi));
    const left = readdirSync(join(folder, ".mlops/report")).sort();
    assert.deepEqual(left, ["comment.md", "report.html", "report.json"]);
    const report = JSON.parse(readFileSync(join(folder, ".mlops/report/report.json"), "utf8")) as unknown;
    assert.equal(evaluationSchema.parse(report).verdict, "pass");
  });

  test("a failed verdict is exit code 1", async () => {
    const { exitCode, stdout } = await mlops(["evaluate-model"], { files: regressed });
    assert.equal(exitCode, 1);
    assert.match(stdout, /^✗ Fail {2}breast-cancer: recall dropped\n/);
  });

  test("flags win over the file, and name where the report goes", async () => {
    const flags = [
      "--gate",
      "{ metrics: { recall: { max-drop: 0.9 } } }",
      "--report-dir=out",
      "--working-directory",
      ".",
    ];
    const { exitCode, stderr, folder } = await mlops(["evaluate-model", ...flags], { files: regressed });
    assert.deepEqual([exitCode, stderr], [0, "Report: out/report.html\n"]);
    assert.ok(!existsSync(join(folder, ".mlops")));
  });

  test("the path of the report begins where the command was called", async () => {
    const files = Object.fromEntries(Object.entries(repository).map(([name, text]) => [`services/api/${name}`, text]));
    const flags = ["--working-directory", "services/api"];
    const { stderr } = await mlops(["evaluate-model", ...flags], { files });
    assert.equal(stderr, "Report: services/api/.mlops/report/report.html\n");
  });

  test("a folder for the report that can't be made is told before any work", async () => {
    const { exitCode, stdout, stderr } = await mlops(["evaluate-model", "--report-dir", "mlops.yml"], {
      files: { ...repository, "candidate.csv": "no predictions" },
    });
    assert.deepEqual([exitCode, stdout], [1, ""]);
    assert.match(stderr, /^input report-dir: The report can't be written to .*mlops\.yml\.\n/);
  });

  test("a mistake of the user is exit code 1 without a stack", async () => {
    const { exitCode, stdout, stderr } = await mlops(["evaluate-model"]);
    assert.deepEqual([exitCode, stdout], [1, ""]);
    assert.equal(
      stderr,
      "input config: There is no file mlops.yml.\nDeclare the model in mlops.yml, or give task, artifact, holdout and target as inputs.\n",
    );
  });

  test("after a mistake no older report is there to be taken for this run's; the folder's other files are", async () => {
    const files = {
      ".mlops/report/report.json": "{}",
      ".mlops/report/report.html": "",
      ".mlops/report/comment.md": "",
      ".mlops/report/notes.md": "",
    };
    const { exitCode, folder } = await mlops(["evaluate-model"], { files });
    assert.equal(exitCode, 1);
    assert.deepEqual(readdirSync(join(folder, ".mlops/report")), ["notes.md"]);
  });

  test("a file of rows, and of settings, that is a link which leads nowhere is called so", async () => {
    const link = (name: string) => `(await import("node:fs")).symlinkSync("gone", ${JSON.stringify(name)})`;
    const { "candidate.csv": _, ...files } = repository;
    const rows = await mlops(["evaluate-model"], { files, before: link("candidate.csv") });
    assert.match(rows.stderr, /There is no file "candidate\.csv"\. It is a link that leads nowhere: what it points to/);
    const settings = await mlops(["evaluate-model"], { before: link("mlops.yml") });
    assert.match(settings.stderr, /^input config: There is no file mlops\.yml\. It is a link that leads nowhere: what/);
  });

  test("several mistakes at once are a list", async () => {
    const config = "models:\n  m:\n    task: binry\n    data: { target: y, targt: z }\n";
    const { exitCode, stderr } = await mlops(["evaluate-model"], { files: { "mlops.yml": config } });
    assert.equal(exitCode, 1);
    assert.deepEqual(stderr.trimEnd().split("\n"), [
      'mlops.yml:3:11: models.m.task cannot be "binry". Did you mean "binary"?',
      "Write one of binary, multiclass, regression.",
      "Also wrong:",
      '- line 4, column 24: models.m.data knows no key "targt". Did you mean "target"?',
    ]);
  });

  test("a bug is exit code 70 with its stack, which is text", async () => {
    const { exitCode, stdout, stderr, folder } = await mlops(["evaluate-model"], {
      files: regressed,
      before: 'Int32Array.from = () => { throw new TypeError("boom\\n::error::x\\u001b[31m") }',
    });
    assert.deepEqual([exitCode, stdout], [70, ""]);
    assert.match(
      stderr,
      /^This is a bug in mlops-actions, please report it\.\nTypeError: boom\n:\u200b:error::x\n {4}at /,
    );
    assert.ok(!stderr.includes(csi));
    assert.ok(!existsSync(join(folder, ".mlops")));
  });
});

describe("colour", { concurrency: 2 }, () => {
  test("in a terminal there is some", async () => {
    const { stdout } = await mlops(["evaluate-model"], { files: repository, before: inTerminal });
    assert.ok(stdout.includes(csi));
    assert.match(stdout, /✓/);
  });

  test("with NO_COLOR there is none", async () => {
    const { stdout } = await mlops(["evaluate-model"], {
      files: repository,
      before: inTerminal,
      env: { NO_COLOR: "1" },
    });
    assert.ok(!stdout.includes(csi));
    assert.match(stdout, /✓ Pass/);
  });

  test("an empty NO_COLOR asks for nothing", async () => {
    const { stdout } = await mlops(["evaluate-model"], {
      files: repository,
      before: inTerminal,
      env: { NO_COLOR: "" },
    });
    assert.ok(stdout.includes(csi));
  });
});
