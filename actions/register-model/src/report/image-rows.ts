import type { Text } from "@mlops-actions/report";

/** An image in two rows of a table, none of which is cut: its name, and the digest that is copied and compared. */
export function imageRows(title: string, reference: string): readonly (readonly [string, Text])[] {
  const [name = "", digest] = reference.split("@");
  return [[title, [code(name)]], ...(digest === undefined ? [] : [["its digest", [code(digest)]] as const])];
}

function code(text: string) {
  return { text, style: "code" } as const;
}
