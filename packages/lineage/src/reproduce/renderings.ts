import type { Block, Report, Section, Verdict } from "@mlops-actions/report";
import { visible } from "@mlops-actions/report";
import { versionNumber } from "../version-name.ts";
import type { Reproduction, ReproductionStep, StepCheck } from "./reproduction.ts";

/** The commands of all steps as a script, each step under its title. What nobody recorded is a comment. */
export function reproductionScript({ steps, notes }: Reproduction): string {
  const comment = (text: string) => `# ${visible(text)}`;
  const parts = steps.map(({ title, commands, checks }, index) => {
    const bad = checks.filter(({ state }) => state === "missing" || state === "changed").map(saidOf);
    return [comment(`${index + 1}. ${title}`), ...bad.map(comment), ...commands].join("\n");
  });
  return `${["set -eu", ...parts, notes.map(comment).join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

/** Steps, and what of each can still be had. Passes where all can; warns where something was not checked or changes the result. */
export function reproductionReport(reproduction: Reproduction): Report {
  const { model, version, semver, steps, notes } = reproduction;
  const checks = steps.flatMap((step) => step.checks);
  const lost = checks.filter(({ state }) => state === "missing" || state === "changed");
  const unknown = checks.filter(({ state }) => state === "not checked");
  const verdict: Verdict = lost.length > 0 ? "fail" : unknown.length > 0 ? "warn" : "pass";
  const number = versionNumber({ number: version, semver });
  return {
    action: "reproduce",
    subject: model,
    verdict,
    headline: `version ${number} ${headlines[verdict]}`,
    lead: [
      ...(lost.length === 0 ? [] : [{ kind: "list", items: lost.map(saidOf) } as const]),
      ...(unknown.length === 0
        ? []
        : [{ kind: "paragraph", text: `Not checked: ${unknown.map(({ what }) => what).join("; ")}.` } as const]),
      { kind: "list", items: notes },
    ],
    sections: steps.map(stepSection),
    links: [],
    data: reproduction,
  };
}

const headlines = {
  pass: "can be made again: all that it needs is there",
  warn: "may be made again: not all that it needs was checked",
  fail: "cannot be made again as it was",
};

function stepSection({ title, commands, checks }: ReproductionStep, index: number): Section {
  const blocks: Block[] = [
    ...(commands.length === 0 ? [] : [{ kind: "preformatted", text: commands.join("\n") } as const]),
    ...(checks.length === 0 ? [] : [{ kind: "list", items: checks.map(saidOf) } as const]),
  ];
  return { title: `${index + 1}. ${title}`, blocks };
}

function saidOf({ what, state, why }: StepCheck): string {
  return `${what}: ${state}${why === null ? "" : `, ${why}`}`;
}
