import { type CheckAnnotation, publishCheck } from "@mlops-actions/github";
import { renderSummary, shorten, visible } from "@mlops-actions/report";
import type { Context } from "./context.ts";
import type { Annotation, Outcome } from "./outcome.ts";
import { refusal, withoutToken } from "./refusal.ts";
import { workspacePath } from "./workspace-path.ts";

const conclusions = { pass: "success", warn: "neutral", fail: "failure" } as const;

/**
 * Creates a check run with the headline as its title. Of two of one name GitHub shows the newer, hence `comment-id` in it.
 * @param page address of the whole report
 * @returns why there is none, for the summary
 */
export async function postCheck(outcome: Outcome, page: string | null, context: Context): Promise<string | null> {
  const github = await context.github();
  const headSha = context.run.commit;
  if (github === null) return withoutToken("check run");
  if (headSha === null) return "There is no check run, since this run is about no commit.";
  const { report } = outcome;
  const id = context.inputs("comment-id");
  try {
    await publishCheck(github, {
      name: visible([report.action, shorten(report.subject), id].filter(Boolean).join(" / ")),
      headSha,
      title: visible(report.headline),
      summary: renderSummary(report, { limit: 65_535 }),
      conclusion: conclusions[report.verdict],
      ...(page === null ? {} : { detailsUrl: page }),
      annotations: outcome.annotations.flatMap(checkAnnotation),
      again: context.run.attempt > 1,
    });
    return null;
  } catch (error) {
    return refusal(error, "publishing the check run");
  }
}

function checkAnnotation({ level, message, file, line, column }: Annotation): CheckAnnotation[] {
  if (file === undefined) return [];
  return [{ path: workspacePath(file), line: line ?? 1, ...(column === undefined ? {} : { column }), level, message }];
}
