import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

interface ActionFile {
  readonly inputs?: Record<string, { readonly description: string; readonly default?: string }>;
  readonly outputs?: Record<string, { readonly description: string }>;
}

const root = new URL("../", import.meta.url);

/** The README of each action, with its tables of inputs and outputs made anew from action.yml. */
export function actionReadmes(): { path: string; text: () => string }[] {
  return readdirSync(new URL("actions", root)).map((name) => ({
    path: `actions/${name}/README.md`,
    text: () => withTables(name),
  }));
}

function withTables(name: string): string {
  const read = (file: string): string => readFileSync(new URL(`actions/${name}/${file}`, root), "utf8");
  const { inputs = {}, outputs = {} } = parse(read("action.yml")) as ActionFile;
  const inputRows = Object.entries(inputs).map(([input, { description, default: fallback }]) => [
    `\`${input}\``,
    description,
    fallback === undefined ? "" : `\`${fallback}\``,
  ]);
  const outputRows = Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description]);
  const readme = replaced(read("README.md"), "inputs", table(["input", "what it is", "default"], inputRows));
  return replaced(readme, "outputs", table(["output", "what it is"], outputRows));
}

/** Puts text between the marks `<!-- name -->` and `<!-- /name -->`. */
function replaced(readme: string, name: string, text: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  if (!marks.test(readme)) throw new Error(`the README has no marks <!-- ${name} --> and <!-- /${name} -->`);
  return readme.replace(marks, (_all, begin: string, end: string) => `${begin}${text}\n${end}`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
