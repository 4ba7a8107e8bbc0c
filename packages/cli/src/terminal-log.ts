import { type Log, plainText } from "@mlops-actions/action-kit";

const barWidth = 24;
const dueAfterMilliseconds = 300;

/** The log of the command: everything but the report goes to stderr; a bar where that is a terminal. */
export function terminalLog(stream: NodeJS.WriteStream): Log {
  const say = (message: string): void => void stream.write(`${plainText(message)}\n`);
  return {
    info: say,
    mask: () => {},
    warning: (message) => say(`warning: ${message}`),
    group: (title, lines, went) => {
      say(title.replaceAll(/\r\n|\r|\n/g, " "));
      if (went === "badly" && lines.length > 0) say(lines.map((line) => `  ${line}`).join("\n"));
    },
    progress: (name) => {
      const label = plainText(name).replaceAll("\n", " ");
      const begun = performance.now();
      let drawn = 0;
      return (done, total) => {
        const now = performance.now();
        const over = total !== null && done >= total;
        if (!stream.isTTY || now - begun < dueAfterMilliseconds || (now - drawn < 100 && !over)) return;
        drawn = now;
        stream.write(`\r\u001b[K${over ? "" : bar(label, done, total)}`);
      };
    },
  };
}

function bar(label: string, done: number, total: number | null): string {
  if (total === null || total === 0) return `${label}: ${done.toLocaleString("en")}`;
  const filled = Math.floor((barWidth * done) / total);
  return `${label} ${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${Math.floor((100 * done) / total)}%`;
}
