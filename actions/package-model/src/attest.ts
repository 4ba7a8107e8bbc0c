import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import {
  createProvenance,
  createSbom,
  mediaTypes,
  npmPurl,
  type ResolvedDependency,
  type SbomComponent,
  systemPackages,
} from "@mlops-actions/attestations";
import {
  type Artifact,
  type BaseImage,
  blobOfBytes,
  buildArtifact,
  type Manifest,
  readFiles,
} from "@mlops-actions/oci";
import type { Assembled } from "./assemble.ts";
import type { Built } from "./build.ts";
import type { Destination } from "./destination.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { PackageRequest } from "./request.ts";

/**
 * What is attached to each image: a bill of what is inside, where we laid it together ourselves, and a statement of how it came to be.
 */
export async function attestations(
  { images, assembled, content }: Built,
  model: PackagedModel,
  request: PackageRequest,
  meaning: Meaning,
  destination: Destination,
  context: Context,
): Promise<readonly Artifact[]> {
  const sha256 = await model.sha256;
  const server = assembled.length === 0 ? [] : await serverPackages(context);
  const boms = await Promise.all(
    assembled.map(async (one) => {
      const { manifest } = one.image;
      const text = createSbom({
        image: { name: destination.name, digest: manifest.digest },
        components: [
          ...components(one, sha256, request, meaning, context),
          ...server,
          ...(one.base === null ? [] : await basePackages(one.base.image)),
        ],
        timestamp: new Date(1_000 * request.modified),
        tool: { name: "mlops-actions", version: context.run.actionsVersion },
      });
      return referrer(text, mediaTypes.sbom, manifest);
    }),
  );
  const subjects = images.length === 0 ? [content.manifest] : images.map(({ manifest }) => manifest);
  const statements = subjects.map((manifest, at) => {
    const text = statement(
      manifest,
      assembled[at] ?? null,
      { path: model.path, sha256 },
      request,
      destination,
      context,
    );
    return referrer(text, mediaTypes.provenance, manifest);
  });
  return [...boms, ...statements];
}

function referrer(text: string, artifactType: string, subject: Manifest): Artifact {
  const blob = blobOfBytes(Buffer.from(text), { mediaType: artifactType });
  return buildArtifact({ artifactType, config: null, layers: [blob], subject });
}

function components(
  { engineVersion, nodeVersion }: Assembled,
  sha256: string,
  { model: name, settings }: PackageRequest,
  { version }: Meaning,
  { run }: Context,
): SbomComponent[] {
  return [
    {
      type: "machine-learning-model",
      name,
      version,
      hashes: { sha256 },
      properties: { "mlops:model:task": settings.task, "mlops:model:format": "onnx" },
    },
    { type: "application", name: "mlops-actions model server", version: run.actionsVersion },
    {
      type: "library",
      name: "onnxruntime-node",
      version: engineVersion,
      purl: npmPurl("onnxruntime-node", engineVersion),
    },
    ...(nodeVersion === null
      ? []
      : [
          {
            type: "application",
            name: "node",
            version: nodeVersion.slice(1),
            purl: `pkg:generic/node@${nodeVersion.slice(1)}`,
          } as const,
        ]),
  ];
}

/** What the bundle of the server was made of, as the build wrote it down. */
async function serverPackages({ places }: Context): Promise<SbomComponent[]> {
  const text = await readFile(join(places.suite, "dist/server/packages.json"), "utf8");
  const packages = JSON.parse(text) as readonly {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  }[];
  return packages.map(({ name, version, license }) => ({
    type: "library",
    name,
    version,
    purl: npmPurl(name, version),
    ...(license !== undefined && { licences: [license] }),
  }));
}

/** What the system of a base says that it has installed. */
async function basePackages(base: BaseImage): Promise<SbomComponent[]> {
  const files = await readFiles(
    base,
    (path) => osRelease.includes(path) || apk.includes(path) || path.startsWith(dpkg),
  );
  const firstOf = (paths: readonly string[]): string | null => {
    const path = paths.find((one) => files.has(one));
    return path === undefined ? null : files.get(path)!.toString("utf8");
  };
  return systemPackages({
    osRelease: firstOf(osRelease),
    dpkg: [...files].flatMap(([path, bytes]) =>
      path.startsWith(dpkg) && !path.endsWith(".md5sums") ? [bytes.toString("utf8")] : [],
    ),
    apk: firstOf(apk),
  });
}

const osRelease = ["etc/os-release", "usr/lib/os-release"];
const dpkg = "var/lib/dpkg/status";
/** The second where `/lib` is a link to `/usr/lib`. */
const apk = ["lib/apk/db/installed", "usr/lib/apk/db/installed"];

/** Without times, so that a run that is repeated says the same. */
function statement(
  { digest }: Manifest,
  assembled: Assembled | null,
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  request: PackageRequest,
  destination: Destination,
  context: Context,
): string {
  const { run } = context;
  const { settings } = request;
  const repository = run.repository === null ? null : `${run.serverUrl}/${run.repository}`;
  const dependencies: ResolvedDependency[] = [
    ...(repository === null || run.commit === null
      ? []
      : [{ kind: "git", repository, ref: run.ref, commit: run.commit } as const]),
    ...(assembled?.base
      ? [{ kind: "image", reference: assembled.base.name, digest: assembled.base.image.manifest.digest } as const]
      : []),
    { kind: "file", name: "model", uri: `${repository ?? "file://"}/${path}`, sha256 },
  ];
  return createProvenance({
    subject: [{ name: destination.name, digest }],
    buildType: "https://github.com/org/mlops-actions/actions/package-model@v1",
    externalParameters: {
      model: request.model,
      artifact: settings.artifact,
      base: settings.base,
      format: settings.format,
      ...(settings.dockerfile !== null && { dockerfile: settings.dockerfile }),
    },
    resolvedDependencies: dependencies,
    builder: {
      id: builderOf(context),
      version: { "mlops-actions": run.actionsVersion },
    },
    invocationId: run.url === null ? null : `${run.url}/attempts/${run.attempt}`,
    startedOn: null,
    finishedOn: null,
  });
}

/** The workflow at its commit; on a laptop the command. */
function builderOf({ run, environment }: Context): string {
  const workflow = environment["GITHUB_WORKFLOW_REF"];
  return run.url === null || !workflow ? "https://github.com/org/mlops-actions" : `${run.serverUrl}/${workflow}`;
}
