import type { ModelVersion } from "@mlops-actions/registry";
import type { Block, Report, Section } from "@mlops-actions/report";

/**
 * Release notes as one section of another report, their parts one below the other.
 * @param notes what `releaseNotes` says of these two versions
 */
export function changesSection(
  before: Pick<ModelVersion, "number">,
  after: Pick<ModelVersion, "number">,
  notes: Report,
): Section {
  const title = before.number < after.number ? "Changes since version" : "Compared with version";
  return {
    title: `${title} ${before.number}`,
    blocks: [...notes.lead, ...notes.sections.flatMap(({ title, blocks }) => blocks.map((it) => titled(it, title)))],
  };
}

function titled(block: Block, title: string): Block {
  return block.kind === "table" ? { ...block, caption: title } : block;
}
