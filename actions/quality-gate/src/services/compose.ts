import { UserError } from "@mlops-actions/errors";
import { type ProgramEnd, runProgram } from "@mlops-actions/processes";

/** `docker compose` on one file, as one project. */
export interface Compose {
  /** As the user names it. */
  readonly file: string;
  readonly project: string;
  readonly env: Readonly<Record<string, string>>;
  readonly argv: (...args: readonly string[]) => readonly string[];
  /**
   * @param timeLimit in seconds
   * @throws UserError where the step is cancelled
   */
  readonly run: (args: readonly string[], timeLimit: number, signal?: AbortSignal) => Promise<ProgramEnd>;
  /** A command of docker's own, without the file. */
  readonly docker: (args: readonly string[]) => Promise<ProgramEnd>;
}

/** Seconds for an answer that needs no image and no container. */
const questionLimit = 30;
const outputLimit = 2 ** 20;

export function openCompose({
  work,
  environment,
  cancelled,
  file,
  path,
  project,
}: {
  readonly work: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly cancelled: AbortSignal;
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly project: string;
}): Compose {
  // What docker says is read: in English, without colours and hints.
  const env = { ...environment, LC_ALL: "C", NO_COLOR: "1", DOCKER_CLI_HINTS: "false" };
  const argv = (...args: readonly string[]): readonly string[] => [
    "docker",
    "compose",
    "-f",
    path,
    "-p",
    project,
    ...args,
  ];
  const start = async (command: readonly string[], timeLimit: number, signal: AbortSignal): Promise<ProgramEnd> => {
    const end = await runProgram(command, { cwd: work, env, timeLimit, signal, limit: outputLimit });
    if (end.how === "aborted") throw new UserError(`The services of ${file} were stopped: the step was cancelled.`);
    return end;
  };
  return {
    file,
    project,
    env,
    argv,
    run: (args, timeLimit, signal = cancelled) => start(argv(...args), timeLimit, signal),
    docker: (args) => start(["docker", ...args], questionLimit, cancelled),
  };
}
