import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { mlops } from "./command.ts";

const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const { description, inputs } = parse(
  readFileSync(new URL("../../../actions/evaluate-model/action.yml", import.meta.url), "utf8"),
) as { description: string; inputs: Record<string, { description: string; default?: string }> };

describe("help", { concurrency: 2 }, () => {
  for (const words of [[], ["--help"], ["-h"]]) {
    test(`mlops ${words.join(" ")} lists the actions`, async () => {
      const { exitCode, stdout, stderr } = await mlops(words);
      assert.deepEqual([exitCode, stderr], [0, ""]);
      assert.match(stdout, /^Usage: mlops <action> \[--input value\]…\n/);
      assert.ok(stdout.includes(`evaluate-model  ${description}`));
    });
  }

  for (const words of [["--help"], ["-h"], ["--task", "binary", "--help"]]) {
    test(`mlops evaluate-model ${words.join(" ")} lists the inputs of action.yml`, async () => {
      const { exitCode, stdout, stderr } = await mlops(["evaluate-model", ...words]);
      assert.deepEqual([exitCode, stderr], [0, ""]);
      for (const [name, input] of Object.entries(inputs)) {
        assert.match(stdout, new RegExp(`^ {2}--${name} +\\S`, "m"));
        assert.ok(stdout.includes(input.description), name);
      }
      assert.match(stdout, /--report-dir .*\(default: \.mlops\/report\)$/m);
      assert.doesNotMatch(stdout, /\$\{\{/);
    });
  }

  test("--version is that of the package", async () => {
    const { exitCode, stdout, stderr } = await mlops(["--version"]);
    assert.deepEqual([exitCode, stdout, stderr], [0, `${version}\n`, ""]);
  });
});

describe("wrong usage: exit code 2, one line, nothing done", { concurrency: 2 }, () => {
  for (const { words, says } of [
    {
      words: ["evalute-model"],
      says: 'There is no action "evalute-model". Did you mean "evaluate-model"? See mlops --help.',
    },
    { words: ["constructor"], says: 'There is no action "constructor". See mlops --help.' },
    {
      words: ["::error::x\u001b[31m\n::error::y"],
      says: 'There is no action "::error::x\n:\u200b:error::y". See mlops --help.',
    },
    {
      words: ["evaluate-model", "--holdot", "a.csv"],
      says: 'evaluate-model has no input "holdot". Did you mean "holdout"? See mlops evaluate-model --help.',
    },
    {
      words: ["evaluate-model", "--__proto__=1"],
      says: 'evaluate-model has no input "__proto__". See mlops evaluate-model --help.',
    },
    {
      words: ["evaluate-model", "-x"],
      says: 'evaluate-model has no input "x". See mlops evaluate-model --help.',
    },
  ]) {
    test(`mlops ${JSON.stringify(words.join(" "))}`, async () => {
      const { exitCode, stdout, stderr } = await mlops(words);
      assert.deepEqual([exitCode, stdout, stderr], [2, "", `${says}\n`]);
    });
  }

  for (const words of [
    ["evaluate-model", "model.onnx"],
    ["evaluate-model", "--task"],
    ["evaluate-model", "--task", "--id", "a"],
  ]) {
    test(`mlops ${words.join(" ")}`, async () => {
      const { exitCode, stdout, stderr } = await mlops(words);
      assert.deepEqual([exitCode, stdout], [2, ""]);
      assert.match(stderr, /^.*(model\.onnx|--task).* See mlops evaluate-model --help\.\n$/s);
      assert.doesNotMatch(stderr, /at .*:\d+:\d+/);
    });
  }
});
