import { type AnnotationProperties, error, info, notice, warning } from "@actions/core";
import type { Place } from "@mlops-actions/errors";
import type { Log } from "./log.ts";
import type { Annotation } from "./outcome.ts";
import { plainText } from "./plain-text.ts";
import { workspacePath } from "./workspace-path.ts";

const secondsBetweenLines = 5;

/** The log of a step on the runner. Warnings with a file become annotations there. */
export function runnerLog(clock: () => Date): Log {
  const say = (message: string): void => info(plainText(message));
  return {
    info: say,
    warning: (message, place = {}) => warning(message, annotationProperties(place)),
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
  const say = { error, warning, notice }[level];
  say(message, annotationProperties(place));
}

export function annotationProperties({ file, line, column }: Place): AnnotationProperties {
  if (file === undefined) return {};
  return {
    file: workspacePath(file),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}
