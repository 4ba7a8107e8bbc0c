import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { type Opener, startOpener } from "@mlops-actions/inference";
import type { Outlook } from "./outlook.ts";
import type { PackagedModel } from "./packaged-model.ts";

/** The opening of a model in a thread of its own, whose end is waited for. */
export interface Opening extends AsyncDisposable {
  /** @returns what waits until it is known that the server could open the model */
  readonly of: (model: PackagedModel) => () => Promise<void>;
}

/**
 * Opens the model as the server would, so that none is published which it could not load. Where something will be sent, the thread that opens it starts
 * at once, beside all that is read and hashed; else it starts when that turns out.
 */
export function beginOpening(outlook: Promise<Outlook>, context: Context): Opening {
  const started: Opener[] = [];
  const start = async (): Promise<Opener> => {
    const opener = startOpener(await context.engines.onnxruntimePath());
    started.push(opener);
    return opener;
  };
  const early = outlook.then(({ sends }) => (sends ? start() : null));
  // Whoever waits for it hears of it; until then another mistake may have ended the run.
  early.catch(() => undefined);
  return {
    of(model) {
      const begun = early.then((opener) => (opener === null ? null : open(model, opener, context)));
      begun.catch(() => undefined);
      return async () => {
        if ((await begun) === null) await open(model, await start(), context);
      };
    },
    async [Symbol.asyncDispose]() {
      await early.catch(() => undefined);
      for (const opener of started) await opener[Symbol.asyncDispose]();
    },
  };
}

async function open(model: PackagedModel, opener: Opener, { engines }: Context): Promise<void> {
  try {
    await model.tryToOpen(opener);
  } catch (error) {
    // Where the runtime is what cannot be loaded, this says why.
    if (!(error instanceof UserError)) await engines.onnxruntime();
    throw error;
  }
}
