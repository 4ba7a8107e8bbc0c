import type { Finding, Level } from "../finding.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";
import { readXml } from "../xml.ts";

const levels = new Map<string, Level>([
  ["error", "error"],
  ["warning", "warning"],
  ["info", "notice"],
]);

/**
 * Checkstyle XML, which many linters of other languages write too. What has the severity `ignore` is left out.
 * @throws UserError where it is no XML of that kind.
 */
export const readCheckstyle: Reader<Finding[]> = (text, source) => {
  const findings: Finding[] = [];
  readXml(text, source, "a checkstyle report", ["checkstyle"], {
    name: "error",
    take: ({ attributes }, file) => {
      const path = file?.attributes["name"];
      if (attributes["severity"] === "ignore") return;
      findings.push({
        tool: source.tool,
        rule: attributes["source"]?.replace(/^eslint\.rules\./, "") || null,
        level: levels.get(attributes["severity"]?.toLowerCase() ?? "") ?? "error",
        path: path ? reportPath(path, source.root) : null,
        ...region(attributes["line"], attributes["column"]),
        message: attributes["message"] ?? "",
      });
    },
  });
  return findings;
};
