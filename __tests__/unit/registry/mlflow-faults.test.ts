import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { UserError } from "@mlops-actions/errors";
import { openRegistry, type Registry, type RegistryEffects } from "@mlops-actions/registry";
import { startServer, temporaryFolder } from "@mlops-actions/testkit";
import { aliased, approved, circumstances, described, effects, staged } from "./candidate.ts";
import { type FakeMlflow, type MlflowFault, startFakeMlflow } from "./mlflow-fake.ts";

const model = "breast-cancer";
const secret = "s3cret-of-a-user";

async function opened(
  server: { readonly url: string },
  changes: Partial<RegistryEffects> = {},
): Promise<{ readonly registry: Registry; readonly waits: number[] }> {
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const world = effects(temporaryFolder("registry"), { environment: {}, sleep, ...changes });
  return { registry: await openRegistry({ mlflow: { url: server.url } }, world), waits };
}

async function refused(work: Promise<unknown>, message: RegExp, remedy: RegExp): Promise<void> {
  const error = await work.then(
    () => assert.fail("it was not refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  assert.match(error.message, message);
  assert.match(error.remedy ?? "", remedy);
  const whole = [error.message, error.remedy, error.place, error.also, String(error.cause)];
  assert.doesNotMatch(
    JSON.stringify(whole),
    new RegExp(`${secret}|${Buffer.from(`user:${secret}`).toString("base64")}`),
  );
}

describe("mlflow: what fails for a moment is done all the same, and once", () => {
  const passing: [string, MlflowFault][] = [
    ["a run whose creation was not answered", { path: "runs/create", reset: "after" }],
    ["a version whose creation was not answered", { path: "model-versions/create", reset: "after" }],
    ["a version whose creation failed", { path: "model-versions/create", status: 500 }],
    ["a turn whose claim was not answered", { path: "runs/log-parameter", reset: "after" }],
    ["a registered model whose creation was not answered", { path: "registered-models/create", reset: "after" }],
    ["an experiment whose creation was not answered", { path: "experiments/create", reset: "after" }],
    ["an upload that was cut off", { method: "PUT", path: "model.onnx", reset: "before" }],
    ["a download that was cut off", { method: "GET", path: "model-version.json", reset: "after" }],
    ["a server that is overloaded", { path: "runs/log-batch", status: 503, times: 3 }],
    [
      "a dataset that another inserts too",
      { path: "runs/log-inputs", status: 400, body: { error_code: "BAD_REQUEST" } },
    ],
    ["a search that fails", { path: "model-versions/search", status: 502, times: 2, body: "<html>Bad Gateway" }],
  ];
  for (const [what, fault] of passing) {
    test(what, async () => {
      await using server = await startFakeMlflow();
      server.fail(fault);
      const { registry } = await opened(server);
      const { candidate, files } = described("one");
      const made = await registry.register(candidate, files);
      assert.deepEqual([made.created, made.version.number], [true, 1]);
      assert.equal(server.models.get(model)?.versions.length, 1);
      const again = await registry.register(candidate, files);
      assert.deepEqual([again.created, again.version], [false, made.version]);
    });
  }

  test("a move whose answer was lost is in the history once", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    server.fail({ path: "runs/log-parameter", reset: "after" });
    server.fail({ path: "registered-models/alias", reset: "after" });
    const { standing, made } = await registry.move(model, 1, aliased("champion"));
    assert.equal(made, true);
    assert.deepEqual(
      standing.history.map(({ kind }) => kind),
      ["registered", "alias-set"],
    );
  });

  test("a server that says how long to wait is waited for so long, and not for an hour", async () => {
    await using server = await startFakeMlflow();
    const { registry, waits } = await opened(server);
    server.fail({ path: "registered-models/search", status: 429, headers: { "Retry-After": "7" } });
    assert.deepEqual(await registry.models(), []);
    assert.deepEqual(waits, [7_000]);
    server.fail({ path: "registered-models/search", status: 429, headers: { "Retry-After": "3600" } });
    await refused(registry.models(), /fails on registered-models\/search \(429\)/, /again later/);
  });
});

describe("mlflow: what does not pass is said in plain words", () => {
  const refusals: [string, MlflowFault, RegExp, RegExp][] = [
    ["401", { path: "", status: 401 }, /does not take these credentials/, /MLFLOW_TRACKING_PASSWORD anew/],
    ["403", { path: "", status: 403 }, /does not allow registered-models\/search\./, /edit the experiment/],
    ["404", { path: "", status: 404, body: "<html>" }, /There is no MLflow server at http/, /Check the address/],
    ["409", { path: "", status: 409, body: { error_code: "RESOURCE_CONFLICT", message: "busy" } }, /busy/, /again/],
    ["413", { path: "", status: 413, body: "<html>" }, /does not take a body of this size/, /client_max_body_size/],
    [
      "a page",
      { path: "", status: 200, body: "<html>Log in" },
      /There is no MLflow server at http/,
      /Check the address/,
    ],
    [
      "a redirect",
      { path: "", status: 302, headers: { Location: "https://login.example/?next=x" } },
      /login\.example/,
      /log|leads/,
    ],
    [
      "400",
      { path: "", status: 400, body: { error_code: "INVALID_PARAMETER_VALUE", message: "no\nsuch column" } },
      /no such column/,
      /MLflow 3/,
    ],
    [
      "500",
      { path: "", status: 500, times: 9, body: { error_code: "INTERNAL_ERROR", message: "disk" } },
      /\(500: disk\)/,
      /later/,
    ],
  ];
  for (const [what, fault, message, remedy] of refusals) {
    test(what, async () => {
      await using server = await startFakeMlflow();
      server.fail(fault);
      const environment = { MLFLOW_TRACKING_USERNAME: "user", MLFLOW_TRACKING_PASSWORD: secret };
      const { registry } = await opened(server, { environment });
      await refused(registry.models(), message, remedy);
    });
  }

  test("something that never ends its answer is left", async () => {
    await using server = await startServer((_, response) => {
      const chunk = Buffer.alloc(2 ** 20, "x");
      const more = (): void => void (response.destroyed || response.write(chunk, more));
      more();
    });
    const { registry } = await opened(server);
    await refused(registry.get(model, "1"), /gives an answer of more than 64 MiB/, /something else may listen/);
  });

  test("a server that is not there", async () => {
    const server = await startServer(() => {});
    await server[Symbol.asyncDispose]();
    const { registry, waits } = await opened(server);
    await refused(registry.models(), /refuses the connection/, /Check the address/);
    assert.equal(waits.length, 5);
  });

  test("a version whose creation is refused for good leaves none, and a later try makes it", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    server.fail({
      path: "model-versions/create",
      status: 403,
      body: { error_code: "PERMISSION_DENIED", message: "no" },
    });
    const { candidate, files } = described("one");
    await refused(
      registry.register(candidate, files),
      /does not allow model-versions\/create/,
      /MLFLOW_TRACKING_TOKEN/,
    );
    assert.deepEqual(await registry.models(), []);
    assert.equal((await registry.register(candidate, files)).version.number, 1);
    assert.equal([...server.runs.values()].filter(({ tags }) => tags.has("mlops.candidate")).length, 1);
  });

  test("artifacts that do not go through the server", async () => {
    await using server = await startFakeMlflow();
    const experiment = {
      experiment_id: "7",
      name: model,
      artifact_location: "s3://bucket/7",
      lifecycle_stage: "active",
    };
    server.fail({ path: "experiments/get-by-name", status: 404, body: { error_code: "RESOURCE_DOES_NOT_EXIST" } });
    server.fail({ path: "experiments/get-by-name", status: 200, body: { experiment } });
    const { candidate, files } = described("one");
    const { registry } = await opened(server);
    await refused(registry.register(candidate, files), /keeps its artifacts in s3:\/\//, /--serve-artifacts/);
  });

  test("an artifact that was changed on the server does not come down", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    const [path] = [...server.artifacts.keys()].filter((name) => name.endsWith("model.onnx"));
    server.artifacts.set(path!, Buffer.from("two"));
    const target = join(temporaryFolder("download"), "model.onnx");
    await refused(registry.download(model, 1, "model.onnx", target), /was registered/, /Do not use it/);
    assert.throws(() => readFileSync(target), /ENOENT/);
  });

  test("a document that was changed, and is still one", async () => {
    await using server = await startFakeMlflow();
    const { candidate, files } = described("one");
    await (await opened(server)).registry.register(candidate, files);
    const [path, bytes] = [...server.artifacts].find(([name]) => name.endsWith("model-version.json"))!;
    server.artifacts.set(path, Buffer.from(bytes.toString().replace('"pass"', '"fail"')));
    await refused((await opened(server)).registry.get(model, "1"), /changed after its registration/, /copy/);
  });

  test("a journal that was deleted", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const { candidate, files } = described("one");
    await registry.register(candidate, files);
    const journal = [...server.runs.values()].find(({ tags }) => tags.has("mlops.registry"))!;
    journal.deleted = true;
    await refused(
      registry.get(model, "1"),
      /journal of breast-cancer was deleted/,
      /mlflow runs restore --run-id [0-9a-f]{32}/,
    );
  });
});

describe("mlflow: addresses and credentials", () => {
  const addresses: [string, RegExp, RegExp][] = [
    ["mlflow.example.com", /is no address/, /https:\/\//],
    ["sqlite:///mlflow.db", /is no address/, /without a server/],
    [`https://user:${secret}@mlflow.example.com`, /holds credentials/, /MLFLOW_TRACKING_USERNAME/],
    [`ftp://user:${secret}@mlflow.example.com`, /is no address/, /https:\/\//],
    ["", /is not known/, /MLFLOW_TRACKING_URI/],
  ];
  for (const [url, message, remedy] of addresses) {
    test(`${JSON.stringify(url.replace(secret, "…"))} is refused`, async () => {
      await refused(opened({ url }), message, remedy);
    });
  }

  test("the address comes from the environment where the settings have none", async () => {
    await using server = await startFakeMlflow();
    const environment = { MLFLOW_TRACKING_URI: `${server.url}/` };
    const registry = await openRegistry({ mlflow: {} }, effects(temporaryFolder("registry"), { environment }));
    assert.deepEqual(await registry.models(), []);
  });

  test("a user and password win over a token; a token that no header can carry is not told", async () => {
    await using server = await startFakeMlflow();
    const token = { MLFLOW_TRACKING_TOKEN: secret };
    const both = { ...token, MLFLOW_TRACKING_USERNAME: "user", MLFLOW_TRACKING_PASSWORD: secret };
    for (const environment of [token, both, {}]) await (await opened(server, { environment })).registry.models();
    const basic = `Basic ${Buffer.from(`user:${secret}`).toString("base64")}`;
    assert.deepEqual(
      server.requests.map(({ authorization }) => authorization),
      [`Bearer ${secret}`, basic, undefined],
    );
    const broken = { MLFLOW_TRACKING_TOKEN: `${secret}\n${secret}` };
    await refused(opened(server, { environment: broken }), /no token has/, /Set it again/);
  });
});

describe("mlflow: what MLflow shows", () => {
  async function withVersions(server: FakeMlflow, count: number): Promise<Registry> {
    const { registry } = await opened(server);
    for (let number = 1; number <= count; number++) {
      const { candidate, files } = described(`${number}`);
      await registry.register(candidate, files);
    }
    return registry;
  }

  test("stages are tags, and aliases of the version that entered last", async () => {
    await using server = await startFakeMlflow();
    const registry = await withVersions(server, 2);
    const { aliases, versions } = server.models.get(model)!;
    await registry.move(model, 1, staged("prod"));
    await registry.move(model, 2, staged("qa"));
    assert.deepEqual(Object.fromEntries(aliases), { prod: 1, qa: 2 });
    await registry.move(model, 2, staged("prod"));
    assert.deepEqual(Object.fromEntries(aliases), { prod: 2 });
    await registry.move(model, 1, staged("archived"));
    assert.deepEqual(Object.fromEntries(aliases), { prod: 2 });
    assert.equal(versions[0]!.tags.get("mlops.stage"), "archived");
    await registry.move(model, 2, staged(null));
    assert.deepEqual(Object.fromEntries(aliases), {});
    assert.equal(versions[1]!.tags.has("mlops.stage"), false);
    const { standing } = await registry.get(model, "2");
    assert.deepEqual(standing.aliases, []);
  });

  test("an alias of its own is not overwritten by a stage of that name", async () => {
    await using server = await startFakeMlflow();
    const registry = await withVersions(server, 2);
    await registry.move(model, 1, aliased("prod"));
    await registry.move(model, 2, staged("prod"));
    assert.deepEqual(Object.fromEntries(server.models.get(model)!.aliases), { prod: 1 });
    await refused(registry.get(model, "prod"), /may be version 1 or 2/, /write the number/);
  });

  test("an alias that a person set in MLflow counts", async () => {
    await using server = await startFakeMlflow();
    const registry = await withVersions(server, 2);
    await registry.move(model, 1, aliased("champion"));
    server.models.get(model)!.aliases.set("champion", 2).set("shadow", 1);
    assert.equal((await registry.get(model, "champion")).version.number, 2);
    assert.deepEqual((await registry.get(model, "1")).standing.aliases, ["shadow"]);
    await registry.move(model, 1, aliased("champion"));
    assert.equal((await registry.get(model, "champion")).version.number, 1);
    assert.deepEqual((await registry.get(model, "1")).standing.aliases, ["champion", "shadow"]);
  });

  test("versions that others registered under the same name keep their numbers and are not ours", async () => {
    await using server = await startFakeMlflow();
    const theirs = { source: "mlflow-artifacts:/0/x/artifacts/model", run: "x", tags: new Map() };
    server.models.set(model, { tags: new Map(), aliases: new Map(), versions: [theirs] });
    const registry = await withVersions(server, 1);
    assert.deepEqual(
      (await registry.list(model)).versions.map(({ version }) => version.number),
      [2],
    );
    assert.deepEqual(await registry.models(), [model]);
    await refused(registry.get(model, "1"), /no version 1/, /./);
  });

  test("a move with more reasons than a parameter holds comes back whole", async () => {
    await using server = await startFakeMlflow();
    const registry = await withVersions(server, 1);
    const reason = "ü".repeat(9_000);
    await registry.move(model, 1, { ...approved, reason });
    const { standing } = await (await opened(server)).registry.get(model, "1");
    assert.equal(standing.history[1]?.reason, reason);
  });

  test("parameters and metrics that MLflow would refuse are shown as near as it can", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const parameters = { "größe (mm)": "x".repeat(7_000), "../up": 1, ...Object.fromEntries(many(250)) };
    const { candidate, files } = described("one", { parameters });
    const evaluation = { ...candidate.evaluation!, metrics: [{ name: "f1=macro", value: 0.5, lower: null, upper: 1 }] };
    const { version } = await registry.register({ ...candidate, evaluation }, files);
    assert.deepEqual(version.parameters, parameters);
    const run = [...server.runs.values()].find(({ tags }) => tags.has("mlops.candidate"))!;
    assert.deepEqual(Object.fromEntries(run.metrics), { f1_macro: 0.5, f1_macro_upper: 1 });
    assert.equal(run.params.size, 252);
    assert.equal(run.params.get("gr__e _mm_")?.length, 6_000);
    assert.equal(run.status, "FINISHED");
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => [`p${index}`, index] as const);

  test("weights lie beside their model, whatever they are called, and documents where people look", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const { candidate, files } = described("one");
    const more = ["model.onnx.data", "onnx__MatMul_12", "mlops"].map((name) => ({ name, content: Buffer.from(name) }));
    await registry.register(candidate, [...files, ...more]);
    const names = [...server.artifacts.keys()].map((path) => path.replace(/^.*\/artifacts\//, ""));
    assert.deepEqual(names.sort(), [
      ...["mlops/model-version.json", "model/MLmodel", "model/conda.yaml", "model/mlops", "model/model.onnx"],
      ...["model/model.onnx.data", "model/onnx__MatMul_12", "model/python_env.yaml", "model/requirements.txt"],
      ...["profile.json", "report.json"],
    ]);
    const target = join(temporaryFolder("download"), "weights");
    await registry.download(model, 1, "onnx__MatMul_12", target);
    assert.equal(readFileSync(target, "utf8"), "onnx__MatMul_12");
  });

  test("an artifact that is no ONNX model is kept, and not told to be one", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server);
    const { candidate, files } = described("one");
    const artifact = { ...candidate.artifact, file: "model.tar" };
    await registry.register({ ...candidate, artifact }, [{ ...files[0]!, name: "model.tar" }, ...files.slice(1)]);
    assert.equal(
      [...server.artifacts.keys()].some((path) => path.endsWith("/MLmodel")),
      false,
    );
    assert.equal(
      [...server.artifacts.keys()].some((path) => path.endsWith("/model/model.tar")),
      true,
    );
  });

  test("what is registered twice with another history is one version, and the other run is marked as none", async () => {
    await using server = await startFakeMlflow();
    const { registry } = await opened(server, {
      beforeWrite: async (what) => {
        if (!what.includes("log-batch") || server.models.has(model)) return;
        const other = described("one", { by: { ...circumstances.by, actor: "somebody else" } });
        await (await opened(server)).registry.register(other.candidate, other.files);
      },
    });
    const { candidate, files } = described("one");
    const made = await registry.register(candidate, files);
    assert.deepEqual([made.created, made.version.by.actor], [false, "somebody else"]);
    const statuses = [...server.runs.values()].filter(({ tags }) => tags.has("mlops.candidate")).map((it) => it.status);
    assert.deepEqual(statuses.sort(), ["FINISHED", "KILLED"]);
  });
});
