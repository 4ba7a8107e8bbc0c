import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Environment, Situation } from "@mlops-actions/gitflow";
import { decided, pullRequest, push, tagged } from "./situations.ts";

const environment = (name: string, branches: readonly string[], changes: Partial<Environment> = {}): Environment => ({
  name,
  branches,
  tags: null,
  stage: null,
  role: `arn:aws:iam::111111111111:role/mlops-${name}`,
  region: "eu-west-1",
  deploy: true,
  ...changes,
});
const environments = [
  environment("dev", ["develop"]),
  environment("qa", ["release/*", "hotfix/*"], { stage: "staging", deploy: false }),
  environment("prod", ["main"], { deploy: "tags" }),
];

function where(situation: Situation, own: readonly Environment[] | null = environments) {
  const { environment: name, stage, role, region, deploy, reasons } = decided(situation, { environments: own });
  return { to: [name, stage, role?.split("/")[1] ?? null, region, deploy], why: reasons.at(-1) };
}

describe("where a ref goes", () => {
  const nowhere = [null, null, null, null, false];
  for (const [name, situation, expected, why] of [
    ["develop", push("develop"), ["dev", "dev", "mlops-dev", "eu-west-1", true], "To be deployed to dev."],
    [
      "a release branch",
      push("release/1.5.0"),
      ["qa", "staging", "mlops-qa", "eu-west-1", false],
      "Not to be deployed: qa has deploy: false.",
    ],
    [
      "main before its tag",
      push("main"),
      ["prod", "prod", "mlops-prod", "eu-west-1", false],
      "Not to be deployed: prod takes tags alone.",
    ],
    ["a tag", tagged("v1.5.0"), ["prod", "prod", "mlops-prod", "eu-west-1", true], "To be deployed to prod."],
    [
      "a published release",
      { ...tagged("v1.5.0"), event: "release" },
      ["prod", "prod", "mlops-prod", "eu-west-1", true],
      "To be deployed to prod.",
    ],
    [
      "a pre-release's tag",
      tagged("v1.5.0-rc.1"),
      ["qa", "staging", "mlops-qa", "eu-west-1", false],
      "Not to be deployed: qa has deploy: false.",
    ],
    ["a tag that is no version", tagged("nightly"), nowhere, "Not to be deployed: no environment takes this ref."],
    ["a feature", push("feature/x"), nowhere, "Not to be deployed: no environment takes this ref."],
    [
      "a schedule on develop",
      { ...push("develop"), event: "schedule" },
      ["dev", "dev", "mlops-dev", "eu-west-1", true],
      "To be deployed to dev.",
    ],
    [
      "a run by hand on develop",
      { ...push("develop"), event: "manual" },
      ["dev", "dev", "mlops-dev", "eu-west-1", true],
      "To be deployed to dev.",
    ],
    [
      "an event that we never heard of",
      { ...push("develop"), event: "other" },
      ["dev", "dev", "mlops-dev", "eu-west-1", false],
      "Not to be deployed: the event is none that deploys.",
    ],
    [
      "a pull request",
      pullRequest("develop", "release/1.5.0"),
      ["dev", "dev", "mlops-dev", "eu-west-1", false],
      "Not to be deployed: a pull request never is.",
    ],
    [
      "a fork's develop",
      pullRequest("develop", "develop", {}, { fork: true }),
      nowhere,
      "Not to be deployed: the commit comes from another repository.",
    ],
  ] as [string, Situation, unknown[], string][]) {
    test(name, () => assert.deepEqual(where(situation), { to: expected, why }));
  }

  test("without environments of one's own the preset's names, without roles", () => {
    assert.deepEqual(where(push("hotfix/x"), null).to, ["qa", "qa", null, null, true]);
    assert.deepEqual(where(tagged("v1.0.0"), null).to, ["prod", "prod", null, null, true]);
  });

  test("tags go where they are named, and nowhere else", () => {
    const named = [environment("dev", ["**"]), environment("prod", [], { tags: ["v*"] })];
    assert.equal(where(tagged("v1.0.0"), named).to[0], "prod");
    assert.equal(where(tagged("1.0.0"), named).to[0], null);
  });

  test("tags go where main goes, whatever main is called", () => {
    const branches = new Map([["main", { patterns: ["production"] }]]);
    const own = [environment("live", ["production"])];
    assert.equal(decided(tagged("v1.5.0"), { branches, environments: own }).environment, "live");
    const { environment: name, deploy } = decided(tagged("v1.5.0"), { preset: "trunk" });
    assert.deepEqual([name, deploy], ["prod", true]);
    const onMain = { preset: "trunk", environments: [environment("live", ["main"])] } as const;
    assert.equal(decided(tagged("v1.5.0"), onMain).environment, "live");
  });

  test("a kind may have a stage, and an environment of its own", () => {
    const branches = new Map([["feature", { stage: "sandbox" }]]);
    const { environment: name, stage } = decided(push("feature/x"), { branches });
    assert.deepEqual([name, stage], [null, "sandbox"]);
    assert.equal(decided(pullRequest("feature/x", "develop", {}, { fork: true }), { branches }).stage, null);
  });

  test("* ends at a slash, ** does not, and all else is as written", () => {
    for (const [pattern, branch, fits] of [
      ["release/*", "release/1.0", true],
      ["release/*", "release/1.0/x", false],
      ["release/**", "release/1.0/x", true],
      ["release/**", "release", false],
      ["a.c", "abc", false],
      ["a.c", "a.c", true],
      ["(x)+[y]", "(x)+[y]", true],
      ["[y]", "y", false],
      ["*", "", true],
      ["v*-rc", "v1-rc-2", false],
    ] as const) {
      assert.equal(where(push(branch), [environment("e", [pattern])]).to[0] === "e", fits, `${pattern} on ${branch}`);
    }
  });
});
