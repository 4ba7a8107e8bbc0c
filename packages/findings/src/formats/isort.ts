import type { Finding } from "../finding.ts";
import type { Reader } from "../source.ts";
import { readFormatter } from "./would-reformat.ts";

/**
 * What `isort --check-only --diff` prints on both its streams: files whose imports it would change, and those that it passes over
 * because it cannot read them.
 * https://pycqa.github.io/isort/docs/configuration/options.html
 */
export const readIsort: Reader<readonly Finding[]> = (text, source) =>
  readFormatter(text, source, {
    message: "isort would sort or format its imports.",
    place: (header) => ({ path: header.replace(/\t[^\t]*$/, "").replace(/:before$/, "") }),
    listed: /^ERROR: (?<path>.+) Imports are incorrectly sorted and\/or formatted\.$/,
    broken: [
      /: UserWarning: Unable to parse file (?<path>.+?) due to (?<message>.*)$/,
      /: UserWarning: (?<message>Encoding not supported) for (?<path>.+)$/,
    ],
  });
