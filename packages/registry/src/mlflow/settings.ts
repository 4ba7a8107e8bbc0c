import { UserError } from "@mlops-actions/errors";
import type { NameRule } from "../name-rule.ts";
import type { RegistryEffects } from "../registry.ts";

export interface MlflowSettings {
  /** Of the server, http or https. Default: MLFLOW_TRACKING_URI. */
  readonly url?: string;
  /** The experiment that the runs of versions go into. Default: one of the model's name. */
  readonly experiment?: string;
}

export interface Server {
  /** Without a slash at its end. */
  readonly url: string;
  readonly host: string;
  /** The credentials, if there are any. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What MLflow takes as the name of a registered model and of an experiment, and can search for. */
export const mlflowNames: NameRule = {
  allows: (name) =>
    /^[^/:'"`%\\\p{C}\s](?:[^/:'"`%\\\p{C}]{0,198}[^/:'"`%\\\p{C}\s])?$/u.test(name) && !/^\.+$/.test(name),
  says: "1 to 200 characters, none of them a slash, colon, quote, backslash or percent sign, and no blank at an end",
};

/** @throws UserError on an address that is none, and credentials that no request can carry */
export function serverOf({ url }: MlflowSettings, environment: RegistryEffects["environment"]): Server {
  const written = url ?? environment["MLFLOW_TRACKING_URI"] ?? "";
  if (written === "") {
    throw new UserError("The address of the MLflow server is not known.", {
      remedy: "Write it into mlops.yml (registry: mlflow: url:), or set the environment variable MLFLOW_TRACKING_URI.",
    });
  }
  const address = URL.canParse(written) ? new URL(written) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new UserError(`${JSON.stringify(written.replace(/\/\/[^/]*@/, "//…@"))} is no address of an MLflow server.`, {
      remedy: "Write one that begins with https:// or http://; folders and databases are not opened without a server.",
    });
  }
  if (address.username !== "" || address.password !== "") {
    throw new UserError(`The address of the MLflow server ${address.host} holds credentials.`, {
      remedy: "Set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD from secrets instead.",
    });
  }
  return {
    url: `${address.origin}${address.pathname.replace(/\/+$/, "")}`,
    host: address.host,
    headers: credentials(environment),
  };
}

/** As MLflow's own client: a user and password win over a token. */
function credentials(environment: RegistryEffects["environment"]): Record<string, string> {
  const [user, password, token] = variables.map((name) => environment[name]?.trim() ?? "");
  if (user && password) return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  if (!token) return {};
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UserError("MLFLOW_TRACKING_TOKEN holds characters that no token has.", {
      remedy: "Set it again: without quotes, blanks or line breaks.",
    });
  }
  return { Authorization: `Bearer ${token}` };
}

const variables = ["MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD", "MLFLOW_TRACKING_TOKEN"] as const;
