import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BatchAnswer } from "../../../../packages/model-server/src/lambda/answer-queue.ts";
import type { LambdaOptions } from "../../../../packages/model-server/src/lambda/run-lambda.ts";
import type { PredictionRecord } from "../../../../packages/model-server/src/store/prediction-record.ts";
import { type Message, queue } from "./events.ts";
import { run } from "./model.ts";

const message = (...rows: unknown[][]): Message => ({ body: JSON.stringify({ instances: rows }) });

async function failures(
  messages: readonly Message[],
  { fifo = false, ...options }: Parameters<typeof run>[1] & { fifo?: boolean } = {},
) {
  const { outcomes, ...seen } = await run([queue(messages, { fifo })], options);
  assert.equal(outcomes[0]?.kind, "response", JSON.stringify(outcomes));
  const failed = (outcomes[0]!.body as BatchAnswer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { failed, ...seen };
}

const keptBy = (kept: readonly PredictionRecord[]) =>
  kept.map(({ requestId, row, prediction }) => [requestId, row, prediction]);

describe("messages of a queue", () => {
  it("are scored at once, and each has its own predictions", async () => {
    const { failed, calls, kept } = await failures([
      message([1, 2], [3, 4]),
      message([5, 6]),
      { body: "7,8\n", contentType: "text/csv" },
    ]);
    assert.deepEqual(failed, []);
    assert.equal(calls.length, 1);
    assert.deepEqual(keptBy(kept), [
      ["message-0", 0, 3],
      ["message-0", 1, 7],
      ["message-1", 0, 11],
      ["message-2", 0, 15],
    ]);
  });

  it("fail alone where one is no request", async () => {
    const { failed, calls, kept, lines } = await failures([message([1, 2]), { body: "poison" }, message([3, 4])]);
    assert.deepEqual(failed, ["message-1"]);
    assert.equal(calls.length, 1);
    assert.deepEqual(keptBy(kept), [
      ["message-0", 0, 3],
      ["message-2", 0, 7],
    ]);
    const { level, messageId, kind } = lines[0]!;
    assert.deepEqual([level, messageId, kind], ["warn", "message-1", "bad-input"]);
  });

  for (const [what, cell] of [
    ["the model refuses", "x"],
    ["breaks the model", 13],
  ] as const) {
    it(`fail alone where one ${what}: then each is scored for itself`, async () => {
      const { failed, calls, kept } = await failures([message([1, 2]), message([cell, 1]), message([3, 4])]);
      assert.deepEqual(failed, ["message-1"]);
      assert.equal(calls.length, 4);
      assert.deepEqual(keptBy(kept), [
        ["message-0", 0, 3],
        ["message-2", 0, 7],
      ]);
    });
  }

  it("that traffic gives to several versions are scored a version at a time", async () => {
    const versionFor: LambdaOptions["versionFor"] = ({ requestId }) => (requestId === "message-1" ? "4" : "3");
    const { failed, calls } = await failures([message([1, 2]), message([3, 4]), message([5, 6])], { versionFor });
    assert.deepEqual(failed, []);
    assert.deepEqual(
      calls.map(({ version, sent }) => [version, sent?.map(({ requestId, rows, body }) => [requestId, rows, body])]),
      [
        [
          "3",
          [
            ["message-0", 1, '{"instances":[[1,2]]}'],
            ["message-2", 1, '{"instances":[[5,6]]}'],
          ],
        ],
        ["4", [["message-1", 1, '{"instances":[[3,4]]}']]],
      ],
    );
  });

  it("of several forms are scored a form at a time", async () => {
    const tensor = (...data: number[]) => ({
      body: JSON.stringify({ inputs: [{ name: "x", shape: [1, 2], datatype: "FP32", data }] }),
    });
    const { failed, calls, kept } = await failures([tensor(1, 2), message([3, 4]), tensor(5, 6)]);
    assert.deepEqual(failed, []);
    assert.equal(calls.length, 2);
    assert.deepEqual(
      new Map(kept.map(({ requestId, prediction }) => [requestId, prediction])),
      new Map([
        ["message-0", 3],
        ["message-2", 11],
        ["message-1", 7],
      ]),
    );
  });

  it("are all to come again where the store does not answer", async () => {
    const store = { write: () => Promise.reject(new Error("away")), close: async () => undefined };
    const { failed, lines } = await failures([message([1, 2]), { body: "poison" }, message([3, 4])], { store });
    assert.deepEqual(failed, ["message-0", "message-1", "message-2"]);
    assert.ok(lines.some(({ level, error }) => level === "error" && /away/.test(String(error))));
  });

  it("are not acknowledged before the store has them", async () => {
    let written = false;
    const write = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      written = true;
    };
    await failures([message([1, 2])], { store: { write, close: async () => undefined } });
    assert.equal(written, true);
  });

  it("need a store", async () => {
    const { outcomes, lines } = await run([queue([message([1, 2])])], { store: null });
    assert.equal(outcomes[0]?.type, "Refusal.no-store");
    assert.match(JSON.stringify(outcomes[0]?.body), /need a store.*MODEL_SERVER_STORE/);
    assert.equal(lines[0]?.["kind"], "no-store");
  });

  it("are none of another source's", async () => {
    const { outcomes } = await run([
      { Records: [{ EventSource: "aws:sns", Sns: {} }] },
      { Records: [{ eventSource: "aws:s3" }] },
    ]);
    assert.deepEqual(
      outcomes.map(({ type }) => type),
      ["Refusal.unknown-event", "Refusal.unknown-event"],
    );
    assert.match(JSON.stringify(outcomes[0]?.body), /aws:sns/);
  });

  it("of a standard queue with groups fail alone all the same", async () => {
    const { failed } = await failures([
      { body: "poison", group: "g" },
      { ...message([1, 2]), group: "g" },
    ]);
    assert.deepEqual(failed, ["message-0"]);
  });
});

describe("messages of a FIFO queue", () => {
  const grouped = (group: string, ...cells: unknown[]): Message => ({ ...message(cells), group });

  it("fail after the first that failed of their group, and are not kept; other groups go on", async () => {
    const messages = [
      grouped("a", 1, 2),
      grouped("b", 3, 4),
      { body: "poison", group: "a" },
      grouped("a", 5, 6),
      grouped("b", 7, 8),
    ];
    const { failed, kept } = await failures(messages, { fifo: true });
    assert.deepEqual(failed, ["message-2", "message-3"]);
    assert.deepEqual(keptBy(kept), [
      ["message-0", 0, 3],
      ["message-1", 0, 7],
      ["message-4", 0, 15],
    ]);
  });

  it("so too where it is the model that refuses one", async () => {
    const { failed, kept } = await failures([grouped("a", 1, 2), grouped("a", "x", 2), grouped("a", 5, 6)], {
      fifo: true,
    });
    assert.deepEqual(failed, ["message-1", "message-2"]);
    assert.deepEqual(keptBy(kept), [["message-0", 0, 3]]);
  });
});
