import { checkSection } from "./check-section.ts";
import type { ModelConfig } from "./choose-model.ts";
import { overlay } from "./overlay.ts";
import { ecrOf, repositoryOf } from "./package.ts";
import type { CardSettings, RegistrationSettings } from "./registry-settings.ts";
import { packagedSchema } from "./schema.ts";
import { asText, type SettingInput, setting } from "./setting-inputs.ts";

const settings: readonly SettingInput[] = [
  setting("artifact", ["artifact"], asText),
  setting("holdout", ["data", "holdout"], asText),
  setting("reference", ["data", "reference"], asText),
];

/** Names of the inputs that are settings of what is registered. */
export const registrationInputs: readonly string[] = settings.map(({ input }) => input);

/**
 * What is registered of a model: what the file declares of it, overridden by inputs; without a file, the inputs alone.
 * @throws UserError that names the input, or the place in the file, that is wrong
 */
export function registrationSettings(
  model: ModelConfig | undefined,
  inputs: ReadonlyMap<string, string>,
): RegistrationSettings {
  const overlaid = overlay(model, settings, inputs);
  const declared = checkSection(packagedSchema.partial({ task: true }), "The model", overlaid);
  const { holdout, reference, ...data } = declared.data ?? {};
  return {
    task: declared.task ?? null,
    artifact: declared.artifact ?? null,
    holdout: holdout ?? null,
    training: reference ?? null,
    data: { columns: data.columns ?? new Map(), id: data.id, missing: data.missing },
    card: cardOf(declared.card ?? {}),
    image: { repository: repositoryOf(declared.package?.repository), ecr: ecrOf(declared.package?.ecr) },
  };
}

function cardOf(card: NonNullable<ReturnType<typeof packagedSchema.parse>["card"]>): CardSettings {
  return {
    description: card.description ?? null,
    intendedUse: card["intended-use"] ?? [],
    outOfScope: card["out-of-scope"] ?? [],
    limits: card.limits ?? [],
    ethics: card.ethics ?? [],
    owners: card.owners ?? [],
    licence: card.licence ?? null,
  };
}
