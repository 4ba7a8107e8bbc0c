import { UserError } from "@mlops-actions/errors";
import type { ProgramEnd } from "@mlops-actions/processes";
import type { Mask } from "../run/mask.ts";
import type { Compose } from "./compose.ts";

const seconds = 30;

/**
 * Whether services can be started at all, before anything is.
 * @throws UserError that tells apart: no docker, no compose plugin, a broken file, no daemon
 */
export async function checkDocker(compose: Compose, mask: Mask): Promise<void> {
  const { file } = compose;
  const plugin = await compose.docker(["compose", "version"]);
  if (plugin.how === "missing") {
    throw new UserError(`The services of ${file} need docker, and there is none on PATH.`, {
      remedy: "Run the job where docker is, as on ubuntu-latest, or leave out `services`.",
    });
  }
  if (!isWell(plugin)) {
    throw new UserError(`The services of ${file} need the plugin compose of docker, which does not answer.`, {
      remedy: "Install docker-compose-plugin beside docker (`docker compose version` must answer).",
      cause: mask(words(plugin)),
    });
  }
  const config = await compose.run(["config", "--quiet"], seconds);
  if (!isWell(config)) {
    throw new UserError(`The compose file ${file} cannot be used.`, {
      remedy: `Mend what docker says of it (\`docker compose -f ${file} config\`).`,
      cause: mask(words(config)),
    });
  }
  const server = await compose.docker(["version", "--format", "{{.Server.Version}}"]);
  if (!isWell(server)) {
    throw new UserError(`The services of ${file} need a docker daemon, and none answers.`, {
      remedy: "Start the daemon, run the job where one is (as on ubuntu-latest), or leave out `services`.",
      cause: mask(words(server)),
    });
  }
}

function isWell({ how, exitCode }: ProgramEnd): boolean {
  return how === "exited" && exitCode === 0;
}

function words({ how, why, stderr, stdout }: ProgramEnd): string {
  if (how === "timed-out") return `no answer within ${seconds} s`;
  return why ?? (stderr.trim() || stdout.trim() || how);
}
