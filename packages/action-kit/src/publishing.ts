import { booleanInput, type Inputs } from "./inputs.ts";

/** What of an outcome is published, beside the files of its report and the outputs. */
export interface Publishing {
  readonly comment: boolean;
  readonly check: boolean;
  readonly upload: boolean;
}

/** @throws UserError where one is neither true nor false: read it before the work is done */
export function readPublishing(inputs: Inputs): Publishing {
  return {
    comment: booleanInput(inputs, "comment", true),
    check: booleanInput(inputs, "check", false),
    upload: booleanInput(inputs, "upload", true),
  };
}
