import type { Context, Outcome } from "@mlops-actions/action-kit";
import { build } from "./build.ts";
import { type Destination, openDestination } from "./destination.ts";
import { diskFailure } from "./disk-failure.ts";
import { type Meaning, readMeaning } from "./meaning.ts";
import { outcome } from "./outcome.ts";
import { readModel } from "./packaged-model.ts";
import { findPrevious } from "./previous.ts";
import { buildPython, uploadPython } from "./publish-python.ts";
import { openRegistries } from "./registries.ts";
import { readRequest } from "./request.ts";
import { requireScanner, scan } from "./scan.ts";

/** Makes an image of the model and its server, and puts it where the request says, with what attests it. */
export async function main(context: Context): Promise<Outcome> {
  try {
    return await publish(context);
  } catch (error) {
    throw diskFailure(error);
  }
}

async function publish(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const meaning = await readMeaning(request, context);
  const model = await readModel(request.settings, context);

  using registries = openRegistries(request.insecure, context);
  const destination = await openDestination(request, meaning, registries, context);
  requireScanner(request, destination);
  if (await lacksTag(meaning, destination)) model.tryToOpen();
  const built = await build(model, request, meaning, registries, context);
  const wheel = await buildPython(request, meaning, context);
  const previous = await findPrevious(meaning, built, destination);
  const attached = async () => {
    const { attestations } = await import("./attest.ts");
    return attestations(built, model, request, meaning, destination, context);
  };
  const pushed = await destination.push(built.content, meaning.tags, {
    ready: model.tryToOpen,
    attached: request.settings.attest ? attached : null,
  });

  const scanned = await scan(built, request, destination, context);
  const python = await uploadPython(wheel, request, context);
  return outcome({ request, meaning, model, destination, built, previous, pushed, scanned, python }, context);
}

/** Something will be sent then, for which the model must be opened: that is begun beside the rest. */
async function lacksTag({ tags }: Meaning, destination: Destination): Promise<boolean> {
  const source = await destination.source();
  const found = await Promise.all(tags.map(({ name }) => source?.headManifest(name) ?? null));
  return found.includes(null);
}
