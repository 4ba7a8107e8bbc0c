import { createHash } from "node:crypto";
import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { listed } from "../formats/told.ts";
import { parsed } from "./description.ts";

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

/** @throws UserError */
export function parseTraffic(text: string, file: string): Traffic {
  return parsed(trafficSchema, text, file);
}

/** How requests to one model are shared among its versions. */
export interface Split {
  readonly choose: (key: string) => string;
  readonly sticky: string | null;
  readonly shadow: string | null;
}

/** @throws UserError where a version is named that is not there */
export function splitOf(traffic: Traffic, model: string, versions: readonly string[], file: string): Split {
  const own = Object.hasOwn(traffic.models, model) ? traffic.models[model]! : {};
  const shares = Object.entries(own.weights ?? {}).filter(([, weight]) => weight > 0);
  for (const version of [...Object.keys(own.weights ?? {}), ...(own.shadow === undefined ? [] : [own.shadow])]) {
    if (!versions.includes(version)) {
      throw new UserError(`The model ${JSON.stringify(model)} has no version ${JSON.stringify(version)}.`, {
        file,
        remedy: `Its versions are ${listed(versions, 20)}.`,
      });
    }
  }
  if (own.weights && shares.length === 0) {
    throw new UserError(`No version of ${JSON.stringify(model)} has a weight above 0.`, { file });
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
