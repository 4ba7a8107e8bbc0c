/** Where the code of a version can be had. */
export interface Repository {
  /** What `git clone` takes; never with a password or a token. */
  readonly clone: string;
  /** Its page, without a slash at its end; null where the address does not tell. */
  readonly web: string | null;
}

const onServer = /^[A-Za-z0-9][\w.-]*\/[\w.][\w.-]*$/;
const overSsh = /^[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][\w.-]*:[\w~][\w./~-]*$/;

/**
 * A repository as a version names it: `owner/name` on a server, or an address of git. Null for anything else, as a path
 * of someone's machine, or what git would take for an option or run as a program.
 * @param server of names without one: `https://github.com`
 */
export function repositoryOf(written: string | null, server: string): Repository | null {
  if (written === null) return null;
  if (onServer.test(written)) return address(`${server.replace(/\/+$/, "")}/${written}`);
  if (overSsh.test(written)) return { clone: written, web: null };
  return address(written);
}

function address(written: string): Repository | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (!["https:", "http:", "ssh:", "git:"].includes(url.protocol) || url.hostname === "") return null;
  url.password = "";
  url.search = "";
  url.hash = "";
  // A user of ssh is a part of the address, that of HTTPS may be a token.
  if (url.protocol !== "ssh:") url.username = "";
  if (url.hostname.startsWith("-") || url.username.startsWith("-")) return null;
  const clone = url.href.replace(/\/+$/, "");
  const web = url.protocol.startsWith("http") ? clone.replace(/\.git$/, "") : null;
  return { clone, web };
}
