import { UserError } from "@mlops-actions/errors";

type Why = readonly [what: string, remedy: string];

const unreachable: Why = [
  "npm cannot reach its registry",
  "Check the network and the proxy of the job; npm's own settings (the user's .npmrc, npm_config_…) apply.",
];
const untrusted: Why = [
  "npm does not trust its registry's certificate",
  "Name your organisation's certificate in NODE_EXTRA_CA_CERTS, or as cafile in the .npmrc of the job's user.",
];
const refused: Why = [
  "npm's registry refuses access",
  "Check the credentials in the .npmrc of the job's user; actions/setup-node writes one.",
];
const absent: Why = [
  "npm's registry does not offer it",
  "Check which registry the job's npm uses: a mirror must offer this version.",
];
const damaged: Why = [
  "npm received something damaged",
  "Run the job again; if it stays so, check the mirror or proxy between.",
];
const full: Why = ["the disk is full", "Free some space: about 500 MB are needed for a moment."];
const other: Why = ["npm failed", "Try the same with `npm pack` on that machine; npm's own words are below."];

/** What npm's error codes mean here. */
const whys: ReadonlyMap<string, Why> = new Map([
  ["ENOTFOUND", unreachable],
  ["EAI_AGAIN", unreachable],
  ["ECONNREFUSED", unreachable],
  ["ECONNRESET", unreachable],
  ["ETIMEDOUT", unreachable],
  ["ERR_SOCKET_TIMEOUT", unreachable],
  ["ENOTCACHED", unreachable],
  ["SELF_SIGNED_CERT_IN_CHAIN", untrusted],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", untrusted],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", untrusted],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", untrusted],
  ["CERT_HAS_EXPIRED", untrusted],
  ["E401", refused],
  ["E403", refused],
  ["ENEEDAUTH", refused],
  ["E404", absent],
  ["ETARGET", absent],
  ["ENOVERSIONS", absent],
  ["EINTEGRITY", damaged],
  ["ENOSPC", full],
]);

/** An npm that ended with an error, in plain words; npm's own are the cause. */
export function npmFailure(specs: readonly string[], error: Error & { readonly stderr?: string }): UserError {
  const stderr = error.stderr?.trim() ?? "";
  const code = /^npm (?:error|ERR!) code (\w+)/m.exec(stderr)?.[1] ?? "";
  const [what, remedy] = whys.get(code) ?? other;
  return new UserError(`${specs.join(", ")} could not be downloaded: ${what}.`, {
    remedy,
    cause: stderr === "" ? error : stderr,
  });
}
