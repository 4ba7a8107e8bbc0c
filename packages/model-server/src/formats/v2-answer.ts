import type { Answer } from "../answer.ts";
import { Refusal } from "../refusal.ts";
import { numberText } from "./number-text.ts";
import { listed, told } from "./told.ts";
import { writeTexts } from "./v2-bytes.ts";
import { EVERY, type RequestedOutput } from "./v2-outputs.ts";

export interface V2Output {
  readonly name: "label" | "scores" | "prediction";
  readonly datatype: "BYTES" | "FP64";
  /** -1 counts rows. */
  readonly shape: readonly number[];
}

interface Encoded {
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** What the protocol's `/v2` says of this server. */
export const v2Server = { name: "mlops-model-server", version: "1", extensions: ["binary_tensor_data"] } as const;

/** Outputs that a model of this kind answers with, as its metadata lists them: of a regression `classes` is null. */
export function v2Outputs({ classes, scores }: { classes: readonly string[] | null; scores: boolean }): V2Output[] {
  if (classes === null) return [{ name: "prediction", datatype: "FP64", shape: [-1] }];
  const label: V2Output = { name: "label", datatype: "BYTES", shape: [-1] };
  return scores ? [label, { name: "scores", datatype: "FP64", shape: [-1, classes.length] }] : [label];
}

/**
 * An answer in the Open Inference Protocol: outputs `label` and `scores` (a row's scores in the order of the parameter
 * `classes`, a JSON list), or `prediction`. Outputs that were asked for as binary follow the JSON as bytes.
 *
 * @throws Refusal where an output is asked for that the model does not have
 */
export function encodeV2(id: string | null, answer: Answer, requested: readonly RequestedOutput[] | null): Encoded {
  const offered = v2Outputs({ classes: answer.classes ?? (answer.labels && []), scores: answer.scores !== null });
  const binaries: Buffer[] = [];
  const outputs = asked(offered, requested).map(({ output, binary }) => {
    const bytes = binary ? bytesOf(output, answer) : null;
    if (bytes !== null) binaries.push(bytes);
    return outputText(output, answer, bytes);
  });
  const head = id === null ? "" : `"id":${JSON.stringify(id)},`;
  const text = `{${head}"model_name":${JSON.stringify(answer.model)},"model_version":${JSON.stringify(answer.version)},"outputs":[${outputs.join(",")}]}`;
  if (binaries.length === 0) return { contentType: "application/json", headers: {}, body: text };
  const json = Buffer.from(text, "utf8");
  return {
    contentType: "application/octet-stream",
    headers: { "Inference-Header-Content-Length": `${json.length}` },
    body: Buffer.concat([json, ...binaries]),
  };
}

function asked(offered: readonly V2Output[], requested: readonly RequestedOutput[] | null) {
  if (requested === null) return offered.map((output) => ({ output, binary: false }));
  return requested.flatMap(({ name, binary }) => {
    if (name === EVERY) return offered.map((output) => ({ output, binary }));
    const output = offered.find((each) => each.name === name);
    if (output !== undefined) return [{ output, binary }];
    throw new Refusal(`The model has no output ${told(name)}; it has ${listed(offered.map((each) => each.name))}.`);
  });
}

function outputText({ name, datatype, shape }: V2Output, answer: Answer, bytes: Buffer | null): string {
  const sizes = shape.map((size) => (size === -1 ? answer.rows : size));
  const parameters = [
    ...(name === "scores" ? [`"classes":${JSON.stringify(JSON.stringify(answer.classes))}`] : []),
    ...(bytes === null ? [] : [`"binary_data_size":${bytes.length}`]),
  ];
  const head = `"name":"${name}","datatype":"${datatype}","shape":[${sizes.join(",")}]`;
  const data = bytes === null ? [`"data":[${elementTexts(name, answer).join(",")}]`] : [];
  const own = parameters.length > 0 ? [`"parameters":{${parameters.join(",")}}`] : [];
  return `{${[head, ...own, ...data].join(",")}}`;
}

function elementTexts(name: V2Output["name"], answer: Answer): string[] {
  if (name === "label") return (answer.labels ?? []).map((label) => JSON.stringify(label));
  return Array.from(numbersOf(name, answer), numberText);
}

function bytesOf({ name }: V2Output, answer: Answer): Buffer {
  if (name === "label") return writeTexts(answer.labels ?? []);
  return Buffer.from(numbersOf(name, answer).buffer);
}

/** In row-major order. */
function numbersOf(name: V2Output["name"], { rows, scores, values }: Answer): Float64Array<ArrayBuffer> {
  if (name === "prediction") return Float64Array.from(values ?? []);
  const columns = scores ?? [];
  const flat = new Float64Array(rows * columns.length);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < rows; row++) flat[row * columns.length + at] = column[row]!;
  }
  return flat;
}
