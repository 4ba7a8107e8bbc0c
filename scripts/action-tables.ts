import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

interface ActionFile {
  readonly description: string;
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

/** What the command needs of each action.yml. A default that is an expression of GitHub's means nothing there. */
export function actionManifests(): Record<string, ActionFile> {
  const names = readdirSync(new URL("actions", root));
  const entries = names.map((name) => {
    const { description, inputs = {} } = actionFile(name);
    const plain = Object.entries(inputs).map(([input, { description: text, default: fallback }]) => {
      const isPlain = fallback !== undefined && !fallback.includes("${{");
      return [input, { description: text, ...(isPlain && { default: fallback }) }] as const;
    });
    return [name, { description, inputs: Object.fromEntries(plain) }] as const;
  });
  return Object.fromEntries(entries);
}

function actionFile(name: string): ActionFile {
  return parse(readFileSync(new URL(`actions/${name}/action.yml`, root), "utf8")) as ActionFile;
}

function withTables(name: string): string {
  const { inputs = {}, outputs = {} } = actionFile(name);
  const inputRows = Object.entries(inputs).map(([input, { description, default: fallback }]) => [
    `\`${input}\``,
    description,
    fallback === undefined ? "" : `\`${fallback}\``,
  ]);
  const outputRows = Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description]);
  const text = readFileSync(new URL(`actions/${name}/README.md`, root), "utf8");
  const readme = replaced(text, "inputs", table(["input", "what it is", "default"], inputRows));
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
