import type { ModelVersion } from "@mlops-actions/registry";
import { repositoryOf } from "./repository.ts";

export interface RegistrationStatement {
  readonly version: ModelVersion;
  /** Of the version's document as the registry keeps it: 64 hexadecimal digits. */
  readonly document: string;
  /** Where the document is, for people: a path, a URL, an ARN. */
  readonly location: string;
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
}

/** As in-toto has it, of what may be known by no more than its name. */
interface Material {
  readonly name?: string;
  readonly uri?: string;
  readonly digest: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Says how the predicate is to be read. */
export const registrationPredicate = "https://github.com/org/mlops-actions/attestations/registration/v1";

/**
 * That an artifact, and its image, became a version: an in-toto statement (v1), as JSON, to be signed and kept beside it.
 * The same version gives the same bytes. It is no provenance: who built the artifact is said elsewhere.
 */
export function registrationStatement({
  version,
  document,
  location,
  server = "https://github.com",
}: RegistrationStatement): string {
  const { model, number, semver, createdAt, artifact, image, required, evaluation, by, parent, attestations } = version;
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [
      { name: artifact.file, digest: { sha256: artifact.sha256 } },
      ...(image === null ? [] : [{ name: image.reference.replace(/@.*$/, ""), digest: sha256(image.digest) }]),
    ],
    predicateType: registrationPredicate,
    predicate: {
      version: { model, number, ...(semver !== null && { semver }), ...(parent !== null && { parent }) },
      document: { uri: location, digest: { sha256: document } },
      registeredOn: createdAt.replace(/\.\d+Z$/, "Z"),
      registeredBy: Object.fromEntries(Object.entries(by).filter(([, value]) => value !== null)),
      admission: {
        required,
        ...(evaluation !== null && { verdict: evaluation.verdict, report: { digest: { sha256: evaluation.report } } }),
      },
      materials: materialsOf(version, server),
      attestations: Object.entries(attestations).flatMap(([name, digest]) =>
        digest === null ? [] : [{ name, digest: sha256(digest) }],
      ),
    },
  };
  return `${JSON.stringify(statement)}\n`;
}

function materialsOf({ code, data, environment }: ModelVersion, server: string): Material[] {
  const repository = repositoryOf(code?.repository ?? null, server);
  const datasets = Object.entries(data).flatMap(([role, dataset]): Material[] =>
    dataset === null
      ? []
      : [
          {
            name: dataset.path,
            // DVC's MD5 of a folder is that of its list of files.
            digest:
              dataset.sha256 === null ? { [md5Name(dataset.md5)]: dataset.md5 ?? "" } : { sha256: dataset.sha256 },
            annotations: { role },
          },
        ],
  );
  return [
    ...(code === null ? [] : [sourceOf(code, repository?.clone ?? null)]),
    ...datasets,
    ...(environment?.locks ?? []).map(({ path, sha256: digest }) => ({
      name: path,
      digest: { sha256: digest },
      annotations: { role: "lock" },
    })),
  ];
}

function sourceOf({ commit, ref, dirty }: NonNullable<ModelVersion["code"]>, clone: string | null): Material {
  const address = clone === null || clone.includes("://") ? clone : `ssh://${clone.replace(":", "/")}`;
  return {
    ...(address === null
      ? { name: "code" }
      : { uri: `git+${address}${ref === null ? "" : `@${encodeURI(ref.toWellFormed())}`}` }),
    digest: { gitCommit: commit },
    ...(dirty && { annotations: { dirty: "true" } }),
  };
}

function md5Name(md5: string | null): string {
  return md5?.endsWith(".dir") ? "dvcDirectory" : "md5";
}

function sha256(digest: string): Record<string, string> {
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(digest) ?? [];
  if (hex === undefined) throw new Error(`${digest} is no digest`);
  return { sha256: hex };
}
