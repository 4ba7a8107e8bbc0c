import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { ModelSource, Opener } from "@mlops-actions/inference";
import type { Outlook } from "./outlook.ts";
import type { PackagedModel } from "./packaged-model.ts";

/** The opening of the model as the server would open it, so that none is published which it could not load. */
export interface Opening {
  /** At once, beside all that is hashed, where something will be sent. */
  readonly begin: (source: ModelSource) => void;
  /** @throws UserError where the server could not load it */
  readonly check: (model: PackagedModel) => Promise<void>;
}

export function openingBy(opener: Opener, outlook: Promise<Outlook>, { engines }: Context): Opening {
  const open = async (source: ModelSource) => opener.open(source, await engines.onnxruntimePath());
  return {
    begin(source) {
      const begun = outlook.then(({ sends }) => (sends ? open(source) : null));
      // Whoever waits for it hears of it; until then another mistake may have ended the run.
      begun.catch(() => undefined);
    },
    async check(model) {
      try {
        await model.tryToOpen(open);
      } catch (error) {
        // Where the runtime is what cannot be loaded, this says why.
        if (!(error instanceof UserError)) await engines.onnxruntime();
        throw error;
      }
    },
  };
}
