import { failedRequest } from "./failed-request.ts";
import type { GitHub } from "./github.ts";

interface Author {
  readonly login: string;
  readonly type: string;
}

/**
 * Tells whether something with our marker is ours: a bot wrote it, or the token's own user; who that is, is asked once,
 * and only where a person wrote such a thing.
 */
export function authorship(github: GitHub): (author: Author | null) => Promise<boolean> {
  let self: Promise<string | null> | undefined;
  return async (author) => {
    if (author === null) return false;
    if (author.type === "Bot") return true;
    self ??= ownLogin(github);
    return author.login === (await self);
  };
}

/** The user whose token this is; null for an installation's token, which may not ask. */
async function ownLogin(github: GitHub): Promise<string | null> {
  const octokit = await github.octokit();
  try {
    return (await octokit.request("GET /user")).data.login;
  } catch (error) {
    if (failedRequest(error)?.status === 403) return null;
    throw error;
  }
}
