/**
 * An address that may become a link, in its normal form; undefined for any scheme but http and https and for what is
 * no address. What Markdown could read as the end of the link is percent-encoded.
 */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(
    /[()<>\\|`"'*[\]\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
