import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaptureEvent } from "../../../../packages/model-server/src/capture/event.ts";
import type { HttpResponse } from "../../../../packages/model-server/src/lambda/http-event.ts";
import { gatewayV1, gatewayV2, loadBalancer, queue, type Sent } from "./events.ts";
import { run } from "./model.ts";

const json = { "content-type": "application/json" };
const rows = '{"instances": [[1, 2], [3, 4]]}';
const gateways = { "payload 1": gatewayV1, "payload 2": gatewayV2, "a load balancer": loadBalancer };

async function answered(event: object): Promise<HttpResponse> {
  const { outcomes } = await run([event]);
  assert.equal(outcomes[0]?.kind, "response", JSON.stringify(outcomes));
  return outcomes[0]?.body as HttpResponse;
}

for (const [name, event] of Object.entries(gateways)) {
  describe(`an HTTP request through ${name}`, () => {
    it("is answered as the server would", async () => {
      for (const path of ["/invocations", "/", "/base/invocations"]) {
        const { statusCode, headers, body, isBase64Encoded } = await answered(
          event({ path, headers: json, body: rows }),
        );
        assert.deepEqual([statusCode, body, isBase64Encoded], [200, '{"predictions":[3,7]}', false]);
        assert.equal(headers["content-type"], "application/json");
      }
    });

    it("to /predict is told who answers", async () => {
      for (const path of ["/predict", "/models/sum/predict", "/base/models/sum/versions/3/predict"]) {
        const { body, headers } = await answered(event({ path, headers: json, body: rows }));
        assert.deepEqual(JSON.parse(body), { predictions: [3, 7], model: "sum", version: "3" });
        assert.deepEqual([headers["x-model"], headers["x-model-version"]], ["sum", "3"]);
      }
    });

    it("may come in Base64, with headers of any case", async () => {
      const headers = { "Content-Type": "text/csv", ACCEPT: "text/csv", "X-Request-Id": "own-7" };
      const { body, headers: given } = await answered(
        event({ headers, body: Buffer.from("1,2\n").toString("base64"), base64: true }),
      );
      assert.equal(body, "3\n");
      assert.equal(given["x-request-id"], "own-7");
    });

    it("asks whether the function is well", async () => {
      for (const path of ["/ping", "/v2/health/live", "/v2/health/ready", "/v2/models/sum/ready"]) {
        assert.equal((await answered(event({ method: "GET", path }))).statusCode, 200);
      }
    });

    it("of the Open Inference Protocol has an answer of it, bytes in Base64", async () => {
      const input = { name: "x", shape: [1, 2], datatype: "FP32", data: [1, 2] };
      const path = "/v2/models/sum/versions/3/infer";
      const plain = await answered(event({ path, body: JSON.stringify({ id: "9", inputs: [input] }) }));
      assert.deepEqual(JSON.parse(plain.body), {
        id: "9",
        model_name: "sum",
        model_version: "3",
        outputs: [{ name: "prediction", datatype: "FP64", shape: [1], data: [3] }],
      });
      const asked = JSON.stringify({ inputs: [input], parameters: { binary_data_output: true } });
      const binary = await answered(event({ path, body: asked }));
      const bytes = Buffer.from(binary.body, "base64");
      assert.equal(binary.isBase64Encoded, true);
      assert.equal(bytes.readDoubleLE(Number(binary.headers["Inference-Header-Content-Length"])), 3);
    });

    const refused: readonly (readonly [string, Sent, number, RegExp])[] = [
      ["a bad body", { headers: json, body: "{" }, 400, /is not JSON/],
      ["no body", { headers: json, body: null }, 400, /it is empty/],
      ["a bad row", { headers: json, body: '[[1, 2], ["x", 1]]' }, 400, /Row 1 is no number/],
      ["an unknown form", { headers: { "content-type": "text/html" }, body: "x" }, 415, /text\/html/],
      ["an unknown answer", { headers: { ...json, accept: "image/png" }, body: rows }, 406, /image\/png/],
      ["another path", { path: "/admin", body: rows }, 404, /nothing at this path/],
      ["another method", { method: "GET" }, 405, /takes POST/],
      ["another model", { path: "/v2/models/other/infer", body: "{}" }, 404, /no model other/],
      ["a path that is none", { path: "/v2/models/%zz/infer", body: "{}" }, 400, /no code of a character/],
    ];
    for (const [what, sent, status, message] of refused) {
      it(`is refused for ${what}`, async () => {
        const { statusCode, headers, body } = await answered(event(sent));
        assert.equal(statusCode, status);
        assert.equal(headers["content-type"], "application/json");
        assert.match(JSON.parse(body).error, message);
      });
    }
  });
}

describe("the path of a gateway", () => {
  it("has a stage before it, which is none of ours", async () => {
    assert.equal((await answered(gatewayV2({ path: "/ping", method: "GET" }, "prod"))).statusCode, 200);
    assert.equal((await answered(gatewayV2({ path: "", headers: json, body: rows }, "prod"))).statusCode, 200);
    assert.equal((await answered(gatewayV2({ path: "/v2", method: "GET" }, "v2"))).statusCode, 200);
  });
});

describe("what a request says", () => {
  it("blames its rows", async () => {
    const { body } = await answered(gatewayV2({ headers: json, body: '[[1, 2], ["x", 1], ["y", 2]]' }));
    const { error, ...more } = JSON.parse(body);
    assert.equal(error, "Row 1 is no number.");
    assert.deepEqual(more, { kind: "bad-input", rows: [1, 2], requestId: "id-0" });
  });

  it("keeps its client with one version, and its predictions under its own id", async () => {
    const headers = { ...json, "x-sticky-key": "client-7", "x-request-id": "own-1" };
    const { calls, kept } = await run([gatewayV2({ headers, body: rows })]);
    assert.deepEqual([calls[0]?.stickyKey, calls[0]?.requestId], ["client-7", "own-1"]);
    assert.deepEqual(
      kept.map(({ requestId, row, model, version, prediction }) => [requestId, row, model, version, prediction]),
      [
        ["own-1", 0, "sum", "3", 3],
        ["own-1", 1, "sum", "3", 7],
      ],
    );
  });

  it("is captured as it came and went, before the next is asked for", async () => {
    const events: CaptureEvent[] = [];
    let flushed = 0;
    const capture = {
      record: (event: CaptureEvent) => void events.push(event),
      flush: async () => undefined,
      close: async () => undefined,
    };
    const headers = {
      "Content-Type": "text/csv",
      "X-Amzn-SageMaker-Inference-Id": "mine",
      "X-Amzn-SageMaker-Custom-Attributes": "test=1",
    };
    const messages = queue([{ body: "[[5, 6]]" }, { body: "poison" }]);
    await run([gatewayV2({ headers, body: "1,2\n" }), { instances: [[3, 4]] }, messages], {
      capture,
      afterwards: async () => void flushed++,
    });
    assert.equal(flushed, 3);
    assert.deepEqual(
      events.map(({ eventId, inferenceId, customAttributes, input, output }) => [
        eventId,
        inferenceId,
        customAttributes,
        input.contentType,
        `${input.body}`,
        output.body,
      ]),
      [
        ["id-0", "mine", "test=1", "text/csv", "1,2\n", '{"predictions":[3]}'],
        ["id-1", null, null, "application/json", '{"instances":[[3,4]]}', '{"predictions":[7]}'],
        ["message-0", null, null, "application/json", "[[5, 6]]", '{"predictions":[11]}'],
      ],
    );
  });

  it("is no id where it is no word", async () => {
    const { calls } = await run([gatewayV2({ headers: { ...json, "x-request-id": "a\nb" }, body: rows })]);
    assert.equal(calls[0]?.requestId, "id-0");
  });

  it("is answered though its predictions cannot be kept, which is logged", async () => {
    const store = { write: () => Promise.reject(new Error("away")), close: async () => undefined };
    const { outcomes, lines } = await run([gatewayV2({ headers: json, body: rows })], { store });
    assert.equal((outcomes[0]!.body as HttpResponse).statusCode, 200);
    assert.match(String(lines[0]?.["error"]), /away/);
  });

  it("is for the runtime where it fails by our fault", async () => {
    const { outcomes, lines } = await run([
      gatewayV2({ headers: json, body: "[[13, 1]]" }),
      gatewayV2({ headers: json, body: rows }),
    ]);
    assert.deepEqual([outcomes[0]?.kind, outcomes[0]?.type], ["error", "TypeError"]);
    assert.doesNotMatch(JSON.stringify(outcomes[0]?.body), /a fault\\n|secret/);
    assert.equal(outcomes[1]?.kind, "response");
    assert.match(String(lines[0]?.["error"]), /a fault/);
    assert.deepEqual([lines[0]?.["requestId"], lines[0]?.["traceId"]], ["id-0", "Root=1-5bef4de7"]);
  });
});
