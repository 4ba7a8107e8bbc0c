import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "@mlops-actions/action-kit";
import { stillRunning } from "../../../../actions/quality-gate/src/run/still-running.ts";

test("every ten seconds the log says what runs, and since when; nothing where nothing runs", (t) => {
  let now = 0;
  t.mock.method(performance, "now", () => now);
  t.mock.timers.enable({ apis: ["setInterval"] });
  const pass = (seconds: number): void => {
    now += seconds * 1_000;
    t.mock.timers.tick(seconds * 1_000);
  };
  const said: string[] = [];
  const log: Log = {
    info: (text) => void said.push(text),
    warning: () => {},
    group: () => {},
    progress: () => () => {},
    mask: () => {},
  };
  const watch = stillRunning(log);
  const endPytest = watch.begin("pytest");
  pass(4);
  watch.begin("mypy");
  pass(6);
  endPytest();
  pass(10);
  watch.end();
  pass(60);
  assert.deepEqual(said, ["still running: pytest (10 s), mypy (6 s)", "still running: mypy (16 s)"]);

  said.length = 0;
  const idle = stillRunning(log);
  pass(20);
  idle.end();
  assert.deepEqual(said, []);
});
