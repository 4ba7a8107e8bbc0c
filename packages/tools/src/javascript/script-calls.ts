interface ScriptCall {
  readonly script: string;
  readonly args: readonly string[];
}

/**
 * Calls of a program in package.json's scripts, with their arguments: `eslint src --ext .ts && tsc` calls both. What a
 * shell would work out (variables, substitutions, redirections) is not followed: such a call is passed over.
 */
export function scriptCalls(scripts: ReadonlyMap<string, string>, program: string): ScriptCall[] {
  return [...scripts].flatMap(([script, text]) =>
    text.split(/&&|\|\||;|\|/).flatMap((command) => {
      const words = wordsOf(command);
      const start = words?.findIndex((word) => !/^[A-Za-z_]\w*=|^(?:npx|cross-env|pnpm|yarn|exec|run)$/.test(word));
      return words && start !== undefined && words[start] === program ? { script, args: words.slice(start + 1) } : [];
    }),
  );
}

/** Null where a shell would do more than split it. */
function wordsOf(command: string): string[] | null {
  if (/[$`<>&\\]/.test(command)) return null;
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) words.push(word.replace(/["']/g, ""));
  return words;
}
