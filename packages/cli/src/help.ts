import { catalogue } from "./catalogue.ts";
import { type Manifest, manifestOf } from "./manifest.ts";

/** The text of `mlops --help`. */
export function overview(): string {
  const names = [...catalogue.keys()];
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${manifestOf(name).description}`);
  return `Usage: mlops <action> [--input value]…

Actions:
${lines.join("\n")}

Commands:
  ${"serve".padEnd(width)}  Serves a model as the image of package-model does.
  ${"lineage".padEnd(width)}  Shows where a version of a model comes from, and where it went.
  ${"reproduce".padEnd(width)}  Prints the commands that make a version again, and checks what they need.

mlops <action> --help lists the inputs of one. Exit code: 0 pass or warn, 1 fail or a mistake in the input,
2 wrong usage, 70 a bug, 130 and 143 where it is interrupted or ended from outside.
`;
}

/** The text of `mlops <action> --help`. */
export function usage(action: string, { description, inputs }: Manifest): string {
  const width = Math.max(...[...inputs.keys()].map((name) => name.length));
  const lines = [...inputs].map(([name, input]) => {
    const fallback = input.default === undefined ? "" : ` (default: ${input.default})`;
    return `  --${name.padEnd(width)}  ${input.description}${fallback}`;
  });
  return `Usage: mlops ${action} [--input value]…

${description}

Inputs:
${lines.join("\n")}
`;
}
