import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { promisify } from "node:util";
import { renderComment, renderPage } from "@mlops-actions/report";
import { breastCancer } from "./breast-cancer.ts";
import { digitsReport } from "./digits.ts";
import { attribute, type Element, elements, parseHtml, seen } from "./github.ts";
import { hostile, hostileNames } from "./hostile.ts";

const run = "https://github.com/o/r/actions/runs/1";
const pages = await Promise.all([breastCancer, digitsReport, hostile].map((report) => renderPage(report, { run })));
const [page, digitsPage, hostilePage] = pages as [string, string, string];

const tags = (html: string, name: string): Element[] =>
  elements(parseHtml(html)).filter(({ tagName }) => tagName === name);

test("the page loads nothing and runs nothing", () => {
  const known = new Set(
    "html head meta title style body header main footer section nav div p h1 h2 h3 ul li a span strong em code pre small".split(
      " ",
    ),
  );
  const drawn = "table caption thead tbody tr th td figure figcaption details summary svg g path line text".split(" ");
  for (const html of pages)
    for (const { tagName, attrs } of elements(parseHtml(html))) {
      assert.ok(known.has(tagName) || drawn.includes(tagName), tagName);
      for (const { name, value } of attrs) {
        assert.doesNotMatch(name, /^on|^style$|^src|^xlink|^srcdoc$/);
        assert.doesNotMatch(value, /^\s*(javascript|data):|url\(/i);
      }
    }
});

test("its policy allows its own style and nothing else", () => {
  for (const html of pages) {
    const style = seen(tags(html, "style")[0]!);
    const policy = tags(html, "meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy")!;
    const hash = createHash("sha256").update(style).digest("base64");
    assert.equal(
      attribute(policy, "content"),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    assert.equal(tags(html, "style").length, 1);
    assert.doesNotMatch(style, /@import|url\(/);
  }
});

test("links lead to the run, to web addresses given, and within the page", () => {
  const hrefs = new Set(tags(hostilePage, "a").map((link) => attribute(link, "href")!));
  const outside = [...hrefs].filter((href) => !href.startsWith("#"));
  assert.deepEqual(outside, [run, "https://example.org/a%29b%7Cc%3Cd%3E?e=f&copy;=g#h"]);
  const ids = new Set(tags(hostilePage, "h2").map((heading) => attribute(heading, "id")));
  for (const href of hrefs) if (href.startsWith("#")) assert.ok(ids.has(href.slice(1)));
});

test("every name is there as text", () => {
  const text = seen(parseHtml(hostilePage));
  for (const name of hostileNames.filter((name) => name.length < 80 && /^[\x20-\x7e]+$/.test(name)))
    assert.ok(text.includes(name.trim()), name);
  assert.ok(text.includes("evil⟨U+202E⟩gnp.exe"));
  assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
});

test("headings do not skip, sections and pictures have names, tables have heads", () => {
  for (const html of pages) {
    const levels = elements(parseHtml(html)).flatMap(({ tagName }) =>
      /^h\d$/.test(tagName) ? [Number(tagName[1])] : [],
    );
    assert.deepEqual(
      levels.filter((level) => level === 1),
      [1],
    );
    for (const [at, level] of levels.entries()) assert.ok(at === 0 || level <= levels[at - 1]! + 1);
    for (const section of tags(html, "section"))
      assert.ok(attribute(section, "aria-label") ?? attribute(section, "aria-labelledby"));
    for (const svg of tags(html, "svg"))
      assert.ok(
        attribute(svg, "aria-hidden") === "true" || (attribute(svg, "role") === "img" && attribute(svg, "aria-label")),
      );
    for (const header of tags(html, "th")) assert.match(attribute(header, "scope") ?? "", /^(row|col|colgroup)$/);
    const ids = elements(parseHtml(html)).flatMap((element) => attribute(element, "id") ?? []);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test("icons become badges with a word", () => {
  const badges = tags(page, "span").filter((span) => attribute(span, "class")?.startsWith("badge"));
  assert.deepEqual(
    badges.map((badge) => [seen(badge), attribute(badge, "aria-label")]),
    [
      ["!", "Warning"],
      ["✓", "Pass"],
      ["!", "Warning"],
      ["✗", "Fail"],
      ["✓", "Pass"],
    ],
  );
});

test("charts take their colours from the page", () => {
  const pictures = tags(page, "svg").filter((svg) => attribute(svg, "role") === "img");
  assert.equal(pictures.length, 5);
  for (const element of pictures.flatMap(elements))
    for (const name of ["fill", "stroke"])
      assert.match(attribute(element, name) ?? "none", /^(none|transparent|var\(--[a-z0-9-]+\))$/);
  const style = seen(tags(page, "style")[0]!);
  for (const [, variable] of pages.join("").matchAll(/var\((--[a-z0-9-]+)\)/g))
    assert.ok(style.includes(`${variable}:`), variable);
});

test("a matrix is a table that names its axes", () => {
  const matrix = tags(digitsPage, "table").find((table) => attribute(table, "class") === "matrix")!;
  assert.equal(elements(matrix).filter(({ tagName }) => tagName === "td").length, 1 + 10 * 10);
  assert.match(seen(matrix), /^\s*predicted\s*truth0123456789/);
});

test("text is readable on both grounds: contrast of 4.5 for text, 3 for what carries meaning", () => {
  const [light, dark] = [...seen(tags(page, "style")[0]!).matchAll(/:root \{([^}]*)\}/g)].map(
    ([, body]) =>
      new Map([...body!.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]+);/g)].map(([, name, colour]) => [name!, colour!])),
  );
  for (const colours of [light!, dark!]) {
    const contrast = (a: string, b: string) => {
      const [high, low] = [luminance(colours.get(a)!), luminance(colours.get(b)!)].sort((x, y) => y - x) as [
        number,
        number,
      ];
      return (high + 0.05) / (low + 0.05);
    };
    for (const ground of ["--paper", "--sunken", "--pass-ground", "--warn-ground", "--fail-ground"])
      for (const text of ["--ink", "--muted"]) assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`);
    for (const tone of ["--pass", "--warn", "--fail", "--link"]) assert.ok(contrast(tone, "--paper") >= 4.5, tone);
    for (let series = 1; series <= 8; series++)
      assert.ok(contrast(`--series-${series}`, "--paper") >= 3, `series ${series}`);
  }
});

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("a cell that is cut unfolds to the whole of it, which is text as well", async () => {
  const columns = Array.from({ length: 60 }, (_, at) => `column <${at}> & more`).join(", ");
  const digest = `sha256:${"0123456789".repeat(9)}`;
  const rows = [
    ["columns", columns],
    ["digest", [{ text: digest, style: "code" as const }]],
    ["commit", "short"],
  ];
  const table = { kind: "table" as const, columns: [{ title: "" }, { title: "this image" }], rows };
  const report = { ...breastCancer, lead: [], sections: [{ title: "Details", blocks: [table] }] };
  const folded = tags(await renderPage(report), "details");
  assert.deepEqual(
    folded.map((fold) => seen(fold).endsWith(columns) || seen(fold).endsWith(digest)),
    [true, true],
  );
  const summaries = folded.map((fold) => seen(elements(fold).find(({ tagName }) => tagName === "summary")!));
  assert.deepEqual(
    summaries.map((summary) => [summary.length, summary.includes("…")]),
    [
      [300, true],
      [80, true],
    ],
  );
  const comment = renderComment(report, { marker: "<!-- m -->" });
  assert.ok(comment.includes("…") && !comment.includes("column &#60;30&#62;"), comment);
});

test("the same report gives the same bytes", async () => {
  assert.equal(await renderPage(breastCancer, { run }), page);
});

const index = import.meta.resolve("@mlops-actions/report");
const fixture = new URL("breast-cancer.ts", import.meta.url).href;

async function inChild(flags: readonly string[], script: string): Promise<string> {
  const code = `const report = await import(${JSON.stringify(index)}); const { breastCancer } = await import(${JSON.stringify(fixture)});\n${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--input-type=module", "--eval", code]);
  return stdout.trim();
}

test("charts are drawn without making code from text", async () => {
  const length = await inChild(
    ["--disallow-code-generation-from-strings"],
    "console.log((await report.renderPage(breastCancer)).split('<svg viewBox').length);",
  );
  assert.ok(Number(length) > 5);
});

test("Vega is loaded by a page with pictures, and by nothing else", async () => {
  const loaded = await inChild(
    [],
    `const { registerHooks } = await import("node:module");
     const found = new Set();
     registerHooks({ load(url, context, next) { if (/node_modules\\/vega/.test(url)) found.add("vega"); return next(url, context); } });
     report.renderComment(breastCancer, { marker: "<!-- m -->" });
     report.renderTerminal(breastCancer, { colour: false, width: 80 });
     await report.renderPage({ ...breastCancer, sections: [] });
     const before = found.size;
     await report.renderPage(breastCancer);
     console.log(before, found.size);`,
  );
  assert.equal(loaded, "0 1");
});
