import type { Inputs } from "@mlops-actions/action-kit";
import { defaultConfig } from "@mlops-actions/config";
import type { PackageData } from "@mlops-actions/report";
import type { Packaged } from "../packaged.ts";

/** Lines to paste into a shell, in the folder where the paths of the run begin. */
export function tryIt(
  { destination, request, pushed }: Packaged,
  { tags, format }: PackageData,
  inputs: Inputs,
): string {
  if (destination.kind === "layout") {
    const reference = `oci:${destination.name}${tags[0] === undefined ? "" : `:${tags[0]}`}`;
    return format === "modelpack"
      ? `skopeo inspect ${reference}`
      : `skopeo copy ${reference} docker-daemon:${imageName(request.model)}:try\n${serve(request.model, inputs)}`;
  }
  const image = `${destination.name}@${pushed.digest}`;
  if (format === "modelpack") return `oras pull ${image}`;
  return `docker run --rm --read-only --publish 8080:8080 ${image}\ncurl http://127.0.0.1:8080/ping`;
}

/** Inputs that say which model is served and how, beside its name; what the file says it says to `mlops serve`, too. */
export const served = "config task artifact features positive classes outputs scores threshold".split(" ");

/** The same model, by the same inputs: without a file they are all that tells of it. */
function serve(model: string, inputs: Inputs): string {
  const given = served.flatMap((name) => {
    const value = inputs(name);
    return value === undefined || (name === "config" && value === defaultConfig) ? [] : [flag(name, value)];
  });
  const flags = [flag("model", model), ...given];
  const shown = flags.filter((one) => one.length <= longestFlag);
  const left = flags.filter((one) => one.length > longestFlag).map((one) => one.slice(0, one.search(/[ =]/)));
  const line = ["mlops serve", ...shown].join(" ");
  return [
    line.length <= longestLine ? line : ["mlops serve", ...shown].join(" \\\n  "),
    ...(left.length === 0 ? [] : [`# and ${left.join(", ")} as this run was given, too long to be shown here`]),
  ].join("\n");
}

/** A renderer cuts longer lines, and what is cut is no command. */
const longestFlag = 400;
const longestLine = 100;

/** A value that begins with a hyphen would be taken for a flag of its own. */
function flag(name: string, value: string): string {
  return `--${name}${value.startsWith("-") ? "=" : " "}${shellWord(value)}`;
}

/** A text as one word of a shell, for people who paste the line. */
function shellWord(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function imageName(model: string): string {
  return (
    model
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "") || "model"
  );
}
