import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { readWorkflowCommands } from "@mlops-actions/testkit";
import { fold } from "../../../packages/action-kit/src/fold.ts";
import { annotate, runnerLog } from "../../../packages/action-kit/src/runner-log.ts";

/** What is written to the job's log from now on. */
function written(t: TestContext): () => string {
  let text = "";
  t.mock.method(process.stdout, "write", (chunk: string) => {
    text += chunk;
    return true;
  });
  return () => {
    t.mock.restoreAll();
    return text;
  };
}

test("progress is a line each five seconds, and none for work that is over sooner", (t) => {
  let seconds = 0;
  const log = runnerLog(() => new Date(seconds * 1_000));
  const read = written(t);
  const predicting = log.progress("Predicting with model.onnx");
  for (const [second, done] of [
    [1, 1_000],
    [5, 250_000],
    [6, 300_000],
    [9.9, 490_000],
    [10.5, 500_000],
    [12, 1_000_000],
  ] as const) {
    seconds = second;
    predicting(done, 1_000_000);
  }
  const reading = log.progress("Reading rows.csv");
  seconds = 14;
  reading(10, null);
  seconds = 18;
  reading(12_345, null);
  assert.deepEqual(read().trimEnd().split("\n"), [
    "Predicting with model.onnx: 250,000 of 1,000,000 (25%)",
    "Predicting with model.onnx: 500,000 of 1,000,000 (50%)",
    "Reading rows.csv: 12,345",
  ]);
});

test("what is said is no command, whatever it holds; an annotation is exactly one", (t) => {
  const log = runnerLog(() => new Date(0));
  const hostile = "::error::owned\n  ::set-output name=verdict::pass\r::stop-commands::x\n##[error]too\u001b[31m";
  const read = written(t);
  log.info(hostile);
  log.progress(hostile)(1, 2);
  log.warning(hostile);
  annotate({ level: "error", file: "a,b:c\n.csv", line: 3, column: 5, message: hostile });
  const text = read();
  assert.deepEqual(
    readWorkflowCommands(text).map(({ command }) => command),
    ["warning", "error"],
  );
  const [, error] = readWorkflowCommands(text);
  assert.equal(error?.properties.get("line"), "3");
  assert.equal(error?.properties.get("col"), "5");
  assert.doesNotMatch(text, new RegExp(String.fromCharCode(27)));
});

test("a fold ends also where the work fails, and its title is one line", async (t) => {
  const read = written(t);
  const failed = fold("Saving\n::error::x", () => Promise.reject(new Error("no room")));
  await assert.rejects(failed, /no room/);
  const text = read();
  assert.deepEqual(
    readWorkflowCommands(text).map(({ command }) => command),
    ["group", "endgroup"],
  );
});

test("what a program printed is one group, and nothing in it is a command or ends it", (t) => {
  const log = runnerLog(() => new Date(0));
  const read = written(t);
  log.group("ruff: failed\n::warning::x", ["a.py:1: F401", "::endgroup::", "::error::owned"], "badly");
  log.group("mypy: passed", [], "well");
  const text = read();
  assert.deepEqual(
    readWorkflowCommands(text).map(({ command }) => command),
    ["group", "endgroup", "group", "endgroup"],
  );
  assert.match(text, /^a\.py:1: F401$/m);
});
