import { type Annotation, type CheckedOut, type Context, type Outcome, plainText } from "@mlops-actions/action-kit";
import { type PackageData, type Report, type Verdict, visible } from "@mlops-actions/report";
import { packageData } from "./data.ts";
import type { Packaged } from "./packaged.ts";
import { detailsSection } from "./report/details.ts";
import { headline, lead } from "./report/lead.ts";
import { scanSections } from "./report/scan.ts";

/** What leaves the action: the report, where the image is as outputs, and a comment only where a reviewer has to do something. */
export async function outcome(packaged: Packaged, commit: CheckedOut, context: Context): Promise<Outcome> {
  const { request, destination, pushed, meaning } = packaged;
  const ofCommit = pushed.tags.find(({ name, set }) => name.startsWith("sha-") && set === "new");
  if (commit.dirty === true && destination.kind === "registry" && ofCommit !== undefined) {
    context.log.warning(
      `${ofCommit.name} names an image with changes that are not committed. It stays: a run on that commit, which makes another image, will be refused. Commit first, or name tags.`,
    );
  }
  const verdict = verdictOf(packaged);
  const finding = headline(packaged);
  const data = atCommit(packageData(packaged, verdict, finding, context), commit);
  const report: Report = {
    action: "package-model",
    subject: request.model,
    verdict,
    headline: finding,
    lead: lead(packaged, data, context.inputs),
    sections: [...scanSections(packaged), detailsSection(packaged, data)],
    links: [],
    data,
  };
  return {
    report,
    summary: plainText(visible(`${request.model}: ${finding}`)),
    outputs: new Map([
      ["image", data.image],
      ["digest", pushed.digest],
      ["repository", destination.kind === "registry" ? destination.name : ""],
      ["tags", data.tags.join("\n")],
      ["version", meaning.imageVersion],
      ["bytes-sent", String(pushed.bytesSent)],
    ]),
    annotations: annotations(packaged, finding),
  };
}

function atCommit(data: PackageData, { commit, dirty }: CheckedOut): PackageData {
  const { actionsVersion } = data.provenance;
  return { ...data, provenance: { commit, dirty, actionsVersion } };
}

/** A scan that fails, fails; one without a result, and a base that a tag names, warn. */
function verdictOf({ scanned, built }: Packaged): Verdict {
  if (scanned?.some((one) => one.done && !one.judgement.passed)) return "fail";
  const isLoose = built.base?.kind === "image" && !built.base.pinned;
  return isLoose || scanned?.some(({ done }) => !done) ? "warn" : "pass";
}

function annotations(packaged: Packaged, finding: string): Annotation[] {
  const verdict = verdictOf(packaged);
  if (verdict === "pass") return [];
  return [
    { level: verdict === "fail" ? "error" : "warning", message: visible(`${packaged.request.model}: ${finding}`) },
  ];
}
