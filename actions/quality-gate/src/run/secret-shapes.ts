/**
 * What is a secret by its looks alone, of the services that people keep in a repository's secrets; each begins with letters of its own, so that text
 * without them is read fast. Tokens have no fixed length: issuers change it.
 */
export const secretShapes: readonly string[] = [
  // GitHub: https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
  String.raw`\bgh[oprsu]_[\w.-]{16,}`,
  String.raw`\bgithub_pat_\w{16,}`,
  String.raw`\bglpat-[\w-]{16,}`,
  // AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  String.raw`\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`,
  // Slack
  String.raw`\bxox[a-z]-[\w-]{10,}`,
  String.raw`\bxapp-[\w-]{10,}`,
  String.raw`hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{10,}`,
  // Registries of packages
  String.raw`\bnpm_[A-Za-z0-9]{30,}`,
  String.raw`\bpypi-[\w-]{30,}`,
  String.raw`\bhf_[A-Za-z0-9]{30,}`,
  // Google, Stripe
  String.raw`\bAIza[\w-]{30,}`,
  String.raw`\b[rs]k_live_[A-Za-z0-9]{16,}`,
  // JSON Web Token, RFC 7519: header and payload are JSON objects
  String.raw`\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?`,
  // RFC 7468; within a string of JSON its lines end in \n as two characters. A beginning alone takes the lines of base64 that follow.
  String.raw`-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?:(?!-----BEGIN)[^]){0,20000}?-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\[nr])+[A-Za-z0-9+/=]{16,})*)`,
];
