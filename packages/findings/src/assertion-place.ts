import { counted } from "./region.ts";
import { reportPath } from "./report-path.ts";

interface CodePlace {
  readonly path: string;
  readonly line: number;
}

/** pytest's own lines, `tests/test_a.py:15: AssertionError` and `helper.py:2: in check`; those of Python's tracebacks. */
const python = [/^((?:[A-Za-z]:)?[^\s:][^:]*\.py):(\d+):(?: |$)/, /^(?:E?\s+)?File "([^"]+)", line (\d+)/];
/** Frames of V8, of jest and of vitest: `at deep (src/a.test.js:19:25)`, `❯ src/a.test.ts:5:22`. */
const javascript = /^\s*(?:at|❯) (?:[^(]*\()?(.+?):(\d+):\d+\)?$/;
const foreign = /(?:^|\/)(?:node_modules|site-packages|dist-packages)\/|^(?:\/|\.\.\/|[A-Za-z]:\/|node:|<)/;

/**
 * The innermost place in the repository's own code that a failure's text names: Python tells it last, JavaScript first.
 * Null where it names none.
 */
export function assertionPlace(text: string, root: string): CodePlace | null {
  let last: CodePlace | null = null;
  for (const line of text.split("\n")) {
    // No frame is that long, and a minified line would be searched in vain.
    if (line.length > 2000 || !/[:"]/.test(line)) continue;
    const trimmed = line.trimEnd();
    const frame = own(javascript.exec(trimmed), root);
    if (frame) return frame;
    for (const form of python) last = own(form.exec(trimmed), root) ?? last;
  }
  return last;
}

function own(match: RegExpExecArray | null, root: string): CodePlace | null {
  const line = counted(match?.[2]);
  if (!match || line === null) return null;
  const path = reportPath(fromUrl(match[1]!), root);
  return foreign.test(path) ? null : { path, line };
}

function fromUrl(place: string): string {
  if (!place.startsWith("file://")) return place;
  try {
    return decodeURIComponent(place.slice("file://".length));
  } catch {
    return place;
  }
}
