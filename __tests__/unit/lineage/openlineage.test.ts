import assert from "node:assert/strict";
import { test } from "node:test";
import { type OpenLineageOptions, openLineageEvents, type RunEvent } from "@mlops-actions/lineage";
import type { RegisteredVersion } from "@mlops-actions/registry";
import { openLineageSchemas } from "./openlineage-schema.ts";
import { bare, deployment, hostile, promoted, registered, sha256, version } from "./versions.ts";

const schemas = openLineageSchemas();
const options: OpenLineageOptions = {
  namespace: "org/models",
  producer: "https://github.com/org/mlops-actions/tree/v0.1.0",
};
const columns = [
  { name: "mean_radius", type: "double", missing: 0, distinct: 200, min: 6.9, max: 28.1 },
  { name: "__proto__", type: null, missing: null, distinct: null, min: null, max: null },
];

/** The events, each checked by the schemas of OpenLineage, and each of their facets by its own. */
function events(of: RegisteredVersion, changes: Partial<OpenLineageOptions> = {}): RunEvent[] {
  const made: RunEvent[] = JSON.parse(JSON.stringify(openLineageEvents(of, { ...options, ...changes })));
  for (const event of made) {
    assert.equal(schemas.event(event), null);
    const datasets = [...event.inputs, ...event.outputs].flatMap((it) => [
      it.facets,
      "inputFacets" in it ? it.inputFacets : {},
      "outputFacets" in it ? it.outputFacets : {},
    ]);
    for (const [name, facet] of [event.run.facets, event.job.facets, ...datasets].flatMap((it) =>
      Object.entries(it ?? {}),
    )) {
      assert.equal(schemas.facet(facet._schemaURL)(facet), null, name);
    }
  }
  return made;
}

/** `job: inputs -> outputs` of every run that ended. */
function runs(made: readonly RunEvent[]): string[] {
  const names = (of: RunEvent["inputs"]) => of.map(({ namespace, name }) => `${namespace} ${name}`).join(", ");
  return made
    .filter(({ eventType }) => eventType === "COMPLETE")
    .map(({ job, inputs, outputs }) => `${job.name}: ${names(inputs)} -> ${names(outputs)}`);
}

const found = (made: readonly RunEvent[], job: string) => {
  const event = made.find((it) => it.job.name === `breast-cancer.${job}` && it.eventType === "COMPLETE");
  assert.ok(event, job);
  return event;
};

test("training, evaluation, registration, packaging and deployment are runs, joined by what they read and wrote", () => {
  const made = events(registered(version(3), promoted), { deployments: [deployment()] });
  const model = "org/models breast-cancer/model.onnx";
  const report = "org/models breast-cancer/report.json";
  const image = "oci://registry.example models/breast-cancer";
  assert.deepEqual(runs(made), [
    `breast-cancer.train: https://github.com/org/models data/train -> ${model}`,
    `breast-cancer.evaluate: https://github.com/org/models data/holdout.csv, ${model} -> ${report}`,
    `breast-cancer.register: ${model}, ${report} -> org/models breast-cancer`,
    `breast-cancer.package: ${model} -> ${image}`,
    `breast-cancer.deploy: ${image} -> org/models prod/breast-cancer`,
  ]);
});

test("each run begins once and ends once, under one id that is the same when it is told again", () => {
  const [first, second] = [events(registered(version(3))), events(registered(version(3)))];
  assert.deepEqual(first, second);
  const ids = [...new Set(first.map(({ run }) => run.runId))];
  assert.equal(ids.length, 4);
  for (const id of ids) {
    const types = first.filter(({ run }) => run.runId === id).map(({ eventType }) => eventType);
    assert.deepEqual(types, ["START", "COMPLETE"]);
  }
});

test("another version is another run of the same job; the same training run stays one", () => {
  const ids = (of: number, job: string) => found(events(registered(version(of))), job).run.runId;
  assert.notEqual(ids(2, "register"), ids(3, "register"));
  assert.notEqual(ids(2, "evaluate"), ids(3, "evaluate"));
  assert.equal(ids(2, "train"), ids(3, "train"));
  const untracked = (of: number) => found(events(registered(version(of, { run: null }))), "train").run.runId;
  assert.notEqual(untracked(2), untracked(3));
});

test("data has its version, rows, columns and their quality", () => {
  const { inputs } = found(events(registered(version(3)), { columns: { training: columns } }), "train");
  const { facets, inputFacets } = inputs[0]!;
  assert.equal(facets["version"]?.["datasetVersion"], `md5:${"a".repeat(32)}.dir`);
  assert.deepEqual(facets["schema"]?.["fields"], [
    { name: "mean_radius", type: "double", ordinal_position: 1 },
    { name: "__proto__", ordinal_position: 2 },
  ]);
  assert.equal(inputFacets?.["inputStatistics"]?.["rowCount"], 341);
  const metrics = inputFacets?.["dataQualityMetrics"]?.["columnMetrics"] as object;
  assert.deepEqual(Object.keys(metrics), ["mean_radius", "__proto__"]);
  assert.deepEqual(metrics["mean_radius" as keyof typeof metrics], {
    nullCount: 0,
    distinctCount: 200,
    min: 6.9,
    max: 28.1,
  });
});

test("of data of which no columns are known nothing is said of columns", () => {
  const { facets, inputFacets } = found(events(registered(version(3))), "evaluate").inputs[0]!;
  assert.deepEqual([facets["schema"], inputFacets?.["dataQualityMetrics"]], [undefined, undefined]);
});

test("a run tells its code, parameters and tracker; the model its size; the report its metrics", () => {
  const made = events(registered(version(3)));
  const { job, run, outputs } = found(made, "train");
  const { _producer, _schemaURL, ...source } = job.facets["sourceCodeLocation"]!;
  assert.deepEqual(source, {
    type: "git",
    url: `https://github.com/org/models/tree/${"c".repeat(40)}`,
    repoUrl: "https://github.com/org/models",
    version: "c".repeat(40),
    branch: "main",
  });
  assert.equal(_producer, options.producer);
  assert.deepEqual(run.facets["executionParameters"]?.["parameters"], [
    { key: "depth", name: "depth", value: "4" },
    { key: "booster", name: "booster", value: "gbtree" },
    { key: "warm", name: "warm", value: "true" },
    { key: "limit", name: "limit", value: "null" },
  ]);
  assert.equal(run.facets["externalQuery"]?.["source"], "mlflow");
  assert.equal(outputs[0]?.outputFacets?.["outputStatistics"]?.["size"], 1_234_567);
  const evaluated = found(made, "evaluate").outputs[0]?.facets["mlops_evaluation"] as unknown as { metrics: object[] };
  assert.deepEqual(evaluated.metrics[0], { name: "roc_auc", value: 0.993, lower: 0.985, upper: 0.998 });
});

test("the version's standing is told by tags", () => {
  const { outputs } = found(events(registered(version(3, { parent: 2 }), promoted)), "register");
  const tags = outputs[0]?.facets["tags"]?.["tags"] as { key: string; value: string }[];
  assert.deepEqual(
    tags.map(({ key, value }) => `${key} ${value}`),
    ["status approved", "stage prod", "semver 1.3.0", "parent 2", "alias champion"],
  );
  assert.equal(outputs[0]?.facets["version"]?.["datasetVersion"], "3");
});

test("of a version of which nothing is known there is its registration alone", () => {
  assert.deepEqual(runs(events(registered(bare(1)))), [
    "breast-cancer.register: org/models breast-cancer/model.onnx -> org/models breast-cancer",
  ]);
});

test("data of other stores stands under the store's name, without a login", () => {
  const at = (path: string) => {
    const training = { path, sha256: sha256("x"), md5: null, rows: null };
    const [input] = found(events(registered(version(3, { data: { holdout: null, training } }))), "train").inputs;
    return [input?.namespace, input?.name];
  };
  assert.deepEqual(at("s3://bucket/data/train.parquet"), ["s3://bucket", "data/train.parquet"]);
  assert.deepEqual(at("https://user:secret@data.example/x.csv?token=secret"), ["https://data.example", "x.csv"]);
  assert.deepEqual(at("/mnt/data/x.csv"), ["file", "/mnt/data/x.csv"]);
});

test("a repository by SSH has an address that is one, and no repository no source", () => {
  const at = (repository: string | null) => {
    const code = { repository, commit: "c".repeat(40), ref: "refs/tags/v1", dirty: true };
    return found(events(registered(version(3, { code }))), "train").job.facets["sourceCodeLocation"];
  };
  const facet = at("git@git.example:org/models.git");
  assert.deepEqual([facet?.["url"], facet?.["tag"]], ["ssh://git@git.example/org/models.git", "v1"]);
  assert.equal(at(null), undefined);
  assert.equal(at("--upload-pack=touch pwned"), undefined);
});

test("hostile names pass as what they are, and namespaces keep to the letters that backends take", () => {
  const nasty = registered(version(3, { model: hostile, parameters: { [hostile]: hostile } }));
  const made = events(nasty, { namespace: hostile, deployments: [deployment({ environment: hostile })] });
  for (const { job, inputs, outputs } of made) {
    for (const { namespace } of [job, ...inputs, ...outputs]) assert.match(namespace, /^[\w@+=.:;/-]{1,1024}$/);
    assert.ok(job.name.startsWith(hostile));
  }
});

test("a producer that is no URI is a mistake of ours", () => {
  assert.throws(() => openLineageEvents(registered(version(3)), { ...options, producer: "mlops" }), /no absolute URI/);
});

test("the schemas would find a mistake", () => {
  const [event] = events(registered(version(3)));
  assert.notEqual(schemas.event({ ...event, eventType: "DONE" }), null);
  assert.notEqual(schemas.event({ ...event, run: { runId: "3" } }), null);
  const facet = event!.job.facets["sourceCodeLocation"]!;
  assert.notEqual(schemas.facet(facet._schemaURL)({ ...facet, url: undefined }), null);
});
