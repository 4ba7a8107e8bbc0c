import { basename, posix } from "node:path";
import type { Context } from "@mlops-actions/action-kit";

/** What tells two gates of a pull request apart: the folder that is checked, or the repository where that is all of it. */
export function subjectOf({ inputs, run, places }: Pick<Context, "inputs" | "run" | "places">): string {
  const folder = posix.normalize((inputs("working-directory") ?? ".").replaceAll("\\", "/")).replace(/\/$/, "");
  if (folder !== "." && folder !== "") return folder;
  return run.repository?.split("/").at(-1) || basename(places.work) || "code";
}
