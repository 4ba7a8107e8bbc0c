import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@mlops-actions/testkit";

export const python = fileURLToPath(new URL("../../.peers/registry/bin/python", import.meta.url));

export interface MlflowServer extends AsyncDisposable {
  readonly url: string;
  /** Takes all out of it, as if it were new. */
  readonly empty: () => void;
}

/** MLflow's server on a free port of this machine, its database and artifacts in a temporary folder. */
export async function startMlflow(
  options: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<MlflowServer> {
  const folder = temporaryFolder("mlflow");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = join(folder, "mlflow.db");
  const words = [
    ...["-m", "mlflow", "server", "--host", "127.0.0.1", "--port", String(port), "--workers", "1"],
    ...["--backend-store-uri", `sqlite:///${database}`],
    ...["--serve-artifacts", "--artifacts-destination", join(folder, "artifacts"), ...options],
  ];
  const child = spawn(python, words, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      MLFLOW_DISABLE_TELEMETRY: "true",
      MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false",
      ...variables,
    },
    // It starts workers of its own, which end with it as a group.
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (said = `${said}${chunk}`.slice(-8_000)));
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid!, "SIGKILL");
      await once(child, "exit");
    }
  };
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) break;
    if (child.exitCode !== null) throw new Error(`MLflow did not begin:\n${said}`);
    await wait(100);
  }
  return { url, empty: () => emptyDatabase(database), [Symbol.asyncDispose]: end };
}

/** MLflow takes no port of the system's choice. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function emptyDatabase(path: string): void {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    database.exec("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    for (const { name } of tables) {
      if (emptied.has(String(name))) database.exec(`DELETE FROM "${name}"`);
    }
    database.exec("DELETE FROM experiments WHERE experiment_id != 0; COMMIT");
  } finally {
    database.close();
  }
}

const emptied = new Set([
  ...["experiment_tags", "runs", "metrics", "latest_metrics", "params", "tags", "datasets", "inputs", "input_tags"],
  ...["registered_models", "registered_model_tags", "registered_model_aliases", "model_versions", "model_version_tags"],
]);
