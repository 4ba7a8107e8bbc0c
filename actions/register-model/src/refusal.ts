import type { RegisteredVersion } from "@mlops-actions/registry";
import type { RegistrationRequest } from "./request.ts";

/** Why a version may not be promoted, and what to do about it. */
export interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

type Asked = NonNullable<RegistrationRequest["promotion"]>;

/** What no time mends; null where nothing of it stands in the way. */
export function refusalOf(
  { standing, version }: RegisteredVersion,
  { environment, after, evidence }: Asked,
  hasReport: boolean,
): Refusal | null {
  if (standing.status === "rejected") {
    return { what: "it is rejected", remedy: "Register a better one; or approve this one, with a reason." };
  }
  if (after !== null && !standing.history.some(({ kind, to }) => kind === "stage" && to === after.stage)) {
    return {
      what: `it was never in ${after.environment}`,
      remedy: `Promote it to ${after.environment} first: register: false, version: ${version.number}, promote: ${after.environment}.`,
    };
  }
  if (evidence && !hasReport) {
    return {
      what: `${environment} needs an evaluation of its own`,
      remedy: `Run evaluate-model on this very artifact (sha256:${version.artifact.sha256.slice(0, 12)}…) in ${environment}, and give its report.json as evaluation.`,
    };
  }
  return null;
}

/** That it is not approved, where it has to be. */
export function approvalLacks({ standing, version }: RegisteredVersion, { approval }: Asked): Refusal | null {
  if (!approval || standing.status === "approved") return null;
  return {
    what: "it is not approved yet",
    remedy: `Approve it: register: false, version: ${version.number}, approve: true; in the registry itself; or give the promotion time with wait.`,
  };
}
