import { secretShapes } from "./secret-shapes.ts";

/** Text without the secrets in it. */
export type Mask = (text: string) => string;

/** What stands in a secret's place, as in GitHub's own logs. */
const masked = "***";
const shortestSecret = 8;

/**
 * A mask for the values of variables whose names say that they are secret, in the forms in which programs print them (each line of it, base64 at
 * any offset, URL-encoded, in a string of JSON), and for what is a secret by its looks: tokens, private keys, the password in an address.
 */
export function createMask(environment: Readonly<Record<string, string>>): Mask {
  const values = Object.entries(environment).flatMap(([name, value]) => (isSecret(name) ? formsOf(value) : []));
  // The longest first: one secret may begin as another does.
  const known = [...new Set(values)].sort((one, other) => other.length - one.length);
  const address = String.raw`:\/\/(?<user>[^\s/:@"'<>]{0,256}):[^\s/@"'<>]{1,512}@`;
  const pattern = new RegExp([...known.map(escaped), address, ...secretShapes].join("|"), "g");
  return (text) =>
    text.replaceAll(pattern, (...found) => {
      const { user } = found.at(-1) as { readonly user?: string };
      return user === undefined ? masked : `://${user}:${masked}@`;
    });
}

const secretWords = new Set(["KEY", "KEYS", "PASS", "PAT", "PWD", "AUTH", "CREDS", "DSN", "SAS"]);
const places = new Set(["FILE", "PATH", "DIR", "SOCK", "HOME"]);
const secretEnd = /(?:TOKENS?|SECRETS?|PASSW(?:OR)?D|PASSPHRASE|CREDENTIALS?|APIKEY|WEBHOOK|CONNECTIONSTRING)$/;

function isSecret(name: string): boolean {
  const upper = name.toUpperCase();
  if (upper === "PWD" || upper === "OLDPWD") return false;
  const words = upper.split(/[^A-Z0-9]+/);
  // Where a secret lies is none: SSH_AUTH_SOCK.
  if (places.has(words.at(-1) ?? "")) return false;
  return words.some((word) => secretWords.has(word) || secretEnd.test(word)) || upper.includes("CONNECTION_STRING");
}

function formsOf(value: string): string[] {
  const whole = value.trim();
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  return [whole, ...lines]
    .filter((text) => text.length >= shortestSecret)
    .flatMap((text) => [
      text,
      JSON.stringify(text).slice(1, -1),
      encodeURIComponent(text.toWellFormed()),
      ...base64(text),
    ]);
}

/** As base64 has it within a longer text: at each of three offsets, without the characters at its ends that its neighbours share. */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
    const shared = (offset + bytes.length) % 3 === 0 ? 0 : 1;
    const own = encoded.slice(offset === 0 ? 0 : offset + 1, encoded.length - shared);
    return [own, own.replaceAll("-", "+").replaceAll("_", "/")];
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
