import { type Context, checkedOut, type Outcome } from "@mlops-actions/action-kit";
import type { Examiner } from "@mlops-actions/inference";
import { build } from "./build.ts";
import { openDestination } from "./destination.ts";
import { diskFailure } from "./disk-failure.ts";
import { beginSending } from "./early-sending.ts";
import { readMeaning } from "./meaning.ts";
import { openingBy } from "./opening.ts";
import { outcome } from "./outcome.ts";
import { lookAhead } from "./outlook.ts";
import { readModel } from "./packaged-model.ts";
import { findPrevious } from "./previous.ts";
import { buildPython, uploadPython } from "./publish-python.ts";
import { openRegistries } from "./registries.ts";
import { readRequest } from "./request.ts";
import { requireScanner, scan } from "./scan.ts";

/** @throws UserError also where the disk is what fails */
export async function publish(examiner: Examiner, context: Context): Promise<Outcome> {
  try {
    return await publishOnce(examiner, context);
  } catch (error) {
    throw diskFailure(error, context.places.cache);
  }
}

async function publishOnce(examiner: Examiner, context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const meaning = await readMeaning(request, context);
  using registries = openRegistries(request.insecure, context);
  const destination = openDestination(request, meaning, registries, context);
  requireScanner(request, destination);
  const outlook = lookAhead(meaning, destination);
  const opening = openingBy(examiner, outlook, context);
  const model = await readModel(request.settings, context, examiner.digest);
  opening.begin(model);
  const opened = () => opening.check(model);
  const { begin, begun } = await beginSending(outlook, destination);
  const built = await build(model, request, meaning, registries, begin, context);
  // Git answers while the registry finishes what it was sent.
  const commit = checkedOut(context);
  commit.catch(() => undefined);
  const wheel = await buildPython(request, meaning, context);
  const previous = await findPrevious(meaning, built, destination);
  const attached = async () => {
    const { attestations } = await import("./attest.ts");
    return attestations(built, model, request, meaning, destination, context);
  };
  const pushed = await destination.push(built.content, meaning.tags, {
    prepared: async () => {
      if (destination.prepare === null) return;
      await opened();
      await destination.prepare();
    },
    opened,
    begun,
    attached: request.settings.attest ? attached : null,
    signal: context.cancelled(),
  });

  const scanned = await scan(built, request, destination, context);
  const python = await uploadPython(wheel, request, context);
  // After the last wait nothing else tells it.
  context.cancelled().throwIfAborted();
  return outcome(
    { request, meaning, model, sha256: await model.sha256, destination, built, previous, pushed, scanned, python },
    await commit,
    context,
  );
}
