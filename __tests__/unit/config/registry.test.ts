import assert from "node:assert/strict";
import { test } from "node:test";
import { parseConfig, promotionSettings, registrationSettings, registrySettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";

const file = "mlops.yml";
const settingsOf = (text: string, inputs: Record<string, string> = {}) =>
  registrySettings(parseConfig(text, file).section("registry"), new Map(Object.entries(inputs)));

test("without a word a registry is a folder, and a version needs an evaluation", () => {
  assert.deepEqual(registrySettings(undefined, new Map()), {
    home: { directory: ".mlops/registry" },
    require: "warn",
    wait: 0,
  });
});

test("each home as the file declares it", () => {
  const table: readonly [string, object][] = [
    ["{ directory: models }", { directory: "models" }],
    ["{ git: {} }", { git: {} }],
    ["{ git: { branch: models, tags: true } }", { git: { branch: "models", tags: true } }],
    [
      "{ sagemaker: { bucket: churn-models, region: eu-west-1 } }",
      { sagemaker: { bucket: "churn-models", region: "eu-west-1" } },
    ],
    ["{ mlflow: { url: https://mlflow.example.com } }", { mlflow: { url: "https://mlflow.example.com" } }],
    ["{ mlflow: {} }", { mlflow: {} }],
    ["{ require: pass }", { directory: ".mlops/registry" }],
  ];
  for (const [declared, home] of table) assert.deepEqual(settingsOf(`registry: ${declared}`).home, home, declared);
});

test("the input names another home, and keeps what the file requires", () => {
  const text = "registry: { git: {}, require: pass, wait: 30m }";
  const table: readonly [string, object][] = [
    ["directory", { directory: ".mlops/registry" }],
    ["directory:/mnt/models", { directory: "/mnt/models" }],
    ["git:models", { git: { branch: "models" } }],
    ["sagemaker:churn-models", { sagemaker: { bucket: "churn-models" } }],
    ["mlflow:http://127.0.0.1:5000", { mlflow: { url: "http://127.0.0.1:5000" } }],
    ["{ git: { remote: upstream } }", { git: { remote: "upstream" } }],
  ];
  for (const [registry, home] of table) {
    assert.deepEqual(settingsOf(text, { registry }), { home, require: "pass", wait: 1_800 }, registry);
  }
  assert.equal(settingsOf(text, { require: "none" }).require, "none");
});

test("mistakes are said with their place", () => {
  const table: readonly [() => unknown, RegExp, object][] = [
    [
      () => settingsOf("quality: {}", { registry: "artifactory:x" }),
      /no registry "artifactory:x"/,
      { input: "registry" },
    ],
    [() => settingsOf("quality: {}", { registry: "constructor" }), /no registry "constructor"/, { input: "registry" }],
    [() => settingsOf("quality: {}", { registry: "sagemaker" }), /bucket/, { input: "registry" }],
    [() => settingsOf("registry: { directory: a, git: {} }"), /one home/, { file, line: 1 }],
    [
      () => settingsOf("registry: { mlflow: { url: mlflow.example.com } }"),
      /https:\/\/mlflow\.example\.com/,
      { file, line: 1 },
    ],
    [() => settingsOf("registry: { sagemaker: {} }"), /bucket/, { file, line: 1 }],
    [() => settingsOf("registry: { wait: soon }"), /a time is a number and a unit/, { file, line: 1 }],
  ];
  for (const [mistake, says, place] of table) {
    assert.throws(mistake, (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, says);
      for (const [key, value] of Object.entries(place)) assert.equal(error.place[key as "input"], value, error.message);
      return true;
    });
  }
});

test("what is registered of a model, and what no file can tell of it", () => {
  const { models } = parseConfig(
    `
models:
  churn:
    task: binary
    artifact: churn.onnx
    data: { holdout: holdout.csv, reference: train.csv, target: churned, id: customer, ignore: [region] }
    card:
      description: Who may leave.
      intended-use: Letters to customers.
      limits: [No customers of less than a month.]
      ethics: Nobody is refused a contract by it.
      owners: [data@example.com]
`,
    file,
  );
  assert.deepEqual(registrationSettings(models.get("churn"), new Map([["artifact", "other.onnx"]])), {
    task: "binary",
    artifact: "other.onnx",
    holdout: "holdout.csv",
    training: "train.csv",
    data: { columns: new Map(), id: "customer", missing: undefined },
    card: {
      description: "Who may leave.",
      intendedUse: ["Letters to customers."],
      outOfScope: [],
      limits: ["No customers of less than a month."],
      ethics: ["Nobody is refused a contract by it."],
      owners: ["data@example.com"],
      licence: null,
    },
    image: { repository: null, ecr: { create: false, immutable: true, scanOnPush: true, keep: null, kms: null } },
  });
  assert.equal(registrationSettings(undefined, new Map()).artifact, null);
});

test("what a promotion needs: an approval for prod, a report of its own for qa, as the file says elsewhere", () => {
  const environments = parseConfig(
    "environments: { dev: { branches: [develop] }, qa: {}, live: { stage: prod }, eu: { stage: prod, approval: none, evidence: required } }",
    file,
  ).section("environments");
  const needs = (name: string) => {
    const { stage, approval, evidence } = promotionSettings(environments, name)!;
    return [stage, approval, evidence];
  };
  assert.deepEqual(needs("dev"), ["dev", false, false]);
  assert.deepEqual(needs("qa"), ["qa", false, true]);
  assert.deepEqual(needs("live"), ["prod", true, false]);
  assert.deepEqual(needs("eu"), ["prod", false, true]);
  assert.equal(promotionSettings(environments, "moon"), null);
});

test("where images of an environment are, who may push there, and what comes before it", () => {
  const settings = (text: string, name: string) =>
    promotionSettings(parseConfig(text, file).section("environments"), name);
  const declared = `environments:
  staging: { stage: qa }
  prod: { registry: registry.example/prod, after: staging, aws: { role: "arn:aws:iam::333333333333:role/mlops", external-id: models } }
`;
  const { registry, role, after } = settings(declared, "prod")!;
  assert.deepEqual(
    { registry, role, after },
    {
      registry: "registry.example/prod",
      role: { arn: "arn:aws:iam::333333333333:role/mlops", externalId: "models" },
      after: { environment: "staging", stage: "qa" },
    },
  );
  const bare = settings(declared, "staging")!;
  assert.deepEqual([bare.registry, bare.role, bare.after], [null, null, null]);
  const wrong = (after: string) => settings(`environments:\n  qa: {}\n  prod:\n    after: ${after}\n`, "prod");
  assert.throws(
    () => wrong("aq"),
    (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /No environment is called "aq"/);
      assert.deepEqual([error.place.line, error.remedy], [4, "Name one of qa."]);
      return true;
    },
  );
  assert.throws(() => wrong("prod"), /cannot come after itself/);
});
