import type { Context } from "@mlops-actions/action-kit";
import type { QualitySettings } from "@mlops-actions/config";
import { enumeration } from "../report/words.ts";

/** On a laptop nothing is posted; who asks for it there is told so. */
export function sayWhatOnlyGitHubHas({ fix }: Pick<QualitySettings, "fix">, { event, inputs, log }: Context): void {
  if (event !== null) return;
  const asked = [
    ...(fix === "suggest" ? ["fix"] : []),
    ...["sarif", "check"].filter((name) => inputs(name)?.toLowerCase() === "true"),
  ];
  if (asked.length === 0) return;
  log.info(
    `Nothing is posted from here: ${enumeration(asked)} ${asked.length === 1 ? "is" : "are"} for a job on GitHub.`,
  );
}
