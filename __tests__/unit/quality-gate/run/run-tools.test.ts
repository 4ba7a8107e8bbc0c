import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import type { Ended, Judgement } from "@mlops-actions/tools";
import { isAlive, until } from "../../processes/alive.ts";
import { judgeCode, run, scriptTool } from "./gate.ts";

const hang = "setInterval(() => {}, 1000);";

test("runs come in the order of the tools, each with its outcome, exit code, version and where it is declared", async () => {
  const { runs, groups } = await run([
    scriptTool("one", "setTimeout(() => {}, 200)"),
    scriptTool("two", "console.log('a.py:1 wrong'); process.exitCode = 1"),
  ]);
  assert.deepEqual(
    runs.map(({ name, outcome, exitCode, version, by, lastWords }) => [
      name,
      outcome,
      exitCode,
      version,
      by,
      lastWords,
    ]),
    [
      ["one", "passed", 0, "1.0", "one.toml", ""],
      ["two", "failed", 1, "1.0", "two.toml", "a.py:1 wrong"],
    ],
  );
  const two = groups.find(({ title }) => title.startsWith("two"));
  assert.match(two?.title ?? "", /^two: failed \(\d+\.\d s\)$/);
  assert.deepEqual(two?.lines, ["a.py:1 wrong"]);
  assert.equal(two?.went, "badly");
});

test("a tool that is not there is missing, and says what was looked for", async () => {
  const gone = scriptTool("gone", "", { command: () => ({ argv: ["/no/such/ruff"], env: {} }) });
  const { runs } = await run([scriptTool("absent-ruff", ""), gone]);
  assert.deepEqual(
    runs.map(({ outcome, exitCode, seconds, detail }) => ({ outcome, exitCode, ran: seconds > 0.5, detail })),
    [
      {
        outcome: "missing",
        exitCode: null,
        ran: false,
        detail: "absent-ruff.toml names it, and absent-ruff is neither installed nor on PATH",
      },
      { outcome: "missing", exitCode: null, ran: false, detail: "/no/such/ruff was not found" },
    ],
  );
});

test("a tool that hangs is timed out, and is gone with a child in a session of its own", async () => {
  const file = join(temporaryFolder("pids"), "pids");
  const script = `
    const child = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(hang)}], { detached: true, stdio: "inherit" });
    require("fs").writeFileSync(${JSON.stringify(file)}, process.pid + " " + child.pid);
    console.log("collecting"); ${hang}`;
  const { runs } = await run([scriptTool("stuck", script, { timeLimit: 1.5 }), scriptTool("quick", "")]);
  assert.equal(runs[0]?.outcome, "timed-out");
  assert.match(runs[0]?.detail ?? "", /had not ended after 1\.5 s/);
  assert.equal(runs[0]?.lastWords, "collecting");
  assert.equal(runs[1]?.outcome, "passed");
  const pids = readFileSync(file, "utf8").split(" ").map(Number);
  assert.deepEqual(pids.filter(isAlive), []);
});

test("the first failure stops the others where it is to, and those that wait never begin", async () => {
  const folder = temporaryFolder("began");
  const mark = (name: string): string => `require("fs").writeFileSync(${JSON.stringify(join(folder, name))}, "");`;
  const wait = `${mark("hangs")} ${hang}`;
  const fails = `while (!require("fs").existsSync(${JSON.stringify(join(folder, "hangs"))})); process.exitCode = 1`;
  const tools = [
    scriptTool("hangs", wait),
    scriptTool("fails", fails),
    ...Array.from({ length: 8 }, (_, at) => scriptTool(`later${at}`, mark(`later${at}`), { cores: "one" })),
  ];
  const { runs } = await run(tools, { failFast: true, cores: 2 });
  assert.equal(runs[0]?.outcome, "stopped");
  assert.equal(runs[1]?.outcome, "failed");
  assert.deepEqual([...new Set(runs.slice(2).map(({ outcome }) => outcome))], ["stopped"]);
  assert.equal(existsSync(join(folder, "later7")), false);
});

test("without fail-fast all run to their end", async () => {
  const { runs } = await run([
    scriptTool("fails", "process.exitCode = 1"),
    scriptTool("slow", "setTimeout(() => {}, 300)"),
  ]);
  assert.deepEqual(
    runs.map(({ outcome }) => outcome),
    ["failed", "passed"],
  );
});

test("a cancelled step ends its tools, and says that it was cancelled", async () => {
  const file = join(temporaryFolder("pid"), "pid");
  const controller = new AbortController();
  const running = run(
    [scriptTool("hangs", `require("fs").writeFileSync(${JSON.stringify(file)}, String(process.pid)); ${hang}`)],
    {
      cancelled: controller.signal,
    },
  );
  assert.ok(await until(() => existsSync(file) && readFileSync(file, "utf8") !== ""));
  controller.abort(new Error("The step was cancelled (SIGTERM)."));
  await assert.rejects(
    running,
    (error) => error instanceof UserError && /was cancelled \(SIGTERM\)/.test(error.message),
  );
  assert.equal(isAlive(Number(readFileSync(file, "utf8"))), false);
});

test("a report that cannot be read is a crash, and an impossible setting a misconfiguration", async () => {
  const judge = () => {
    throw new UserError("the output of ruff is no JSON: unexpected token.");
  };
  const command = () => {
    throw new UserError("The option -j is not known.");
  };
  const { runs } = await run([scriptTool("ruff", "", { judge }), scriptTool("pylint", "", { command })]);
  assert.deepEqual(
    runs.map(({ outcome, detail }) => [outcome, detail]),
    [
      ["crashed", "the output of ruff is no JSON: unexpected token"],
      ["misconfigured", "The option -j is not known"],
    ],
  );
});

test("a bug in a tool's file ends the others and is thrown", async () => {
  const judge = () => {
    throw new TypeError("no such property");
  };
  await assert.rejects(run([scriptTool("hangs", hang), scriptTool("broken", "", { judge })]), TypeError);
});

test("each call has an empty folder for reports, each tool a cache that stays, both outside the work", async () => {
  const script = `
    const { readdirSync, writeFileSync } = require("fs");
    const [reports, cache] = process.argv.slice(1);
    console.log(readdirSync(reports).length, readdirSync(cache).length);
    writeFileSync(reports + "/junit.xml", "<testsuites/>"); writeFileSync(reports + "/page.html", ""); writeFileSync(cache + "/seen", "");`;
  const judge = (ended: Parameters<typeof judgeCode>[0]) => ({
    ...judgeCode(ended),
    detail: `${ended.report("junit.xml")} ${ended.report("other.xml")}`,
  });
  const cache = temporaryFolder("cache");
  const tool = scriptTool("../odd name", script, { judge });
  const [first] = (await run([tool], { cache })).runs;
  const [second] = (await run([tool], { cache })).runs;
  assert.equal(first?.lastWords, "0 0");
  assert.equal(second?.lastWords, "0 1");
  assert.equal(first?.detail, "<testsuites/> null");
  assert.deepEqual(
    first?.reports.map((path) => path.split("/").at(-1)),
    ["junit.xml"],
  );
  assert.ok(existsSync(join(cache, "quality", "___odd_name", "seen")));
});

test("files that a tool asks for are there when it starts, and are no reports", async () => {
  const command = ({ program, reports }: { program: readonly string[]; reports: string }) => ({
    argv: [...program, "-p", "require('fs').readFileSync(process.argv[1], 'utf8')", join(reports, "settings.json")],
    env: {},
    files: { "settings.json": "{}" },
  });
  const { runs } = await run([scriptTool("pyright", "", { command })]);
  assert.equal(runs[0]?.lastWords, "{}");
  assert.deepEqual(runs[0]?.reports, []);
});

test("a command's report elsewhere counts where this call has written it, not where it lies from before", async () => {
  const work = temporaryFolder("work");
  writeFileSync(join(work, "old.xml"), "<old/>");
  writeFileSync(join(work, "same.xml"), "<same/>");
  const reporting = (name: string, script: string) =>
    scriptTool(name, "", {
      kind: "command",
      command: ({ program }) => ({ argv: [...program, "-e", script], env: {}, report: `${name}.xml` }),
      judge: (ended) => ({ ...judgeCode(ended), detail: ended.report(`${name}.xml`) }),
    });
  const { runs } = await run(
    [
      reporting("old", ""),
      reporting("same", "require('fs').writeFileSync('same.xml', '<same/>')"),
      reporting("new", "require('fs').writeFileSync('new.xml', '<new/>')"),
      reporting("none", ""),
    ],
    { work },
  );
  assert.deepEqual(
    runs.map(({ detail }) => detail),
    [null, "<same/>", "<new/>", null],
  );
  assert.deepEqual(
    runs.map(({ reports }) => reports.length),
    [0, 1, 1, 0],
  );
});

test("a tool gets its own variables over the toolset's over the job's", async () => {
  const script = "console.log(process.env.A, process.env.B, process.env.C)";
  const command = ({ program }: { program: readonly string[] }) => ({
    argv: [...program, "-e", script],
    env: { C: "tool" },
  });
  const { runs } = await run([scriptTool("env", "", { command })], {
    environment: { A: "job", B: "job", C: "job" },
    toolset: {
      locate: async () => ({ program: [process.execPath], version: null }),
      environment: { B: "toolset", C: "toolset" },
      notes: [],
    },
  });
  assert.equal(runs[0]?.lastWords, "job toolset tool");
});

test("secrets are masked in the log, the last words, findings, tests and kept reports", async () => {
  const secret = "correct-horse-battery";
  const script = `
    console.log("out " + process.env.API_TOKEN); console.error("err " + process.env.API_TOKEN);
    require("fs").writeFileSync(process.argv[1] + "/junit.xml", "<failure>" + process.env.API_TOKEN + "</failure>");
    process.exitCode = 1;`;
  const { runs, groups } = await run(
    [
      scriptTool("leaky", script, {
        kind: "tests",
        judge: (ended) => ({
          outcome: "failed",
          detail: ended.stdout,
          findings: [
            { tool: "leaky", rule: "S105", level: "error", path: "a.py", line: 1, column: null, message: ended.stderr },
          ],
          tests: [
            {
              name: ended.stdout,
              outcome: "failed",
              seconds: 1,
              message: ended.report("junit.xml"),
              path: null,
              line: null,
              attempts: 1,
            },
          ],
          coverage: null,
        }),
      }),
    ],
    { environment: { PATH: process.env["PATH"] ?? "", API_TOKEN: secret } },
  );
  const said = JSON.stringify([runs, groups]) + readFileSync(runs[0]!.reports[0]!, "utf8");
  assert.doesNotMatch(said, new RegExp(secret));
  assert.match(runs[0]?.tests?.[0]?.message ?? "", /<failure>\*\*\*<\/failure>/);
  assert.deepEqual(groups[0]?.lines.slice(1), ["out ***", "err ***"]);
});

test("what a tool fails for by its own rules reaches the verdict", async () => {
  const judge = (ended: Ended): Judgement => ({ ...judgeCode(ended), failsFor: ["error"] });
  const { runs } = await run([scriptTool("strict", "process.exit(1)", { judge })]);
  assert.deepEqual(runs[0]?.failsFor, ["error"]);
});

test("a line of any length costs the log no more than what is read of it, and shows no secret", async () => {
  const secret = "s3cret-s3cret";
  const script = `process.stdout.write("a ${secret} " + "x".repeat(3e6) + "\\nlast\\n")`;
  const environment = { PATH: process.env["PATH"] ?? "", API_TOKEN: secret };
  const { groups } = await run([scriptTool("wide", script)], { environment });
  const [first, last] = groups[0]!.lines;
  assert.ok(first!.length < 3_000 && first!.startsWith("a *** x"));
  assert.equal(last, "last");
});
