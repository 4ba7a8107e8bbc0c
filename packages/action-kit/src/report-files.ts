import { dirname } from "node:path";
import { type Report, renderJson, renderPage } from "@mlops-actions/report";
import { makeReportFolder, notWritable, type ReportFiles, reportFiles } from "./report-folder.ts";
import { writeWhole } from "./write-whole.ts";

/** Leaves the report in a folder: report.json and report.html; comment.md follows when its links are known. */
export async function writeReportFiles(report: Report, folder: string): Promise<ReportFiles> {
  // Rendered first: a bug in a renderer must not leave half a report.
  const json = renderJson(report);
  const html = await renderPage(report);
  const files = reportFiles(folder);
  try {
    await makeReportFolder(folder);
    await writeWhole([
      [files.json, json],
      [files.html, html],
    ]);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  return files;
}

/** Leaves the comment beside the report. */
export async function writeComment({ comment }: ReportFiles, body: string): Promise<void> {
  try {
    await writeWhole([[comment, body]]);
  } catch (cause) {
    throw notWritable(dirname(comment), cause);
  }
}
