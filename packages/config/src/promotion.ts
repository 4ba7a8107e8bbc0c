import { didYouMean, UserError } from "@mlops-actions/errors";
import { checkSection } from "./check-section.ts";
import { type DeclaredEnvironment, environmentsSchema } from "./gitflow-schema.ts";
import { overlay, type Section } from "./overlay.ts";
import type { PromotionSettings } from "./registry-settings.ts";

/**
 * What a promotion to an environment needs; null where the file declares no such one.
 * @throws UserError where it is to come after one that is not declared, or after itself
 */
export function promotionSettings(environments: Section | undefined, name: string): PromotionSettings | null {
  if (environments === undefined) return null;
  const overlaid = overlay(environments, [], new Map());
  const declared = checkSection(environmentsSchema, "environments", overlaid);
  const environment = declared.get(name);
  if (environment === undefined) return null;
  const { after, aws = {} } = environment;
  const stage = environment.stage ?? name;
  if (after !== undefined && (after === name || !declared.has(after))) {
    const others = [...declared.keys()].filter((other) => other !== name);
    throw new UserError(
      after === name
        ? `The environment ${name} cannot come after itself.`
        : `No environment is called ${JSON.stringify(after)}.${didYouMean(after, others)}`,
      {
        ...overlaid.placeOf({ path: [name, "after"], part: "value" }),
        remedy: others.length === 0 ? "Declare the one before it too." : `Name one of ${others.join(", ")}.`,
      },
    );
  }
  return {
    stage,
    approval: (environment.approval ?? (stage === "prod" ? "required" : "none")) === "required",
    evidence: (environment.evidence ?? (stage === "qa" ? "required" : "none")) === "required",
    after: after === undefined ? null : { environment: after, stage: declared.get(after)?.stage ?? after },
    registry: environment.registry ?? null,
    role: roleOf(aws),
  };
}

function roleOf({
  role,
  "external-id": externalId,
}: NonNullable<DeclaredEnvironment["aws"]>): PromotionSettings["role"] {
  return role === undefined ? null : { arn: role, ...(externalId !== undefined && { externalId }) };
}

/** Names of the environments that the file declares. */
export function environmentNames(environments: Section | undefined): readonly string[] {
  return environments === undefined ? [] : Object.keys(environments.declared);
}
