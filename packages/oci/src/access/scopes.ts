/** What a token has to allow to read a repository. */
export function pullScopes(repository: string): readonly string[] {
  return [`repository:${repository}:pull`];
}

/** To write one, and to mount from others. */
export function pushScopes(repository: string, from: readonly string[] = []): readonly string[] {
  return [`repository:${repository}:pull,push`, ...from.flatMap(pullScopes)];
}
