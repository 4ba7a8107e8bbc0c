import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Log } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { temporaryFolder } from "@mlops-actions/testkit";
import { createMask } from "../../../../actions/quality-gate/src/run/mask.ts";
import { withServices } from "../../../../actions/quality-gate/src/services.ts";
import { isAlive, until } from "../../processes/alive.ts";
import { fakeDocker } from "./fake-docker.ts";

const token = "correct-horse-battery";

function place(): string {
  const work = temporaryFolder("work");
  mkdirSync(join(work, "tests"));
  writeFileSync(join(work, "tests", "compose.yml"), "services: {}\n");
  return work;
}

function start<Result>(
  path: string,
  work: (variables: Readonly<Record<string, string>>) => Promise<Result>,
  { folder = place(), cancelled = new AbortController().signal, warnings = [] as string[] } = {},
): Promise<Result> {
  const log: Log = {
    info: () => {},
    warning: (said) => void warnings.push(said),
    group: () => {},
    progress: () => () => {},
    mask: () => {},
  };
  const environment = { PATH: path, DB_PASSWORD: token };
  return withServices(
    "tests/compose.yml",
    { work: folder, environment, cancelled, log, mask: createMask(environment) },
    work,
  );
}

/** What a user reads of it. */
async function mistake(running: Promise<unknown>): Promise<UserError> {
  const error = await running.then(
    () => assert.fail("nothing was wrong"),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof UserError, String(error));
  return error;
}

const subcommands = (calls: readonly (readonly string[])[]): (string | undefined)[] =>
  calls.map(([first, second, , , , sub]) =>
    first !== "compose" ? first : second === "-f" ? sub : `compose ${second}`,
  );

test("services are started and healthy before the work, and taken down with their volumes after it", async () => {
  const docker = fakeDocker();
  const folder = place();
  let during: readonly unknown[] = [];
  const result = await start(
    docker.path,
    async (variables) => {
      during = subcommands(docker.calls());
      return variables;
    },
    { folder },
  );
  assert.deepEqual(during, ["compose version", "config", "version", "up"]);
  assert.deepEqual(subcommands(docker.calls()), [...during, "down"]);
  const project = result["COMPOSE_PROJECT_NAME"]!;
  assert.match(project, /^mlops-[0-9a-f]{12}$/);
  assert.equal(result["COMPOSE_FILE"], join(folder, "tests", "compose.yml"));
  const start_ = ["compose", "-f", join(folder, "tests", "compose.yml"), "-p", project];
  const [up, down] = docker.calls().slice(-2);
  assert.deepEqual(up, [...start_, "up", "--detach", "--quiet-pull", "--wait", "--wait-timeout", "180"]);
  assert.deepEqual(down, [...start_, "down", "--volumes", "--remove-orphans", "--timeout", "10"]);
});

test("two gates at once do not share services", async () => {
  const docker = fakeDocker();
  const projects = await Promise.all(
    [1, 2].map(() => start(docker.path, async (given) => given["COMPOSE_PROJECT_NAME"])),
  );
  assert.notEqual(projects[0], projects[1]);
});

test("services are taken down where the work fails, whose error is told", async () => {
  const docker = fakeDocker({ down: { exitCode: 1, stderr: `failed with ${token}\n` } });
  const warnings: string[] = [];
  const running = start(docker.path, () => Promise.reject(new Error("tests broke")), { warnings });
  await assert.rejects(running, /tests broke/);
  assert.equal(subcommands(docker.calls()).at(-1), "down");
  assert.match(warnings[0] ?? "", /could not be taken down \(failed with \*\*\*\): docker compose -p mlops-\w+ down/);
});

test("where the step is cancelled services are taken down quickly", async () => {
  const docker = fakeDocker();
  const controller = new AbortController();
  const work = async (): Promise<never> => {
    controller.abort(new Error("cancelled"));
    throw new UserError("The tools were stopped.");
  };
  assert.equal(
    (await mistake(start(docker.path, work, { cancelled: controller.signal }))).message,
    "The tools were stopped.",
  );
  assert.deepEqual(docker.calls().at(-1)?.slice(-2), ["--timeout", "1"]);
});

test("a cancelled start is stopped and taken down; no work begins", async () => {
  const docker = fakeDocker({ up: { hangs: true } });
  const controller = new AbortController();
  const running = mistake(start(docker.path, () => assert.fail("work began"), { cancelled: controller.signal }));
  assert.ok(await until(() => subcommands(docker.calls()).includes("up")));
  controller.abort(new Error("cancelled"));
  assert.match((await running).message, /were stopped: the step was cancelled/);
  assert.equal(subcommands(docker.calls()).at(-1), "down");
});

/** A process that starts services, does `work`, and prints what `after` says. */
function inProcess(path: string, work: string, after: string) {
  const script = `
    const { withServices } = await import(${JSON.stringify(import.meta.resolve("../../../../actions/quality-gate/src/services.ts"))});
    const log = { info() {}, warning() {}, group() {} };
    const options = { work: ${JSON.stringify(place())}, environment: { PATH: ${JSON.stringify(path)} }, cancelled: new AbortController().signal, log, mask: (text) => text };
    await withServices("tests/compose.yml", options, async () => { ${work} });
    console.log(${after});
  `;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
}

test("where this process is killed services are taken down", async () => {
  const docker = fakeDocker();
  inProcess(docker.path, 'process.kill(process.pid, "SIGKILL")', "");
  assert.ok(await until(() => subcommands(docker.calls()).at(-1) === "down"), "they stay");
});

test("where it ends by itself they are taken down once", async () => {
  const docker = fakeDocker();
  const children = '(await import("node:fs")).readFileSync("/proc/self/task/" + process.pid + "/children", "utf8")';
  const child = inProcess(docker.path, "", children);
  const reaper = Number(await text(child.stdout));
  assert.ok(reaper > 0);
  assert.ok(await until(() => !isAlive(reaper)));
  assert.equal(subcommands(docker.calls()).filter((name) => name === "down").length, 1);
});

test("without docker: what is needed, and that it is not there", async () => {
  const error = await mistake(start(temporaryFolder("empty"), () => assert.fail("work began")));
  assert.equal(error.message, "The services of tests/compose.yml need docker, and there is none on PATH.");
  assert.match(error.remedy ?? "", /ubuntu-latest/);
});

test("without the plugin, a broken file and without a daemon: each in docker's own words, and nothing is taken down", async () => {
  const cases = [
    ["compose version", "docker: unknown command: docker compose", /need the plugin compose of docker/],
    [
      "config",
      "validating compose.yml: services.db additional properties 'imgae' not allowed",
      /^The compose file tests\/compose\.yml cannot be used\.$/,
    ],
    [
      "version",
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock.",
      /need a docker daemon, and none answers/,
    ],
  ] as const;
  for (const [subcommand, stderr, message] of cases) {
    const docker = fakeDocker({ [subcommand]: { exitCode: 1, stderr: `${stderr}\n` } });
    const error = await mistake(start(docker.path, () => assert.fail("work began")));
    assert.match(error.message, message);
    assert.equal(error.cause, stderr);
    assert.deepEqual(
      subcommands(docker.calls()).filter((name) => name === "up" || name === "down"),
      [],
    );
  }
});

test("a file that is not there is told before docker is asked", async () => {
  const docker = fakeDocker();
  const error = await mistake(start(docker.path, () => assert.fail("work began"), { folder: temporaryFolder("work") }));
  assert.equal(error.message, "There is no compose file tests/compose.yml.");
  assert.deepEqual(docker.calls(), []);
});

const container = (Service: string, State: string, Health: string, ExitCode = 0) => ({
  Name: `p-${Service}-1`,
  Service,
  State,
  Health,
  ExitCode,
});

test("a service that does not become healthy is named, with what it logged last, masked", async () => {
  const cases = [
    [
      [container("web", "created", ""), container("db", "running", "unhealthy")],
      /^The service db of tests\/compose\.yml is unhealthy\.$/,
    ],
    [
      [container("web", "running", "starting"), container("db", "exited", "", 3)],
      /^The service db .* ended with exit code 3 instead of running\.$/,
    ],
    [
      [container("web", "running", "healthy"), container("db", "running", "starting")],
      /^The service db .* did not become healthy in time\.$/,
    ],
    [[container("db", "restarting", "", 1)], /^The service db .* is restarting, not running\.$/],
  ] as const;
  for (const [containers, message] of cases) {
    const lines = containers.map((one) => JSON.stringify(one)).join("\n");
    // Versions before 2.21 print one array.
    for (const stdout of containers.length === 1 ? [`${lines}\n`, JSON.stringify(containers)] : [`${lines}\n`]) {
      const docker = fakeDocker({
        up: { exitCode: 1, stderr: "container p-db-1 is unhealthy\n" },
        ps: { stdout },
        logs: { stdout: `FATAL: no room\npassword ${token}\n` },
      });
      const error = await mistake(start(docker.path, () => assert.fail("work began")));
      assert.match(error.message, message);
      assert.equal(error.cause, "FATAL: no room\npassword ***");
      assert.deepEqual(subcommands(docker.calls()).slice(-4), ["up", "ps", "logs", "down"]);
      assert.equal(docker.calls().at(-2)?.at(-1), "db");
    }
  }
});

test("a start that fails without a container is told in docker's words", async () => {
  const stderr = "Error response from daemon: pull access denied for no/such/image\n";
  const docker = fakeDocker({ up: { exitCode: 18, stderr }, ps: { stdout: "not json" } });
  const error = await mistake(start(docker.path, () => assert.fail("work began")));
  assert.equal(error.message, "The services of tests/compose.yml could not be started.");
  assert.equal(error.cause, stderr.trim());
  assert.equal(subcommands(docker.calls()).at(-1), "down");
});

const real = spawnSync("docker", ["version"], { encoding: "utf8" });
const isUseless =
  real.error === undefined && (real.status !== 0 || spawnSync("docker", ["compose", "version"]).status !== 0);

test("the real docker without a daemon or without compose is told as such", {
  skip: isUseless ? false : "docker works here, or is not there",
}, async () => {
  const error = await mistake(start(process.env["PATH"] ?? "", () => assert.fail("work began")));
  assert.match(error.message, /need (the plugin compose of docker|a docker daemon)/);
  assert.notEqual(error.cause, "");
});
