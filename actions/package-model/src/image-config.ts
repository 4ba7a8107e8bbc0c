import type { Context } from "@mlops-actions/action-kit";
import type { RunConfig } from "@mlops-actions/oci";
import type { Base } from "./base.ts";
import { serverFolder } from "./layers/places.ts";
import { userId } from "./layers/user.ts";
import type { Meaning } from "./meaning.ts";
import type { PackageRequest } from "./request.ts";

/** How a container of the image runs: `IMAGE serve` on port 8080 as nobody of the host's, with nothing to write. */
export function imageConfig(request: PackageRequest, meaning: Meaning, context: Context): RunConfig {
  return {
    Entrypoint: ["node", ...memoryFlags(request), `/${serverFolder}/server/index.js`],
    Cmd: ["serve"],
    Env: [
      ...(request.settings.base === "scratch+node" ? ["PATH=/usr/local/bin"] : []),
      "NODE_ENV=production",
      // It reports names and digests of models to its maker otherwise.
      "ORT_DISABLE_TELEMETRY=1",
    ],
    WorkingDir: "/tmp",
    User: `${userId}:${userId}`,
    ExposedPorts: { "8080/tcp": {} },
    Labels: {
      "com.amazonaws.sagemaker.capabilities.accept-bind-to-port": "true",
      ...notes(request, meaning, context),
    },
    StopSignal: "SIGTERM",
  };
}

/**
 * Under load V8 enlarges the space for what is new to 3 × 64 MB, which a busy server then keeps. With a quarter of that from the start its memory is flat.
 * Lambda's functions are too small and too seldom busy for either.
 */
function memoryFlags({ settings }: PackageRequest): readonly string[] {
  return settings.format === "serving" ? ["--min-semi-space-size=16", "--max-semi-space-size=16"] : [];
}

/** https://specs.opencontainers.org/image-spec/annotations/ */
export function imageNotes(
  request: PackageRequest,
  meaning: Meaning,
  base: Base,
  context: Context,
): Readonly<Record<string, string>> {
  return {
    ...notes(request, meaning, context),
    "org.opencontainers.image.created": new Date(1_000 * request.modified).toISOString(),
    ...(base.kind === "image" && {
      "org.opencontainers.image.base.name": base.name,
      "org.opencontainers.image.base.digest": base.digest,
    }),
  };
}

function notes({ model }: PackageRequest, { version }: Meaning, { run }: Context): Record<string, string> {
  return {
    "org.opencontainers.image.title": model,
    "org.opencontainers.image.version": version,
    ...(run.commit !== null && { "org.opencontainers.image.revision": run.commit }),
    ...(run.repository !== null && { "org.opencontainers.image.source": `${run.serverUrl}/${run.repository}` }),
  };
}
