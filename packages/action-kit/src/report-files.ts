import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Report, renderJson, renderPage } from "@mlops-actions/report";
import { makeReportFolder, notWritable } from "./report-folder.ts";

export interface ReportFiles {
  readonly json: string;
  readonly html: string;
  readonly comment: string;
}

/** Leaves the report in a folder: report.json and report.html; comment.md follows when its links are known. */
export async function writeReportFiles(report: Report, folder: string): Promise<ReportFiles> {
  // Rendered first: a bug in a renderer must not leave half a report.
  const json = renderJson(report);
  const html = await renderPage(report);
  const files = {
    json: join(folder, "report.json"),
    html: join(folder, "report.html"),
    comment: join(folder, "comment.md"),
  };
  try {
    await makeReportFolder(folder);
    await Promise.all([writeFile(files.json, json), writeFile(files.html, html)]);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  return files;
}
