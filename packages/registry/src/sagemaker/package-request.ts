import { createHash } from "node:crypto";
import type {
  CreateModelPackageCommandInput,
  MetricsSource,
  ModelPackageContainerDefinition,
} from "@aws-sdk/client-sagemaker";
import { parseEcrHost } from "@mlops-actions/aws";
import { layout } from "../documents/layout.ts";
import type { ModelVersion } from "../model-version.ts";
import { fileKey } from "./bucket-store.ts";
import { customerMetadata } from "./customer-metadata.ts";

/** A JSON of the version's quality in the bucket. */
export interface StoredQuality {
  readonly key: string;
  readonly sha256: string;
}

export interface Quality {
  readonly statistics: StoredQuality;
  readonly constraints: StoredQuality;
}

/**
 * The package of a version. It depends on nothing but the version and its place, and its token on nothing but the
 * request: whoever asks, and however often, there is one package.
 */
export function packageRequest(
  version: ModelVersion,
  quality: Quality | null,
  uri: (key: string) => string,
): CreateModelPackageCommandInput {
  const { model, code, by } = version;
  const container = containerOf(version, uri);
  const sources = quality && {
    Statistics: metricsSource(quality.statistics, uri),
    Constraints: metricsSource(quality.constraints, uri),
  };
  const request = {
    ModelPackageGroupName: model,
    ModelPackageDescription: describe(version),
    ModelApprovalStatus: "PendingManualApproval",
    ...(container !== null && {
      InferenceSpecification: {
        Containers: [container],
        SupportedContentTypes: ["text/csv", "application/json", "application/jsonlines"],
        SupportedResponseMIMETypes: ["text/csv", "application/json", "application/jsonlines"],
      },
    }),
    ...(sources !== null && {
      ModelMetrics: { ModelQuality: sources },
      DriftCheckBaselines: { ModelQuality: sources },
    }),
    MetadataProperties: {
      ...(code !== null && { CommitId: oneLine(code.commit) }),
      ...(code?.repository && { Repository: oneLine(code.repository) }),
      GeneratedBy: oneLine(by.run ?? by.actor),
    },
    CustomerMetadataProperties: customerMetadata(version, {
      document: uri(layout.document(model, "versions", version.number)),
      uri: (file) => uri(fileKey(file)),
    }),
  } satisfies CreateModelPackageCommandInput;
  return { ...request, ClientToken: tokenOf(request) };
}

/** By which a package is found again, as lists of packages show it too. */
export function describe({ number, semver, artifact }: ModelVersion): string {
  return `Version ${number}${semver === null ? "" : ` (${semver})`}, sha256:${artifact.sha256}`;
}

/** What a description says, null for packages of other makers. */
export function readDescription(text: string): { readonly number: number; readonly sha256: string } | null {
  const [, number, sha256] = /^Version (\d+)(?: \([^)]*\))?, sha256:([0-9a-f]{64})$/.exec(text) ?? [];
  return number === undefined || sha256 === undefined ? null : { number: Number(number), sha256 };
}

/** Of 1 to 36 letters, digits and hyphens. */
export function tokenOf(request: object): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex").slice(0, 36);
}

/** SageMaker deploys images of ECR alone; of any other image the digest is in the metadata. */
function containerOf(
  { image, files }: ModelVersion,
  uri: (key: string) => string,
): ModelPackageContainerDefinition | null {
  if (image === null || image.reference.length > longestImage) return null;
  const registry = parseEcrHost(image.reference.split("/")[0]!);
  if (registry === null || registry.account === null) return null;
  // SageMaker lays it over the model that the image has: a model without what else lies there would not be served.
  const archive = files.find(({ name, held }) => held && name === "model.tar.gz");
  return {
    Image: image.reference,
    ImageDigest: image.digest,
    ...(archive !== undefined && { ModelDataUrl: uri(fileKey(archive)) }),
  };
}

const longestImage = 255;

function metricsSource({ key, sha256 }: StoredQuality, uri: (key: string) => string): MetricsSource {
  return { ContentType: "application/json", S3Uri: uri(key), ContentDigest: `sha256:${sha256}` };
}

/** SageMaker's texts end at a line's end, and after 1024 characters. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 1_024);
}
