import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { retryAfter, Transient } from "./retry.ts";
import type { Server } from "./settings.ts";

/** MLflow's own word for what went wrong; empty where the answer is not MLflow's. */
export interface Refusal {
  readonly code: string;
  readonly error: UserError | Transient;
}

/** An answer that is no success, in plain words. */
export function refusalOf(server: Server, answer: Response, body: string, what: string, now: number): Refusal {
  const { code, said } = wordsOf(body);
  const refused = (message: string, remedy: string): Refusal => ({
    code,
    error: new UserError(message, { remedy, ...(said !== "" && { cause: new Error(said) }) }),
  });
  const { status } = answer;
  // BAD_REQUEST is its database's word, where two requests write the same at once.
  if (status === 429 || status >= 500 || code === "BAD_REQUEST") {
    const message = `MLflow at ${server.host} fails on ${what} (${status}${said === "" ? "" : `: ${said}`}).`;
    const failure = new UserError(message, {
      remedy: "Run it again later; its log says more of what ails the server.",
    });
    return { code, error: new Transient(failure, retryAfter(answer.headers.get("retry-after"), now)) };
  }
  const anonymous = server.headers["Authorization"] === undefined;
  switch (status) {
    case 401:
      return refused(
        `MLflow at ${server.host} ${anonymous ? "asks for credentials" : "does not take these credentials: they are wrong or have expired"}.`,
        `Set ${settings}${anonymous ? "" : " anew"}.`,
      );
    case 403:
      return refused(
        `MLflow at ${server.host} does not allow ${what}${anonymous ? " without credentials" : ""}.`,
        anonymous ? `Set ${settings}.` : "Let its user edit the experiment and the registered model.",
      );
    case 404:
      return code === ""
        ? refused(`There is no MLflow server at ${server.url}.`, "Check the address, its path too; MLflow 3 is needed.")
        : refused(`MLflow at ${server.host} knows nothing of what ${what} is about: ${said}`, restoring);
    case 409:
      return refused(`MLflow at ${server.host} has another state than ${what} needs: ${said}`, "Run it again.");
    case 413:
      return refused(
        `A proxy before MLflow at ${server.host} does not take a body of this size (${what}).`,
        "Raise its limit: client_max_body_size of nginx, for one.",
      );
  }
  if (status < 400) {
    const target = answer.headers.get("location") ?? "";
    const host = URL.canParse(target, server.url) ? ` to ${new URL(target, server.url).host}` : "";
    return refused(
      `MLflow at ${server.host} sends requests on${host}, as a page to log in does.`,
      "Give the address that it leads to, or credentials that its proxy takes.",
    );
  }
  return refused(`MLflow at ${server.host} refuses ${what} (${status}): ${said}`, "MLflow 3 is needed; see its log.");
}

/** A request that had no answer. */
export function noAnswer(server: Server, error: unknown): Transient {
  const { cause, name, message } = error as Error;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? "";
  const why =
    code === "ECONNREFUSED"
      ? "refuses the connection: nothing listens there"
      : code === "ENOTFOUND"
        ? "is not known to this machine's name service"
        : name === "TimeoutError"
          ? "does not answer in time"
          : `drops the connection (${code || message})`;
  return new Transient(
    new UserError(`MLflow at ${server.host} ${why}.`, { remedy: "Check the address, and that it runs.", cause: error }),
  );
}

const settings = "MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD";
const restoring = "If it was deleted there, restore it: `mlflow experiments restore`, `mlflow runs restore`.";

const errorSchema = z.object({ error_code: z.string(), message: z.string().default("") });

function wordsOf(body: string): { code: string; said: string } {
  try {
    const { error_code, message } = errorSchema.parse(JSON.parse(body));
    return { code: error_code, said: message.replaceAll(/\s+/g, " ").slice(0, 300) };
  } catch {
    return { code: "", said: "" };
  }
}
