import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { qualitySchema } from "@mlops-actions/report";
import { pullRequest, startFakeGitHub, temporaryFolder } from "@mlops-actions/testkit";
import { gateOn, gateOnPush } from "./job.ts";
import { script, team } from "./team-repository.ts";

/**
 * A linter that starts a program in a session of its own and then hangs, where the folder that HANG names says so: `here`
 * in the checkout, `base` elsewhere. It finds one thing in each line of src/. Programs note their ids there.
 */
const hanging = script(
  "lines",
  `import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
const place = process.env.HANG;
const here = process.cwd() === process.env.HOME_OF_TEAM;
if (existsSync(place + (here ? "/here" : "/base"))) {
  const child = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  child.unref();
  process.on("SIGTERM", () => {});
  appendFileSync(place + "/ids", process.pid + " " + child.pid + " ");
  console.log("waiting for what never comes");
  setInterval(() => {}, 1000);
} else {
  const errors = readFileSync("src/a.mjs", "utf8").trim().split("\\n").map((_, at) => '<error line="' + (at + 1) + '" severity="error" message="a line" source="line"/>');
  console.log('<checkstyle><file name="src/a.mjs">' + errors.join("") + "</file></checkstyle>");
  process.exitCode = 1;
}`,
  ", report: checkstyle",
);

test("a tool that hangs is stopped at its time limit with what it started in another session; the others are judged", async () => {
  const place = temporaryFolder("hang");
  writeFileSync(join(place, "here"), "");
  const own = script("own", "");
  const tool = hanging.tool.replace("report:", "time-limit: 2s, report:");
  const files = team(tool + own.tool, { ...hanging.files, ...own.files });
  // The folder of the checkout is not known before: a hang on any folder will do.
  writeFileSync(join(place, "base"), "");
  const run = await gateOnPush(files, { env: { HANG: place, HOME_OF_TEAM: "nowhere" } });
  assert.equal(run.exitCode, 1, run.stdout);
  const report = qualitySchema.parse(JSON.parse(readFileSync(run.outputs.get("report-json") as string, "utf8")));
  assert.deepEqual(
    report.tools.map(({ name, outcome }) => [name, outcome]),
    [
      ["lines", "timed-out"],
      ["own", "passed"],
    ],
  );
  assert.match(run.summary, /waiting for what never comes/, "its last words");
  assert.equal(run.outputs.get("summary"), "team-repo: lines timed out");
  const ids = idsIn(place);
  assert.equal(ids.length, 2);
  assert.deepEqual(ids.filter(lives), [], "nothing is left of it");
});

for (const signal of ["SIGKILL", "SIGTERM"] as const) {
  for (const where of ["here", "base"] as const) {
    test(`${signal} while a tool hangs ${where === "here" ? "in the checkout" : "on the base"}: nothing is published, and a repeated run is as the first would have been`, async () => {
      await using github = await startFakeGitHub();
      const place = temporaryFolder("hang");
      const files = team(hanging.tool, { ...hanging.files, "src/a.mjs": "one\n" }, "  baseline: base\n");
      const opened = pullRequest(github, files, { "src/a.mjs": "one\ntwo\n" });
      const cache = join(place, "tools");
      const env = { HANG: place, HOME_OF_TEAM: opened.checkout.path, RUNNER_TOOL_CACHE: cache };
      writeFileSync(join(place, where), "");
      const killed = gateOn(github, opened, { env, inputs: { check: "true" } });
      await until(() => idsIn(place).length === 2, "the tool hangs");
      process.kill(gateIn(opened.checkout.path), signal);
      const { exitCode, outputs, summary, stdout } = await killed;
      assert.equal(exitCode, signal === "SIGKILL" ? null : 143, stdout);
      // Killed at once, it says nothing; stopped, it says that it failed.
      assert.deepEqual([outputs.get("verdict"), summary], [signal === "SIGKILL" ? undefined : "fail", ""]);
      assert.deepEqual([github.comments, github.checkRuns], [[], []]);
      assert.ok(!existsSync(join(opened.checkout.path, ".mlops")));
      await until(() => !idsIn(place).some(lives), "all that it started has ended");

      // Nothing hangs any more.
      const again = await gateOn(github, opened, {
        env: { ...env, HANG: temporaryFolder("calm") },
        inputs: { check: "true" },
        attempt: 2,
      });
      assert.equal(again.exitCode, 1, again.stdout);
      assert.equal(again.outputs.get("summary"), "team-repo: 1 new finding");
      assert.deepEqual([github.comments.length, github.checkRuns.length], [1, 1]);
      assert.equal(opened.checkout.git("status", "--porcelain", "--ignored"), "!! .mlops/");
    });
  }
}

function idsIn(place: string): number[] {
  const file = join(place, "ids");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").map(Number) : [];
}

function lives(id: number): boolean {
  try {
    // A zombie has ended; whoever starts programs in this container may not collect it.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The process of the gate that runs in a folder. */
function gateIn(folder: string): number {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const gate = ids.find((id) => {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, "utf8");
      return (
        words.includes("quality-gate/index.js") &&
        readFileSync(`/proc/${id}/environ`, "utf8").includes(`GITHUB_WORKSPACE=${folder}\0`)
      );
    } catch {
      return false;
    }
  });
  assert.ok(gate, "the gate runs");
  return Number(gate);
}

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (condition()) return;
    await wait(50);
  }
  assert.fail(`not within 30 s: ${what}`);
}
