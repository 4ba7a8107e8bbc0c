import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Context, cancellation, enterFolder, type Inputs, programEnvironment } from "@mlops-actions/action-kit";
import { createEngines } from "@mlops-actions/engines";
import { UserError } from "@mlops-actions/errors";
import { openCheckout } from "@mlops-actions/git";
import manifest from "../../../package.json" with { type: "json" };
import { cacheFolder } from "./cache-folder.ts";
import { root } from "./root.ts";
import { terminalLog } from "./terminal-log.ts";

/** The context of the command: no event, no repository on GitHub, paths from the working directory. */
export function laptopContext(inputs: Inputs): Context {
  const work = enterFolder(resolve(inputs("working-directory") ?? "."));
  const log = terminalLog(process.stderr);
  const temporary = temporaryFolder();
  return {
    inputs,
    log,
    event: null,
    github: async () => null,
    checkout: () => openCheckout({ folder: work, environment: process.env }),
    engines: createEngines({
      root,
      toolCache: cacheFolder(process.env),
      temporary,
      environment: process.env,
      cache: null,
      say: log.info,
    }),
    environment: programEnvironment(process.env),
    sharedCache: null,
    cancelled: cancellation(),
    places: {
      work,
      report: resolve(work, inputs("report-dir") ?? ".mlops/report"),
      temporary,
      cache: cacheFolder(process.env),
      suite: root,
    },
    clock: () => new Date(),
    run: {
      actionsVersion: manifest.version,
      repository: null,
      serverUrl: "https://github.com",
      commit: null,
      ref: null,
      url: null,
      attempt: 1,
    },
  };
}

function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "mlops-"));
  } catch (cause) {
    throw new UserError(`No folder for temporary files can be made in ${tmpdir()}.`, {
      remedy: "Set TMPDIR to a folder that this user may write to.",
      cause,
    });
  }
}
