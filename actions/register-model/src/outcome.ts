import { basename, extname, join } from "node:path";
import { type Context, checkedOut, type Outcome, plainText } from "@mlops-actions/action-kit";
import { type Report, type Verdict, visible } from "@mlops-actions/report";
import { registrationData } from "./data.ts";
import { type Done, finalImage, finalVersion } from "./done.ts";
import { publish } from "./publish.ts";
import { detailsSection } from "./report/details.ts";
import { historySection } from "./report/history.ts";
import { headline, lead } from "./report/lead.ts";
import { metricsSection } from "./report/metrics.ts";
import { promotedImageSection } from "./report/promoted-image.ts";

/** What leaves the action: the report, and what later steps ask of the version. */
export async function outcome(done: Done, context: Context): Promise<Outcome> {
  const { request, registered, promotion } = done;
  const { version, standing, location } = finalVersion(done);
  const verdict = verdictOf(done);
  const finding = headline(done);
  const data = registrationData(done, verdict, finding, { ...context.run, ...(await checkedOut(context)) });
  const report: Report = {
    action: "register-model",
    subject: request.model,
    verdict,
    headline: finding,
    lead: lead(done),
    sections: [
      ...metricsSection(version),
      ...promotedImageSection(promotion),
      historySection(standing),
      detailsSection(version, location),
    ],
    links: [],
    data,
  };
  const { writeCard } = await import("./write-card.ts");
  const card = await writeCard(done, context);
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
      ["promoted", String(promotion?.done ?? false)],
    ]),
    attachments: card,
    publish: () => publish(done, report, releaseFiles(card, context), context),
    annotations: verdict === "pass" ? [] : [annotation(verdict, `${request.model}: ${finding}`, done)],
  };
}

function releaseFiles(card: readonly string[], { places }: Context): Parameters<typeof publish>[2] {
  return [...card, join(places.report, "report.json"), join(places.report, "report.html")].map((path) => ({
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
