import type { ServedModel } from "../models/served-model.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The routes of `/predict` in OpenAPI 3.1, with the columns of each model. */
export function openApi(models: readonly ServedModel[]): Schema {
  const names = [...new Set(models.map(({ name }) => name))];
  const newest = (name: string) => models.filter((model) => model.name === name).at(-1)!;
  const operations = names.map((name) => [`/models/${name}/predict`, operation(newest(name))] as const);
  const only = names.length === 1 ? ([["/predict", operation(newest(names[0]!))]] as const) : [];
  return {
    openapi: "3.1.0",
    info: { title: `Predictions of ${names.join(", ")}`, version: models.map(({ version }) => version).join(", ") },
    paths: Object.fromEntries([...only, ...operations].map(([path, post]) => [path, { post }])),
    components: {
      schemas: {
        Error: object({
          error: { type: "string", description: "What is wrong, with row and field" },
          kind: { type: "string" },
          rows: { type: "array", items: { type: "integer" }, description: "Rows to blame, from 0" },
          requestId: { type: "string" },
        }),
      },
    },
  };
}

function operation(model: ServedModel): Schema {
  const json = (schema: Schema) => ({ "application/json": { schema } });
  const error = (description: string) => ({ description, content: json({ $ref: "#/components/schemas/Error" }) });
  return {
    summary: `Score rows with ${model.name}`,
    operationId: `predict-${model.name}`,
    requestBody: {
      required: true,
      content: {
        ...json(object({ instances: { type: "array", minItems: 1, items: rowSchema(model) } })),
        "text/csv": { schema: { type: "string" } },
        "application/jsonlines": { schema: { type: "string" } },
        "application/x-npy": { schema: { type: "string", format: "binary" } },
        ...(model.signature.image && { "image/png": {}, "image/jpeg": {} }),
      },
    },
    responses: {
      "200": { description: "A prediction a row", content: json(answerSchema(model)) },
      "400": error("The rows do not fit the model, or it cannot score one of them"),
      "413": error("The body, or the number of rows, is too large"),
      "415": error("A content type that is not read"),
      "429": error("Too many requests wait"),
      "503": error("The server starts or stops"),
      "504": error("The request took too long"),
    },
  };
}

function rowSchema({ feeder }: ServedModel): Schema {
  const { binding } = feeder;
  const types = binding.inputs.flatMap(({ feed }) => Array.from({ length: feed.width }, () => cellSchema(feed.type)));
  const list = { type: "array", minItems: binding.width, maxItems: binding.width, items: types[0] ?? {} };
  if (binding.names === null) return list;
  const fields = Object.fromEntries(binding.names.map((name, at) => [name, types[at]!]));
  return {
    oneOf: [{ ...object(fields), required: binding.names }, new Set(types).size > 1 ? { type: "array" } : list],
  };
}

const NUMBER = { type: ["number", "null"] };
const WHOLE = { type: "integer" };
const TRUTH = { type: "boolean" };
const TEXT = { type: ["string", "null"] };

function cellSchema(type: string): Schema {
  if (type === "string") return TEXT;
  if (type === "bool") return TRUTH;
  return type.startsWith("float") ? NUMBER : WHOLE;
}

function answerSchema({ description, classes, model }: ServedModel): Schema {
  const scores = object(Object.fromEntries((classes ?? []).map((name) => [name, { type: "number" }])));
  const label = { type: "string", ...(classes && { enum: classes }) };
  const row =
    description.task === "regression"
      ? { type: "number" }
      : object({ label, ...(model.runtime.roles.scores.length > 0 && { scores }) });
  return object({ predictions: { type: "array", items: row }, model: { type: "string" }, version: { type: "string" } });
}

function object(properties: Readonly<Record<string, unknown>>): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}
