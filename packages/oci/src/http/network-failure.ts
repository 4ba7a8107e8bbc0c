import { UserError } from "@mlops-actions/errors";
import { Transient } from "./retry.ts";

const droppedCodes = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ECONNABORTED",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
  "HPE_INVALID_EOF_STATE",
]);
const unknownNames = new Set(["ENOTFOUND", "EAI_NODATA", "EAI_NONAME"]);
const untrustedCodes = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);
const certificateCodes = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "ERR_TLS_CERT_ALTNAME_INVALID"]);
const plainCodes = new Set(["EPROTO", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG"]);

/** A connection that failed, in plain words; what is no failure of the network as it is. */
export function networkFailure(host: string, error: unknown): unknown {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const failed = (what: string, remedy: string): UserError =>
    new UserError(`${host} ${what}.`, { remedy, cause: error });
  if (droppedCodes.has(code)) {
    return new Transient(
      failed(`drops the connection (${code})`, "Run again; if it stays so, look at the proxy between."),
    );
  }
  if (code === "ECONNREFUSED")
    return failed("refuses the connection: nothing listens there", "Check the name and the port.");
  if (unknownNames.has(code))
    return failed(
      "is not known to this machine's name service",
      "Check its name, and the network and proxy of the job.",
    );
  if (code === "EHOSTUNREACH" || code === "ENETUNREACH")
    return failed(`cannot be reached (${code})`, "Check the network and proxy of the job.");
  if (untrustedCodes.has(code)) {
    return failed(
      `has a certificate that this machine does not trust (${code})`,
      "Give the file of your organisation's certificate authority as NODE_EXTRA_CA_CERTS to the step.",
    );
  }
  if (certificateCodes.has(code))
    return failed(
      `has a certificate that is not valid for it: ${message}`,
      "Renew it, or use the name that it is for.",
    );
  if (plainCodes.has(code)) {
    return failed("does not answer by HTTPS", "Set `insecure: true` if it speaks plain HTTP, or check the port.");
  }
  return error;
}
