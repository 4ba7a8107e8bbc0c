/** What a server costs at least: node:http, JSON, a run of onnxruntime-node a request. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import ort from "onnxruntime-node";
import { readModelFile } from "../packages/inference/src/model-file.ts";
import { openSession } from "../packages/inference/src/worker.ts";

const { source } = await readModelFile(process.argv[2]!);
const session = await openSession(ort, source);
const [input = ""] = session.inputNames;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    const { instances } = JSON.parse(Buffer.concat(chunks).toString()) as { instances: number[][] };
    const data = Float32Array.from(instances.flat());
    const tensor = new ort.Tensor("float32", data, [instances.length, data.length / instances.length]);
    const outputs = await session.run({ [input]: tensor });
    const [label, scores] = session.outputNames.map((name) => Array.from(outputs[name]!.data as Float32Array, Number));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ label, scores }));
  });
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
