import { basename, extname, join } from "node:path";
import { type Context, checkedOut, type Outcome, plainText } from "@mlops-actions/action-kit";
import { changesSection, historySection } from "@mlops-actions/lineage";
import { type Report, type Verdict, visible } from "@mlops-actions/report";
import { changesOf } from "./changes.ts";
import { registrationData } from "./data.ts";
import { type Done, finalImage, finalVersion } from "./done.ts";
import { publish } from "./publish.ts";
import { detailsSection } from "./report/details.ts";
import { headline, lead } from "./report/lead.ts";
import { metricsSection } from "./report/metrics.ts";
import { promotedImageSection } from "./report/promoted-image.ts";
import { statementOf } from "./statement.ts";
import { writeCard } from "./write-card.ts";
import { writePapers } from "./write-papers.ts";

/**
 * What leaves the action: the report, and what later steps ask of the version.
 * @param unsent why the lineage server does not know of it; null where it does, or there is none
 */
export async function outcome(done: Done, unsent: string | null, context: Context): Promise<Outcome> {
  const { request, registered, attached, promotion } = done;
  const { version, standing, location } = finalVersion(done);
  const verdict = verdictOf(done);
  const finding = headline(done);
  const changes = await changesOf(done, context);
  const statement = statementOf(finalVersion(done), done.registry, context);
  const notes = [attached.why, unsent].filter((note) => note !== null);
  const data = registrationData(
    done,
    { verdict, headline: finding, statement, notes },
    { ...context.run, ...(await checkedOut(context)) },
  );
  const report: Report = {
    action: "register-model",
    subject: request.model,
    verdict,
    headline: finding,
    lead: [...lead(done), ...notes.map((text) => ({ kind: "paragraph", text }) as const)],
    sections: [
      ...metricsSection(version),
      ...(changes === null ? [] : [changesSection(changes.before, version, changes.notes)]),
      ...promotedImageSection(promotion),
      historySection(standing),
      detailsSection(version, location),
    ],
    links: changes?.notes.links ?? [],
    data,
  };
  const files = [...(await writeCard(done, context)), ...(await writePapers(statement, changes, context))];
  return {
    report,
    summary: plainText(visible(`${request.model}: ${finding}`)),
    outputs: new Map([
      ["version", String(version.number)],
      ["semver", version.semver ?? ""],
      ["created", String(registered.created)],
      ["location", location],
      ["status", standing.status],
      ["stage", standing.stage ?? ""],
      ["image", finalImage(done) ?? ""],
      ["attestation", attached.referrer ?? ""],
      ["promoted", String(promotion?.done ?? false)],
    ]),
    attachments: files,
    publish: () => publish(done, report, releaseFiles(files, context), context),
    annotations: [
      ...(verdict === "pass" ? [] : [annotation(verdict, `${request.model}: ${finding}`, done)]),
      ...notes.map((note) => ({ level: "warning", message: visible(note) }) as const),
    ],
  };
}

function releaseFiles(files: readonly string[], { places }: Context): Parameters<typeof publish>[2] {
  return [...files, join(places.report, "report.json"), join(places.report, "report.html")].map((path) => ({
    name: basename(path),
    path,
    contentType: contentTypes[extname(path)]!,
  }));
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".json": "application/json",
  ".md": "text/markdown",
};

/** A promotion that may not be fails, so that no later step deploys; a version that nothing was measured of warns. */
function verdictOf({ promotion, registered, settled }: Done): Verdict {
  if (promotion !== null && promotion.why !== null) return "fail";
  const { evaluation } = settled.version.version;
  return registered.created && evaluation === null ? "warn" : "pass";
}

function annotation(verdict: "warn" | "fail", text: string, { promotion }: Done): Outcome["annotations"][number] {
  const remedy = promotion?.why?.remedy;
  const message = visible(remedy === undefined ? text : `${text}. ${remedy}`);
  return { level: verdict === "fail" ? "error" : "warning", message };
}
