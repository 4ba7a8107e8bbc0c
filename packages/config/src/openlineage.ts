import { checkSection } from "./check-section.ts";
import { openLineageServerSchema } from "./openlineage-schema.ts";
import { overlay, type Section } from "./overlay.ts";
import { asText, type SettingInput, setting } from "./setting-inputs.ts";

/** The server that takes the events of OpenLineage. */
export interface OpenLineageSettings {
  readonly url: string;
  /** The environment variable that the file names for its key; null: the one of OpenLineage's own clients, where it is set. */
  readonly key: string | null;
}

const settings: readonly SettingInput[] = [setting("openlineage", ["url"], asText)];

/** Names of the inputs that are settings of it. */
export const openLineageInputs: readonly string[] = settings.map(({ input }) => input);

/**
 * Where events of lineage go: what `openlineage:` declares, its address overridden by the input. Null where neither names one.
 * @throws UserError that names the input, or the place in the file, that is wrong
 */
export function openLineageSettings(
  section: Section | undefined,
  inputs: ReadonlyMap<string, string>,
): OpenLineageSettings | null {
  const overlaid = overlay(section, settings, inputs);
  if (Object.keys(overlaid.declared).length === 0 && section === undefined) return null;
  const { url, key = null } = checkSection(openLineageServerSchema, "openlineage", overlaid);
  return { url, key };
}
