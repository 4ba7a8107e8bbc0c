import assert from "node:assert/strict";
import { UserError } from "@mlops-actions/errors";

/** The UserError that this throws; anything else fails the test. */
export function errorOf(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error;
  }
  assert.fail("no error was thrown");
}
