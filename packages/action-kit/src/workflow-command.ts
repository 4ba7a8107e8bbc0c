type Command = "error" | "warning" | "notice" | "group" | "endgroup" | "add-mask";

/** Properties of a command; what is undefined is left out. */
export type Properties = Readonly<Record<string, string | number | undefined>>;

/**
 * Tells the runner something by a line on standard output: `::error file=a.py,line=3::message`. What a message or a
 * property holds can't end it or begin another
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 *
 * Not by `@actions/core`, whose HTTP client would cost each action half of its start-up; it is loaded for publishing.
 */
export function issueCommand(name: Command, properties: Properties, message: string): void {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  process.stdout.write(`::${name}${list.length === 0 ? "" : ` ${list.join(",")}`}::${escapeData(message)}\n`);
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
