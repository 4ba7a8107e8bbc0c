import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { FIXTURES, MODELS, repositoryOf, type Served, serve } from "./serving.ts";

const mixed = { onnx: new URL("mixed-columns.onnx", MODELS) };
const row = { age: 31, rooms: 2, owner: true, city: "Oslo" };

describe("one model", () => {
  let server: Served;
  before(async () => {
    server = await serve(
      repositoryOf({ "": { ...mixed, description: { name: "home", version: "3", task: "binary" } } }),
    );
  });
  after(() => server.stop());

  it("answers rows with label and scores", async () => {
    const { status, json, headers } = await server.post("/invocations", { instances: [row, { ...row, age: null }] });
    assert.equal(status, 200);
    const { predictions } = json as { predictions: { label: string; scores: Record<string, number> }[] };
    assert.equal(predictions.length, 2);
    assert.deepEqual(Object.keys(predictions[0]!.scores), ["no", "yes"]);
    assert.ok(Math.abs(predictions[0]!.scores["no"]! + predictions[0]!.scores["yes"]! - 1) < 1e-4);
    assert.equal(headers.get("x-model"), "home");
    assert.equal(headers.get("x-model-version"), "3");
  });

  it("says under /predict who answered", async () => {
    for (const path of ["/predict", "/models/home/predict", "/models/home/versions/3/predict"]) {
      const { status, json } = await server.post(path, { instances: [row] });
      assert.equal(status, 200);
      const { predictions, ...who } = json as { predictions: unknown[] };
      assert.equal(predictions.length, 1);
      assert.deepEqual(who, { model: "home", version: "3" });
    }
  });

  it("answers as the client accepts", async () => {
    const csv = await server.post("/predict", { instances: [row] }, { accept: "text/csv" });
    assert.match(csv.text, /^(no|yes),0\.\d+,0\.\d+\n?$/);
    assert.equal(csv.headers.get("x-model-version"), "3");
    const lines = await server.post("/invocations", { instances: [row, row] }, { accept: "application/jsonlines" });
    assert.equal(lines.text.trim().split("\n").length, 2);
    const none = await server.post("/invocations", { instances: [row] }, { accept: "image/png" });
    assert.equal(none.status, 406);
    // Nothing was scored, or even read, for it.
    const nonsense = await server.post("/invocations", "{", { accept: "image/png" });
    assert.equal(nonsense.status, 406);
  });

  it("gives back the request's own ids, and makes others", async () => {
    const own = await server.post(
      "/invocations",
      { instances: [row] },
      {
        "x-request-id": "a-1",
        "x-amzn-sagemaker-inference-id": "loan 7",
        "x-amzn-sagemaker-custom-attributes": "trace=1",
      },
    );
    assert.equal(own.headers.get("x-request-id"), "a-1");
    assert.equal(own.headers.get("x-amzn-sagemaker-inference-id"), "loan 7");
    assert.equal(own.headers.get("x-amzn-sagemaker-custom-attributes"), "trace=1");
    const strange = await server.get("/ping", { "x-request-id": "a b\tc" });
    const made = strange.headers.get("x-request-id");
    assert.match(String(made), /^[\w-]+$/);
    assert.notEqual((await server.get("/ping")).headers.get("x-request-id"), made);
  });

  it("takes the target model and variant of SageMaker", async () => {
    const to = async (headers: Record<string, string>) =>
      (await server.post("/invocations", { instances: [row] }, headers)).status;
    assert.equal(await to({ "x-amzn-sagemaker-target-model": "home" }), 200);
    assert.equal(await to({ "x-amzn-sagemaker-target-model": "home/3" }), 200);
    assert.equal(await to({ "x-amzn-sagemaker-target-model": "/home.tar.gz" }), 200);
    assert.equal(await to({ "x-amzn-sagemaker-target-model": "away" }), 404);
    assert.equal(await to({ "x-amzn-sagemaker-target-model": "a/b/c" }), 404);
    assert.equal(await to({ "x-amzn-sagemaker-target-variant": "AllTraffic" }), 200);
    assert.equal(await to({ "x-amzn-sagemaker-target-variant": "3" }), 200);
  });

  it("describes itself by OpenAPI and a page", async () => {
    const { json } = await server.get("/openapi.json");
    const document = json as { openapi: string; paths: Record<string, unknown> };
    assert.equal(document.openapi, "3.1.0");
    assert.deepEqual(Object.keys(document.paths), ["/predict", "/models/home/predict"]);
    assert.match(JSON.stringify(document), /"required":\["age","rooms","owner","city"\]/);
    const page = await server.get("/docs");
    assert.match(String(page.headers.get("content-type")), /^text\/html/);
    assert.match(page.text, /home, version 3/);
    assert.ok(page.text.includes(`  ${server.url}/models/home/versions/3/predict</pre>`), page.text);
    assert.doesNotMatch(page.text, /<script|src=/);
  });

  it("shows in /docs the address by which it was asked, and never what is none", async () => {
    const { port } = new URL(server.url);
    const addresses: [headers: Record<string, string>, origin: string][] = [
      [{ host: "models.example.com" }, "http://models.example.com"],
      [{ host: "models.example.com:9000", "x-forwarded-proto": "https" }, "https://models.example.com:9000"],
      [{ host: "[::1]:80" }, "http://[::1]:80"],
      [{ host: "$(reboot)" }, `http://localhost:${port}`],
      [{ host: "x';reboot;'" }, `http://localhost:${port}`],
      [{ host: "a<b>" }, `http://localhost:${port}`],
    ];
    for (const [headers, origin] of addresses) {
      const text = await new Promise<string>((resolve, reject) => {
        const asked = request({ host: "127.0.0.1", port, path: "/docs", headers }, async (response) => {
          resolve(Buffer.concat(await response.toArray()).toString());
        });
        asked.once("error", reject).end();
      });
      assert.equal(/ (https?:\/\/.*)\/models\/home\/versions\/3\/predict/.exec(text)?.[1], origin);
    }
  });

  const refusals: [method: string, path: string, status: number, kind: string][] = [
    ["GET", "/", 404, "unknown-path"],
    ["GET", "/invocations", 405, "wrong-method"],
    ["DELETE", "/predict", 405, "wrong-method"],
    ["POST", "/ping", 405, "wrong-method"],
    ["PUT", "/v2/models/home/infer", 405, ""],
    ["GET", "/%zz", 400, "bad-request"],
    ["POST", "/models/away/predict", 404, "unknown-model"],
    ["POST", "/models/home/versions/4/predict", 404, "unknown-model"],
  ];
  for (const [method, path, status, kind] of refusals) {
    it(`${method} ${path} is ${status}`, async () => {
      const response = await fetch(server.url + path, {
        method,
        ...(method === "POST" && {
          body: JSON.stringify({ instances: [row] }),
          headers: { "content-type": "application/json" },
        }),
      });
      const body = (await response.json()) as Record<string, unknown>;
      assert.equal(response.status, status);
      assert.equal(typeof body["error"], "string");
      if (kind !== "") assert.equal(body["kind"], kind);
      if (status === 405) assert.ok(response.headers.get("allow"));
    });
  }

  it("is 415 for a content type that nobody reads", async () => {
    for (const type of ["application/xml", "text/plain", "multipart/form-data; boundary=x"]) {
      const { status, json } = await server.post("/invocations", "<a/>", { "content-type": type });
      assert.equal(status, 415);
      assert.equal((json as { kind: string }).kind, "unsupported-media-type");
    }
  });

  it("is 415 for a compressed body", async () => {
    const { status } = await server.post("/invocations", { instances: [row] }, { "content-encoding": "gzip" });
    assert.equal(status, 415);
  });

  it("takes a slash at the end of a path for none", async () => {
    assert.equal((await server.get("/ping/")).status, 200);
  });

  it("answers HEAD where it answers GET", async () => {
    assert.equal((await fetch(`${server.url}/ping`, { method: "HEAD" })).status, 200);
  });
});

describe("the Open Inference Protocol", () => {
  let server: Served;
  before(async () => {
    const forest = { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) };
    server = await serve(repositoryOf({ "forest/1": forest, "forest/2": forest, "home/1": mixed }));
  });
  after(() => server.stop());

  it("tells of the server, its health and its models", async () => {
    const told = async (path: string) => (await server.get(path)).json;
    assert.deepEqual(await told("/v2"), {
      name: "mlops-model-server",
      version: "1",
      extensions: ["binary_tensor_data"],
    });
    assert.deepEqual(await told("/v2/health/live"), { live: true });
    assert.deepEqual(await told("/v2/health/ready"), { live: true, ready: true });
    assert.deepEqual(await told("/v2/models/forest/versions/1/ready"), { name: "forest", ready: true });
    assert.deepEqual(await told("/v2/models/forest"), {
      name: "forest",
      versions: ["1", "2"],
      platform: "onnxruntime_onnx",
      inputs: [{ name: "features", datatype: "FP32", shape: [-1, 30] }],
      outputs: [
        { name: "label", datatype: "BYTES", shape: [-1] },
        { name: "scores", datatype: "FP64", shape: [-1, 2] },
      ],
    });
    assert.equal((await server.get("/v2/models/nobody")).status, 404);
    assert.deepEqual(Object.keys((await server.get("/v2/models/nobody/ready")).json as object), ["error"]);
  });

  it("infers as a client of Triton asks", async () => {
    const cells = Array.from({ length: 60 }, (_, at) => at / 2);
    const { status, json } = await server.post("/v2/models/forest/versions/2/infer", {
      id: "q1",
      inputs: [{ name: "features", shape: [2, 30], datatype: "FP32", data: cells }],
      outputs: [{ name: "label" }, { name: "scores" }],
    });
    assert.equal(status, 200);
    const answer = json as { outputs: { name: string; shape: number[]; data: unknown[] }[] };
    assert.deepEqual(
      { ...answer, outputs: null },
      { id: "q1", model_name: "forest", model_version: "2", outputs: null },
    );
    assert.deepEqual(
      answer.outputs.map(({ name, shape }) => [name, shape]),
      [
        ["label", [2]],
        ["scores", [2, 2]],
      ],
    );
    const { json: rows } = await server.post("/models/forest/predict", {
      instances: [cells.slice(0, 30), cells.slice(30)],
    });
    const { predictions } = rows as { predictions: { label: string; scores: Record<string, number> }[] };
    assert.deepEqual(
      answer.outputs[0]!.data,
      predictions.map(({ label }) => label),
    );
    assert.deepEqual(
      answer.outputs[1]!.data,
      predictions.flatMap(({ scores }) => Object.values(scores)),
    );
  });

  it("takes a tensor for each column, of its own type", async () => {
    const inputs = [
      { name: "city", shape: [2, 1], datatype: "BYTES", data: ["Oslo", "Bergen"] },
      { name: "age", shape: [2, 1], datatype: "FP64", data: [31, 45.5] },
      { name: "rooms", shape: [2], datatype: "INT64", data: [2, 3] },
      { name: "owner", shape: [2, 1], datatype: "BOOL", data: [true, false] },
    ];
    const { status, json, text } = await server.post("/v2/models/home/infer", { inputs });
    assert.equal(status, 200, text);
    assert.equal((json as { outputs: { data: unknown[] }[] }).outputs[0]!.data.length, 2);
  });

  it("refuses by the protocol's error alone", async () => {
    const infer = async (inputs: unknown) => (await server.post("/v2/models/forest/infer", { inputs })).json;
    const tensor = { name: "features", shape: [1, 30], datatype: "FP32", data: new Array(30).fill(0) };
    assert.deepEqual(await infer([{ ...tensor, name: "x" }]), {
      error: 'The tensors "x" do not feed the model, which takes "features".',
    });
    assert.deepEqual(await infer([{ ...tensor, shape: [1, 29], data: new Array(29).fill(0) }]), {
      error: 'The tensor "features" has the shape [1, 29]: expected [N, 30].',
    });
    assert.deepEqual(Object.keys((await infer("no")) as object), ["error"]);
  });

  it("wants a name where there are several models", async () => {
    const { status, json } = await server.post("/predict", { instances: [row] });
    assert.equal(status, 404);
    assert.equal((json as { error: string }).error, 'Name a model: "forest", "home".');
  });
});
