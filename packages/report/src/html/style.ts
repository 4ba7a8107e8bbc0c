import { matrixStyle } from "./matrix.ts";

/** Contrast: text ≥ 4.5 : 1, lines that carry meaning ≥ 3 : 1, on both grounds. */
const light = `
--paper: #fff; --sunken: #f5f6f8; --ink: #1b1f24; --muted: #59616b; --faint: #9aa2ac; --line: #e3e6ea; --link: #0b5cad;
--pass: #1a7f37; --warn: #946200; --fail: #c4262e; --pass-ground: #edf7ef; --warn-ground: #fdf6e3; --fail-ground: #fdf0f0;
--series-1: #2a6fdb; --series-2: #d4602a; --series-3: #1f8f66; --series-4: #8457c9; --series-5: #c03f78; --series-6: #857422;
--series-7: #22879e; --series-8: #747b85;`;

const dark = `
--paper: #12161b; --sunken: #1b2027; --ink: #e4e8ed; --muted: #9ba5b0; --faint: #66707b; --line: #2a3038; --link: #79b3f5;
--pass: #4cc272; --warn: #dcab3c; --fail: #ff7d76; --pass-ground: #14231a; --warn-ground: #231e12; --fail-ground: #2a1718;
--series-1: #6ea8fe; --series-2: #f0935f; --series-3: #4fc79a; --series-4: #b493ee; --series-5: #ec82b0; --series-6: #cdb95a;
--series-7: #5cc3da; --series-8: #a3abb5;`;

/** The page's only style. Charts take its variables for their colours. */
export const style = `
:root {${light}}
@media screen and (prefers-color-scheme: dark) { :root {${dark}} }
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
header > div, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }

header { border-bottom: 1px solid var(--line); background: var(--ground); }
.pass { --tone: var(--pass); --ground: var(--pass-ground); } .warn { --tone: var(--warn); --ground: var(--warn-ground); } .fail { --tone: var(--fail); --ground: var(--fail-ground); }
header > div { padding-top: 2.25rem; padding-bottom: 1.75rem; }
header p { margin: 0; }
.action { color: var(--muted); font-size: .8125rem; }
h1 { margin: .1rem 0 .6rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); font-weight: 650; line-height: 1.2; letter-spacing: -.015em; }
.verdict { display: flex; gap: .6rem; align-items: baseline; font-size: 1.0625rem; line-height: 1.4; }

.badge { display: inline-grid; place-items: center; flex: none; width: 1.2em; height: 1.2em; border-radius: 50%; color: var(--paper); font-size: .875em; font-weight: 700; line-height: 1; background: var(--tone); }

main { padding-top: .75rem; padding-bottom: 2rem; }
section { margin: 1rem 0 2.75rem; }
.lead { margin-bottom: 2rem; }
h2 { margin: 0 0 .9rem; padding-top: 1.1rem; border-top: 1px solid var(--line); font-size: 1.125rem; font-weight: 620; line-height: 1.35; letter-spacing: -.005em; }
h3 { margin: 0 0 .35rem; font-size: .9375rem; font-weight: 600; line-height: 1.4; }
p, main ul { max-width: 46rem; margin: .75rem 0; }
main ul { padding-left: 1.15rem; }
li + li { margin-top: .25rem; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { padding: .1em .32em; border-radius: 4px; background: var(--sunken); font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; unicode-bidi: isolate; }
thead code { padding: 0; background: none; }
pre { margin: .75rem 0; padding: .7rem .9rem; border-radius: 4px; background: var(--sunken); font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-x: auto; overflow-wrap: normal; }

.contents { margin: 0 0 2.25rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; max-width: none; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.contents li { margin: 0; }

.scroll { overflow-x: auto; margin: 1rem 0; }
tbody th { min-width: 6rem; }
.long { min-width: 14rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; font-size: .9375rem; line-height: 1.45; }
caption { padding: 0 0 .4rem; font-weight: 600; text-align: left; }
th, td { padding: .5rem 1.5rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; overflow-wrap: normal; }
th { font-weight: 500; }
thead th { color: var(--muted); font-size: .8125rem; font-weight: 500; white-space: nowrap; }
tr > :last-child { padding-right: .25rem; }
.number { text-align: right; white-space: nowrap; }
.interval { color: var(--muted); }

.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 2rem 2.25rem; align-items: start; margin: 1rem 0; }
figure { margin: 0; min-width: 0; break-inside: avoid; }
figure > svg { display: block; width: 100%; max-width: 26rem; height: auto; }
figcaption { max-width: 26rem; margin-top: .5rem; color: var(--muted); font-size: .8125rem; line-height: 1.5; }
main .legend { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0 0 .6rem; padding: 0; list-style: none; color: var(--muted); font-size: .8125rem; }
.legend li { margin: 0; }
.legend svg { margin-right: .4rem; vertical-align: -.05em; fill: none; stroke-width: 2; }
details { margin-top: .35rem; font-size: .8125rem; }
details table { font-size: .8125rem; }
summary { color: var(--muted); cursor: pointer; }
.whole { margin: 0; font-size: inherit; } .whole > summary { color: inherit; } .whole[open] > summary { color: var(--muted); }

.matrix { border-collapse: separate; border-spacing: 2px; font-size: .875rem; }
.matrix th, .matrix td { padding: .4rem .6rem; border: 0; vertical-align: middle; }
.matrix thead th { padding: .1rem .4rem; }
.matrix tbody th { min-width: 0; }
.wide { grid-column: 1 / -1; }
.matrix th { color: var(--muted); font-size: .8125rem; }
.matrix thead th { text-align: center; }
.matrix thead tr:last-child th:first-child, .matrix tbody th { padding-left: 0; text-align: left; }
.matrix thead tr:last-child th:not(:first-child), .matrix tbody th { color: var(--ink); }
.matrix td[class] { min-width: 2.6rem; border-radius: 3px; text-align: center; }
.matrix small { display: block; color: var(--muted); font-size: .75rem; line-height: 1.2; }
.off-0, .on-0 { background: var(--sunken); color: var(--muted); }
${matrixStyle}

footer { padding-bottom: 2.5rem; color: var(--muted); font-size: .8125rem; }
footer p { max-width: none; padding-top: 1rem; border-top: 1px solid var(--line); }

@media (max-width: 40rem) {
  header > div { padding-top: 1.5rem; padding-bottom: 1.25rem; }
  th, td { padding-right: .9rem; }
  table { font-size: .8125rem; }
  thead th, thead .number { font-size: .75rem; white-space: normal; }
  thead code { font-size: inherit; overflow-wrap: normal; }
  tbody th { min-width: 3.5rem; } .long { min-width: 9rem; }
  .interval { display: block; }
  .wide .matrix { border-spacing: 1px; font-size: .75rem; } .wide .matrix tbody th, .wide .matrix thead th { font-size: .75rem; } .wide .matrix th, .wide .matrix td { padding: .3rem .1rem; }
  .wide .matrix td[class] { min-width: 1.6rem; }
}
@media print {
  @page { margin: 16mm 14mm; }
  body { font-size: 10pt; }
  header > div, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { background: none !important; } header > div { padding-top: 0; }
  .badge, .matrix td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .contents, details:not([open], .whole) { display: none; }
  .charts { grid-template-columns: repeat(2, 1fr); }
  h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; }
  .scroll, pre { overflow: visible; } pre { white-space: pre-wrap; }
  a { color: inherit; }
}
`;
