import { counted } from "../counted.ts";
import type { Finding, Level } from "../finding.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";
import { readXml, type XmlElement } from "../xml.ts";

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
  const root = readXml(text, source, "a checkstyle report", ["checkstyle"]);
  const finding = (path: string | null, { attributes }: XmlElement): Finding => ({
    tool: source.tool,
    rule: attributes["source"]?.replace(/^eslint\.rules\./, "") || null,
    level: levels.get(attributes["severity"]?.toLowerCase() ?? "") ?? "error",
    path,
    line: counted(attributes["line"]),
    column: counted(attributes["column"]),
    message: attributes["message"] ?? "",
  });
  return root.children.flatMap(({ name, attributes, children }) => {
    const path = attributes["name"] ? reportPath(attributes["name"], source.root) : null;
    const found = children.filter((one) => one.name === "error" && one.attributes["severity"] !== "ignore");
    return name === "file" ? found.map((one) => finding(path, one)) : [];
  });
};
