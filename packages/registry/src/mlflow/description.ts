import type { UnnumberedVersion } from "./documents.ts";

/** A version in a few lines, in Markdown, as MLflow's page of it begins. */
export function describe({ semver, evaluation, code, by }: UnnumberedVersion): string {
  const lines = [
    semver === null ? null : `Version ${asCode(semver)}.`,
    evaluation === null
      ? "Registered without an evaluation."
      : `Verdict **${evaluation.verdict}** on ${evaluation.rows} rows of the hold-out.`,
    ...(evaluation?.metrics ?? []).slice(0, mostMetrics).flatMap(({ name, value, lower, upper }) => {
      if (value === null) return [];
      const bounds = lower === null || upper === null ? "" : ` (${rounded(lower)} to ${rounded(upper)})`;
      return `- ${asCode(name)}: ${rounded(value)}${bounds}`;
    }),
    code === null ? null : `Code: ${asCode(`${code.repository ?? "a repository"} at ${code.commit}`)}.`,
    `Registered by ${asCode(by.actor)}.`,
  ];
  return lines.filter((line) => line !== null).join("\n");
}

const mostMetrics = 20;

function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Inside of code nothing is markup; a backtick would end it. MLflow takes 5,000 characters in all. */
function asCode(text: string): string {
  return `\`${text.slice(0, 150).replaceAll(/[`\s]+/g, " ")}\``;
}
