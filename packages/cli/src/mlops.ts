import { rm } from "node:fs/promises";
import { relative } from "node:path";
import {
  Cancelled,
  type Context,
  explain,
  plainText,
  prepareReportFolder,
  whyFailed,
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
import { parseFlags, UsageError } from "./parse-flags.ts";

/** Beside the actions. */
const commands = ["serve", "lineage", "reproduce"];

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
  if (action === "reproduce") return printReproduction(flags);
  const load = catalogue.get(action);
  if (load === undefined) {
    throw new UsageError(
      `There is no action "${action}".${didYouMean(action, [...catalogue.keys(), ...commands])} See mlops --help.`,
    );
  }
  const { description, inputs } = manifestOf(action);
  const { values } = parseFlags(action, flags, inputs);
  if (values.has("help")) return print(usage(action, { description, inputs }));

  const from = process.cwd();
  const context = laptopContext((name) => values.get(name)?.trim() || inputs.get(name)?.default);
  try {
    return await run(context, await load(), from);
  } catch (error) {
    throw whyFailed(error, context.cancelled);
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}

async function serveModel(flags: readonly string[]): Promise<number> {
  const { serve, serveManifest } = await import("./serve.ts");
  const manifest = await serveManifest();
  const { values } = parseFlags("serve", flags, manifest.inputs);
  if (values.has("help")) return print(usage("serve", manifest));
  return serve((name) => values.get(name)?.trim() || manifest.inputs.get(name)?.default);
}

async function showLineage(words: readonly string[]): Promise<number> {
  const { lineage, lineageManifest } = await import("./lineage.ts");
  const asked = ofVersion("lineage", words, lineageManifest);
  if (asked === null) return print(usage("lineage [<model>][@<version>]", lineageManifest));
  return print(await lineage(asked.named, asked.input, width()));
}

async function printReproduction(words: readonly string[]): Promise<number> {
  const { reproduce, reproduceManifest } = await import("./reproduce.ts");
  const asked = ofVersion("reproduce", words, reproduceManifest);
  if (asked === null) return print(usage("reproduce [<model>][@<version>]", reproduceManifest));
  const { text, exitCode } = await reproduce(asked.named, asked.input, { colour: hasColour(), width: width() });
  print(text);
  return exitCode;
}

/** The model may stand beside the flags: `mlops lineage churn@1.4.0`. Null where help is asked for. */
function ofVersion(command: string, words: readonly string[], { inputs }: Manifest) {
  const { values, named } = parseFlags(command, words, inputs, { names: true });
  if (values.has("help")) return null;
  return { named, input: (name: string) => values.get(name)?.trim() || inputs.get(name)?.default };
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
  print(renderTerminal(report, { colour: hasColour(), width: width() }));
  context.log.info(`Report: ${relative(from, files.html) || files.html}`);
  return report.verdict === "fail" ? 1 : 0;
}

function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env["NO_COLOR"];
}

function width(): number {
  return process.stdout.columns ?? 100;
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
  if (error instanceof Cancelled) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${plainText(`This is a bug in mlops-actions, please report it.\n${stack}`)}\n`);
  return 70;
}
