import { basename, join, relative, resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { ModelSettings } from "@mlops-actions/config";
import { type Place, UserError } from "@mlops-actions/errors";
import type { Checkout } from "@mlops-actions/git";
import { mergeBase } from "@mlops-actions/github";
import type { Span, Text } from "@mlops-actions/report";
import type { EvaluationRequest } from "./request.ts";

/** The model or predictions that the candidate is compared with, or why there is none. */
export type Baseline =
  | { readonly kind: "absent"; readonly why: Text }
  | {
      readonly kind: "found";
      /** Whether it is a model, which is run, or a file of predictions. */
      readonly holds: "model" | "file";
      readonly origin: "base" | "file";
      /** Heads its column in the report: a branch or a path. */
      readonly name: string;
      readonly commit: string | null;
      /** Where its bytes are. */
      readonly path: string;
      /** As the user knows it. */
      readonly shownAs: string;
      /** As messages call it: the file of that path may be another one now. */
      readonly calledIn: string;
      /** Where the settings ask for it. */
      readonly place: Place;
      /** How it is to be read: as the base declares it, which may know other features. */
      readonly settings: ModelSettings;
    };

/** Finds the baseline that the settings ask for. A base that lacks the model is a first model, not an error. */
export async function findBaseline(request: EvaluationRequest, context: Context): Promise<Baseline> {
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
        calledIn: `The baseline ${path}`,
        place,
        settings,
      };
    }
    case "registry":
      throw new UserError(`The baseline registry:${settings.baseline.version} needs a model registry.`, {
        ...place,
        remedy: "There is no registry in mlops-actions yet: use base, a path, or none.",
      });
    case "base":
      return fromBase(request, context);
  }
}

/** Files of rows by their names; whatever else is given as a baseline must be a model. */
const tables = /\.(csv|tsv|txt|jsonl|ndjson|json|parquet)(\.gz)?$/i;

async function fromBase(request: EvaluationRequest, context: Context): Promise<Baseline> {
  const checkout = await context.checkout();
  if (checkout === null) return { kind: "absent", why: "There is no git checkout to take a base from." };
  const base = await baseCommit(checkout, context);
  if (base === null) {
    return { kind: "absent", why: "This run is about no pull request and there is no default branch to compare with." };
  }
  const { commit, branch } = base;
  await checkout.need(commit);
  const onBase: Exclude<Text, string> = [" on ", code(branch), " (", code(commit.slice(0, 7)), ")"];
  const config = await checkout.readAt(commit, request.config);
  const settings = config === null ? request.settings : declaredAtBase(config, request, context);
  if (settings === null)
    return { kind: "absent", why: ["First model: ", code(request.config), ...onBase, " does not declare it."] };

  const shownAs = settings.source.path;
  const path = join(context.places.temporary, `base-${basename(shownAs)}`);
  const inFolder = relative(context.places.work, resolve(shownAs));
  if (!(await checkout.copyAt(commit, inFolder, path))) {
    return { kind: "absent", why: ["First model: ", code(shownAs), ...onBase, " does not exist."] };
  }
  await copyWeights(checkout, commit, inFolder, context.places.temporary);
  return {
    kind: "found",
    holds: settings.source.kind === "artifact" ? "model" : "file",
    origin: "base",
    name: branch,
    commit,
    path,
    shownAs,
    calledIn: `The baseline ${shownAs} on ${branch}`,
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

/** The commit that the change began from: the pull request's merge base, elsewhere that with the default branch. */
async function baseCommit(checkout: Checkout, context: Context): Promise<{ commit: string; branch: string } | null> {
  const base = context.event?.pullRequest ?? null;
  if (base !== null) {
    const github = await context.github();
    const commit =
      github === null
        ? await checkout.mergeBase(base.baseSha, base.headSha)
        : await mergeBase(github, base.baseSha, base.headSha);
    return { commit: commit ?? base.baseSha, branch: base.baseRef };
  }
  if (context.event !== null) return null;
  const branch = await checkout.defaultBranch();
  const commit = branch === null ? null : await checkout.mergeBase(branch, "HEAD");
  return branch === null || commit === null ? null : { commit, branch };
}

/** Weights that an exporter left beside the model. The graph names them by the file they had when it was written. */
async function copyWeights(checkout: Checkout, commit: string, artifact: string, folder: string): Promise<void> {
  for (const weights of [`${artifact}.data`, `${artifact}_data`]) {
    await checkout.copyAt(commit, weights, join(folder, basename(weights)));
  }
}
