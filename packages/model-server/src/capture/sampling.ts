import { createHash } from "node:crypto";
import { UserError } from "@mlops-actions/errors";

/**
 * The share of events that are captured: 0 to 1, or a percentage such as `10%`.
 *
 * @throws UserError
 */
export function shareOf(sampling: number | string): number {
  const [, number = "", percent] = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*(%?)\s*$/.exec(`${sampling}`) ?? [];
  const share = number === "" ? Number.NaN : Number(number) / (percent ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw new UserError(`The share of requests to capture is ${JSON.stringify(sampling)}.`, {
    remedy: "Set MODEL_SERVER_CAPTURE_SAMPLING to a number from 0 to 1, or to a percentage such as 10%.",
  });
}

/** Whether an event is among that share: always so, or never, for the same id. */
export function isDrawn(eventId: string, share: number): boolean {
  if (share >= 1) return true;
  if (share <= 0) return false;
  return createHash("sha256").update(eventId).digest().readUIntBE(0, 6) < share * 2 ** 48;
}
