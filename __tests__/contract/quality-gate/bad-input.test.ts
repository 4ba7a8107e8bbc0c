import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gitRepository, startFakeGitHub } from "@mlops-actions/testkit";
import { annotationsOf, gateOn } from "./job.ts";

interface Mistake {
  readonly what: string;
  readonly config?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly says: RegExp;
  readonly at?: readonly [file: string, line: string];
}

const mistakes: readonly Mistake[] = [
  { what: "a tool that nobody knows", inputs: { tools: "rufff" }, says: /no tool "rufff"\. Did you mean "ruff"/ },
  {
    what: "a format that nobody knows",
    config: "quality:\n  tools: [{ name: own, run: own, report: junitt }]\n",
    says: /no report format "junitt".*junit/s,
  },
  {
    what: "a key that nobody knows",
    config: "quality:\n  toolz: [ruff]\n",
    says: /Did you mean "tools"/,
    at: ["mlops.yml", "2"],
  },
  { what: "a time without a unit", inputs: { "time-limit": "90" }, says: /time-limit: .*90s, 10m/s },
  { what: "YAML that is none", inputs: { tools: "- { name: x" }, says: /input tools/ },
  { what: "a boolean that is none", inputs: { "fail-fast": "yes" }, says: /fail-fast.*true or false/s },
  {
    what: "a baseline that nobody knows",
    inputs: { tools: "ruff", baseline: "v9.9.9" },
    says: /baseline v9\.9\.9 is no branch, tag or commit/,
  },
  {
    what: "a compose file that is not there",
    config: "quality:\n  install: none\n  tools: [{ name: own, run: [node, --version] }]\n  services: compose.yml\n",
    says: /no compose file compose\.yml/,
  },
  { what: "a folder that is not there", inputs: { "working-directory": "src/none" }, says: /no folder/ },
  { what: "another file that is not there", inputs: { config: "mlop.yml" }, says: /no file mlop\.yml/ },
];

describe("a mistake is one message, exit code 1, and nothing is sent", () => {
  for (const { what, config, inputs, says, at } of mistakes) {
    test(what, async () => {
      await using github = await startFakeGitHub();
      const checkout = gitRepository({
        "README.md": "# team\n",
        ...(config === undefined ? {} : { "mlops.yml": config }),
      });
      const event = { ref: "refs/heads/main", before: "0".repeat(40), after: checkout.head() };
      const run = await gateOn(github, { checkout, event }, { eventName: "push", ...(inputs && { inputs }) });
      assert.equal(run.exitCode, 1, run.stdout);
      const [error, ...more] = annotationsOf(run);
      assert.deepEqual(more, []);
      assert.match(error?.[3] ?? "", says);
      assert.doesNotMatch(run.stdout, /\bat .*\.js:\d+/, "no stack");
      if (at) assert.deepEqual([error?.[1], error?.[2]], at);
      assert.deepEqual(run.requests, []);
      assert.deepEqual([[...run.outputs.keys()], run.outputs.get("verdict")], [["verdict", "summary"], "fail"]);
      assert.equal(checkout.git("status", "--porcelain", "--ignored"), "");
    });
  }
});
