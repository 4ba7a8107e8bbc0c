import { type Section, visible } from "@mlops-actions/report";
import type { Packaged } from "../packaged.ts";

/** What the scan found that counts, and what does not for now. */
export function scanSections({ scanned, built }: Packaged): Section[] {
  return (scanned ?? []).flatMap((one, at) => {
    if (!one.done) return [];
    const { failing, allowed, notes, counts } = one.judgement;
    const platform = built.images[at]?.platform;
    const found = Object.entries(counts).filter(([, count]) => count > 0);
    const total =
      found.length === 0
        ? "Nothing was found."
        : `${found.map(([severity, count]) => `${count} ${severity.toLowerCase()}`).join(", ")}.`;
    return [
      {
        title: `The ${one.kind} scan${built.images.length > 1 && platform ? ` of ${platform.os}/${platform.architecture}` : ""}`,
        blocks: [
          { kind: "paragraph", text: total },
          ...(failing.length === 0
            ? []
            : [
                {
                  kind: "table",
                  columns: ["finding", "severity", "package", "version", "fixed in"].map((title) => ({ title })),
                  rows: failing.map(({ name, severity, package: packageName, version, fixedIn }) => [
                    name,
                    severity.toLowerCase(),
                    packageName,
                    version,
                    fixedIn ?? "nothing yet",
                  ]),
                } as const,
              ]),
          ...(allowed.length === 0
            ? []
            : [
                {
                  kind: "list",
                  items: allowed.map(
                    ({ finding, entry }) => `${finding.name} is allowed until ${entry.until}: ${visible(entry.reason)}`,
                  ),
                } as const,
              ]),
          ...(notes.length === 0 ? [] : [{ kind: "list", items: notes } as const]),
        ],
      },
    ];
  });
}
