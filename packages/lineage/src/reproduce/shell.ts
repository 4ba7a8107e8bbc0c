import { UserError } from "@mlops-actions/errors";
import { quote } from "shell-quote";

/**
 * Words as one line of a POSIX shell, each quoted where it needs to be. Words that are long are continued on lines of their own.
 * @throws UserError on a word with control characters: a terminal that it is pasted into would obey them
 */
export function shellLine(words: readonly string[]): string {
  const quoted = words.map(shellWord);
  const whole = quoted.join(" ");
  if (whole.length <= 120) return whole;
  const lines: string[] = [];
  for (const word of quoted) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(" \\\n  ");
}

export function shellWord(word: string): string {
  if (/(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}/u.test(word)) {
    throw new UserError(`${JSON.stringify(word)} holds control characters and cannot be a part of a command.`, {
      remedy: "Look at what recorded it: no path, name or version has a use for them.",
    });
  }
  // The library escapes signs that mean nothing to a shell, which nobody reads with ease: numpy\=\=2.3.0.
  return /^[\w%+:,./@-][\w%+=:,./@-]*$/.test(word) ? word : quote([word]);
}

/** A path as an operand, which no program takes for an option. */
export function operand(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}
