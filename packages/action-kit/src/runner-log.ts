import type { Place } from "@mlops-actions/errors";
import { visible } from "@mlops-actions/report";
import type { Log } from "./log.ts";
import type { Annotation } from "./outcome.ts";
import { plainText } from "./plain-text.ts";
import { issueCommand, type Properties } from "./workflow-command.ts";
import { workspacePath } from "./workspace-path.ts";

const secondsBetweenLines = 5;

/** The log of a step on the runner. Warnings with a file become annotations there. */
export function runnerLog(clock: () => Date): Log {
  const say = (message: string): void => void process.stdout.write(`${plainText(message)}\n`);
  return {
    info: say,
    mask: (secret) => issueCommand("add-mask", {}, secret),
    warning: (message, place = {}) => issueCommand("warning", propertiesOf(place), plainText(message)),
    group: (title, lines) => {
      issueCommand("group", {}, plainText(title));
      if (lines.length > 0) say(lines.join("\n"));
      issueCommand("endgroup", {}, "");
    },
    progress: (label) => {
      let last = clock().getTime();
      return (done, total) => {
        const now = clock().getTime();
        if (now - last < secondsBetweenLines * 1_000) return;
        last = now;
        const share =
          total === null || total === 0
            ? ""
            : ` of ${total.toLocaleString("en")} (${Math.floor((100 * done) / total)}%)`;
        say(`${label}: ${done.toLocaleString("en")}${share}`);
      };
    },
  };
}

/** An annotation by a workflow command: no token and no request is needed for it. */
export function annotate({ level, message, ...place }: Annotation): void {
  issueCommand(level, propertiesOf(place), plainText(message));
}

function propertiesOf({ file, line, column }: Place): Properties {
  return file === undefined ? {} : { file: inert(workspacePath(file)), line, col: column };
}

/** A name with what steers a terminal, or turns the direction of text, shown instead; line breaks are the command's to escape. */
function inert(path: string): string {
  return path.replaceAll(/[^\P{Cc}\r\n]|[\u202a-\u202e\u2066-\u2069]/gu, visible);
}
