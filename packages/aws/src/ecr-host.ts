/** An Elastic Container Registry, as the host of an image's reference names it. */
export interface EcrHost {
  readonly host: string;
  /** Twelve digits; null for the public registry, which all accounts share. */
  readonly account: string | null;
  readonly region: string;
  /** The first word of its ARNs after `arn:`. */
  readonly partition: string;
  readonly public: boolean;
  /** The host answers over FIPS 140 validated cryptography. */
  readonly fips: boolean;
  /** The host answers over IPv6 too. */
  readonly dualStack: boolean;
}

/** The registry that a host belongs to, without a port; null where it is none of AWS. */
export function parseEcrHost(host: string): EcrHost | null {
  const lower = host.toLowerCase();
  const dualStackPublic = lower === "ecr-public.aws.com";
  if (dualStackPublic || lower === "public.ecr.aws") {
    const place = { account: null, region: "us-east-1", partition: "aws" };
    return { host: lower, ...place, public: true, fips: false, dualStack: dualStackPublic };
  }
  const match = privateHost.exec(lower);
  if (match === null) return null;
  const [, account = "", separator, fips, region = "", domain = ""] = match;
  // The two forms of a host differ in this sign and in what follows the region.
  const dualStack = separator === "-";
  const known = (dualStack ? dualStackDomains : domains).get(domain);
  if (known === undefined) return null;
  const partition = region.startsWith("us-gov-") ? "aws-us-gov" : known;
  return { host: lower, account, region, partition, public: false, fips: fips !== undefined, dualStack };
}

const privateHost = /^(\d{12})\.dkr([.-])ecr(-fips)?\.([a-z]{2,}(?:-[a-z]+)+-\d+)\.([a-z0-9.-]+)$/;

/** The partitions of AWS by what their hosts end in; GovCloud has that of the commercial one. */
const domains: ReadonlyMap<string, string> = new Map([
  ["amazonaws.com", "aws"],
  ["amazonaws.com.cn", "aws-cn"],
  ["amazonaws.eu", "aws-eusc"],
  ["c2s.ic.gov", "aws-iso"],
  ["sc2s.sgov.gov", "aws-iso-b"],
  ["cloud.adc-e.uk", "aws-iso-e"],
  ["csp.hci.ic.gov", "aws-iso-f"],
]);

const dualStackDomains: ReadonlyMap<string, string> = new Map([
  ["on.aws", "aws"],
  ["on.amazonwebservices.com.cn", "aws-cn"],
  ["on.amazonwebservices.eu", "aws-eusc"],
]);
