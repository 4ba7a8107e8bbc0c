import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutMarkdown, cutText } from "../../../packages/github/src/cut-text.ts";

const notice = "*The rest was cut: it is longer than GitHub takes here.*";

test("a text that fits stays as it is", () => {
  assert.equal(cutText("abc", 3), "abc");
  assert.equal(cutMarkdown("abc", 3), "abc");
});

test("plain text is cut between characters", () => {
  assert.equal(cutText("abcd", 3), "ab…");
  assert.equal(cutText("a😀bc", 3), "a…");
});

const table = `| a | b |\n|--|--|\n${"| 1 | 2 |\n".repeat(40)}`;
const blocks: [string, string][] = [
  ["a table", table],
  ["a code fence", `\`\`\`text\n${"line\n\n".repeat(40)}\`\`\`\n`],
  ["a fence of tildes with backticks in it", `~~~\n\`\`\`\n${"line\n\n".repeat(40)}~~~\n`],
  ["folded details", `<details><summary>more</summary>\n\n${"text\n\n".repeat(40)}</details>\n`],
];
for (const [name, block] of blocks) {
  test(`never cut inside ${name}`, () => {
    assert.equal(cutMarkdown(`Before.\n\n${block}\nAfter.`, 200), `Before.\n\n${notice}`);
  });
}

test("what has no place to be cut goes wholly", () => {
  assert.equal(cutMarkdown("x".repeat(500), 200), notice);
});

test("never longer than the limit, and a beginning of the text", () => {
  const line = fc.oneof(fc.constantFrom("", "```", "<details>", "</details>", "| a |", "text"), fc.string());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 100, max: 300 }), (lines, limit) => {
      const markdown = lines.join("\n");
      const cut = cutMarkdown(markdown, limit);
      assert.ok(cut.length <= limit);
      if (cut !== markdown) assert.ok(markdown.startsWith(cut.slice(0, -notice.length).trimEnd()));
    }),
  );
});
