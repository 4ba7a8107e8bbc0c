import type { ModelVersion, VersionDataset, VersionMetric } from "./model-version.ts";

/** A value on both sides; null where that side has none. */
export interface Difference<Value> {
  readonly name: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

type Estimate = Pick<VersionMetric, "value" | "lower" | "upper">;

/** Two versions side by side. Of all but the metrics only what differs is listed. */
export interface VersionComparison {
  readonly before: number;
  readonly after: number;
  /** All of either side. Each was measured by itself: the delta (after − before) has no interval. */
  readonly metrics: readonly (Difference<Estimate> & { readonly delta: number | null })[];
  /** Whether both were measured on the same hold-out; if not, their metrics say little of each other. */
  readonly sameHoldout: boolean;
  readonly data: readonly Difference<VersionDataset>[];
  readonly parameters: readonly Difference<string | number | boolean>[];
  readonly packages: readonly Difference<string>[];
  /** Lock files by path, with their digests; Python. */
  readonly environment: readonly Difference<string>[];
  /** repository, commit, ref, dirty. */
  readonly code: readonly Difference<string>[];
  /** artifact, image, semver, run: what they are. */
  readonly identity: readonly Difference<string>[];
}

export function compareVersions(before: ModelVersion, after: ModelVersion): VersionComparison {
  const sides = [before, after] as const;
  const holdouts = sides.map(({ data }) => digestOf(data.holdout));
  return {
    before: before.number,
    after: after.number,
    metrics: metrics(before, after),
    sameHoldout: holdouts[0] !== null && holdouts[0] === holdouts[1],
    data: changed(...both(sides, ({ data }) => Object.entries(data))).filter(
      (it) => digestOf(it.before) !== digestOf(it.after),
    ),
    parameters: changed(...both(sides, ({ parameters }) => Object.entries(parameters))),
    packages: changed(
      ...both(sides, ({ environment }) =>
        (environment?.packages ?? []).map(({ name, version }) => [name, version] as const),
      ),
    ),
    environment: changed(...both(sides, environmentOf)),
    code: changed(
      ...both(sides, ({ code }) => Object.entries(code ?? {}).map(([key, value]) => [key, textOf(value)] as const)),
    ),
    identity: changed(...both(sides, identityOf)),
  };
}

type Entries<Value> = readonly (readonly [string, Value | null])[];

function metrics({ evaluation: before }: ModelVersion, { evaluation: after }: ModelVersion) {
  const estimates = (of: readonly VersionMetric[] = []) =>
    new Map(of.map(({ name, value, lower, upper }) => [name, { value, lower, upper }]));
  const [old, fresh] = [estimates(before?.metrics), estimates(after?.metrics)];
  return [...new Set([...fresh.keys(), ...old.keys()])].map((name) => {
    const [from, to] = [old.get(name) ?? null, fresh.get(name) ?? null];
    const [was, is] = [from?.value ?? null, to?.value ?? null];
    return { name, before: from, after: to, delta: was === null || is === null ? null : is - was };
  });
}

function environmentOf({ environment }: ModelVersion): Entries<string> {
  if (environment === null) return [];
  return [["python", environment.python], ...environment.locks.map(({ path, sha256 }) => [path, sha256] as const)];
}

function identityOf({ artifact, image, semver, run }: ModelVersion): Entries<string> {
  return [
    ["artifact", `sha256:${artifact.sha256}`],
    ["image", image?.digest ?? null],
    ["semver", semver],
    ["run", run === null ? null : `${run.kind} ${run.id}`],
  ];
}

/** In the order of the names. */
function changed<Value>(before: Entries<Value>, after: Entries<Value>): Difference<Value>[] {
  const [old, fresh] = [new Map(before), new Map(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((name) => ({ name, before: old.get(name) ?? null, after: fresh.get(name) ?? null }))
    .filter((it) => it.before !== it.after);
}

function both<Result>(
  [before, after]: readonly [ModelVersion, ModelVersion],
  of: (version: ModelVersion) => Result,
): [Result, Result] {
  return [of(before), of(after)];
}

function digestOf(data: VersionDataset | null): string | null {
  return data?.sha256 ?? data?.md5 ?? null;
}

function textOf(value: string | boolean | null): string | null {
  return value === null ? null : String(value);
}
