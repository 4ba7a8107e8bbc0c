import { rm } from "node:fs/promises";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import {
  type Context,
  explain,
  plainText,
  prepareReportFolder,
  writeComment,
  writeReportFiles,
} from "@mlops-actions/action-kit";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { markerFor } from "@mlops-actions/github";
import { renderComment, renderTerminal } from "@mlops-actions/report";
import manifest from "../../../package.json" with { type: "json" };
import { catalogue } from "./catalogue.ts";
import { overview, usage } from "./help.ts";
import { laptopContext } from "./laptop-context.ts";
import { type Manifest, manifestOf } from "./manifest.ts";

/** Wrong usage: exit code 2. */
class UsageError extends Error {}

/** The command `mlops`: an action's own main with inputs from flags. Sets the process's exit code and ends it. */
export async function mlops(argv: readonly string[]): Promise<void> {
  // Whoever reads the output may have read enough (`mlops … | head`).
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await command(argv);
  } catch (error) {
    process.exitCode = tell(error);
  }
  // Threads of engines may be alive still; what was written to a pipe must arrive first.
  process.stdout.write("", () => process.exit());
}

async function command([action, ...flags]: readonly string[]): Promise<number> {
  if (action === undefined || action === "--help" || action === "-h") return print(overview());
  if (action === "--version") return print(`${manifest.version}\n`);
  if (action === "serve") return serveModel(flags);
  if (action === "lineage") return showLineage(flags);
  const load = catalogue.get(action);
  if (load === undefined) {
    throw new UsageError(
      `There is no action "${action}".${didYouMean(action, [...catalogue.keys(), "serve", "lineage"])} See mlops --help.`,
    );
  }
  const { description, inputs } = manifestOf(action);
  const values = parse(action, flags, inputs);
  if (values.has("help")) return print(usage(action, { description, inputs }));

  const from = process.cwd();
  const context = laptopContext((name) => values.get(name)?.trim() || inputs.get(name)?.default);
  try {
    return await run(context, await load(), from);
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}

async function serveModel(flags: readonly string[]): Promise<number> {
  const { serve, serveManifest } = await import("./serve.ts");
  const manifest = await serveManifest();
  const values = parse("serve", flags, manifest.inputs);
  if (values.has("help")) return print(usage("serve", manifest));
  return serve((name) => values.get(name)?.trim() || manifest.inputs.get(name)?.default);
}

/** The model may stand before the flags: `mlops lineage churn@1.4.0`. */
async function showLineage([first, ...rest]: readonly string[]): Promise<number> {
  const { lineage, lineageManifest } = await import("./lineage.ts");
  const named = first?.startsWith("-") === false ? first : undefined;
  const flags = named === undefined && first !== undefined ? [first, ...rest] : rest;
  const values = parse("lineage", flags, lineageManifest.inputs);
  if (values.has("help")) return print(usage("lineage", lineageManifest));
  const input = (name: string) => values.get(name)?.trim() || lineageManifest.inputs.get(name)?.default;
  return print(await lineage(named, input, process.stdout.columns ?? 100));
}

/** @param from the folder from where the command was called, where paths that it prints begin */
async function run(
  context: Context,
  main: Awaited<ReturnType<NonNullable<ReturnType<typeof catalogue.get>>>>,
  from: string,
): Promise<number> {
  await prepareReportFolder(context.places.report);
  const { report } = await main(context);
  const files = await writeReportFiles(report, context.places.report);
  await writeComment(files, renderComment(report, { marker: markerFor(report.action, report.subject) }));
  const colour = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  print(renderTerminal(report, { colour, width: process.stdout.columns ?? 100 }));
  context.log.info(`Report: ${relative(from, files.html) || files.html}`);
  return report.verdict === "fail" ? 1 : 0;
}

function parse(action: string, flags: readonly string[], inputs: Manifest["inputs"]): ReadonlyMap<string, string> {
  const strings = [...inputs.keys()].map((name) => [name, { type: "string" }] as const);
  const options = Object.fromEntries([...strings, ["help", { type: "boolean", short: "h" }]] as const);
  try {
    const { values } = parseArgs({ args: [...flags], options, allowPositionals: false });
    return new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    const unknown = /Unknown option '--?([^']+)'/.exec(String(error))?.[1];
    const message =
      unknown === undefined
        ? (error as Error).message
        : `${action} has no input "${unknown}".${didYouMean(unknown, [...inputs.keys()])}`;
    throw new UsageError(`${/[.?!]$/.test(message) ? message : `${message}.`} See mlops ${action} --help.`);
  }
}

function print(text: string): number {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  return 0;
}

function tell(error: unknown): number {
  if (error instanceof UserError || error instanceof UsageError) {
    process.stderr.write(`${plainText(error instanceof UserError ? explain(error) : error.message)}\n`);
    return error instanceof UserError ? 1 : 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${plainText(`This is a bug in mlops-actions, please report it.\n${stack}`)}\n`);
  return 70;
}
