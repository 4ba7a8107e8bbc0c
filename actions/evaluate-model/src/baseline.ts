import { mkdir } from "node:fs/promises";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { baseCommit, type Context } from "@mlops-actions/action-kit";
import type { ModelSettings } from "@mlops-actions/config";
import { type Place, UserError } from "@mlops-actions/errors";
import type { Checkout } from "@mlops-actions/git";
import { weightsBeside } from "@mlops-actions/inference";
import type { Span, Text } from "@mlops-actions/report";
import type { FileFacts, Measurement } from "./facts.ts";
import { fromRegistry } from "./registry-baseline.ts";
import type { EvaluationRequest } from "./request.ts";
import type { StoredMetrics } from "./stored-metrics.ts";
import type { StoredVersion } from "./stored-version.ts";

/** What the candidate is compared with, or why there is nothing. */
export type Baseline = { readonly kind: "absent"; readonly why: Text } | FoundBaseline | MeasuredBaseline;

/** How messages and reports know it. */
export interface Known {
  readonly origin: "base" | "registry" | "file";
  /** Heads its column in the report: a branch, a version or a path. */
  readonly name: string;
  readonly commit: string | null;
  /** As the user knows it. */
  readonly shownAs: string;
  /** As messages call it: the file of that path may be another one now. */
  readonly calledIn: string;
  /** Where the settings ask for it. */
  readonly place: Place;
}

/** A model or predictions: what it says of the rows is paired with what the candidate says. */
export interface FoundBaseline extends Known {
  readonly kind: "found";
  /** Whether it is a model, which is run, or a file of predictions. */
  readonly holds: "model" | "file";
  /** Where its bytes are. */
  readonly path: string;
  /** How it is to be read: as the base declares it, which may know other features. */
  readonly settings: ModelSettings;
  /** Of predictions that a registry kept of a model that cannot be had. */
  readonly kept?: {
    /** The model's digest. */
    readonly artifact: string;
    /** Why the model cannot be had, a clause. */
    readonly why: string;
    /** What is compared with where they cannot be read as the candidate is. */
    readonly otherwise: MeasuredBaseline;
  };
}

/** Metrics that were measured earlier, without the rows that they rest on. */
export interface MeasuredBaseline extends Known {
  readonly kind: "measured";
  readonly artifact: FileFacts;
  readonly measured: Omit<Measurement, "notComparable">;
  /** The class that was the positive one of two; null where that is not known. */
  readonly positive: string | null;
  readonly metrics: StoredMetrics["metrics"];
  readonly slices: StoredMetrics["slices"];
  /** Why there is no more than that, a clause. */
  readonly why: string;
}

/** Finds the baseline that the settings ask for. A base that lacks the model is a first model, not an error. */
export async function findBaseline(request: EvaluationRequest, context: Context): Promise<Baseline | StoredVersion> {
  const { settings } = request;
  const place = request.placeOf(["baseline"]);
  switch (settings.baseline.kind) {
    case "none":
      return { kind: "absent", why: "No baseline is asked for." };
    case "file": {
      const { path } = settings.baseline;
      return {
        kind: "found",
        holds: tables.test(path) ? "file" : "model",
        origin: "file",
        name: "baseline",
        commit: null,
        path,
        shownAs: path,
        calledIn: `baseline ${path}`,
        place,
        settings,
      };
    }
    case "registry":
      return fromRegistry(settings.baseline.version, request, context);
    case "base":
      return fromBase(request, context);
  }
}

/** Files of rows by their names; whatever else is given as a baseline must be a model. */
const tables = /\.(csv|tsv|txt|jsonl|ndjson|json|parquet|pq)(\.gz)?$/i;

async function fromBase(request: EvaluationRequest, context: Context): Promise<Baseline> {
  const checkout = await context.checkout();
  if (checkout === null) return { kind: "absent", why: "There is no git checkout to take a base from." };
  const base = await baseCommit(checkout, context);
  if (base === null) {
    const why =
      context.event === null
        ? "The checkout knows no default branch to compare with: git remote set-head origin --auto looks it up."
        : "This run is about no pull request, so that there is no base to compare with.";
    return { kind: "absent", why };
  }
  const { commit, branch } = base;
  await checkout.need(commit);
  const onBase: Exclude<Text, string> = [" on ", code(branch), " (", code(commit.slice(0, 7)), ")"];
  const firstModel = (path: string, why: string): Baseline => ({
    kind: "absent",
    why: ["First model: ", code(path), ...onBase, why],
  });
  let settings: ModelSettings | null = request.settings;
  if (request.config !== null) {
    const config = await checkout.readAt(commit, inFolder(request.config, context));
    if (config === null) return firstModel(request.config, " does not exist.");
    settings = declaredAtBase(config, request, context);
    if (settings === null) return firstModel(request.config, " does not declare it.");
  }

  const shownAs = settings.source.path;
  const folder = join(context.places.temporary, "base");
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(shownAs));
  const source = inFolder(shownAs, context);
  if (!(await checkout.copyAt(commit, source, path))) return firstModel(shownAs, " does not exist.");
  if (settings.source.kind === "artifact") await copyWeights(path, dirname(source), checkout, commit);
  return {
    kind: "found",
    holds: settings.source.kind === "artifact" ? "model" : "file",
    origin: "base",
    name: branch,
    commit,
    path,
    shownAs,
    calledIn: `baseline ${shownAs} on ${branch}`,
    place: request.placeOf(["baseline"]),
    settings: onTheRowsOf(request.settings, settings),
  };
}

/** The base's model as the base reads it, on the rows that the change brings: both must predict the same ones. */
function onTheRowsOf({ source, data }: ModelSettings, base: ModelSettings): ModelSettings {
  const { holdout } = source;
  const rows = holdout === undefined || base.source.kind === "predictions" ? {} : { holdout };
  const id = data.id === undefined ? {} : { id: data.id };
  return { ...base, source: { ...base.source, ...rows }, data: { ...base.data, target: data.target, ...id } };
}

/** A path as the checkout takes it, however the user wrote it. */
function inFolder(path: string, { places }: Context): string {
  return relative(places.work, resolve(path)).replaceAll(sep, "/");
}

function code(text: string): Span {
  return { text, style: "code" };
}

/** A broken file on the base must not stop the change that mends it. */
function declaredAtBase(config: string, request: EvaluationRequest, context: Context): ModelSettings | null {
  try {
    return request.settingsIn(config);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.log.info(
      `${request.config} on the base is not valid (${error.message}); today's settings are used for it.`,
    );
    return request.settings;
  }
}

/** Weights that an exporter left beside the model, as its graph names them. */
async function copyWeights(model: string, from: string, checkout: Checkout, commit: string): Promise<void> {
  const named = await weightsBeside(model).catch((error) => {
    // A file that is no model is told of where it is run, with the name of the baseline.
    if (error instanceof UserError) return [];
    throw error;
  });
  for (const weights of named) {
    const destination = join(dirname(model), weights);
    await mkdir(dirname(destination), { recursive: true });
    await checkout.copyAt(commit, posix.join(from, weights), destination);
  }
}
