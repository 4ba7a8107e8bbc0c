/** What a step tells the runner through its log: `::error file=a.py,line=3::message`. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/**
 * All commands in a log, as the runner finds them: a line that begins with `::command::`, blanks before it aside, or
 * that holds `##[command]` anywhere.
 */
export function readWorkflowCommands(log: string): WorkflowCommand[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, command, properties = "", message = ""] =
      line.match(/^\s*::([A-Za-z][\w-]*)(?: (.*?))?::(.*)$/) ??
      line.match(/##\[([A-Za-z][\w-]*)(?: (.*?))?\](.*)$/) ??
      [];
    return command === undefined ? [] : [{ command, properties: propertiesOf(properties), message: decode(message) }];
  });
}

function propertiesOf(text: string): Map<string, string> {
  const pairs = text.split(/[,;]/).filter((pair) => pair.includes("="));
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim(), decode(pair.slice(at + 1))];
    }),
  );
}

const encoded = new Map([
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
]);

function decode(text: string): string {
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (code) => encoded.get(code) ?? code);
}
