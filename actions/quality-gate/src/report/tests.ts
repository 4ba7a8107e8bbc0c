import type { TestCase } from "@mlops-actions/findings";
import { type Block, formatCount, formatDuration, type Section, type Text } from "@mlops-actions/report";
import type { Judged } from "../judged.ts";
import { failedTests } from "./tools-table.ts";
import { counted, firstLine, uncoloured } from "./words.ts";

const mostInLead = 10;
const mostInComment = 20;
const slowestShown = 10;
const linesOfMessage = 30;

/** A test and the tool that ran it. */
export interface ToolTest extends TestCase {
  readonly tool: string;
}

export interface TestSummary {
  readonly failures: readonly ToolTest[];
  /** At most ten; none that took no time to speak of. */
  readonly slowest: readonly (ToolTest & { readonly seconds: number })[];
  readonly retried: readonly ToolTest[];
}

/** What is worth saying of all tests; null where nothing ran tests. */
export function testSummary({ runs }: Judged): TestSummary | null {
  const withTests = runs.filter(({ tests }) => tests !== null);
  if (withTests.length === 0) return null;
  const all = withTests.flatMap(({ name: tool, tests }) => (tests ?? []).map((test) => ({ ...test, tool })));
  return {
    failures: withTests.flatMap((run) => failedTests(run).map((test) => ({ ...test, tool: run.name }))),
    slowest: all
      .flatMap((test) => (test.seconds === null || test.seconds <= 0 ? [] : [{ ...test, seconds: test.seconds }]))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, slowestShown),
    retried: all.filter(({ attempts }) => attempts > 1),
  };
}

/** The failing tests with the first line of what they say, and a word on retries. */
export function testsInLead({ failures, retried }: TestSummary): Block[] {
  const blocks: Block[] = [];
  if (failures.length > 0) {
    const items: Text[] = failures
      .slice(0, mostInLead)
      .map((test) => [
        { text: test.name, style: "code" },
        ...(place(test) === "" ? [] : [" at ", { text: place(test), style: "code" as const }]),
        ...(test.message === null ? [] : [`: ${firstLine(test.message)}`]),
      ]);
    if (failures.length > mostInLead) items.push(`${counted(failures.length - mostInLead, "more failed test")} below`);
    blocks.push({ kind: "list", items });
  }
  if (retried.length > 0) {
    const passed = retried.filter(({ outcome }) => outcome === "passed").length;
    const words = `${counted(retried.length, "test")} ${retried.length === 1 ? "was" : "were"} run more than once`;
    const end = passed === retried.length ? " and passed at last" : `, ${formatCount(passed)} passed at last`;
    blocks.push({ kind: "paragraph", text: `${words}${end}.` });
  }
  return blocks;
}

/** Each failure with all that it says: the first in a comment, all on the page. */
export function failureSections({ failures }: TestSummary): Section[] {
  const title = counted(failures.length, "failed test");
  const blocks = (shown: readonly ToolTest[]): Block[] => shown.flatMap(failure);
  if (failures.length === 0) return [];
  if (failures.length <= mostInComment) return [{ title, blocks: blocks(failures) }];
  const rest = counted(failures.length - mostInComment, "more failed test");
  const note: Block = { kind: "paragraph", text: `${rest} in the full report.` };
  return [
    { title, blocks: [...blocks(failures.slice(0, mostInComment)), note], only: "comment" },
    { title, blocks: blocks(failures), only: "page" },
  ];
}

function failure(test: ToolTest): Block[] {
  const name: Text = [
    { text: test.name, style: "code" },
    ...(place(test) === "" ? [] : [" at ", { text: place(test), style: "code" as const }]),
    test.outcome === "error" ? ", broke outside of its own assertions" : "",
  ];
  const lines = uncoloured(test.message ?? "").split("\n");
  const text = lines.slice(0, linesOfMessage).join("\n");
  return [{ kind: "paragraph", text: name }, ...(text.trim() === "" ? [] : [{ kind: "preformatted" as const, text }])];
}

/** Retried tests, never hidden, and the ten slowest. */
export function otherTestSections({ retried, slowest }: TestSummary): Section[] {
  const sections: Section[] = [];
  if (retried.length > 0) {
    const rows = retried.map((test) => [name(test), formatCount(test.attempts), test.outcome]);
    const columns = [{ title: "test" }, { title: "attempts", align: "right" as const }, { title: "at last" }];
    sections.push({ title: counted(retried.length, "retried test"), blocks: [{ kind: "table", columns, rows }] });
  }
  if (slowest.length > 0) {
    const rows = slowest.map((test) => [name(test), formatDuration(test.seconds)]);
    const columns = [{ title: "test" }, { title: "time", align: "right" as const }];
    sections.push({ title: "Slowest tests", blocks: [{ kind: "table", columns, rows }] });
  }
  return sections;
}

function name(test: ToolTest): Text {
  return [{ text: test.name, style: "code" }];
}

function place({ path, line }: TestCase): string {
  return path === null ? "" : line === null ? path : `${path}:${line}`;
}
