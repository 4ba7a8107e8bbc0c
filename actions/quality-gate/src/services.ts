import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Log } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { whenKilled } from "@mlops-actions/processes";
import type { Mask } from "./run/mask.ts";
import { checkDocker } from "./services/check-docker.ts";
import { type Compose, openCompose } from "./services/compose.ts";
import { whyNotUp } from "./services/why-not-up.ts";

export interface ServiceOptions {
  /** Absolute; where relative paths begin. */
  readonly work: string;
  /** What docker inherits: what the compose file may ask for. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cancelled: AbortSignal;
  readonly log: Log;
  readonly mask: Mask;
}

/** In seconds. Images may have to be pulled before services start. */
const limits = { health: 180, up: 900, down: 60 };
/** Seconds that containers have for ending by themselves; a step that is cancelled has itself no more than five. */
const graceOfContainers = { ended: 10, cancelled: 1 };

/**
 * The absolute path of a compose file.
 * @throws UserError where there is none
 */
export function composeFile(file: string, work: string): string {
  const path = resolve(work, file);
  if (existsSync(path)) return path;
  throw new UserError(`There is no compose file ${file}.`, { remedy: "Give its path from the working directory." });
}

/**
 * Does work while the services of a compose file run and are healthy. They are taken down with their volumes however the work ends, and even where
 * this process is killed.
 * @param work gets the variables by which `docker compose` finds these services: COMPOSE_FILE, COMPOSE_PROJECT_NAME
 * @throws UserError where there is no docker, no daemon or no compose, the file is broken, or a service does not become healthy
 */
export async function withServices<Result>(
  file: string,
  options: ServiceOptions,
  work: (variables: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  const path = composeFile(file, options.work);
  const project = `mlops-${randomBytes(6).toString("hex")}`;
  const compose = openCompose({ ...options, file, path, project });
  await checkDocker(compose, options.mask);

  const { env } = compose;
  const argv = compose.argv("down", ...downFlags(graceOfContainers.cancelled));
  // A runner ends what carries its id when the job is over.
  const takeBack = whenKilled({ argv, cwd: options.work, env: { ...env, RUNNER_TRACKING_ID: "" } });
  try {
    await start(compose, options);
    return await work({ COMPOSE_FILE: path, COMPOSE_PROJECT_NAME: project });
  } finally {
    await stop(compose, options);
    takeBack();
  }
}

async function start(compose: Compose, { log, mask }: ServiceOptions): Promise<void> {
  log.info(`Starting the services of ${compose.file}`);
  const flags = ["--detach", "--quiet-pull", "--wait", "--wait-timeout", String(limits.health)];
  const end = await compose.run(["up", ...flags], limits.up);
  if (end.how === "aborted")
    throw new UserError(`The services of ${compose.file} were stopped: the step was cancelled.`);
  const lines = mask(end.stderr).trimEnd().split("\n");
  const isUp = end.how === "exited" && end.exitCode === 0;
  log.group(
    `services of ${compose.file}: ${isUp ? "healthy" : "not healthy"} (${end.seconds.toFixed(1)} s)`,
    lines,
    isUp ? "well" : "badly",
  );
  if (!isUp) throw await whyNotUp(compose, end, mask);
}

async function stop(compose: Compose, { cancelled, log, mask }: ServiceOptions): Promise<void> {
  const grace = cancelled.aborted ? graceOfContainers.cancelled : graceOfContainers.ended;
  const end = await compose.run(["down", ...downFlags(grace)], limits.down, new AbortController().signal);
  if (end.how === "exited" && end.exitCode === 0) return;
  const why = end.why ?? mask(end.stderr).trim().split("\n").at(-1);
  log.warning(
    `The services of ${compose.file} could not be taken down (${end.how === "timed-out" ? `not within ${limits.down} s` : why}): docker compose -p ${compose.project} down --volumes does it by hand.`,
  );
}

function downFlags(grace: number): string[] {
  return ["--volumes", "--remove-orphans", "--timeout", String(grace)];
}
