/**
 * Whether arguments name what is to be judged: a path or a pattern.
 * @param valued Options whose value is the next argument.
 */
export function namesTargets(args: readonly string[], valued: ReadonlySet<string>): boolean {
  return args.some((argument, index) => !argument.startsWith("-") && !valued.has(args[index - 1] ?? ""));
}
