import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { terminalLog } from "../../../packages/cli/src/terminal-log.ts";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { log: terminalLog(stream), read: () => written.splice(0).join("") };
}

/** Sets the clock, in milliseconds. */
function clock(context: TestContext): (time: number) => void {
  let now = 1_000;
  context.mock.method(performance, "now", () => now);
  return (time) => {
    now = 1_000 + time;
  };
}

test("text and warnings are lines, and nothing but text", () => {
  const { log, read } = terminal(true);
  log.info("Report: a.html");
  log.warning("careful\u001b[2K", { file: "a.csv", line: 3 });
  log.info("::error::no");
  assert.equal(read(), "Report: a.html\nwarning: careful\n:\u200b:error::no\n");
});

test("work that takes a while has a bar, redrawn ten times a second, that goes when it is over", (context) => {
  const at = clock(context);
  const { log, read } = terminal(true);
  const progress = log.progress("Reading a.csv");
  at(200);
  progress(10, 100);
  assert.equal(read(), "");
  at(400);
  progress(25, 100);
  assert.equal(read(), `\r\u001b[KReading a.csv ${"█".repeat(6)}${"░".repeat(18)} 25%`);
  at(450);
  progress(30, 100);
  assert.equal(read(), "");
  at(510);
  progress(50, 100);
  assert.match(read(), / 50%$/);
  at(520);
  progress(100, 100);
  assert.equal(read(), "\r\u001b[K");
});

test("a total that is not known, or none, is a count", (context) => {
  const at = clock(context);
  const { log, read } = terminal(true);
  at(0);
  const progress = log.progress("Reading a.csv");
  at(400);
  progress(12_345, null);
  assert.equal(read(), "\r\u001b[KReading a.csv: 12,345");
});

test("where it is piped there is no bar", (context) => {
  const at = clock(context);
  const { log, read } = terminal(false);
  const progress = log.progress("Reading a.csv");
  at(5_000);
  progress(50, 100);
  progress(100, 100);
  assert.equal(read(), "");
});

test("a hostile name in a bar is text on one line", (context) => {
  const at = clock(context);
  const { log, read } = terminal(true);
  const progress = log.progress("Reading \u001b[2Ka\n::error::b\u202e.csv");
  at(400);
  progress(1, null);
  assert.equal(read(), "\r\u001b[KReading a :\u200b:error::b⟨U+202E⟩.csv: 1");
});

test("what a program printed is shown where it did not go well", () => {
  const { log, read } = terminal(true);
  log.group("ruff: passed\nin 0.4 s", ["All checks passed!"], "well");
  assert.equal(read(), "ruff: passed in 0.4 s\n");
  log.group("mypy: failed", ["a.py:1: no\u001b[2K", "::error::b"], "badly");
  assert.equal(read(), "mypy: failed\n  a.py:1: no\n  :\u200b:error::b\n");
});
