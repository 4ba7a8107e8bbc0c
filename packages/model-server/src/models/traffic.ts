import { createHash } from "node:crypto";
import { didYouMean, type Place, UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { listed } from "../formats/told.ts";
import { parseJsonFile } from "./json-file.ts";
import { placeIn } from "./json-place.ts";

/** Names that a message lists. */
const MANY = 20;

const modelTraffic = z.strictObject({
  /** Shares of requests by version; default all to the newest. They need not sum to 1. */
  weights: z.record(z.string(), z.number().nonnegative()).optional(),
  /** Field of a request's first row that keeps a client with one version, where no header `x-sticky-key` does. */
  sticky: z.string().optional(),
  /** Version that gets each request too, and whose answers are compared and captured, never returned. */
  shadow: z.string().optional(),
});

/** `traffic.json` of a repository. */
export const trafficSchema = z.strictObject({
  /** Model that requests mean which name none; default the only one. */
  default: z.string().optional(),
  models: z.record(z.string(), modelTraffic).default({}),
});

export type Traffic = z.output<typeof trafficSchema>;

/** `traffic.json` as it was read. */
export interface TrafficFile extends Traffic {
  /** Where a key stands. */
  readonly placeOf: (...path: readonly string[]) => Place;
}

/** @throws UserError */
export function parseTraffic(text: string, file: string): TrafficFile {
  const traffic = parseJsonFile(trafficSchema, text, file);
  return { ...traffic, placeOf: (...path) => ({ file, ...placeIn(text, path) }) };
}

/** How requests to one model are shared among its versions. */
export interface Split {
  readonly choose: (key: string) => string;
  readonly sticky: string | null;
  readonly shadow: string | null;
}

/**
 * How requests to each model are shared.
 *
 * @param versions of each model
 * @throws UserError where a model or version is named that is not there
 */
export function splitsOf(
  traffic: TrafficFile,
  versions: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Split> {
  const known = [...versions.keys()];
  const named = [
    ...(traffic.default === undefined ? [] : [{ name: traffic.default, path: ["default"] }]),
    ...Object.keys(traffic.models).map((name) => ({ name, path: ["models", name] })),
  ];
  for (const { name, path } of named) {
    if (known.includes(name)) continue;
    throw new UserError(`There is no model ${JSON.stringify(name)}.${didYouMean(name, known)}`, {
      ...traffic.placeOf(...path),
      remedy: `The models here are ${listed(known, MANY)}.`,
    });
  }
  return new Map([...versions].map(([name, own]) => [name, splitOf(traffic, name, own)]));
}

function splitOf(traffic: TrafficFile, model: string, versions: readonly string[]): Split {
  const own = Object.hasOwn(traffic.models, model) ? traffic.models[model]! : {};
  const shares = Object.entries(own.weights ?? {}).filter(([, weight]) => weight > 0);
  const named = [
    ...Object.keys(own.weights ?? {}).map((version) => ({ version, path: ["weights", version] })),
    ...(own.shadow === undefined ? [] : [{ version: own.shadow, path: ["shadow"] }]),
  ];
  for (const { version, path } of named) {
    if (!versions.includes(version)) {
      throw new UserError(`The model ${JSON.stringify(model)} has no version ${JSON.stringify(version)}.`, {
        ...traffic.placeOf("models", model, ...path),
        remedy: `Its versions are ${listed(versions, MANY)}.`,
      });
    }
  }
  if (own.weights && shares.length === 0) {
    throw new UserError(`No version of ${JSON.stringify(model)} has a weight above 0.`, {
      ...traffic.placeOf("models", model, "weights"),
      remedy: "Give one of them a weight, or remove `weights`: then the newest version gets all requests.",
    });
  }
  const shadow = own.shadow ?? null;
  const served = versions.filter((version) => version !== shadow);
  const newest = (served.length > 0 ? served : versions).toSorted(byVersion).at(-1)!;
  return {
    choose: shares.length > 1 ? (key) => drawn(shares, model, key) : () => shares[0]?.[0] ?? newest,
    sticky: own.sticky ?? null,
    shadow,
  };
}

/** `2` before `10`, `1.9.0` before `1.10.0`. */
export function byVersion(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** The version in whose share the key's hash falls: the same for a key as long as the weights are. */
function drawn(shares: readonly (readonly [string, number])[], model: string, key: string): string {
  const total = shares.reduce((sum, [, weight]) => sum + weight, 0);
  const hash = createHash("sha256").update(`${model}\0${key}`).digest();
  let left = (hash.readUIntBE(0, 6) / 2 ** 48) * total;
  for (const [version, weight] of shares) {
    left -= weight;
    if (left < 0) return version;
  }
  return shares.at(-1)![0];
}
