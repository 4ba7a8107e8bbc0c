import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseModel, environmentRegistry, packageSettings, parseConfig } from "@mlops-actions/config";
import { errorOf } from "./error-of.ts";

function settingsOf(text: string, inputs: Record<string, string> = {}) {
  return packageSettings(chooseModel(parseConfig(text, "mlops.yml"), undefined).model, new Map(Object.entries(inputs)));
}

const model = `models:
  churn:
    task: binary
    artifact: churn.onnx
    data: { target: churned, positive: yes }
`;

test("without a file, task and artifact are enough; all else has a default", () => {
  const { data, ...settings } = packageSettings(
    undefined,
    new Map([
      ["task", "regression"],
      ["artifact", "model.onnx"],
    ]),
  );
  assert.deepEqual(data, {});
  assert.deepEqual(settings, {
    task: "regression",
    artifact: "model.onnx",
    classes: null,
    outputs: {},
    scores: "probabilities",
    threshold: null,
    repository: null,
    base: "scratch+node",
    format: "serving",
    platforms: null,
    dockerfile: null,
    image: null,
    attest: true,
    scan: null,
    ecr: { create: false, immutable: true, scanOnPush: true, keep: null, kms: null },
    python: null,
  });
});

test("what the file declares, and inputs that win over it", () => {
  const text = `${model}    package:
      repository: models/churn
      platform: both
      image: { scale: 0.5, mean: [1, 2, 3] }
      scan: { fail-on: critical, allow: [{ id: CVE-2026-1, until: 2026-12-31, reason: not reachable }], time-limit: 90s }
      ecr: { create: true, keep: 20 }
      python: { index: "https://nexus.example.com/simple/", upload: "https://nexus.example.com/", username: NEXUS_USER }
`;
  const settings = settingsOf(text, { base: "node@sha256:aa", platform: "linux/arm64", attest: "false" });
  assert.equal(settings.base, "node@sha256:aa");
  assert.deepEqual(settings.platforms, ["linux/arm64"]);
  assert.equal(settings.attest, false);
  assert.deepEqual(settings.image, { scale: 0.5, mean: [1, 2, 3], std: null });
  assert.deepEqual(settings.scan, {
    failOn: "critical",
    ignoreUnfixed: false,
    allow: [{ id: "CVE-2026-1", until: "2026-12-31", reason: "not reachable" }],
    timeLimit: 90,
  });
  assert.equal(settings.ecr.keep, 20);
  assert.equal(settings.python?.password, null);
  assert.deepEqual(settingsOf(text).platforms, ["linux/amd64", "linux/arm64"]);
});

test("scan is a word or its limits, in the file and as an input", () => {
  assert.equal(settingsOf(model, { scan: "none" }).scan, null);
  assert.equal(settingsOf(model, { scan: "wait" }).scan?.failOn, "high");
  assert.equal(settingsOf(model, { scan: "{ fail-on: low }" }).scan?.failOn, "low");
});

test("none is no repository, whatever the file says", () => {
  const declared = `${model}    package: { repository: models/churn }\n`;
  assert.equal(settingsOf(declared).repository, "models/churn");
  assert.equal(settingsOf(declared, { repository: "none" }).repository, null);
});

test("mistakes are told with their place", () => {
  const bad = (inputs: Record<string, string>) => errorOf(() => settingsOf(model, inputs));
  assert.deepEqual(bad({ format: "docker" }).place, { input: "format" });
  const told = ({ message, remedy }: { message: string; remedy?: string | undefined }) => `${message} ${remedy}`;
  assert.match(told(bad({ format: "docker" })), /serving.*lambda.*modelpack/);
  assert.match(told(bad({ platform: "windows" })), /linux\/amd64.*both/);
  const file = `${model}    package: { repositry: a }\n`;
  const unknown = errorOf(() => settingsOf(file));
  assert.match(told(unknown), /repositry.*repository/);
  assert.deepEqual([unknown.place.file, unknown.place.line], ["mlops.yml", 6]);
  const day = errorOf(() =>
    settingsOf(`${model}    package: { scan: { allow: [{ id: CVE-1, until: tomorrow, reason: later }] } }\n`),
  );
  assert.match(day.message, /2026-12-31/);
  const limit = errorOf(() => settingsOf(`${model}    package: { scan: { fail-on: huge } }\n`));
  assert.match(told(limit), /scan\.fail-on cannot be "huge".*low, medium, high, critical/);
  assert.match(told(bad({ scan: "wiat" })), /scan cannot be "wiat"|scan must be/);
  assert.match(
    told(errorOf(() => settingsOf(`${model}    package: { scan: { fail-no: high } }\n`))),
    /knows no key "fail-no".*fail-on/,
  );
  const none = errorOf(() => packageSettings(undefined, new Map([["task", "binary"]])));
  assert.match(none.message, /No artifact is given/);
});

test("the registry of an environment", () => {
  const config = parseConfig(
    "environments: { dev: { branches: [develop], registry: registry.example.com } }",
    "mlops.yml",
  );
  const environments = config.section("environments");
  assert.equal(environmentRegistry(environments, "dev"), "registry.example.com");
  assert.equal(environmentRegistry(environments, "prod"), null);
  assert.equal(environmentRegistry(environments, null), null);
});
