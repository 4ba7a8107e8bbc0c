import { formatCount } from "@mlops-actions/report";
import type { Judged } from "../judged.ts";
import type { Reason } from "../reason.ts";
import type { Ruling } from "../verdict.ts";
import { isCompared, outcomeWords } from "./tools-table.ts";
import { counted, enumeration, percents, points } from "./words.ts";

const mostNamed = 2;

/** What was found, in one clause: `mypy crashed, 2 new findings, 1 test failed`. */
export function headline(judged: Judged, { verdict, reasons: all }: Ruling): string {
  const reasons = all.filter(({ level }) => verdict !== "fail" || level === "fail");
  const compared = isCompared(judged);
  const clauses = [
    ...broken(reasons),
    ...exitCodes(reasons),
    ...total(sum(reasons, "findings"), compared ? "new finding" : "finding"),
    ...tests(sum(reasons, "tests")),
    ...new Set(reasons.flatMap(coverage)),
    ...total(sum(reasons, "warnings"), compared ? "new warning" : "warning"),
  ];
  if (clauses.length > 0) return clauses.join(", ");
  if (reasons.some(({ kind }) => kind === "no-tools")) return "no tool to run";
  return clean(judged, compared);
}

function clean({ findings }: Judged, compared: boolean): string {
  const fresh = findings.filter((finding) => finding.new).length;
  if (fresh > 0) return `only ${counted(fresh, compared ? "new notice" : "notice")}`;
  return findings.length > 0 ? `nothing new, ${counted(findings.length, "finding")} as before` : "clean";
}

/** Tools that judged nothing are told first: what they would have found is not known. */
function broken(reasons: readonly Reason[]): string[] {
  const some = reasons.flatMap((reason) => {
    switch (reason.kind) {
      case "crashed":
      case "timed-out":
      case "missing":
      case "misconfigured":
      case "no-tests":
        return [`${reason.tool} ${outcomeWords[reason.kind]}`];
      default:
        return [];
    }
  });
  const rest = some.length - mostNamed;
  return rest <= 0 ? some : [...some.slice(0, mostNamed), `${counted(rest, "more tool")} judged nothing`];
}

function exitCodes(reasons: readonly Reason[]): string[] {
  const names = reasons.flatMap((reason) => (reason.kind === "exit-code" ? [reason.tool] : []));
  return names.length === 0 ? [] : [`${enumeration(names)} failed`];
}

function sum(reasons: readonly Reason[], kind: "findings" | "tests" | "warnings"): number {
  return reasons.reduce((all, reason) => {
    if (reason.kind !== kind) return all;
    return all + (reason.kind === "tests" ? reason.failed : reason.count);
  }, 0);
}

function total(count: number, word: string): string[] {
  return count === 0 ? [] : [counted(count, word)];
}

function tests(failed: number): string[] {
  return failed === 0 ? [] : [`${formatCount(failed)} ${failed === 1 ? "test" : "tests"} failed`];
}

function coverage(reason: Reason): string[] {
  switch (reason.kind) {
    case "coverage-min":
      return [`coverage ${percents(reason.percent)} is below ${percents(reason.limit)}`];
    case "coverage-drop":
      return [`coverage fell by ${points(reason.basePercent - reason.percent).replace("+", "")}`];
    case "coverage-changed-lines":
      return [`only ${percents((100 * reason.covered) / reason.lines)} of the changed lines covered`];
    case "coverage-unknown":
      return [
        reason.missing === "head" ? "coverage was not measured" : `coverage of the ${reason.missing} is not known`,
      ];
    default:
      return [];
  }
}
