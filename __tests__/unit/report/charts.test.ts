import assert from "node:assert/strict";
import { test } from "node:test";
import { type Chart, type Report, renderPage } from "@mlops-actions/report";
import fc from "fast-check";
import { breastCancer } from "./breast-cancer.ts";
import { attribute, type Element, elements, parseHtml, seen } from "./github.ts";

type Lines = Extract<Chart, { kind: "lines" }>;

async function draw(chart: Chart): Promise<Element> {
  const report: Report = { ...breastCancer, lead: [], sections: [{ title: "chart", blocks: [chart] }] };
  return elements(parseHtml(await renderPage(report))).find(({ tagName }) => tagName === "figure")!;
}

const lines = (series: Lines["series"], domain: readonly [number, number] = [0, 1]): Lines => ({
  kind: "lines",
  title: "lines",
  description: "lines",
  x: { title: "x", domain },
  y: { title: "y", domain },
  series,
});

/** The vertices of the paths of a colour, in pixels. */
function vertices(figure: Element, colour: string): [number, number][] {
  const picture = elements(figure).find((element) => attribute(element, "role") === "img")!;
  return elements(picture)
    .filter((element) => attribute(element, "stroke") === colour)
    .flatMap((path) => [...attribute(path, "d")!.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)])
    .map(([, x, y]) => [Number(x), Number(y)]);
}

test("a curve of a million points becomes a picture of some hundreds, the same line", async () => {
  const rows = 1_000_000;
  const x = Float64Array.from({ length: rows }, (_, row) => row / rows);
  const y = x.map((at) => at ** 0.1);
  const figure = await draw(lines([{ name: "a", x, y }]));
  const points = vertices(figure, "var(--series-1)");
  assert.ok(points.length > 300 && points.length < 1500, String(points.length));
  const [right, bottom] = [Math.max(...points.map(([at]) => at)), Math.max(...points.map(([, at]) => at))];
  for (const [px, py] of points) assert.ok(Math.abs(py - bottom * (1 - (px / right) ** 0.1)) < 1.5 || px < 3);
});

test("points that are not numbers are left out, order is kept, also where x goes back", async () => {
  const figure = await draw(
    lines([{ name: "a", x: [0, 0.5, Number.NaN, 0.25, 1], y: [0, 0.5, 0.5, Number.POSITIVE_INFINITY, 1] }]),
  );
  const points = vertices(figure, "var(--series-1)");
  assert.equal(points.length, 3);
  const back = vertices(await draw(lines([{ name: "a", x: [1, 0, 0.5], y: [0, 0.5, 1] }])), "var(--series-1)").map(
    ([x]) => x,
  );
  assert.ok(back[0]! > back[2]! && back[2]! > back[1]! && back[1] === 0);
});

test("axes are labelled without powers of ten, save where numbers are very large", async () => {
  assert.match(seen(await draw(lines([], [-20, 20]))), /[−-]20\D+10/);
  assert.match(seen(await draw(lines([], [0, 150_000]))), /80,000\s*100,000/);
  assert.match(seen(await draw(lines([], [0, 4e9]))), /4e\+9/);
});

test("no data still gives a chart with its axes and its sentence", async () => {
  for (const chart of [
    lines([]),
    lines([{ name: "a", x: [], y: [] }]),
    { kind: "histogram", title: "h", description: "none", x: { title: "x" }, edges: [], series: [] } as Chart,
    { kind: "intervals", title: "i", description: "none", x: { title: "x" }, rows: [] } as Chart,
  ])
    assert.equal(elements(await draw(chart)).filter((element) => attribute(element, "role") === "img").length, 1);
});

test("a histogram's steps stand between its edges", async () => {
  const figure = await draw({
    kind: "histogram",
    title: "scores",
    description: "scores",
    x: { title: "score", domain: [0, 3] },
    edges: [0, 1, 3],
    series: [{ name: "a", counts: [4, 2] }],
  });
  const points = vertices(figure, "var(--series-1)");
  const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))];
  const corners = points.map(([x, y]) => [Math.round((x / right) * 3), Math.round((1 - y / bottom) * 4)].join());
  assert.deepEqual([...new Set(corners)], ["0,0", "0,4", "1,4", "1,2", "3,2", "3,0"]);
});

test("series differ by dashes as well as by colour, and the first is solid and in front", async () => {
  const series = Array.from({ length: 10 }, (_, at) => ({ name: `class ${at}`, x: [0, 1], y: [0, at / 10] }));
  const figure = await draw(lines(series));
  const paths = elements(figure).filter((element) => attribute(element, "stroke-width") === "1.75");
  const looks = paths.map((path) => `${attribute(path, "stroke")} ${attribute(path, "stroke-dasharray")}`);
  assert.equal(new Set(looks).size, 10);
  assert.equal(looks.at(-1), "var(--series-1) ");
  assert.match(seen(figure), /class 0class 1class 2/);
});

test("intervals name their rows even where two share a name, and mark what is allowed", async () => {
  const row = { name: "recall", delta: -0.01, lower: -0.03, upper: 0.01, verdict: "undecided" };
  const figure = await draw({
    kind: "intervals",
    title: "i",
    description: "i",
    x: { title: "difference" },
    rows: [row, { ...row, limit: -0.02, tone: "fail" }],
  });
  const texts = elements(figure)
    .filter(({ tagName }) => tagName === "text")
    .map(seen);
  assert.equal(texts.filter((text) => text === "recall").length, 2);
  assert.ok(texts.includes("−0.02") && texts.includes("0"));
  assert.ok(elements(figure).some((element) => attribute(element, "fill") === "var(--fail)"));
  assert.match(
    seen(elements(figure).find(({ tagName }) => tagName === "details")!),
    /recall−0\.010 \[−0\.030, \+0\.010\]−0\.020undecided/,
  );
});

const extremes = [
  0,
  -0,
  1,
  5e-324,
  1e-200,
  1e-15,
  1 + 2 ** -52,
  1e15,
  1e99,
  3.4e38,
  1e300,
  Number.MAX_VALUE,
  Number.NaN,
];

test("any numbers at all can be drawn", async () => {
  const number = fc.oneof(
    fc.constantFrom(...extremes, ...extremes.map((value) => -value), Number.POSITIVE_INFINITY),
    fc.double(),
  );
  const numbers = fc.array(number, { minLength: 2, maxLength: 8 });
  const axis = fc.tuple(number, number).map((domain) => ({ title: "axis", domain }));
  await fc.assert(
    fc.asyncProperty(numbers, numbers, axis, axis, async (a, b, x, y) => {
      const words = { title: "t", description: "d" };
      const [delta, lower, limit] = [a[0]!, a[1]!, b[0]!];
      const charts: Chart[] = [
        { kind: "lines", ...words, x, y: { title: "y" }, series: [{ name: "a", x: a, y: b, points: true }] },
        { kind: "lines", ...words, x: { title: "x" }, y, series: [{ name: "a", x: b, y: a }] },
        { kind: "histogram", ...words, x, edges: a, series: [{ name: "a", counts: b.slice(1) }] },
        { kind: "intervals", ...words, x, rows: [{ name: "a", delta, lower, upper: b[1]!, limit, verdict: "v" }] },
      ];
      const drawn = charts.filter(
        (chart) => chart.kind !== "intervals" || [delta, lower, limit, b[1]!].every(Number.isFinite),
      );
      for (const chart of drawn)
        for (const { attrs } of elements(await draw(chart)))
          for (const { value } of attrs) assert.doesNotMatch(value, /NaN|Infinity|undefined/);
    }),
    { numRuns: 15 },
  );
});
