import { stripVTControlCharacters } from "node:util";
import type { Finding, Level } from "../finding.ts";
import { malformed } from "../malformed.ts";
import { region } from "../region.ts";
import { reportPath } from "../report-path.ts";
import type { Reader } from "../source.ts";

const located = /^(.+?)\((\d+),(\d+)\): (error|warning|message) (TS\d+): (.*)$/;
const bare = /^(error|warning|message) (TS\d+): (.*)$/;
const levels: Record<string, Level> = { error: "error", warning: "warning", message: "notice" };

/**
 * What `tsc --pretty false` prints. Lines that are indented go on with the message before them; others, which options
 * like `--listFiles` ask for, are passed over.
 * @throws UserError where there is text and none of it is tsc's.
 */
export const readTsc: Reader<Finding[]> = (text, source) => {
  const found: Finding[] = [];
  let known = false;
  for (const line of stripVTControlCharacters(text).split(/\r?\n/)) {
    const place = located.exec(line);
    const [level, rule, message] = (place ? place.slice(4) : bare.exec(line)?.slice(1)) ?? [];
    if (level !== undefined) {
      found.push({
        tool: source.tool,
        rule: rule!,
        level: levels[level]!,
        path: place ? reportPath(place[1]!, source.root) : null,
        ...region(place?.[2], place?.[3]),
        message: message!,
      });
    } else if (/^ {2,}\S/.test(line) && found.length > 0) {
      const last = found.pop()!;
      found.push({ ...last, message: `${last.message}\n${line}` });
    } else if (/^(?:\/|[A-Za-z]:[\\/]|Found \d|Files: |Lines)/.test(line)) known = true;
    else if (line.trim() !== "" && !known && found.length === 0)
      throw malformed(source, "tsc's output", `"${line.slice(0, 60)}" is none of its lines`);
  }
  return found;
};
