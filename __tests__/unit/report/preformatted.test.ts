import assert from "node:assert/strict";
import { test } from "node:test";
import { type Report, renderComment, renderPage, renderTerminal } from "@mlops-actions/report";
import { breastCancer } from "./breast-cancer.ts";
import { elements, parseHtml, renderMarkdown, seen } from "./github.ts";

const marker = "<!-- marker -->";

function withText(text: string, place: "lead" | "sections" = "sections"): Report {
  const block = { kind: "preformatted", text } as const;
  return {
    ...breastCancer,
    lead: place === "lead" ? [block] : [],
    sections: place === "lead" ? [] : [{ title: "Last words", blocks: [block] }],
  };
}

const traceback = `Traceback (most recent call last):
  File "a.py", line 3, in <module>
\timport b
    raise ValueError("<b>no & never</b>")

`;

const asSeen = `Traceback (most recent call last):
  File "a.py", line 3, in <module>
    import b
    raise ValueError("<b>no & never</b>")`;

test("lines keep their columns in a comment, on the page and in the terminal", async () => {
  const comment = elements(renderMarkdown(renderComment(withText(traceback), { marker })));
  assert.equal(seen(comment.find(({ tagName }) => tagName === "pre")!).trimEnd(), asSeen);
  const page = elements(parseHtml(await renderPage(withText(traceback))));
  assert.equal(seen(page.find(({ tagName }) => tagName === "pre")!), asSeen);
  const terminal = renderTerminal(withText(traceback), { colour: false, width: 60 });
  assert.ok(terminal.includes(asSeen.replace(/^/gm, "    ")), terminal);
});

for (const text of [
  "```\n</details>\n# out\n```",
  "````python\n```\n@octocat",
  "~~~\n~~~\n<script>",
  "   ```` `````` `",
]) {
  test(`no text ends its own fence: ${JSON.stringify(text)}`, () => {
    const tree = elements(renderMarkdown(renderComment(withText(text), { marker })));
    const pre = tree.filter(({ tagName }) => tagName === "pre");
    assert.equal(pre.length, 1);
    assert.equal(seen(pre[0]!).replace(/\n$/, ""), text);
    assert.ok(!tree.some(({ tagName }) => ["h1", "script", "a"].includes(tagName)));
  });
}

test("no line is a command of the runner, and nothing is hidden", async () => {
  const text = "::error::x\n  ::warning::y\n##[error]z\n\u001b[31mred\u001b[0m\u202e";
  for (const shown of [
    renderComment(withText(text), { marker }),
    renderTerminal(withText(text), { colour: false, width: 60 }),
  ]) {
    for (const line of shown.split("\n")) assert.doesNotMatch(line, /^\s*::|##\[/);
    assert.match(shown, /␛\[31mred␛\[0m⟨U\+202E⟩/);
  }
  assert.match(await renderPage(withText(text)), /␛\[31mred␛\[0m⟨U\+202E⟩<\/pre>/);
});

test("in a lead that is too long, whole lines are left out and counted", () => {
  const text = Array.from({ length: 3_000 }, (_, at) => `line ${at} ${"x".repeat(40)}`).join("\n");
  const comment = renderComment(withText(text, "lead"), { marker });
  assert.ok(comment.length <= 65_536);
  const shown = comment.split("\n").filter((line) => line.startsWith("line ")).length;
  assert.match(comment, new RegExp(`\n\`\`\`\n\n… ${(3_000 - shown).toLocaleString("en-US")} more lines\n`));
});
