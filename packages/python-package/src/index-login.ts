import { UserError } from "@mlops-actions/errors";

export interface PythonIndex {
  /** The simple index, as pip has it: `https://…/simple/`. */
  readonly url: string;
  /** Where files are sent to, as twine has it. */
  readonly uploadUrl: string;
  /** Plain HTTP to other machines. */
  readonly insecure?: boolean;
}

export interface Login {
  readonly username: string;
  readonly password: string;
}

/**
 * What the index asks for, from the variables that uv, twine and CodeArtifact's own client use; null for an index that asks for nothing.
 * A token of CodeArtifact goes nowhere else.
 */
export function loginFrom(environment: Readonly<Record<string, string>>, { uploadUrl }: PythonIndex): Login | null {
  const {
    UV_PUBLISH_TOKEN: token,
    UV_PUBLISH_PASSWORD,
    UV_PUBLISH_USERNAME,
    TWINE_PASSWORD,
    TWINE_USERNAME,
    CODEARTIFACT_AUTH_TOKEN: codeArtifact,
  } = environment;
  if (token) return { username: "__token__", password: token };
  if (UV_PUBLISH_PASSWORD) return { username: UV_PUBLISH_USERNAME || "__token__", password: UV_PUBLISH_PASSWORD };
  if (TWINE_PASSWORD) return { username: TWINE_USERNAME || "__token__", password: TWINE_PASSWORD };
  if (codeArtifact && isCodeArtifact(new URL(uploadUrl))) return { username: "aws", password: codeArtifact };
  return null;
}

/** @throws UserError where an index's addresses are none, hold a login, or would send one in the open */
export function checkIndex({ url, uploadUrl, insecure = false }: PythonIndex): void {
  for (const address of [url, uploadUrl]) {
    const parsed = URL.canParse(address) ? new URL(address) : null;
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
      throw new UserError(`${JSON.stringify(shown(address))} is no address of a package index.`, {
        remedy: "Give the whole of it: https://nexus.example.org/repository/pypi-internal/.",
      });
    }
    if (parsed.username !== "" || parsed.password !== "") {
      throw new UserError(`The address of the package index ${parsed.host} holds a login.`, {
        remedy: "Take it out, and give TWINE_USERNAME and TWINE_PASSWORD as variables of the step, from secrets.",
      });
    }
    if (parsed.protocol === "http:" && !isLoopback(parsed) && !insecure) {
      throw new UserError(
        `The package index ${parsed.host} is asked over plain HTTP, which shows packages and logins to all between.`,
        {
          remedy: "Use https, or set `insecure` where the network is your own.",
        },
      );
    }
  }
}

function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, "//***@");
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function isCodeArtifact({ protocol, hostname }: URL): boolean {
  const domains = /^[a-z0-9-]+\.d\.codeartifact\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
  return protocol === "https:" && domains.test(hostname);
}
