import type { Answer } from "../answer.ts";
import { told } from "../formats/told.ts";
import type { Instances } from "../instances.ts";
import { Refusal } from "../refusal.ts";
import type { Call, Service } from "../service.ts";
import { readRepository } from "./repository.ts";
import { type ServedModel, type Surroundings, serveModel } from "./served-model.ts";
import { openShadowing, type ShadowAnswer, type Shadowing } from "./shadow.ts";
import type { Split } from "./traffic.ts";

/** All models of a container. */
export interface Models extends Service {
  readonly all: readonly ServedModel[];
  /** The version that answers a call. @throws Refusal of status 404 */
  readonly choose: (call: Pick<Call, "model" | "version" | "instances" | "stickyKey" | "requestId">) => ServedModel;
  /** A model, and where no version is named one of those that traffic goes to: by its columns a request is read. @throws Refusal of status 404 */
  readonly find: (model: string | null, version: string | null) => ServedModel;
  readonly alive: () => boolean;
  /** Resolves when no shadow is at work any more. */
  readonly shadowed: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Named {
  readonly versions: ReadonlyMap<string, ServedModel>;
  readonly split: Split;
}

/**
 * Loads every model of a repository.
 *
 * @throws UserError
 */
export async function openModels(
  folder: string,
  surroundings: Surroundings,
  onShadow: (answer: ShadowAnswer) => void,
): Promise<Models> {
  const { models: found, splits, preferred } = await readRepository(folder);
  const all: ServedModel[] = [];
  try {
    // One after another, so that each is timed alone.
    for (const each of found) all.push(await serveModel(each, surroundings));
    const named = new Map<string, Named>();
    for (const [name, split] of splits) {
      const own = all.filter((model) => model.name === name);
      named.set(name, { versions: new Map(own.map((model) => [model.version, model])), split });
    }
    surroundings.metrics.waiting(() => all.reduce((sum, model) => sum + model.waiting(), 0));
    return modelsOf(all, named, preferred, openShadowing(surroundings, onShadow));
  } catch (error) {
    await Promise.all(all.map((model) => model.close()));
    throw error;
  }
}

function modelsOf(
  all: readonly ServedModel[],
  named: ReadonlyMap<string, Named>,
  preferred: string | null,
  shadowing: Shadowing,
): Models {
  const [only] = named.keys();
  const fallback = preferred ?? (named.size === 1 ? only! : null);

  const versionsOf = (model: string | null): Named => {
    const name = model ?? fallback;
    if (name === null) throw unknown(`Name a model: ${[...named.keys()].map(told).join(", ")}.`);
    const found = named.get(name);
    if (found) return found;
    throw unknown(`There is no model ${told(name)}.`);
  };
  const versionOf = (model: string | null, { versions }: Named, version: string): ServedModel => {
    const found = versions.get(version);
    if (found) return found;
    throw unknown(`The model ${told(model ?? fallback)} has no version ${told(version)}.`);
  };
  const find: Models["find"] = (model, version) => {
    const own = versionsOf(model);
    return versionOf(model, own, version ?? own.split.choose(""));
  };
  const choose: Models["choose"] = ({ model, version, instances, stickyKey, requestId }) => {
    const own = versionsOf(model);
    if (version !== null) return versionOf(model, own, version);
    const { choose, sticky } = own.split;
    return own.versions.get(choose(stickyKey ?? fieldOf(instances, sticky) ?? requestId))!;
  };

  return {
    all,
    find,
    choose,
    async predict(call: Call): Promise<Answer> {
      const model = choose(call);
      const answer = await model.predict(call.instances, call.signal);
      const own = named.get(model.name)!;
      const other = own.split.shadow === null ? undefined : own.versions.get(own.split.shadow);
      if (other && other !== model) shadowing.begin(other, call, answer);
      return answer;
    },
    alive: () => all.every((model) => model.alive()),
    shadowed: shadowing.done,
    close: async () => void (await Promise.all(all.map((model) => model.close()))),
  };
}

function unknown(message: string): Refusal {
  return new Refusal(message, { status: 404, kind: "unknown-model" });
}

/** A field of the first row, as text. */
function fieldOf(instances: Instances, field: string | null): string | null {
  if (field === null || instances.kind !== "rows") return null;
  const [row] = instances.rows;
  if (row === undefined) return null;
  const place = instances.columns?.indexOf(field) ?? -1;
  const value = Array.isArray(row) ? row[place] : ownField(row as Readonly<Record<string, unknown>>, field);
  return value === undefined || value === null ? null : String(value);
}

function ownField(row: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
