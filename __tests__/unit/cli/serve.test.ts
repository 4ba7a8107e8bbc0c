import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mlops } from "./command.ts";

const files = {
  "mlops.yml": `models:
  churn: { task: binary, artifact: churn.onnx, data: { target: left } }
  fraud: { task: binary, artifact: fraud.onnx, data: { target: fraud } }
`,
};

describe("mlops serve", { concurrency: 2 }, () => {
  test("--help tells of what it takes, and of no rules for branches, which mean nothing here", async () => {
    const { exitCode, stdout, stderr } = await mlops(["serve", "--help"]);
    assert.deepEqual([exitCode, stderr], [0, ""]);
    assert.match(stdout, /^ {2}--version +What answers and metrics call the version\. \(default: local\)$/m);
    assert.match(stdout, /^ {2}--port +.*\(default: 8080\)$/m);
    assert.doesNotMatch(stdout, /branching|--repository|--tags/);
  });

  const wrong: [words: readonly string[], exitCode: number, says: RegExp][] = [
    [["--port", "99999"], 1, /^input port: "99999" is no port\.\n/],
    [["--port", "-1"], 2, /--port=-XYZ/],
    [["--model", "churm"], 1, /^input model: mlops\.yml declares no model "churm"\. Did you mean "churn"\?\n/],
    [["--model=-x"], 1, /^input model: mlops\.yml declares no model "-x"\.\nIts models: churn, fraud\.\n/],
    [["--model", "-x"], 2, /--model=-XYZ/],
    [[], 1, /^input model: mlops\.yml declares 2 models: churn, fraud\.\n/],
  ];
  for (const [words, exitCode, says] of wrong) {
    test(`${words.join(" ") || "without a model's name"} is one error, and nothing is said to be served`, async () => {
      const finished = await mlops(["serve", ...words], { files });
      assert.deepEqual([finished.exitCode, finished.stdout], [exitCode, ""], finished.stderr);
      assert.match(finished.stderr, says);
      assert.doesNotMatch(finished.stderr, /Serving|at .*:\d+:\d+/);
    });
  }
});
