import type { Context } from "@mlops-actions/action-kit";
import { layerRoles, type PackageData } from "@mlops-actions/report";
import type { Packaged } from "./packaged.ts";
import type { Scanned } from "./scan.ts";

const roles: readonly string[] = layerRoles;

/** The content of report.json. */
export function packageData(
  packaged: Packaged,
  verdict: PackageData["verdict"],
  headline: string,
  { run }: Context,
): PackageData {
  const { request, meaning, model, sha256, destination, built, previous, pushed, scanned, python } = packaged;
  const { base } = built;
  return {
    kind: "package",
    schemaVersion: 1,
    verdict,
    headline,
    model: request.model,
    version: meaning.imageVersion,
    format: request.settings.format,
    image: `${destination.name}@${pushed.digest}`,
    digest: pushed.digest,
    destination: destination.kind,
    tags: pushed.tags.map(({ name }) => name),
    platforms: built.images.map(({ platform, manifest }) => ({
      platform: `${platform.os}/${platform.architecture}`,
      digest: manifest.digest,
    })),
    layers: pushed.layers.map(({ digest, bytes, role, sent }) => ({
      digest,
      bytes,
      role: roleOf(role, built.base !== null),
      sent: sent === "sent",
      how: sent,
      new: previous === null ? null : !previous.layers.has(digest),
    })),
    previous: previous && { tag: previous.tag, digest: previous.digest },
    bytesSent: pushed.bytesSent,
    artifact: { path: model.path, sha256, bytes: model.bytes },
    features: model.features === null ? null : [...model.features],
    base: base && baseOf(base),
    referrers: pushed.referrers.map(({ artifactType, digest }) => ({ artifactType: artifactType ?? "", digest })),
    scans: scanned === null ? null : scanned.map(scanData),
    python: python && { index: python.index, files: python.files.map((file) => ({ ...file })) },
    provenance: { commit: run.commit, actionsVersion: run.actionsVersion },
  };
}

/** What has no role came with the base, or of a Dockerfile from anywhere. */
function roleOf(role: string | undefined, isOurs: boolean): PackageData["layers"][number]["role"] {
  const known = roles.includes(role ?? "") ? role : isOurs ? "base" : "other";
  return known as PackageData["layers"][number]["role"];
}

function baseOf(base: NonNullable<Packaged["built"]["base"]>): PackageData["base"] {
  if (base.kind === "node")
    return { name: `node ${process.version} of the machine that built it`, digest: null, pinned: true };
  return { name: base.name, digest: base.digest, pinned: base.pinned };
}

function scanData(scanned: Scanned): NonNullable<PackageData["scans"]>[number] {
  if (!scanned.done) {
    return { done: false, kind: null, passed: null, why: scanned.why, counts: null, failing: [], allowed: [] };
  }
  const { passed, counts, failing, allowed } = scanned.judgement;
  return {
    done: true,
    kind: scanned.kind,
    passed,
    why: null,
    counts: { ...counts },
    failing: failing.map(({ name, severity, package: packageName, version, fixedIn }) => ({
      name,
      severity,
      package: packageName,
      version,
      fixedIn,
    })),
    allowed: allowed.map(({ finding, entry }) => ({ name: finding.name, until: entry.until, reason: entry.reason })),
  };
}
