import { checkSection } from "./check-section.ts";
import { environmentsSchema } from "./gitflow-schema.ts";
import { overlay, type Section } from "./overlay.ts";
import type { PromotionSettings } from "./registry-settings.ts";

/** What a promotion to an environment needs; null where the file declares no such one. */
export function promotionSettings(environments: Section | undefined, name: string): PromotionSettings | null {
  if (environments === undefined) return null;
  const declared = checkSection(environmentsSchema, "environments", overlay(environments, [], new Map())).get(name);
  if (declared === undefined) return null;
  const stage = declared.stage ?? name;
  return {
    stage,
    approval: (declared.approval ?? (stage === "prod" ? "required" : "none")) === "required",
    evidence: (declared.evidence ?? (stage === "qa" ? "required" : "none")) === "required",
    registry: declared.registry ?? null,
  };
}

/** Names of the environments that the file declares. */
export function environmentNames(environments: Section | undefined): readonly string[] {
  return environments === undefined ? [] : Object.keys(environments.declared);
}
