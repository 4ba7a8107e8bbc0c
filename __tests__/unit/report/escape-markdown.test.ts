import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml, escapeMarkdown } from "@mlops-actions/report";
import fc from "fast-check";
import { elements, filters, linkable, type Node, parseHtml, renderMarkdown, seen } from "./github.ts";
import { hostileNames } from "./hostile.ts";

/** Places of a document in which escaped text can stand. */
const places: Record<string, (text: string) => string> = {
  paragraph: (text) => `${text}\n\nnext`,
  heading: (text) => `### ${text}\n\nnext`,
  item: (text) => `- ${text}\n- next`,
  cell: (text) => `| a | b |\n|--|--|\n| ${text} | next |`,
  label: (text) => `[${text}](https://example.org/)`,
  strong: (text) => `<strong>${text}</strong>`,
};

/** What is to be seen of a text: its own characters, the hidden ones named, on one line. */
const shown = (text: string) => squeezed(seen(parseHtml(`<body>${escapeHtml(text)}</body>`)));

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** Each place with a harmless letter in it: its tags, and what is seen around the letter. */
const frames = Object.entries(places).map(([place, put]) => {
  const tree = renderMarkdown(put("\ue000"));
  return { place, put, tags: tagNames(tree), text: seen(tree) };
});

function assertInert(text: string): void {
  const expected = shown(text);
  if (expected === "") assert.equal(escapeMarkdown(text).trim(), "");
  else for (const frame of frames) assertFrame(frame, text, expected);
}

function assertFrame({ place, put, ...frame }: (typeof frames)[number], text: string, expected: string): void {
  const tree = renderMarkdown(put(escapeMarkdown(text)));
  assert.deepEqual(tagNames(tree), frame.tags, place);
  assert.equal(squeezed(seen(tree)), squeezed(frame.text.replace("\ue000", () => expected)), place);
  for (const node of linkable(tree))
    for (const [name, filter] of Object.entries(filters)) assert.doesNotMatch(node, filter, `${name} in ${place}`);
}

/** A dollar stands in a span. */
function tagNames(tree: Node): string[] {
  return elements(tree)
    .map((each) => each.tagName)
    .filter((tag) => tag !== "span");
}

test("nothing that people have tried is more than text on GitHub, wherever it stands", () => {
  for (const name of hostileNames) assertInert(name);
});

test("nor are arbitrary texts", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), assertInert), { numRuns: 100 });
  fc.assert(fc.property(fc.string({ unit: "binary" }), assertInert), { numRuns: 100 });
});

test("nor are sequences of what has a meaning", () => {
  const token = fc.constantFrom(
    ..."\\`*_{}[]()#+-.!|<>~$:@&=^/ \n\t\"'1aé",
    ...[
      "@user",
      "#12",
      "::",
      "://",
      "www.",
      "http",
      "abcdef1",
      "&amp;",
      "&#64;",
      "<!--",
      "-->",
      "<b>",
      "</td>",
      "GH-",
      "```",
      "***",
      "](",
      "![",
      "[x]",
    ],
  );
  fc.assert(
    fc.property(
      fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join("")),
      assertInert,
    ),
    { numRuns: 400 },
  );
});

test("ordinary words and names stay readable in the source", () => {
  for (const text of [
    "breast-cancer",
    "roc_auc",
    "f1_macro 0.941, −0.012",
    "12 µs a row (30 columns)",
    "region=north",
    "95% of 1,900",
  ])
    assert.equal(escapeMarkdown(text), text);
  assert.equal(escapeMarkdown("@octocat"), "@&#8203;octocat");
  assert.equal(escapeMarkdown("[−0.002, +0.005]"), "\\[−0.002, +0.005\\]");
  assert.equal(escapeMarkdown("a\r\nb"), "a⏎b");
  assert.equal(escapeMarkdown("\u202eexe"), "⟨U+202E⟩exe");
});

test("HTML escapes what could end a text or an attribute", () => {
  assert.equal(
    escapeHtml(`<a href="x" title='y'>&amp;</a>`),
    "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;",
  );
  assert.equal(escapeHtml("\u001b[31m\n"), "␛[31m⏎");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeHtml(text);
      assert.deepEqual(
        elements(parseHtml(`<p title="${escaped}">${escaped}</p>`)).map((each) => each.tagName),
        ["html", "head", "body", "p"],
      );
    }),
  );
});
