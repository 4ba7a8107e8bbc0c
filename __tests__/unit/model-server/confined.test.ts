import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { program } from "./program.ts";
import { FIXTURES, OWN, repositoryOf } from "./serving.ts";

const root = process.getuid?.() === 0;

/** Makes every mount read-only to what it becomes. */
const readOnly = [
  ...["unshare", "--mount", ...(root ? [] : ["--map-root-user"]), "sh", "-c"],
  'while read -r _ place _; do mount -o remount,bind,ro "$place" 2>/dev/null; done </proc/self/mounts; exec "$@"',
  "sh",
];
const nobody = ["setpriv", ...["--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]];

const confinements: readonly (readonly [string, readonly string[]])[] = [
  ["a file system that nobody can write, /tmp and /dev/shm too", readOnly],
  ["no root", nobody],
  ["neither", [...readOnly, ...nobody]],
];

/** Why it cannot be had here; false where it can. */
function missing(under: readonly string[]): string | false {
  const [file = "", ...rest] = under;
  const run = (...command: readonly string[]) => spawnSync(file, [...rest, ...command], { encoding: "utf8" });
  const { status, error, stderr } = run(process.execPath, "--version");
  if (status !== 0) return `it cannot be had here: ${error?.message ?? stderr.trim()}`;
  if (under.includes("unshare") && ["/tmp", "/dev/shm"].some((place) => run("touch", `${place}/probe`).status === 0)) {
    return "mounts stay writable here";
  }
  return false;
}

/** Processes that any thread of it has started and that live. */
function childrenOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
      .split(" ")
      .filter((child) => child !== ""),
  );
}

describe("the program is content with", () => {
  for (const [what, under] of confinements) {
    const skip = process.platform === "linux" ? missing(under) : "only Linux has it";
    it(what, { skip }, async () => {
      const repository = repositoryOf({
        "forest/1": { onnx: new URL("breast-cancer/candidate.onnx", FIXTURES) },
        "slow/1": { onnx: new URL("slow.onnx", OWN) },
      });
      for (const name of ["", ...readdirSync(repository, { recursive: true, encoding: "utf8" })]) {
        chmodSync(`${repository}/${name}`, 0o755);
      }
      // Without a PATH, as in an image that holds no shell.
      const server = program({ MODEL_REPOSITORY: repository }, ["serve"], under);
      try {
        const { port } = await server.line("listening");
        await server.line("model ready");
        const url = `http://127.0.0.1:${port}`;
        while (!(await fetch(`${url}/ping`)).ok);
        const answer = await fetch(`${url}/models/forest/predict`, {
          headers: { "content-type": "application/json" },
          method: "POST",
          body: JSON.stringify({ instances: [new Array(30).fill(1)] }),
        });
        assert.equal(answer.status, 200, await answer.text());
        for (const path of ["/v2/models/slow", "/metrics", "/docs"])
          assert.equal((await fetch(url + path)).status, 200);
        assert.deepEqual(childrenOf(server.pid), []);
        if (under.includes("setpriv")) {
          assert.match(readFileSync(`/proc/${server.pid}/status`, "utf8"), /^Uid:\t65534\t65534/m);
        }
        server.kill("SIGTERM");
        assert.equal(await server.exited, 0);
        assert.equal(server.errors(), "");
      } finally {
        server.kill("SIGKILL");
      }
    });
  }
});
