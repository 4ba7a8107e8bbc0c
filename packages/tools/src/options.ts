/** Options that an argument list shall not have. */
export interface Unwanted {
  /** Without a value; `--x` also takes out `--x=…`. */
  readonly flags?: readonly string[];
  /** With a value, in the same argument or the next: `--x=1`, `--x 1`, `-x1`. */
  readonly valued?: readonly string[];
  /** With a number or without: `-j`, `-j 4`. */
  readonly numbered?: readonly string[];
}

/** The arguments without these options. What follows `--` is left as it is: paths. */
export function withoutOptions(args: readonly string[], unwanted: Unwanted): readonly string[] {
  const { flags = [], valued = [], numbered = [] } = unwanted;
  const kept: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    if (argument === "--") return [...kept, ...args.slice(index)];
    const name = argument.split("=", 1)[0]!;
    const known = [...valued, ...numbered];
    if (valued.includes(argument)) index++;
    else if (numbered.includes(argument)) index += /^-?\d+$/.test(args[index + 1] ?? "") ? 1 : 0;
    else if (!flags.includes(name) && !known.includes(name) && !known.some((option) => isShort(option, argument)))
      kept.push(argument);
  }
  return kept;
}

/** Whether one of these options is given, with a value (`--x=1`, `-x1`) or without. */
export function hasOption(args: readonly string[], ...names: readonly string[]): boolean {
  return args.some((argument) =>
    names.some((name) => argument === name || argument.startsWith(`${name}=`) || isShort(name, argument)),
  );
}

/** The value of the last of this option's uses, `--x=1` or `--x 1`; null where it is not given. */
export function optionValue(args: readonly string[], name: string): string | null {
  const at = args.findLastIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  const argument = args[at];
  if (argument === undefined) return null;
  return argument === name ? (args[at + 1] ?? null) : argument.slice(name.length + 1);
}

function isShort(option: string, argument: string): boolean {
  return /^-\w$/.test(option) && argument.startsWith(option);
}
