import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { describe } from "./description.ts";
import { readModel } from "./packaged-model.ts";
import { readRequest } from "./request.ts";

/**
 * A folder as the image has it at `/opt/ml/model`, of links: what the server serves on a laptop.
 * @param folder absolute, not there yet
 * @returns the model's name
 */
export async function layOutModel(folder: string, context: Context): Promise<string> {
  const request = await readRequest(context);
  const model = await readModel(request.settings, context);
  await mkdir(folder, { recursive: true });
  for (const { name, file } of model.files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(file, join(folder, name));
  }
  const description = await describe(
    request,
    { imageVersion: (request.version ?? "local").replaceAll(/[^\w.-]/g, "-") },
    model,
  );
  await writeFile(join(folder, "model.json"), JSON.stringify(description));
  return request.model;
}
