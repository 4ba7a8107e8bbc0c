import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startServer } from "@mlops-actions/testkit";
import fc from "fast-check";
import { reportInitError, runLambda } from "../../../../packages/model-server/src/lambda/run-lambda.ts";
import { openLog } from "../../../../packages/model-server/src/log.ts";
import { startRuntime } from "./fake-runtime.ts";
import { run, summing } from "./model.ts";

describe("a plain invocation", () => {
  it("is answered with predictions as plain JSON, each in turn, over one connection", async () => {
    const { outcomes, connections, kept } = await run([
      { instances: [[1, 2]] },
      { dataframe_split: { columns: ["a", "b"], data: [[3, 4]] } },
      [[5, 6]],
    ]);
    assert.deepEqual(
      outcomes.map(({ body }) => body),
      [{ predictions: [3] }, { predictions: [7] }, { predictions: [11] }],
    );
    assert.equal(connections, 1);
    assert.deepEqual(
      kept.map(({ requestId }) => requestId),
      ["id-0", "id-1", "id-2"],
    );
  });

  it("that is refused is an error that says why, and the next is answered", async () => {
    const { outcomes } = await run([{ instances: [["x", 1]] }, { instances: [[1, 2]] }]);
    assert.deepEqual([outcomes[0]?.kind, outcomes[0]?.type], ["error", "Refusal.bad-input"]);
    assert.match(JSON.stringify(outcomes[0]?.body), /Row 0 is no number/);
    assert.deepEqual(outcomes[1]?.body, { predictions: [3] });
  });

  for (const event of [
    {},
    { source: "aws.events", detail: {} },
    "null",
    '"text"',
    "{",
    { requestContext: {} },
    { __proto__: null, Records: 3 },
  ]) {
    it(`that is none of the known events is an error: ${typeof event === "string" ? event : JSON.stringify(event)}`, async () => {
      const { outcomes } = await run([event]);
      assert.equal(outcomes[0]?.kind, "error");
      assert.match(outcomes[0]?.type ?? "", /^Refusal\./);
    });
  }

  it("of an unknown kind is told the kinds that are known", async () => {
    const { outcomes } = await run([{ source: "aws.events" }]);
    assert.match(JSON.stringify(outcomes[0]?.body), /API Gateway.*function URLs.*SQS.*instances/);
  });
});

it("any event is answered or refused, and never a fault of ours", async () => {
  const part = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(...[{}, { method: "GET" }, { http: { method: "POST", path: "/ping" } }]),
  );
  const keys = [
    "requestContext",
    "httpMethod",
    "path",
    "rawPath",
    "headers",
    "body",
    "isBase64Encoded",
    "Records",
    "instances",
    "inputs",
    "__proto__",
  ];
  const event = fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), part), { selector: ([key]) => key });
  const texts = event.map(
    (entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)}}`,
  );
  const { outcomes } = await run(fc.sample(texts, 500));
  assert.equal(outcomes.length, 500);
  for (const { kind, type } of outcomes) assert.ok(kind === "response" || type?.startsWith("Refusal."), type);
});

describe("the time of an invocation", () => {
  it("ends before the runtime ends it, and the next is answered", async () => {
    const { outcomes, calls } = await run([{ instances: [[99, 1]] }, { instances: [[1, 2]] }], {
      runtime: { deadline: 300 },
    });
    assert.deepEqual(
      outcomes.map(({ type }) => type),
      ["Refusal.timeout", undefined],
    );
    assert.equal(calls[0]?.signal?.aborted, true);
  });
});

describe("the runtime", () => {
  it("is told of an answer that it does not take", async () => {
    const { outcomes } = await run([{ instances: Array(50).fill([1, 2]) }], { runtime: { largest: 60 } });
    assert.equal(outcomes[0]?.type, "Function.ResponseSizeTooLarge");
    assert.match(JSON.stringify(outcomes[0]?.body), /Send fewer rows/);
  });

  it("is told where the function cannot begin", async () => {
    await using runtime = await startRuntime([]);
    await reportInitError(runtime.host, { type: "UserError", message: "There is no model." });
    assert.deepEqual(runtime.initErrors, [
      { errorType: "UserError", errorMessage: "There is no model.", stackTrace: [] },
    ]);
  });

  it("that is gone or answers amiss ends the loop with an error", async () => {
    const options = {
      signature: () => ({ columns: null, image: null }),
      versionFor: () => "3",
      store: null,
      log: openLog("error", () => undefined),
      now: Date.now,
      signal: new AbortController().signal,
    };
    const { service } = summing();
    await using server = await startServer((_, reply) => reply.writeHead(403).end("no"));
    await assert.rejects(runLambda(service, { ...options, runtimeApi: server.url.slice("http://".length) }), /403: no/);
    await assert.rejects(runLambda(service, { ...options, runtimeApi: "127.0.0.1:1" }), /ECONNREFUSED/);
  });
});
