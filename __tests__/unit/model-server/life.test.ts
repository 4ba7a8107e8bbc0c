import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { sharesMemory } from "@mlops-actions/inference";
import { startServer } from "@mlops-actions/testkit";
import { program } from "./program.ts";
import { FIXTURES, OWN, repositoryOf, serve } from "./serving.ts";

const slow = { onnx: new URL("slow.onnx", OWN) };
const forest = { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) };

/** Asks over connections that stay open. */
function ask(
  agent: Agent,
  port: number,
  path: string,
  body: unknown = null,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request({ agent, host: "127.0.0.1", port, path, method: body === null ? "GET" : "POST", headers });
    sent.once("error", reject).once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode!, text }));
    });
    sent.end(body === null ? undefined : JSON.stringify(body));
  });
}

describe("the program", () => {
  it("answers what is open when it is told to stop, refuses what is new, and ends with 0", async () => {
    const server = program({ MODEL_REPOSITORY: repositoryOf({ "": slow }) }, ["serve"]);
    const port = (await server.line("listening"))["port"] as number;
    await server.line("model ready");
    const [busy, idle] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })];
    try {
      assert.equal((await ask(idle, port, "/ping")).status, 200);
      const rows = Array.from({ length: 4 }, () => [1, 2, 3, 4]);
      const open = Promise.all(rows.map((row) => ask(busy, port, "/invocations", { instances: [row] })));
      while ((await ask(idle, port, "/metrics")).text.includes("mlops_waiting_requests 0\n")) await later(1);
      server.kill("SIGTERM");
      await server.line("stopping");
      for (const { status, text } of await open) {
        assert.equal(status, 200);
        assert.deepEqual(JSON.parse(text), { predictions: [10] });
      }
      assert.equal(await server.exited, 0, server.errors());
      assert.equal(server.lines.at(-1)?.["message"], "stopped");
    } finally {
      busy.destroy();
      idle.destroy();
      server.kill("SIGKILL");
    }
  });

  it("cuts off what takes longer than the time to drain", async () => {
    const server = program({ MODEL_REPOSITORY: repositoryOf({ "": slow }), MODEL_SERVER_DRAIN: "0.05" }, ["serve"]);
    const port = (await server.line("listening"))["port"] as number;
    await server.line("model ready");
    const agent = new Agent({ keepAlive: true });
    try {
      const rows = Array.from({ length: 100 }, () => [1, 2, 3, 4]);
      const open = ask(agent, port, "/invocations", { instances: rows });
      while ((await ask(agent, port, "/metrics")).text.includes("mlops_batch_rows_count 0\n")) await later(1);
      await later(20);
      server.kill("SIGINT");
      await assert.rejects(open, /hang up|ECONNRESET/);
      assert.equal(await server.exited, 0, server.errors());
    } finally {
      agent.destroy();
      server.kill("SIGKILL");
    }
  });

  it("stops also while it loads", async () => {
    const server = program({ MODEL_REPOSITORY: repositoryOf({ "a/1": slow, "a/2": forest, "a/3": slow }) });
    await server.line("listening");
    server.kill("SIGTERM");
    assert.equal(await server.exited, 0, server.errors());
  });

  const failures: [what: string, env: Record<string, string>, args: string[], said: RegExp][] = [
    ["no model", { MODEL_REPOSITORY: "/nowhere" }, [], /There is no model in/],
    ["a wrong setting", { PORT: "many" }, [], /PORT/],
    ["a folder for captures that cannot be", { MODEL_SERVER_CAPTURE: "/proc/x/y" }, [], /captured to "\/proc\/x\/y"/],
    ["another command", {}, ["train"], /"train" is no command/],
  ];
  for (const [what, env, args, said] of failures) {
    it(`ends with 1 and one line, without a stack: ${what}`, async () => {
      const server = program(env, args);
      assert.equal(await server.exited, 1);
      const error = server.lines.find(({ level }) => level === "error");
      assert.match(String(error?.["message"]), said);
      assert.equal(error?.["stack"], undefined);
      assert.equal(server.errors().replace(/.*ExperimentalWarning.*\n.*\n/, ""), "");
    });
  }
});

describe("a model whose runs take long", { skip: !sharesMemory }, () => {
  it("runs in threads of its own, so that /ping answers meanwhile", async () => {
    const server = await serve(repositoryOf({ "": slow }), { workers: 1 });
    try {
      const ready = server.lines.find(({ message }) => message === "model ready")!;
      assert.equal(ready["threads"], 1);
      const order: string[] = [];
      const long = server
        .post("/invocations", {
          instances: [
            [1, 2, 3, 4],
            [0, 0, 0, 1],
          ],
        })
        .then((answer) => {
          order.push("long");
          return answer;
        });
      for (let at = 0; at < 3; at++) {
        assert.equal((await server.get("/ping")).status, 200);
        order.push("ping");
      }
      assert.deepEqual((await long).json, { predictions: [10, 1] });
      assert.equal(order[0], "ping");
    } finally {
      await server.stop();
    }
  });
});

describe("a model whose thread ends", { skip: !sharesMemory }, () => {
  it("is not ready until another has taken its place, and scores as before", async () => {
    const threads: Worker[] = [];
    const keep = (worker: Worker): void => void threads.push(worker);
    process.on("worker", keep);
    const repository = repositoryOf({ "": slow });
    const server = await serve(repository, { workers: 1 });
    const told = (message: string) => server.lines.some((line) => line["message"] === message);
    try {
      const instances = [[1, 2, 3, 4]];
      assert.deepEqual((await server.post("/invocations", { instances })).json, { predictions: [10] });
      // Another cannot be opened without the file.
      renameSync(join(repository, "model.onnx"), join(repository, "away"));
      await threads.at(-1)!.terminate();
      const { status, json } = await server.get("/ping");
      assert.deepEqual([status, json], [503, { status: "not ready" }]);
      assert.equal((await server.get("/v2/models/model/ready")).status, 503);
      while (!told("a scoring thread could not be opened again")) await later(5);
      assert.equal((await server.get("/ping")).status, 503);
      const waits = server.post("/invocations", { instances });
      renameSync(join(repository, "away"), join(repository, "model.onnx"));
      assert.deepEqual((await waits).json, { predictions: [10] });
      assert.equal((await server.get("/ping")).status, 200);
      assert.ok(told("a scoring thread ended") && told("a scoring thread is back"));
    } finally {
      process.off("worker", keep);
      await server.stop();
    }
  });

  it("blames no client for what ended it", async () => {
    const threads: Worker[] = [];
    const keep = (worker: Worker): void => void threads.push(worker);
    process.on("worker", keep);
    const server = await serve(repositoryOf({ "": slow }), { workers: 1 });
    try {
      // No run: the thread throws, and ends by it, while requests wait for it.
      threads.at(-1)!.postMessage({ texts: null });
      const instances = [[1, 2, 3, 4]];
      const { status, json, headers } = await server.post("/invocations", { instances });
      // It was scoring the request when it ended, or had ended before and another took its place.
      const ended = () => server.lines.find(({ message }) => message === "a scoring thread ended");
      if (status === 200) assert.deepEqual(json, { predictions: [10] });
      else {
        assert.deepEqual([status, (json as { kind: string }).kind], [503, "thread-ended"]);
        assert.equal(headers.get("retry-after"), "1");
        assert.match(String(ended()?.["reason"]), /TypeError/);
      }
      assert.deepEqual((await server.post("/invocations", { instances })).json, { predictions: [10] });
      assert.ok(ended());
    } finally {
      process.off("worker", keep);
      await server.stop();
    }
  });
});

describe("a server", () => {
  it("is not ready before its models are, and says so", async () => {
    const { startModelServer, settingsFrom, openLog } = await import("@mlops-actions/model-server");
    const { ortPath } = await import("./serving.ts");
    const { default: ort } = await import("onnxruntime-node");
    const MODEL_REPOSITORY = repositoryOf({ "a/1": forest, "a/2": slow });
    const server = await startModelServer({
      ort,
      ortPath,
      settings: settingsFrom({ MODEL_REPOSITORY, PORT: "0", HOST: "127.0.0.1" }),
      log: openLog("error", () => undefined),
    });
    try {
      const url = `http://127.0.0.1:${server.address.port}`;
      const [ping, live, ready, invoked] = await Promise.all([
        fetch(`${url}/ping`),
        fetch(`${url}/v2/health/live`),
        fetch(`${url}/v2/health/ready`),
        fetch(`${url}/invocations`, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }),
      ]);
      assert.deepEqual([ping.status, live.status, ready.status, invoked.status], [503, 200, 503, 503]);
      assert.equal(invoked.headers.get("retry-after"), "1");
      await server.ready;
      assert.equal((await fetch(`${url}/ping`)).status, 200);
    } finally {
      await server.stop();
    }
    await using other = await startServer((_, response) => void response.end());
    const settings = settingsFrom({ MODEL_REPOSITORY, HOST: "127.0.0.1", PORT: new URL(other.url).port });
    await assert.rejects(startModelServer({ ort, ortPath, settings, log: openLog("error", () => undefined) }), {
      name: "UserError",
      message: /cannot listen on 127\.0\.0\.1, port \d+: another program listens there/,
    });
    assert.equal(server.stop(), server.stop());
  });
});
