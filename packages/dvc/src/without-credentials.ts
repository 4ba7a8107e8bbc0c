/** Schemes whose user says which account is meant, and opens nothing by itself; elsewhere a user may be a token. */
const namedUsers = /^(?:ssh|sftp|git\+ssh|hdfs|webhdfs)$/i;

/** A URL without password, token and query (which may be signed); a path of a file system as it is. */
export function withoutCredentials(url: string): string {
  const [whole, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(url) ?? [];
  if (whole === undefined || scheme === undefined || rest === undefined) return url;
  const bare = rest.replace(/[?#].*$/s, "");
  const slash = bare.indexOf("/");
  const authority = slash < 0 ? bare : bare.slice(0, slash);
  // A slash in a password ends the authority too early: what stands for the port is no number then.
  const broken = !authority.includes("@") && /:(?!\d*$)/.test(authority) && !authority.startsWith("[");
  const end = broken ? bare.lastIndexOf("@") : authority.lastIndexOf("@");
  if (end < 0) return `${scheme}://${bare}`;
  const user = bare.slice(0, end).split(":")[0];
  return `${scheme}://${namedUsers.test(scheme) ? `${user}@` : ""}${bare.slice(end + 1)}`;
}
