import { imageInStage, type Registry } from "@mlops-actions/registry";
import type { AttachedStatement } from "./attach-statement.ts";
import type { Evidence } from "./evidence/find-evidence.ts";
import type { Promotion } from "./promote.ts";
import type { Registered } from "./register.ts";
import type { RegistrationRequest } from "./request.ts";
import type { Settled } from "./settle.ts";

/** All that the report is made of. */
export interface Done {
  readonly request: RegistrationRequest;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly registered: Registered;
  readonly settled: Settled;
  readonly attached: AttachedStatement;
  readonly promotion: Promotion | null;
}

/** The version as it stands after all of it. */
export function finalVersion({ settled, promotion }: Done): Settled["version"] {
  return promotion?.version ?? settled.version;
}

/** Where its image is now: for the stage that it is in, else where it was pushed first. Null where it has none. */
export function finalImage(done: Done): string | null {
  const { version, standing } = finalVersion(done);
  const promoted = standing.stage === null ? null : imageInStage(standing, standing.stage);
  return done.promotion?.image?.reference ?? promoted ?? version.image?.reference ?? null;
}
