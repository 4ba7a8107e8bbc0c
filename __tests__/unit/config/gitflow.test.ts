import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gitflowSettings, parseConfig } from "@mlops-actions/config";
import { errorOf } from "./error-of.ts";

function settingsOf(text: string, inputs: Record<string, string> = {}) {
  const config = parseConfig(text, "mlops.yml");
  return gitflowSettings(config.section("gitflow"), config.section("environments"), new Map(Object.entries(inputs)));
}

const nothing = { preset: "gitflow", tagPrefix: "", bump: "kind", branches: new Map(), guards: {}, environments: null };

test("nothing declared is the preset gitflow", () => {
  assert.deepEqual(gitflowSettings(undefined, undefined, new Map()), nothing);
});

test("what the file declares", () => {
  const settings = settingsOf(`
gitflow:
  preset: trunk
  tag-prefix: model@
  bump: conventional
  branches:
    experiment:
      patterns: [experiment/*]
      enters: [main]
      environment: lab
      version: { next: minor, from-name: false, label: alpha, sha: true }
    release: { ticket: true }
  guards: { base: warn, name: off, merge-back: fail, ticket: issue, title: none, approvals: 2 }
environments:
  lab: {}
  dev:
    branches: [main]
    aws: { role: "arn:aws:iam::111111111111:role/mlops-dev", region: eu-west-1 }
  prod: { tags: ["model@*"], stage: production, deploy: tags }
`);
  assert.deepEqual(settings, {
    preset: "trunk",
    tagPrefix: "model@",
    bump: "conventional",
    branches: new Map<string, object>([
      [
        "experiment",
        {
          patterns: ["experiment/*"],
          enters: ["main"],
          environment: "lab",
          version: { next: "minor", label: "alpha", sha: true, named: false },
        },
      ],
      ["release", { ticket: true }],
    ]),
    guards: { base: "warn", name: "off", mergeBack: "fail", ticket: "issue", title: null, approvals: 2 },
    environments: [
      { name: "lab", branches: [], tags: null, stage: null, deploy: true, role: null, region: null },
      {
        name: "dev",
        branches: ["main"],
        tags: null,
        stage: null,
        deploy: true,
        role: "arn:aws:iam::111111111111:role/mlops-dev",
        region: "eu-west-1",
      },
      { name: "prod", branches: [], tags: ["model@*"], stage: "production", deploy: "tags", role: null, region: null },
    ],
  });
});

test("inputs win over the file", () => {
  const file = "gitflow: { preset: trunk, bump: major, guards: { base: warn, ticket: issue } }";
  const inputs = {
    preset: "github-flow",
    "tag-prefix": "v-",
    bump: "patch",
    ticket: "none",
    title: "a.*",
    approvals: "1",
  };
  assert.deepEqual(settingsOf(file, inputs), {
    ...nothing,
    preset: "github-flow",
    tagPrefix: "v-",
    bump: "patch",
    guards: { base: "warn", ticket: null, title: "a.*", approvals: 1 },
  });
});

describe("mistakes are named, with their place", () => {
  for (const [text, message, line] of [
    ["gitflow: { preset: git-flow }", /gitflow\.preset cannot be "git-flow"\. Did you mean "gitflow"\?/, 1],
    ["gitflow:\n  branchs: {}", /gitflow knows no key "branchs"\. Did you mean "branches"\?/, 2],
    ["gitflow:\n  branches:\n    spike: { enters: [main] }", /has no branches of kind "spike", and no patterns/, 3],
    ["gitflow:\n  guards:\n    title: '('", /"\(" is no regular expression: /, 3],
    ["gitflow:\n  guards:\n    base: never", /gitflow\.guards\.base cannot be "never"/, 3],
    ["gitflow:\n  guards: { approvals: -1 }", /gitflow\.guards\.approvals must be at least 0/, 2],
    ["gitflow:\n  branches:\n    hotfix: { version: { label: 'x y' } }", /label: letters and digits alone/, 3],
    [
      "environments:\n  dev: { branch: [develop] }",
      /environments\.dev knows no key "branch"\. Did you mean "branches"/,
      2,
    ],
    ["environments:\n  dev: { branches: develop }", /environments\.dev\.branches must be a list/, 2],
    ["environments:\n  dev: { deploy: sometimes }", /environments\.dev\.deploy cannot be "sometimes"/, 2],
    [
      "environments: { dev: {} }\ngitflow:\n  branches:\n    hotfix: { environment: dve }",
      /No environment is called "dve"\. Did you mean "dev"\?/,
      4,
    ],
  ] as const) {
    test(text.replaceAll("\n", "⏎"), () => {
      const error = errorOf(() => settingsOf(text));
      assert.match(error.message, message);
      assert.equal(error.place.line, line);
    });
  }

  test("an input is named", () => {
    const error = errorOf(() => settingsOf("environments: {}", { approvals: "two" }));
    assert.match(error.message, /guards\.approvals must be a number, not the text "two"/);
    assert.deepEqual(error.place, { input: "approvals" });
  });
});
