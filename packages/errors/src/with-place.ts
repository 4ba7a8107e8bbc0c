import { type Place, UserError } from "./user-error.ts";

/** Runs what may meet a user's mistake; one without a place of its own gets this one: where it was asked for. */
export async function withPlace<Result>(place: () => Place, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError) || Object.keys(error.place).length > 0) throw error;
    throw placed(error, place());
  }
}

/** The same mistake, said of another place. */
export function placed({ message, remedy, also, cause }: UserError, place: Place): UserError {
  return new UserError(message, {
    ...place,
    also,
    ...(remedy !== undefined && { remedy }),
    ...(cause !== undefined && { cause }),
  });
}
