import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { Examiner } from "@mlops-actions/inference";
import type { Outlook } from "./outlook.ts";
import type { PackagedModel } from "./packaged-model.ts";

/** The opening of the model as the server would open it, so that none is published which it could not load. */
export interface Opening {
  /** Begins it beside all that is hashed, where something will be sent. */
  readonly begin: (model: PackagedModel) => void;
  /** @throws UserError where the server could not load it */
  readonly check: (model: PackagedModel) => Promise<void>;
}

export function openingBy(examiner: Examiner, outlook: Promise<Outlook>, { engines }: Context): Opening {
  let opened: Promise<void> | undefined;
  // Mostly it is needed, and it takes long. What has to be brought first waits until it is.
  engines.onnxruntimeAtHand().then(
    (path) => path !== null && examiner.load(path),
    () => undefined,
  );
  const open = (model: PackagedModel): Promise<void> => {
    opened ??= model.tryToOpen(async (source) => examiner.open(source, await engines.onnxruntimePath()));
    return opened;
  };
  return {
    begin(model) {
      const begun = outlook.then(({ sends }) => (sends ? open(model) : undefined));
      // Whoever waits for it hears of it; until then another mistake may have ended the run.
      begun.catch(() => undefined);
    },
    async check(model) {
      try {
        await open(model);
      } catch (error) {
        // Where the runtime is what cannot be loaded, this says why.
        if (!(error instanceof UserError)) await engines.onnxruntime();
        throw error;
      }
    },
  };
}
