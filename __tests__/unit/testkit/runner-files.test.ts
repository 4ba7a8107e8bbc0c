import assert from "node:assert/strict";
import { test } from "node:test";
import { readRunnerFile, readWorkflowCommands } from "@mlops-actions/testkit";

test("reads plain lines and heredocs", () => {
  const text = "a=1\nb<<X\nline = 1\n\nY\nX\nc=\nd<<=\n<<\n=\na=x=<<y\n";
  assert.deepEqual(
    [...readRunnerFile(text)],
    [
      ["a", "x=<<y"],
      ["b", "line = 1\n\nY"],
      ["c", ""],
      ["d", "<<"],
    ],
  );
});

test("refuses what the runner refuses", () => {
  assert.throws(() => readRunnerFile("no separator"), /takes no line like this/);
  assert.throws(() => readRunnerFile("a<<END\nvalue\n"), /never ends/);
});

test("finds commands where the runner finds them", () => {
  const log =
    "  ::warning title=a%2Cb%3A%25,line=2::x%0Ay%253A\nsaid: ::error::no\n::not a command\ntext ##[error]old style\n";
  assert.deepEqual(readWorkflowCommands(log), [
    {
      command: "warning",
      properties: new Map([
        ["title", "a,b:%"],
        ["line", "2"],
      ]),
      message: "x\ny%3A",
    },
    { command: "error", properties: new Map(), message: "old style" },
  ]);
});
