import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SERVE = fileURLToPath(new URL("../../../packages/model-server/serve.ts", import.meta.url));

/** The program, as an image runs it; under another that becomes it where `under` names one with its arguments. */
export function program(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  under: readonly string[] = [],
) {
  const [file = "", ...rest] = [...under, process.execPath, SERVE, ...args];
  const child = spawn(file, rest, {
    env: { PORT: "0", HOST: "127.0.0.1", MODEL_SERVER_WORKERS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: Record<string, unknown>[] = [];
  const heard = new Map<string, (line: Record<string, unknown>) => void>();
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as Record<string, unknown>;
    lines.push(line);
    heard.get(String(line["message"]))?.(line);
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return {
    lines,
    errors: () => errors,
    exited,
    pid: child.pid!,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    line: (message: string) =>
      Promise.race([
        new Promise<Record<string, unknown>>((resolve) => {
          const known = lines.find((line) => line["message"] === message);
          if (known) resolve(known);
          else heard.set(message, resolve);
        }),
        exited.then((code): never => {
          throw new Error(`ended with ${code} before ${JSON.stringify(message)}: ${errors}${JSON.stringify(lines)}`);
        }),
      ]),
  };
}
