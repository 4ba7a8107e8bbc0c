import { existsSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { type Image, openLayout, pullImage } from "@mlops-actions/oci";
import { runProgram } from "@mlops-actions/processes";
import type { Meaning } from "./meaning.ts";
import { hostPlatform, ociPlatform } from "./platforms.ts";
import type { PackageRequest } from "./request.ts";

const timeLimit = 3_600;

/**
 * An image that the user's own Dockerfile makes, by docker or buildah, as a layout folder that is pushed like ours. The model's path, name and version
 * are build arguments: MODEL, MODEL_NAME, MODEL_VERSION.
 * @throws UserError where there is no such file, no program to build it, or the build fails
 */
export async function buildDockerfile(
  dockerfile: string,
  request: PackageRequest,
  { version }: Meaning,
  context: Context,
): Promise<Image> {
  const { places, environment, log } = context;
  if (!existsSync(resolve(places.work, dockerfile))) {
    throw new UserError(`There is no file ${JSON.stringify(dockerfile)}.`, {
      input: "dockerfile",
      remedy: "Mend the path; it counts from the working directory.",
    });
  }
  const platform = request.settings.platforms?.[0] ?? hostPlatform();
  await mkdir(places.temporary, { recursive: true });
  const layout = join(await mkdtemp(join(places.temporary, "dockerfile-")), "image");
  const args = [
    ...["--file", dockerfile, "--platform", platform],
    ...["--build-arg", `MODEL=${request.settings.artifact}`],
    ...["--build-arg", `MODEL_NAME=${request.model}`, "--build-arg", `MODEL_VERSION=${version}`],
  ];
  for (const argv of buildCommands(environment["PATH"] ?? "", args, layout)) {
    const end = await runProgram(argv, {
      cwd: places.work,
      env: { ...environment, SOURCE_DATE_EPOCH: String(request.modified) },
      timeLimit,
      signal: context.cancelled(),
    });
    const lines = `${end.stdout}\n${end.stderr}`.trim().split("\n");
    const well = end.how === "exited" && end.exitCode === 0;
    log.group(`${argv.slice(0, 2).join(" ")} (${end.seconds.toFixed(1)} s)`, lines, well ? "well" : "badly");
    if (well) continue;
    throw new UserError(`${argv[0]} could not build ${dockerfile}: ${lines.at(-1) || end.why || end.how}`, {
      file: dockerfile,
      remedy: "Its output is in the log.",
    });
  }
  return pullImage(await openLayout(layout), "image", ociPlatform(platform));
}

/** docker writes a layout by buildx alone; buildah by pushing to one. */
function buildCommands(path: string, args: readonly string[], layout: string): readonly (readonly string[])[] {
  const has = (program: string) =>
    path.split(delimiter).some((folder) => isAbsolute(folder) && existsSync(join(folder, program)));
  if (has("buildah")) {
    const name = "localhost/mlops-package:build";
    return [
      ["buildah", "build", "--format", "oci", "--timestamp", "0", ...args, "--tag", name, "."],
      ["buildah", "push", name, `oci:${layout}:image`],
    ];
  }
  if (has("docker")) {
    const output = `type=oci,tar=false,rewrite-timestamp=true,name=image,dest=${layout}`;
    return [["docker", "buildx", "build", "--provenance=false", "--output", output, ...args, "."]];
  }
  throw new UserError("Neither docker nor buildah is on PATH, and one of them must build a Dockerfile.", {
    input: "dockerfile",
    remedy: "Install one of them, or leave dockerfile out: our own image needs neither.",
  });
}
