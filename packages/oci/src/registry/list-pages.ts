import { UserError } from "@mlops-actions/errors";
import { pullScopes } from "../access/scopes.ts";
import { jsonAnswer } from "../http/json-answer.ts";
import type { Client } from "./client.ts";

/** The JSON of each page of a list, none where there is no such list. */
export async function* listPages(
  client: Client,
  repository: string,
  path: string,
  doing: string,
): AsyncGenerator<unknown> {
  const seen = new Set<string>();
  for (let at: URL | null = new URL(path, client.base); at !== null; ) {
    if (seen.has(at.href)) throw new UserError(`${client.host} lists without end (${doing}).`);
    seen.add(at.href);
    const answer = await client.read({
      method: "GET",
      at,
      doing,
      repository,
      scopes: pullScopes(repository),
      expect: [200, 404],
    });
    if (answer.status === 404) return;
    yield jsonAnswer(answer.bytes, client.host, doing);
    const next = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(answer.headers["link"] ?? "")?.[1];
    at = next === undefined ? null : client.resolve(next, at);
  }
}
