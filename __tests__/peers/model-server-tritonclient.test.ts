import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startServer } from "@mlops-actions/testkit";
import type { Answer } from "../../packages/model-server/src/answer.ts";
import { encodeV2 } from "../../packages/model-server/src/formats/v2-answer.ts";
import { decodeV2, type V2Request } from "../../packages/model-server/src/formats/v2-request.ts";
import { Refusal } from "../../packages/model-server/src/refusal.ts";

const python = fileURLToPath(new URL("../../.peers/serving/bin/python", import.meta.url));
const script = fileURLToPath(new URL("model-server-tritonclient.py", import.meta.url));

/** Sums of rows, or for a model of texts the texts as labels. */
function answerOf(model: string, version: string, { instances: { tensors } }: V2Request): Answer {
  const rows = tensors[0]!.shape[0]!;
  const none = { model, version, rows, classes: null, labels: null, scores: null, values: null };
  if (model === "echo") {
    const labels = Array.from(tensors[0]!.data, String);
    return { ...none, classes: ["no", "yés"], labels, scores: [Array(rows).fill(0.1), Array(rows).fill(0.9)] };
  }
  const values = Array.from({ length: rows }, (_, row) =>
    tensors.reduce((sum, { data }) => {
      const width = data.length / rows;
      return Array.from({ length: width }, (_, at) => Number(data[row * width + at])).reduce((a, b) => a + b, sum);
    }, 0),
  );
  return { ...none, values };
}

it("Triton's client is understood and understands, in JSON and in bytes", async () => {
  await using server = await startServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, model = "", version = "1"] = /^\/v2\/models\/(\w+)(?:\/versions\/(\w+))?\/infer$/.exec(request.url!) ?? [];
    if (request.method === "GET") return void reply.end();
    try {
      const headerLength = request.headers["inference-header-content-length"] as string | undefined;
      const asked = decodeV2(Buffer.concat(chunks), headerLength, { columns: null, image: null });
      const { contentType, headers, body } = encodeV2(asked.id, answerOf(model, version, asked), asked.outputs);
      reply.writeHead(200, { "content-type": contentType, ...headers }).end(body);
    } catch (error) {
      reply
        .writeHead(error instanceof Refusal ? error.status : 500)
        .end(JSON.stringify({ error: (error as Error).message }));
    }
  });
  const { stdout } = await promisify(execFile)(python, [script, server.url.replace("http://", "")]);
  const { refused, ...said } = JSON.parse(stdout);
  const sums: Record<string, readonly number[]> = {
    FP32: [2.5, 7],
    FP64: [0.1 + 0.2, 1e300],
    FP16: [2.5, 7],
    INT8: [-1, 3],
    INT64: [2 ** 40 - 5, 7],
    UINT16: [65_535, 7],
    BOOL: [1, 2],
  };
  const texts = { label: ["größe", "a,b", ""], scores: Array(3).fill([0.1, 0.9]), classes: ["no", "yés"] };
  assert.deepEqual(said, {
    live: true,
    ready: true,
    ...Object.fromEntries(
      Object.entries(sums).flatMap(([datatype, prediction]) =>
        (datatype === "FP16" ? ["bytes"] : ["bytes", "JSON"]).map((form) => [
          `${datatype} ${form}`,
          { id: "7", prediction, dtype: "float64" },
        ]),
      ),
    ),
    "BYTES bytes": texts,
    "BYTES JSON": texts,
    two: [10],
  });
  assert.match(refused, /no output "logits"; it has "prediction"/);
});
