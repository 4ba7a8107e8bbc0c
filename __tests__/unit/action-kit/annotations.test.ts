import assert from "node:assert/strict";
import { resolve } from "node:path";
import { type TestContext, test } from "node:test";
import { readWorkflowCommands } from "@mlops-actions/testkit";
import { annotate, runnerLog } from "../../../packages/action-kit/src/runner-log.ts";

/** What is written to standard output meanwhile. */
function written(context: TestContext, work: () => void): string {
  const chunks: string[] = [];
  const write = context.mock.method(process.stdout, "write", (chunk: string) => {
    chunks.push(chunk);
    return true;
  });
  work();
  write.mock.restore();
  return chunks.join("");
}

function inWorkspace(context: TestContext, folder: string): void {
  const before = process.env["GITHUB_WORKSPACE"];
  process.env["GITHUB_WORKSPACE"] = folder;
  context.after(() => {
    if (before === undefined) delete process.env["GITHUB_WORKSPACE"];
    else process.env["GITHUB_WORKSPACE"] = before;
  });
}

const still = () => new Date(0);

test("a warning is one command, with its place seen from the top of the checkout", (context) => {
  inWorkspace(context, resolve("/work"));
  const said = written(context, () =>
    runnerLog(still).warning("100% wrong:\n::error::no", { file: "/work/models/a,b:c.csv", line: 3, column: 7 }),
  );
  assert.equal(said.split("\n").length, 2);
  const [{ command, properties, message }] = readWorkflowCommands(said) as [
    ReturnType<typeof readWorkflowCommands>[number],
  ];
  assert.equal(command, "warning");
  assert.deepEqual(
    [...properties],
    [
      ["file", "models/a,b:c.csv"],
      ["line", "3"],
      ["col", "7"],
    ],
  );
  assert.equal(message, "100% wrong:\n:\u200b:error::no");
});

test("a place that is an input, or none, is no annotation on a file", (context) => {
  for (const place of [undefined, {}, { input: "gate", line: 2 }]) {
    assert.equal(
      written(context, () => runnerLog(still).warning("careful", place)),
      "::warning::careful\n",
    );
  }
});

for (const level of ["notice", "warning", "error"] as const) {
  test(`an annotation: ${level}`, (context) => {
    inWorkspace(context, resolve("/work"));
    const said = written(context, () => annotate({ level, message: "recall dropped", file: "/work/m.onnx" }));
    assert.equal(said, `::${level} file=m.onnx::recall dropped\n`);
  });
}

test("a file's name steers no terminal", (context) => {
  inWorkspace(context, resolve("/work"));
  const file = "/work/a\u001b]8;;link\u0007b\u202ec\nd\u0085.py";
  const said = written(context, () => annotate({ level: "error", message: "wrong", file }));
  assert.equal(said, "::error file=a␛]8;;link␇b⟨U+202E⟩c%0Ad⏎.py::wrong\n");
});
