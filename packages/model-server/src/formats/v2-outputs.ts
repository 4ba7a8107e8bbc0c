import { Refusal } from "../refusal.ts";
import { isObject } from "./rows.ts";
import { told } from "./told.ts";

export interface RequestedOutput {
  readonly name: string;
  /** Whether its data comes as bytes after the JSON. */
  readonly binary: boolean;
}

/**
 * The outputs that a request asks for; null where it asks for none by name and wants JSON.
 *
 * @throws Refusal
 */
export function requestedOutputs(outputs: unknown, parameters: unknown): readonly RequestedOutput[] | null {
  const all = flag(parameters, "binary_data_output", "the request") ?? false;
  if (outputs === undefined || (Array.isArray(outputs) && outputs.length === 0)) {
    return all ? [{ name: EVERY, binary: true }] : null;
  }
  if (!Array.isArray(outputs)) throw new Refusal(`"outputs" takes a list of {"name": …}, and is ${told(outputs)}.`);
  return outputs.map((output, at) => {
    const name = isObject(output) && Object.hasOwn(output, "name") ? output["name"] : undefined;
    if (!isObject(output) || typeof name !== "string") throw new Refusal(`Output ${at} has no "name".`);
    const own = Object.hasOwn(output, "parameters") ? output["parameters"] : undefined;
    for (const unread of ["classification", "shared_memory_region"]) {
      if (isObject(own) && Object.hasOwn(own, unread)) {
        throw new Refusal(`The output ${told(name)} is asked for with ${told(unread)}, which is not offered here.`);
      }
    }
    return { name, binary: flag(own, "binary_data", `the output ${told(name)}`) ?? all };
  });
}

/** Stands for each output of the model. */
export const EVERY = "*";

function flag(parameters: unknown, name: string, where: string): boolean | null {
  if (!isObject(parameters) || !Object.hasOwn(parameters, name)) return null;
  const value = parameters[name];
  if (typeof value === "boolean") return value;
  throw new Refusal(`${told(name)} of ${where} is ${told(value)}, where true or false is expected.`);
}
