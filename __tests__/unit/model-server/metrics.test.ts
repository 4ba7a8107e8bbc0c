import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MODELS, repositoryOf, serve } from "./serving.ts";

const row = { age: 31, rooms: 2, owner: true, city: "Oslo" };

describe("/metrics", () => {
  it("counts requests, errors, rows, batches, classes and missing cells", async () => {
    const server = await serve(repositoryOf({ "home/1": { onnx: new URL("mixed-columns.onnx", MODELS) } }));
    try {
      await server.post("/invocations", { instances: [row, { ...row, age: null }, { ...row, city: null }] });
      await server.post("/invocations", { instances: [{ ...row, age: "old" }] });
      await server.post("/predict", { instances: [row] });
      await server.get("/nowhere");
      const { text, headers } = await server.get("/metrics");
      assert.match(String(headers.get("content-type")), /^text\/plain; version=0\.0\.4/);
      const value = (name: string) => {
        const line = text.split("\n").find((each) => each.startsWith(`${name} `));
        return line === undefined ? undefined : Number(line.slice(name.length + 1));
      };
      const own = 'model="home",version="1"';
      const expected: [name: string, count: number | undefined][] = [
        ['mlops_requests_total{route="/invocations",status="200"}', 1],
        ['mlops_requests_total{route="/invocations",status="400"}', 1],
        ['mlops_requests_total{route="/predict",status="200"}', 1],
        ['mlops_requests_total{route="unknown",status="404"}', 1],
        ['mlops_request_seconds_count{route="/invocations"}', 2],
        ['mlops_errors_total{kind="bad-input"}', 1],
        ['mlops_errors_total{kind="unknown-path"}', 1],
        [`mlops_rows_total{${own}}`, 4],
        [`mlops_batch_rows_sum{${own}}`, 4],
        [`mlops_batch_rows_count{${own}}`, 2],
        [`mlops_input_nulls_total{${own},feature="age"}`, 1],
        [`mlops_input_nulls_total{${own},feature="city"}`, 1],
        [`mlops_input_nulls_total{${own},feature="rooms"}`, undefined],
        ["mlops_waiting_requests", 0],
      ];
      for (const [name, count] of expected) assert.equal(value(name), count, name);
      const classes =
        (value(`mlops_predictions_total{${own},class="no"}`) ?? 0) +
        (value(`mlops_predictions_total{${own},class="yes"}`) ?? 0);
      assert.equal(classes, 4);
    } finally {
      await server.stop();
    }
  });

  it("logs no cell of a request, but its id", async () => {
    const server = await serve(repositoryOf({ "": { onnx: new URL("mixed-columns.onnx", MODELS) } }));
    try {
      await server.post("/invocations", { instances: [{ ...row, city: "Secretville" }] }, { "x-request-id": "id-7" });
      await server.post("/invocations", { instances: [{ ...row, age: "Secretville" }] });
      assert.ok(server.lines.some(({ requestId, message }) => requestId === "id-7" && message === "answered"));
      assert.doesNotMatch(JSON.stringify(server.lines), /Secretville/);
    } finally {
      await server.stop();
    }
  });
});
