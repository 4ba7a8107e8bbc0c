import { didYouMean } from "@mlops-actions/errors";
import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import { decodeColumns } from "./json-columns.ts";
import { parseJson } from "./parse-json.ts";
import { isObject, rowsOf } from "./rows.ts";
import type { Signature } from "./signature.ts";
import { decodeSplit } from "./split.ts";
import { textOf } from "./text.ts";
import { told } from "./told.ts";
import { inputsOf, isV2 } from "./v2-request.ts";

type Form = (value: unknown, signature: Signature) => Instances;

const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ["instances", (value, signature) => rowsOf(value, "instances", signature)],
  ["inputs", decodeInputs],
  ["dataframe_split", decodeSplit],
  ["dataframe_records", decodeRecords],
]);

const EXPECTED =
  'Send {"instances": [row, …]}, {"inputs": [row, …] or {"column": [cell, …], …}}, {"dataframe_split": {"columns": […], "data": [[…], …]}}, ' +
  '{"dataframe_records": [{…}, …]}, the inputs of the Open Inference Protocol, or a bare list of rows.';

/**
 * Rows of TensorFlow Serving, MLflow and SageMaker, or tensors of the Open Inference Protocol.
 *
 * @throws Refusal
 */
export function decodeJson(body: Buffer, signature: Signature): Instances {
  return instancesOf(parseJson(textOf(body), "The body"), signature);
}

/** The same of what is read already. */
export function instancesOf(value: unknown, signature: Signature): Instances {
  if (Array.isArray(value)) return rowsOf(value, "body", signature);
  if (!isObject(value)) throw new Refusal(`The body is ${told(value)}, which are no rows. ${EXPECTED}`);
  const given = [...FORMS.keys()].filter((key) => Object.hasOwn(value, key));
  if (given.length > 1) {
    throw new Refusal(`The body holds ${given.map(told).join(" and ")} at once, of which one is expected. ${EXPECTED}`);
  }
  const [key] = given;
  if (key === undefined) {
    const [other] = Object.keys(value);
    const near = other === undefined ? "" : didYouMean(other.slice(0, 100), [...FORMS.keys()]);
    throw new Refusal(`The body holds none of the keys that are expected.${near} ${EXPECTED}`);
  }
  return FORMS.get(key)!(value[key], signature);
}

function decodeInputs(value: unknown, signature: Signature): Instances {
  if (isV2(value)) return inputsOf(value, null, signature);
  return isObject(value) ? decodeColumns(value, signature) : rowsOf(value, "inputs", signature);
}

function decodeRecords(value: unknown, signature: Signature): Instances {
  const list = Array.isArray(value) ? value : null;
  const wrong = list === null ? -1 : list.findIndex((row) => !isObject(row));
  if (list === null || wrong >= 0) {
    const found = list === null ? told(value) : `${told(list[wrong])} at row ${wrong}`;
    throw new Refusal(
      `"dataframe_records" takes a list of objects, and is ${found}.`,
      wrong < 0 ? {} : { rows: [wrong] },
    );
  }
  return rowsOf(list, "dataframe_records", signature);
}
