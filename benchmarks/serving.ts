/**
 * Answers a second of the model server for requests of one row over 8 connections, beside those of a bare loop of node:http and onnxruntime-node and of
 * what Python's users run: `npx node benchmarks/serving.ts [seconds] [bundled server.js]`. The model is the fixtures' gradient boosting of 30 columns.
 *
 * Python's side runs where `.peers/serving-benchmark` has been made: `python3 -m venv .peers/serving-benchmark && .peers/serving-benchmark/bin/pip install -r
 * benchmarks/serving-requirements.txt`.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const SECONDS = Number(process.argv[2] ?? 4);
/** As an image starts it. */
const serverFlags = ["--min-semi-space-size=16", "--max-semi-space-size=16"];
const SERVER = process.argv[3] ?? fileURLToPath(new URL("../packages/model-server/serve.ts", import.meta.url));
const ROUNDS = 3;
const CONNECTIONS = 8;

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const model = join(root, "model-fixtures/breast-cancer/candidate.onnx");
const python = join(root, ".peers/serving-benchmark/bin/python");
const folder = mkdtempSync(join(tmpdir(), "serving-"));

interface Contender {
  readonly name: string;
  readonly path: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Its port, where it is told one; else it prints it. */
  readonly port: number | null;
  readonly ping: string;
}

interface Load {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
  /** Microseconds of processor time of the server for an answer, which other programs on the machine change little; NaN where it is not told. */
  readonly cpu: number;
}

const processes: ChildProcess[] = [];
try {
  const body = requestBody();
  mkdirSync(join(folder, "model"));
  copyFileSync(model, join(folder, "model/model.onnx"));
  const results = new Map<string, Load[]>();
  const contenders = await allContenders();
  const running = new Map<string, { port: number; path: string; pid: number }>();
  for (const contender of contenders) {
    const { port, seconds, pid } = await start(contender);
    console.log(`${contender.name.padEnd(34)} first answer after ${seconds.toFixed(2)} s`);
    running.set(contender.name, { port, path: contender.path, pid });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { port, path, pid }] of running) {
      const load = await loaded(port, path, body, pid);
      results.set(name, [...(results.get(name) ?? []), load]);
    }
  }
  const [bare] = [...results.values()].map(median);
  for (const [name, loads] of results) {
    const { rate, p50, p99, errors, cpu } = median(loads);
    console.log(
      `${name.padEnd(34)} ${Math.round(rate).toLocaleString("en").padStart(7)} answers/s  ${(rate / bare!.rate).toFixed(2)} of the bare loop  ` +
        `p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms (${(p99 / bare!.p99).toFixed(2)})  ` +
        (cpu > 1 ? `processor ${cpu.toFixed(0)} µs an answer (${(bare!.cpu / cpu).toFixed(2)})  ` : "") +
        `${errors} errors`,
    );
  }
} finally {
  for (const child of processes) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function allContenders(): Promise<Contender[]> {
  const node: Contender[] = [
    {
      name: "node:http and onnxruntime-node",
      path: "/",
      command: [process.execPath, join(here, "serving-bare.ts"), model],
      env: {},
      port: null,
      ping: "/",
    },
    {
      name: "model server",
      path: "/invocations",
      command: [process.execPath, ...serverFlags, SERVER, "serve"],
      env: { MODEL_REPOSITORY: join(folder, "model"), HOST: "127.0.0.1" },
      port: await freePort(),
      ping: "/ping",
    },
  ];
  if (!existsSync(join(python, "../mlflow"))) return node;
  const [fast, mlflow] = [await freePort(), await freePort()];
  return [
    ...node,
    {
      name: "FastAPI and onnxruntime",
      path: "/invocations",
      command: [python, join(here, "serving_fastapi.py"), model, String(fast)],
      env: {},
      port: fast,
      ping: "/ping",
    },
    {
      name: "mlflow models serve",
      path: "/invocations",
      command: [python, join(here, "serving_mlflow.py"), model, join(folder, "mlflow"), String(mlflow)],
      env: { PATH: `${join(root, ".peers/serving-benchmark/bin")}:${process.env["PATH"]}` },
      port: mlflow,
      ping: "/ping",
    },
  ];
}

/** Settles when it has answered. */
async function start({ command, env, port, ping }: Contender): Promise<{ port: number; seconds: number; pid: number }> {
  const begun = performance.now();
  const [program = "", ...rest] = command;
  const child = spawn(program, rest, {
    env: { ...process.env, ...env, ...(port !== null && { PORT: String(port) }) },
    stdio: ["ignore", port === null ? "pipe" : "ignore", "inherit"],
  });
  processes.push(child);
  const own = port ?? Number((await once(createInterface({ input: child.stdout! }), "line"))[0]);
  for (;;) {
    const answered = await fetch(
      `http://127.0.0.1:${own}${ping}`,
      ping === "/" ? { method: "POST", body: oneRow() } : {},
    ).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { port: own, seconds: (performance.now() - begun) / 1000, pid: child.pid! };
    if (child.exitCode !== null) throw new Error(`${command.join(" ")} ended with ${child.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function loaded(port: number, path: string, body: string, pid: number): Promise<Load> {
  const options = [String(port), path, body, String(CONNECTIONS), String(SECONDS)];
  const before = processorTime(pid);
  const { stdout } = await promisify(execFile)(process.execPath, [join(here, "serving-load.ts"), ...options]);
  const load = JSON.parse(stdout) as Omit<Load, "cpu"> & { readonly answers: number };
  return { ...load, cpu: (processorTime(pid) - before) / load.answers };
}

/** Microseconds that a process has used so far, its threads counted; NaN where the system does not tell. Of a program that starts others it says nothing. */
function processorTime(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return 10_000 * (Number(fields[11]) + Number(fields[12]));
}

/** A row of the hold-out. */
function row(): number[] {
  const [header = "", first = ""] = readFileSync(join(root, "model-fixtures/breast-cancer/holdout.csv"), "utf8").split(
    "\n",
  );
  const names = header.split(",");
  return first
    .split(",")
    .filter((_, at) => !["sample", "diagnosis", "size"].includes(names[at]!))
    .map(Number);
}

function oneRow(): string {
  return JSON.stringify({ instances: [row()] });
}

function requestBody(): string {
  const file = join(folder, "body.json");
  writeFileSync(file, oneRow());
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

function median(loads: readonly Load[]): Load {
  return loads.toSorted((a, b) => a.rate - b.rate)[Math.floor(loads.length / 2)]!;
}
