import { UserError } from "@mlops-actions/errors";
import type { ProgramEnd } from "@mlops-actions/processes";
import type { Mask } from "../run/mask.ts";
import type { Compose } from "./compose.ts";

const seconds = 30;
const lastLines = 15;

/** A container as `docker compose ps --format json` tells of it. */
interface Container {
  readonly Service: string;
  readonly State: string;
  readonly Health?: string;
  readonly ExitCode?: number;
}

/** Which service did not come up, with the last lines that it logged; where none is to blame, what docker said. */
export async function whyNotUp(compose: Compose, up: ProgramEnd, mask: Mask): Promise<UserError> {
  const ps = await compose.run(["ps", "--all", "--format", "json"], seconds);
  const [broken] = containersOf(ps.stdout)
    .filter(isBroken)
    .toSorted((one, other) => blame(one) - blame(other));
  if (broken === undefined) {
    const cause = up.how === "timed-out" ? "docker compose up did not end" : (up.why ?? mask(up.stderr.trim()));
    return new UserError(`The services of ${compose.file} could not be started.`, { cause: lastOf(cause) });
  }
  const logs = await compose.run(
    ["logs", "--no-color", "--no-log-prefix", "--tail", String(lastLines), broken.Service],
    seconds,
  );
  const said = mask(`${logs.stdout}${logs.stderr}`).trim();
  return new UserError(`The service ${broken.Service} of ${compose.file} ${stateOf(broken)}.`, {
    remedy: "See what it logged last, below; its health check says when it is ready.",
    cause: said === "" ? "it logged nothing" : lastOf(said),
  });
}

/** One JSON object a line; versions before 2.21 give one array. */
function containersOf(text: string): readonly Container[] {
  try {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => JSON.parse(line) as Container | Container[]);
  } catch {
    return [];
  }
}

function isBroken({ State, Health, ExitCode }: Container): boolean {
  return State !== "running"
    ? State !== "created" || ExitCode !== 0
    : Health !== undefined && !["", "healthy"].includes(Health);
}

/** What others wait for in vain is more to blame than those that wait. */
function blame({ State, Health, ExitCode }: Container): number {
  if (State !== "running" && ExitCode !== undefined && ExitCode !== 0) return 0;
  if (Health === "unhealthy") return 1;
  return State === "running" ? 2 : 3;
}

function stateOf({ State, Health, ExitCode }: Container): string {
  if (State === "running") return Health === "unhealthy" ? "is unhealthy" : "did not become healthy in time";
  return State === "exited" ? `ended with exit code ${ExitCode} instead of running` : `is ${State}, not running`;
}

function lastOf(text: string): string {
  return text.split("\n").slice(-lastLines).join("\n");
}
