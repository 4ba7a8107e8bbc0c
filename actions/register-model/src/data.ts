import { createHash } from "node:crypto";
import type { ModelVersion, VersionDataset } from "@mlops-actions/registry";
import type { RegistrationData } from "@mlops-actions/report";
import { type Done, finalVersion } from "./done.ts";
import { evaluationOf } from "./evidence/find-evidence.ts";
import type { PromotedImage } from "./promote-image.ts";

interface Told {
  readonly verdict: RegistrationData["verdict"];
  readonly headline: string;
  /** As it is beside the report. */
  readonly statement: string;
  readonly notes: readonly string[];
}

interface Run {
  readonly commit: string | null;
  readonly dirty: boolean | null;
  readonly actionsVersion: string;
}

/** The content of report.json. */
export function registrationData(
  done: Done,
  { verdict, headline, statement, notes }: Told,
  { commit, dirty, actionsVersion }: Run,
): RegistrationData {
  const { registered, settled, promotion, registry } = done;
  const { version, standing, location } = finalVersion(done);
  return {
    kind: "registration",
    schemaVersion: 1,
    verdict,
    headline,
    model: version.model,
    version: String(version.number),
    semver: version.semver,
    home: registry.home,
    location,
    created: registered.created,
    artifact: { sha256: version.artifact.sha256, bytes: version.artifact.bytes },
    image: version.image,
    status: standing.status,
    stage: standing.stage,
    aliases: [...standing.aliases],
    moves: settled.moves.map((move) => ({ ...move })),
    promotion: promotion && {
      environment: promotion.environment,
      done: promotion.done,
      why: promotion.why?.what ?? null,
      replaced: promotion.replaced === null ? null : String(promotion.replaced),
      image: promotion.image && imageData(promotion.image),
    },
    parent: version.parent === null ? null : String(version.parent),
    evaluation: evaluationData(version, done),
    data: { holdout: digestOf(version.data.holdout), training: digestOf(version.data.training) },
    attestations: version.attestations,
    statement: { sha256: createHash("sha256").update(statement).digest("hex"), referrer: done.attached.referrer },
    notes: [...notes],
    provenance: { commit, dirty, actionsVersion },
  };
}

function evaluationData({ evaluation, artifact }: ModelVersion, { evidence }: Done): RegistrationData["evaluation"] {
  if (evaluation === null) return null;
  const read = evaluationOf(evidence, artifact.sha256);
  return {
    path: read?.sha256 === evaluation.report ? read.path : null,
    sha256: evaluation.report,
    verdict: evaluation.verdict,
    rows: evaluation.rows,
  };
}

function imageData({ reference, digest, from, bytesSent, tags, referrers }: PromotedImage) {
  return {
    ...{ reference, digest, from, bytesSent },
    tags: tags.map((tag) => ({ ...tag })),
    referrers: referrers.map(({ digest, artifactType }) => ({ digest, artifactType: artifactType ?? null })),
  };
}

function digestOf(data: VersionDataset | null): string | null {
  if (data === null) return null;
  return data.sha256 === null ? `md5:${data.md5}` : `sha256:${data.sha256}`;
}
