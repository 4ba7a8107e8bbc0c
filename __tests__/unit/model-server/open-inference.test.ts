import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { z } from "zod";
import {
  errorObject,
  inferenceRequest,
  inferenceResponse,
  modelMetadata,
  modelReady,
  serverLive,
  serverMetadata,
  serverReady,
} from "./open-inference.ts";
import { FIXTURES, MODELS, repositoryOf, type Served, serve } from "./serving.ts";

describe("the fields that the Open Inference Protocol requires", () => {
  let server: Served;
  before(async () => {
    const at = (name: string) => new URL(`${name}/candidate.onnx`, FIXTURES);
    server = await serve(
      repositoryOf({
        "cancer/1": { onnx: at("breast-cancer") },
        "digits/1": { onnx: at("digits") },
        "diabetes/1": { onnx: at("diabetes"), description: { task: "regression" } },
        "home/1": { onnx: new URL("mixed-columns.onnx", MODELS) },
        "labels/1": { onnx: new URL("text-labels-only.onnx", MODELS) },
      }),
    );
  });
  after(() => server.stop());

  const read = async <Schema extends z.ZodType>(schema: Schema, path: string, body?: unknown) => {
    const { json, headers } = body === undefined ? await server.get(path) : await server.post(path, body);
    assert.match(headers.get("content-type") ?? "", /^application\/json/);
    return schema.parse(json);
  };

  it("are in what the server says of itself and of its health", async () => {
    await read(serverMetadata, "/v2");
    assert.equal((await read(serverLive, "/v2/health/live")).live, true);
    assert.equal((await read(serverReady, "/v2/health/ready")).ready, true);
    assert.equal((await read(modelReady, "/v2/models/home/ready")).name, "home");
  });

  for (const name of ["cancer", "digits", "diabetes", "home", "labels"]) {
    it(`are in what it says of ${name} and answers for it, as its metadata promises`, async () => {
      const { inputs, outputs, versions } = await read(modelMetadata, `/v2/models/${name}`);
      assert.deepEqual(versions, ["1"]);
      const rows = 3;
      const request = inferenceRequest.parse({
        id: "a request",
        inputs: inputs.map(({ name, datatype, shape }) => {
          const own = shape.map((size) => (size === -1 ? rows : size));
          const element = { BYTES: "Oslo", BOOL: true }[datatype] ?? 1;
          return { name, datatype, shape: own, data: new Array(own.reduce((a, b) => a * b, 1)).fill(element) };
        }),
      });
      for (const path of [`/v2/models/${name}/infer`, `/v2/models/${name}/versions/1/infer`]) {
        const answer = await read(inferenceResponse, path, request);
        assert.deepEqual([answer.model_name, answer.model_version, answer.id], [name, "1", "a request"]);
        assert.deepEqual(
          answer.outputs.map(({ name, datatype, shape }) => ({ name, datatype, shape })),
          outputs.map((output) => ({ ...output, shape: output.shape.map((size) => (size === -1 ? rows : size)) })),
        );
        const [wanted] = outputs;
        const some = await read(inferenceResponse, path, { ...request, outputs: [{ name: wanted!.name }] });
        assert.deepEqual(some.outputs, [answer.outputs[0]]);
      }
    });
  }

  it("are in every error", async () => {
    await read(errorObject, "/v2/models/nobody");
    await read(errorObject, "/v2/models/nobody/ready");
    await read(errorObject, "/v2/models/home/versions/9");
    await read(errorObject, "/v2/nothing");
    for (const body of ["{", {}, { inputs: [] }, { inputs: [{ name: "age" }] }, { inputs: "age" }, []]) {
      await read(errorObject, "/v2/models/home/infer", body);
    }
    await read(errorObject, "/v2/models/nobody/infer", { inputs: [] });
  });
});
