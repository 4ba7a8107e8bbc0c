/**
 * The model server at its full rate for a minute, with a malformed request among every ten: `npx node benchmarks/serving-soak.ts [seconds] [bundled
 * server.js]`. Bar: no answer of 5xx, every malformed request refused and every other answered, and no more than a fifth more memory at the end than after a
 * warm-up. Exits with 1 where it is missed. Memory is read where Linux tells it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { converse, post } from "./serving-connection.ts";

const SECONDS = Number(process.argv[2] ?? 60);
/** As an image starts it. */
const serverFlags = ["--min-semi-space-size=16", "--max-semi-space-size=16"];
const SERVER = process.argv[3] ?? fileURLToPath(new URL("../packages/model-server/serve.ts", import.meta.url));
const WARM_UP = 5;
const CONNECTIONS = 8;
const GROWTH = 1.2;

const fixtures = fileURLToPath(new URL("../model-fixtures/breast-cancer/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "soak-"));
copyFileSync(join(fixtures, "candidate.onnx"), join(folder, "model.onnx"));
const child = spawn(process.execPath, [...serverFlags, SERVER, "serve"], {
  env: { MODEL_REPOSITORY: folder, HOST: "127.0.0.1", PORT: "0", MODEL_SERVER_LOG_LEVEL: "info" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const port = await ready();
  const good = post("/invocations", JSON.stringify({ instances: [row()] }));
  const bad = malformed();
  const times: number[] = [];
  const counts = { good: 0, refused: 0, wrong: 0, failed: 0, asked: 0 };
  let end = Number.POSITIVE_INFINITY;
  const load = Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => talk(at)));
  await setTimeout(1000 * WARM_UP);
  const before = memory();
  const warm = counts.good + counts.refused;
  times.length = 0;
  end = performance.now() + 1000 * SECONDS;
  await load;
  const after = memory();

  times.sort((a, b) => a - b);
  const rate = Math.round((counts.good + counts.refused - warm) / SECONDS);
  const at = (share: number) => times[Math.floor(share * times.length)]!.toFixed(2);
  console.log(
    `${rate.toLocaleString("en")} answers/s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  longest ${at(1 - 1e-9)} ms`,
  );
  const { good: answered, refused, wrong, failed, asked } = counts;
  const lost = asked - answered - refused - wrong - failed;
  console.log(
    `${answered} answered, ${refused} malformed refused; ${wrong} answered amiss, ${failed} of 5xx, ${lost} not answered (bar: 0)`,
  );
  console.log(
    `memory ${before.toFixed(0)} MB after ${warm} answers, ${after.toFixed(0)} MB after ${SECONDS} s more: ${(after / before).toFixed(2)} (bar: ${GROWTH})`,
  );
  if (wrong + failed + lost > 0 || after > GROWTH * before) process.exitCode = 1;

  function talk(number: number): Promise<void> {
    let sent = number;
    let wanted = 200;
    return converse({
      port,
      next() {
        if (performance.now() >= end) return null;
        sent += 1;
        counts.asked += 1;
        const [message, status] = sent % 10 === 0 ? bad[(sent / 10) % bad.length]! : ([good, 200] as const);
        wanted = status;
        return message;
      },
      heard(status, milliseconds) {
        if (status >= 500) counts.failed += 1;
        else if (status !== wanted) counts.wrong += 1;
        else if (status === 200) counts.good += 1;
        else counts.refused += 1;
        if (status === 200) times.push(milliseconds);
      },
    });
  }
} finally {
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** Its port, once it says that the model is ready. What it goes on to say is read and let go. */
async function ready(): Promise<number> {
  const lines = createInterface({ input: child.stdout });
  let port = 0;
  for (;;) {
    const [line] = (await once(lines, "line")) as [string];
    const { message, port: own } = JSON.parse(line) as { message: string; port?: number };
    if (message === "listening") port = own!;
    if (message === "model ready") return port;
    if (child.exitCode !== null) throw new Error(line);
  }
}

/** Requests that are none, each with the status that tells so. */
function malformed(): (readonly [Buffer, number])[] {
  const path = "/invocations";
  const binary = { "inference-header-content-length": "40" };
  return [
    [post(path, '{"instances": [[1, 2'), 400],
    [post(path, '{"instances": [[1, 2]]}'), 400],
    [post(path, JSON.stringify({ instances: [row().map(String).with(3, "many")] })), 400],
    [post(path, '{"__proto__": {"instances": [[1]]}}'), 400],
    [post(path, `${"[".repeat(20_000)}`), 400],
    [post(path, Buffer.from([0xff, 0xfe, 0x00]), { "content-type": "text/csv" }), 400],
    [post(path, "\x93NUMPY\x01\x00", { "content-type": "application/x-npy" }), 400],
    [post(path, "<rows/>", { "content-type": "application/xml" }), 415],
    [post(path, "{}", { accept: "image/png" }), 406],
    [post("/v2/models/model/infer", '{"inputs": [{"name": "x"}]}', binary), 400],
    [post("/v2/models/nobody/infer", "{}"), 404],
    [post("/nowhere", "{}"), 404],
    [Buffer.from("GET /ping HTTP/9.9\r\n\r\n"), 400],
    [Buffer.from("\x16\x03\x01\x00 no HTTP at all\r\n\r\n"), 400],
    [post(path, "", { cookie: "x".repeat(20_000) }), 431],
    [post(path, "", { "content-length": `${7 * 2 ** 20}` }), 413],
  ];
}

/** A row of the hold-out. */
function row(): number[] {
  const [header = "", first = ""] = readFileSync(join(fixtures, "holdout.csv"), "utf8").split("\n");
  const names = header.split(",");
  const cells = first.split(",").filter((_, at) => !["sample", "diagnosis", "size"].includes(names[at]!));
  return cells.map(Number);
}

/** Megabytes that the server holds in memory. */
function memory(): number {
  const [, kilobytes = "NaN"] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
