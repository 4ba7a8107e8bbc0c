import { byText } from "./order.ts";
import { descriptorOf, digestSet, type ResolvedDependency } from "./resolved-dependency.ts";

/** An image that the statement is about. */
export interface Subject {
  /** Host and path, without tag or digest. */
  readonly name: string;
  /** `sha256:<64 hex>` */
  readonly digest: string;
}

export interface Provenance {
  readonly subject: readonly [Subject, ...Subject[]];
  /** An absolute URI that says how the parameters are to be read. */
  readonly buildType: string;
  /** What its users chose: inputs, the workflow. No secrets. */
  readonly externalParameters: Readonly<Record<string, unknown>>;
  readonly resolvedDependencies: readonly ResolvedDependency[];
  /** `id` is an absolute URI of who built it: the workflow's file at its commit. */
  readonly builder: { readonly id: string; readonly version?: Readonly<Record<string, string>> };
  /** The run, an absolute URI; null where it has none. */
  readonly invocationId: string | null;
  readonly startedOn: Date | null;
  readonly finishedOn: Date | null;
}

/** How an image came to be: an in-toto statement (v1) with SLSA provenance (v1), as JSON. The same content gives the same bytes. */
export function createProvenance(provenance: Provenance): string {
  const { subject, buildType, externalParameters, resolvedDependencies, builder } = provenance;
  const { invocationId, startedOn, finishedOn } = provenance;
  for (const uri of [buildType, builder.id]) {
    if (!URL.canParse(uri)) throw new Error(`${uri} is no absolute URI`);
  }
  const metadata = {
    ...(invocationId !== null && { invocationId }),
    ...(startedOn !== null && { startedOn: toSeconds(startedOn) }),
    ...(finishedOn !== null && { finishedOn: toSeconds(finishedOn) }),
  };
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: subject
      .map(({ name, digest }) => ({ name, digest: digestSet(digest) }))
      .sort((one, other) => byText(one.name, other.name)),
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType,
        externalParameters: ordered(externalParameters),
        resolvedDependencies: resolvedDependencies.map(descriptorOf),
      },
      runDetails: {
        builder: { id: builder.id, ...(builder.version !== undefined && { version: ordered(builder.version) }) },
        ...(Object.keys(metadata).length > 0 && { metadata }),
      },
    },
  };
  return `${JSON.stringify(statement)}\n`;
}

/** RFC 3339 without fractions, as SLSA has it. */
function toSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => byText(one, other));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
