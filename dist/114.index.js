export const id = 114;
export const ids = [114];
export const modules = {

/***/ 73199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ writeReportFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
;// CONCATENATED MODULE: ./packages/report/src/json.ts
/**
 * The content of report.json: `report.data` in the order of its keys, two spaces of indent, a newline at the end.
 * A number that JSON can't hold, or an object that it would lose, is a bug of the action and throws with its path.
 */
function renderJson(report) {
    check(report.data, "data");
    return `${JSON.stringify(report.data, null, 2)}\n`;
}
function check(value, path) {
    if (typeof value === "number" && !Number.isFinite(value))
        throw new TypeError(`${path} is ${value}; JSON has null.`);
    if (["bigint", "function", "symbol"].includes(typeof value))
        throw new TypeError(`${path} is a ${typeof value}.`);
    if (typeof value !== "object" || value === null)
        return;
    if (!Array.isArray(value) &&
        Object.getPrototypeOf(value) !== Object.prototype &&
        Object.getPrototypeOf(value) !== null)
        throw new TypeError(`${path} is a ${value.constructor?.name}; JSON has objects and arrays.`);
    for (const [key, inner] of Object.entries(value))
        check(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
// EXTERNAL MODULE: ./packages/report/src/verdict.ts
var src_verdict = __webpack_require__(12873);
;// CONCATENATED MODULE: ./packages/report/src/html/escape.ts

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text for an HTML element or a quoted attribute; what can't be seen is made visible. */
function escapeHtml(text) {
    return (0,src_text/* visible */.RK)(text).replace(/[&<>"']/g, (character) => entities[character]);
}

;// CONCATENATED MODULE: ./packages/report/src/charts/draw.ts

/** Pixels at which charts are drawn; the page scales them with their column. */
const width = 340;
const height = 250;
/** An axis label as people write it, `−20` and `150,000`, which "~g" writes with a power of ten; that is left to the very large. */
const plainLabel = "abs(datum.value) < 1e7 ? format(datum.value, ',~r') : datum.label";
const config = {
    background: "transparent",
    font: "inherit",
    aria: false,
    view: { stroke: null },
    axis: {
        domain: false,
        ticks: false,
        gridColor: "var(--line)",
        labelColor: "var(--muted)",
        labelFontSize: 11,
        labelFlush: false,
        labelPadding: 6,
        titleColor: "var(--muted)",
        titleFontSize: 11.5,
        titleFontWeight: "normal",
        titlePadding: 8,
    },
    axisY: { titleAngle: 0, titleAlign: "left", titleAnchor: "end", titleY: -14, titleX: -30 },
};
/**
 * A specification of Vega-Lite as an SVG element of which nothing is a script, a style or an address. Expressions are
 * interpreted, not compiled, so that no text ever becomes code. The libraries are loaded at the first call.
 */
async function draw(spec, label) {
    const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(972)]).then(__webpack_require__.bind(__webpack_require__, 33972)),
        Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(972), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 10994)),
        Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(166)]).then(__webpack_require__.bind(__webpack_require__, 39166)),
    ]);
    const logger = vega.logger(vega.None);
    const compiled = compile({ ...spec, autosize: { type: "fit-x", contains: "padding" } }, { config, logger });
    const view = new vega.View(vega.parse(compiled.spec, undefined, { ast: true }), {
        expr: expressionInterpreter,
        renderer: "none",
        logger,
    });
    const svg = await view.toSVG();
    view.finalize();
    return lean(svg).replace(/^<svg [^>]*?(viewBox="[^"]*")[^>]*>/, `<svg $1 role="img" aria-label="${escapeHtml(label)}">`);
}
/** Without Vega's own marks for editing and its digits below a pixel. In its text `<` and `>` are escaped. */
function lean(svg) {
    return svg
        .replace(/<path class="(?:background|foreground)"[^>]*>/g, "")
        .replace(/<[a-z]+ [^>]*>/g, (tag) => tag
        .replace(/ (?:class|role|aria-[a-z]+|pointer-events)="[^"]*"/g, "")
        .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)));
}

;// CONCATENATED MODULE: ./packages/report/src/charts/drawable.ts
/**
 * A number as Vega can place it: NaN, which is left out, where it is not finite or so large that a span of two
 * overflows; 0 where it is so small that a tick between two can't be told. Either would keep Vega busy for ever.
 */
function drawable(value) {
    if (!(Math.abs(value) < 1e100))
        return Number.NaN;
    return Math.abs(value) < 1e-100 ? 0 : value;
}
/** The axis' own domain, undefined where it has none or an empty one. */
function domain({ domain }) {
    const [low, high] = [drawable(domain?.[0] ?? Number.NaN), drawable(domain?.[1] ?? Number.NaN)];
    return low < high ? [low, high] : undefined;
}

;// CONCATENATED MODULE: ./packages/report/src/charts/series.ts
/** Colours are the page's variables, so that one picture serves light, dark and paper. */
const seriesColour = (index) => `var(--series-${(index % 8) + 1})`;
/** Series are not told apart by colour alone; the first, which the report is about, is solid. */
const seriesDash = (index) => [[], [6, 3], [2, 2.5], [9, 3, 2, 3]][(index + Math.floor(index / 8)) % 4];
/** Channels of Vega-Lite by which the field `series`, an index, becomes colour and dashes. */
function seriesChannels(count) {
    const domain = Array.from({ length: count }, (_, index) => index);
    const channel = (range) => ({ field: "series", type: "nominal", legend: null, scale: { domain, range } });
    return { color: channel(domain.map(seriesColour)), strokeDash: channel(domain.map(seriesDash)) };
}
/** The last series first, so that the first is drawn over the others. */
function backToFront(perSeries) {
    return perSeries.toReversed().flat();
}

;// CONCATENATED MODULE: ./packages/report/src/charts/histogram.ts




/** Counts as steps from edge to edge, the series over each other, so that their overlap is seen. */
function histogramSpec({ x, edges, series }) {
    const values = backToFront(series.map(({ counts }, index) => outline(edges, counts, index)));
    const own = domain(x);
    const place = {
        x: {
            field: "x",
            type: "quantitative",
            title: (0,src_text/* label */.Pf)(x.title, 50),
            axis: { format: "~g", tickCount: 5, labelExpr: plainLabel, grid: false },
            scale: { nice: false, ...(own === undefined ? { zero: false } : { domain: own }) },
        },
        y: {
            field: "count",
            type: "quantitative",
            title: "rows",
            stack: null,
            axis: { format: ",~r", tickCount: 5, tickMinStep: 1 },
        },
    };
    const { color, strokeDash } = seriesChannels(series.length);
    const ground = {
        mark: { type: "area", interpolate: "step-after", opacity: 0.14 },
        encoding: { ...place, color },
    };
    const line = {
        mark: { type: "line", interpolate: "step-after", strokeWidth: 1.5 },
        encoding: { ...place, color, strokeDash, order: { field: "order", type: "quantitative" } },
    };
    return { width: width, height: height, data: { values }, layer: [ground, line] };
}
/** From the ground up, a step a bin, and down again. */
function outline(edges, counts, series) {
    const steps = Array.from(counts, (count, bin) => ({ x: drawable(edges[bin]), count: drawable(count) }));
    const last = steps.at(-1);
    if (last === undefined)
        return [];
    const end = drawable(edges[edges.length - 1]);
    return [{ x: steps[0].x, count: 0 }, ...steps, { x: end, count: last.count }, { x: end, count: 0 }]
        .filter((point) => !Number.isNaN(point.x) && !Number.isNaN(point.count))
        .map((point, order) => ({ ...point, order, series }));
}

;// CONCATENATED MODULE: ./packages/report/src/charts/intervals.ts



const tones = ["pass", "warn", "fail", "none"];
/** Differences with their intervals, a row each, against no difference and against what is allowed. */
function intervalsSpec({ x, rows }) {
    const own = domain(x);
    const values = rows
        .map(({ delta, lower, upper, limit, tone }, row) => ({
        row,
        delta: drawable(delta),
        lower: drawable(lower),
        upper: drawable(upper),
        limit: limit === undefined ? Number.NaN : drawable(limit),
        tone: tone ?? "none",
    }))
        .filter(({ delta, lower, upper }) => ![delta, lower, upper].some(Number.isNaN));
    const names = rows.map(({ name }) => (0,src_text/* label */.Pf)(name, 22));
    const y = {
        field: "row",
        type: "ordinal",
        title: null,
        axis: {
            labelExpr: "names[datum.value]",
            labelLimit: 130,
            labelColor: "var(--ink)",
            labelFontSize: 12,
            grid: false,
        },
    };
    const place = (field) => ({
        field,
        type: "quantitative",
        title: (0,src_text/* label */.Pf)(x.title, 50),
        axis: { format: "~g", tickCount: 4, labelExpr: `(datum.value > 0 ? "+" : "") + (${plainLabel})` },
        ...(own === undefined ? {} : { scale: { domain: own } }),
    });
    const color = {
        field: "tone",
        type: "nominal",
        legend: null,
        scale: { domain: tones, range: ["var(--pass)", "var(--warn)", "var(--fail)", "var(--muted)"] },
    };
    return {
        width: width,
        height: { step: 30 },
        params: [{ name: "names", value: names }],
        data: { values },
        layer: [
            {
                data: { values: [{ zero: 0 }] },
                mark: { type: "rule", color: "var(--faint)" },
                encoding: { x: place("zero") },
            },
            {
                transform: [{ filter: "isValid(datum.limit)" }],
                mark: { type: "tick", thickness: 2, height: 16, color: "var(--muted)" },
                encoding: { x: place("limit"), y },
            },
            {
                mark: { type: "rule", strokeWidth: 2, strokeCap: "round" },
                encoding: { x: place("lower"), x2: { field: "upper" }, y, color },
            },
            {
                mark: { type: "point", filled: true, size: 90, opacity: 1, stroke: "var(--paper)", strokeWidth: 1.5 },
                encoding: {
                    x: place("delta"),
                    y,
                    color,
                    shape: {
                        field: "tone",
                        type: "nominal",
                        legend: null,
                        scale: { domain: tones, range: ["circle", "diamond", "square", "circle"] },
                    },
                },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/report/src/charts/thin.ts

/**
 * The points that a picture needs: of each run that falls into one of `columns` columns of pixels the first, the lowest,
 * the highest and the last, which draws the same line (M4: Jugel et al. 2014). What is not drawable is left out.
 * One pass; at most four points a run.
 */
function thin(curve, columns) {
    const points = [];
    let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < curve.x.length; index++) {
        const point = { x: drawable(curve.x[index]), y: drawable(curve.y[index]) };
        if (Number.isNaN(point.x) || Number.isNaN(point.y))
            continue;
        points.push(point);
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
    }
    if (points.length <= columns)
        return points;
    const scale = right > left ? columns / (right - left) : 0;
    const column = (at) => Math.floor((points[at].x - left) * scale);
    const kept = [];
    for (let start = 0, end = 0; start < points.length; start = end) {
        let [low, high] = [start, start];
        for (end = start; end < points.length && column(end) === column(start); end++) {
            if (points[end].y < points[low].y)
                low = end;
            if (points[end].y > points[high].y)
                high = end;
        }
        kept.push(...new Set([start, low, high, end - 1].sort((a, b) => a - b)));
    }
    return kept.map((at) => points[at]);
}

;// CONCATENATED MODULE: ./packages/report/src/charts/lines.ts





/** ROC, calibration and their like: a line a series, in the order of its points. */
function linesSpec({ x, y, diagonal, series }) {
    const values = backToFront(series.map((line, index) => thin(line, width).map((point, order) => ({ ...point, order, series: index, points: line.points === true }))));
    const axis = { format: "~g", tickCount: 5, labelExpr: plainLabel };
    const place = {
        x: { field: "x", type: "quantitative", title: (0,src_text/* label */.Pf)(x.title, 50), axis, scale: scale(x) },
        y: { field: "y", type: "quantitative", title: (0,src_text/* label */.Pf)(y.title, 50), axis, scale: scale(y) },
    };
    const { color, strokeDash } = seriesChannels(series.length);
    const guide = {
        data: { values: [0, 1].map((at) => ({ x: at, y: at })) },
        mark: { type: "line", color: "var(--faint)", strokeWidth: 1, strokeDash: [3, 3] },
        encoding: place,
    };
    const line = {
        mark: { type: "line", strokeWidth: 1.75, strokeJoin: "round", strokeCap: "round" },
        encoding: { ...place, color, strokeDash, order: { field: "order", type: "quantitative" } },
    };
    const points = {
        transform: [{ filter: "datum.points" }],
        mark: { type: "point", filled: true, size: 64, opacity: 1, stroke: "var(--paper)", strokeWidth: 1.5 },
        encoding: { ...place, color },
    };
    return { width: width, height: height, data: { values }, layer: [...(diagonal ? [guide] : []), line, points] };
}
function scale(axis) {
    const own = domain(axis);
    return own === undefined ? { zero: false } : { domain: own, nice: false };
}

// EXTERNAL MODULE: ./packages/report/src/charts/plain.ts + 1 modules
var plain = __webpack_require__(38071);
// EXTERNAL MODULE: ./packages/report/src/numbers.ts
var numbers = __webpack_require__(66510);
;// CONCATENATED MODULE: ./packages/report/src/html/matrix.ts



/**
 * A matrix is a table, and so it is drawn as one: every count can be read, copied and heard. Cells are shaded by their
 * share of the row, in ten steps; on the diagonal in one colour, off it in another.
 */
function renderMatrix({ title, rowTitle, columnTitle, labels, matrix }) {
    const names = labels.map((label) => escapeHtml((0,src_text/* shorten */.ml)(label, 24)));
    const rows = matrix.map((counts, row) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const cells = counts.map((count, column) => {
            const share = total > 0 ? count / total : 0;
            const shade = `${row === column ? "on" : "off"}-${count > 0 ? Math.max(1, Math.round(share * 10)) : 0}`;
            const ofRow = labels.length <= 4 && total > 0 ? `<small>${(0,numbers/* formatShare */.T1)(share)}</small>` : "";
            return `<td class="${shade}">${(0,numbers/* formatCount */.B4)(count)}${ofRow}</td>`;
        });
        return `<tr><th scope="row">${names[row] ?? ""}</th>${cells.join("")}</tr>`;
    });
    return [
        `<div class="scroll"><table class="matrix" aria-label="${escapeHtml(title)}">`,
        `<thead><tr><td></td><th scope="colgroup" colspan="${labels.length}">${escapeHtml(columnTitle)}</th></tr>`,
        `<tr><th scope="col">${escapeHtml(rowTitle)}</th>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>`,
        `<tbody>${rows.join("\n")}</tbody></table></div>`,
    ].join("\n");
}
/** The rules of the shades. */
const matrixStyle = Array.from({ length: 10 }, (_, index) => index + 1)
    .flatMap((step) => [
    `.on-${step}{background:color-mix(in srgb,var(--series-1) ${step * 4 + 2}%,transparent)}`,
    `.off-${step}{background:color-mix(in srgb,var(--series-2) ${step * 4 + 8}%,transparent)}`,
])
    .join("\n");

// EXTERNAL MODULE: ./packages/report/src/link.ts
var src_link = __webpack_require__(37018);
;// CONCATENATED MODULE: ./packages/report/src/html/inline.ts




const tags = { code: "code", strong: "strong", emphasis: "em" };
/** A text as phrasing content. Pieces longer than `longest` are cut in the middle, names at 80. */
function inline(text, longest = 2000) {
    return (0,src_text/* spans */.iV)(text)
        .map(({ text, style }) => {
        const escaped = escapeHtml((0,src_text/* shorten */.ml)(text, style === "code" ? 80 : longest));
        return style === undefined ? escaped : `<${tags[style]}>${escaped}</${tags[style]}>`;
    })
        .join("");
}
/** As `inline`, for a cell: an icon that stands alone becomes a badge, an interval steps behind its number. */
function inlineCell(text) {
    const verdict = (0,src_verdict/* verdictOf */.V)((0,src_text/* plain */.pj)(text));
    if (verdict)
        return badge(verdict);
    const html = inline(text, 300);
    return typeof text === "string" ? html.replace(/^(\S+) (\[[^[\]]+\])$/, '$1 <span class="interval">$2</span>') : html;
}
function badge(verdict) {
    const { sign, word } = src_verdict/* verdicts */.r[verdict];
    return `<span class="badge ${verdict}" role="img" aria-label="${word}">${sign}</span>`;
}
function htmlLink({ title, url }) {
    const href = (0,src_link/* safeUrl */.P)(url);
    return href === undefined
        ? escapeHtml(title)
        : `<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(title)}</a>`;
}

;// CONCATENATED MODULE: ./packages/report/src/html/table.ts



/** A table that scrolls in itself where it is wider than the page; the first column of names heads the rows. */
function renderTable({ caption, columns, rows }) {
    const heading = columns.findIndex(({ align }, at) => align !== "right" && rows.some((row) => isName(row[at] ?? "")));
    const side = columns.map(({ align }) => (align === "right" ? ' class="number"' : ""));
    const titles = columns.map(({ title }, at) => (0,src_text/* plain */.pj)(title) === "" ? "<td></td>" : `<th scope="col"${side[at]}>${inline(title)}</th>`);
    const body = rows.map((row) => {
        const cells = columns.map((_, at) => {
            const cell = inlineCell(row[at] ?? "");
            const long = (0,src_text/* plain */.pj)(row[at] ?? "").length > 30 ? ' class="long"' : "";
            return at === heading ? `<th scope="row"${long}>${cell}</th>` : `<td${side[at] || long}>${cell}</td>`;
        });
        return `<tr>${cells.join("")}</tr>`;
    });
    const title = caption === undefined ? "" : `<caption>${inline(caption)}</caption>`;
    const head = columns.some((column) => (0,src_text/* plain */.pj)(column.title) !== "") ? `<thead><tr>${titles.join("")}</tr></thead>` : "";
    return `<div class="scroll"><table>${title}${head}<tbody>${body.join("\n")}</tbody></table></div>`;
}
const isName = (text) => (0,src_text/* plain */.pj)(text) !== "" && (0,src_verdict/* verdictOf */.V)((0,src_text/* plain */.pj)(text)) === undefined;

;// CONCATENATED MODULE: ./packages/report/src/html/figure.ts










/** More labels than this would make a matrix that nobody reads: the largest mistakes stand for it. */
const widestMatrix = 40;
/** A chart with its title, its legend and what it says in one sentence. */
async function renderFigure(chart) {
    const title = `<h3>${escapeHtml((0,src_text/* shorten */.ml)(chart.title))}</h3>`;
    const caption = `<figcaption>${escapeHtml(chart.description)}</figcaption>`;
    const table = chart.kind === "intervals" ? asTable(chart) : "";
    const wide = chart.kind === "matrix" && chart.labels.length > 5;
    return [
        wide ? '<figure class="wide">' : "<figure>",
        title,
        legend(chart),
        await picture(chart),
        caption,
        table,
        "</figure>",
    ].join("\n");
}
async function picture(chart) {
    switch (chart.kind) {
        case "lines":
            return draw(linesSpec(chart), chart.description);
        case "histogram":
            return draw(histogramSpec(chart), chart.description);
        case "intervals":
            return draw(intervalsSpec(chart), chart.description);
        case "matrix":
            return chart.labels.length > widestMatrix ? renderTable((0,plain/* chartTable */.P)(chart)) : renderMatrix(chart);
    }
}
const asTable = (chart) => `<details><summary>As a table</summary>${renderTable((0,plain/* chartTable */.P)(chart))}</details>`;
function legend(chart) {
    if (chart.kind === "intervals") {
        const limits = chart.rows.some(({ limit }) => limit !== undefined);
        return limits ? `<ul class="legend"><li>${key('<path d="M11 0v12" stroke="var(--muted)"/>')}allowed</li></ul>` : "";
    }
    if (chart.kind === "matrix" || chart.series.length < 2)
        return "";
    const items = chart.series.map(({ name }, index) => {
        const dashes = seriesDash(index).join(" ") || "none";
        const line = `<path d="M0 6h22" stroke="${seriesColour(index)}" stroke-dasharray="${dashes}"/>`;
        return `<li>${key(line)}${escapeHtml((0,src_text/* shorten */.ml)(name, 40))}</li>`;
    });
    return `<ul class="legend">${items.join("")}</ul>`;
}
const key = (shape) => `<svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">${shape}</svg>`;

;// CONCATENATED MODULE: ./packages/report/src/html/blocks.ts





/** Blocks as HTML; charts that follow each other stand side by side where there is room. */
async function renderBlocks(blocks) {
    const parts = [];
    let figures = [];
    const closeFigures = () => {
        if (figures.length > 0)
            parts.push(`<div class="charts">\n${figures.join("\n")}\n</div>`);
        figures = [];
    };
    for (const block of blocks) {
        if (isChart(block))
            figures.push(await renderFigure(block));
        else {
            closeFigures();
            parts.push(renderText(block));
        }
    }
    closeFigures();
    return parts.join("\n");
}
const isChart = (block) => !["paragraph", "list", "table", "preformatted"].includes(block.kind);
function renderText(block) {
    switch (block.kind) {
        case "paragraph":
            return `<p>${inline(block.text)}</p>`;
        case "list":
            return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join("\n")}</ul>`;
        case "table":
            return renderTable(block);
        case "preformatted":
            return `<pre>${(0,src_text/* visibleLines */.gB)(block.text, 2000).map(escapeHtml).join("\n")}</pre>`;
    }
}

;// CONCATENATED MODULE: ./packages/report/src/html/style.ts

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
const style = `
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
  .contents, details:not([open]) { display: none; }
  .charts { grid-template-columns: repeat(2, 1fr); }
  h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; }
  .scroll, pre { overflow: visible; } pre { white-space: pre-wrap; }
  a { color: inherit; }
}
`;

;// CONCATENATED MODULE: ./packages/report/src/html/page.ts







/**
 * The report as a self-contained HTML page: no script and nothing loaded, which its Content-Security-Policy enforces;
 * light and dark, for phone, screen and paper. The same report gives the same bytes.
 */
async function renderPage(report, { run } = {}) {
    const { action, subject, verdict, headline, lead, links } = report;
    const sections = report.sections.filter(({ only }) => only !== "comment");
    const title = escapeHtml(`${src_verdict/* verdicts */.r[verdict].emoji} ${(0,src_text/* shorten */.ml)(subject)}: ${(0,src_text/* shorten */.ml)(headline, 300)}`);
    const all = [...(run === undefined ? [] : [{ title: "Workflow run", url: run }]), ...links].map(htmlLink);
    const bodies = await Promise.all(sections.map(({ blocks }) => renderBlocks(blocks)));
    const titles = sections.map((section) => escapeHtml((0,src_text/* shorten */.ml)(section.title, 200)));
    const contents = titles.length < 3
        ? ""
        : `<nav class="contents" aria-label="Sections"><ul>${titles.map((each, index) => `<li><a href="#section-${index + 1}">${each}</a></li>`).join("")}</ul></nav>`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header class="${verdict}"><div>
<p class="action">${escapeHtml(action)}</p>
<h1>${escapeHtml((0,src_text/* shorten */.ml)(subject))}</h1>
<p class="verdict">${badge(verdict)} ${escapeHtml((0,src_text/* shorten */.ml)(headline, 300))}</p>
</div></header>
<main>
<section class="lead" aria-label="Result">
${await renderBlocks(lead)}
</section>
${contents}
${bodies.map((body, index) => section(index + 1, titles[index], body)).join("\n")}
</main>
<footer><p>${[`Written by mlops-actions ${escapeHtml(action)}`, ...all].join(" · ")}</p></footer>
</body>
</html>
`;
}
const section = (number, title, body) => `<section aria-labelledby="section-${number}">\n<h2 id="section-${number}">${title}</h2>\n${body}\n</section>`;
const policy = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

;// CONCATENATED MODULE: ./packages/action-kit/src/report-files.ts




/** Leaves the report in a folder: report.json and report.html; comment.md follows when its links are known. */
async function writeReportFiles(report, folder) {
    // Rendered first: a bug in a renderer must not leave half a report.
    const json = renderJson(report);
    const html = await renderPage(report);
    const files = {
        json: (0,external_node_path_.join)(folder, "report.json"),
        html: (0,external_node_path_.join)(folder, "report.html"),
        comment: (0,external_node_path_.join)(folder, "comment.md"),
    };
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await Promise.all([(0,promises_.writeFile)(files.json, json), (0,promises_.writeFile)(files.html, html)]);
    }
    catch (cause) {
        throw new user_error/* UserError */.y(`The report can't be written to ${folder}.`, {
            input: "report-dir",
            remedy: "Name a folder that may be written to, or one that can be made.",
            cause,
        });
    }
    return files;
}


/***/ }),

/***/ 86415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ markerFor)
/* harmony export */ });
/**
 * The hidden first line by which an action finds its own comment again: one for each action × subject, and for each
 * `commentId` where two uses of them share a pull request.
 *
 * Different parts give different markers, none is the beginning of another, and no text breaks out of the HTML
 * comment: all but letters, digits, `_`, `.` and single hyphens is percent-encoded.
 */
function markerFor(action, subject, commentId) {
    const parts = [action, subject, ...(commentId ? [commentId] : [])];
    return `<!-- mlops-actions:${parts.map(encode).join(":")} -->`;
}
function encode(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*~]|-(?=-)/g, percent);
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 38071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ chartTable)
});

// EXTERNAL MODULE: ./packages/report/src/numbers.ts
var numbers = __webpack_require__(66510);
;// CONCATENATED MODULE: ./packages/report/src/charts/matrix.ts
/** A matrix of more labels is told by its largest cells where there is little room. */
const mostLabels = 12;
/** The largest cells outside the diagonal that are not 0: of a confusion matrix, the most frequent mistakes. */
function largestOffDiagonal({ matrix }, most) {
    return matrix
        .flatMap((counts, row) => counts.map((count, column) => ({ row, column, count })))
        .filter(({ row, column, count }) => row !== column && count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, most);
}

;// CONCATENATED MODULE: ./packages/report/src/charts/plain.ts


/** The chart as a table, where there are no pictures; undefined for curves, whose description must do. */
function chartTable(chart) {
    if (chart.kind === "intervals")
        return intervalsTable(chart);
    if (chart.kind === "matrix")
        return chart.labels.length > mostLabels ? mistakesTable(chart) : matrixTable(chart);
    return undefined;
}
function matrixTable({ rowTitle, columnTitle, labels, matrix }) {
    const cell = (count, correct) => correct ? [{ text: (0,numbers/* formatCount */.B4)(count), style: "strong" }] : (0,numbers/* formatCount */.B4)(count);
    return {
        kind: "table",
        columns: [column(`${rowTitle} ↓ ${columnTitle} →`), ...labels.map((label) => column(label, "right"))],
        rows: matrix.map((counts, row) => [labels[row] ?? "", ...counts.map((count, at) => cell(count, at === row))]),
    };
}
function mistakesTable(chart) {
    const { rowTitle, columnTitle, labels } = chart;
    return {
        kind: "table",
        caption: "The ten largest off the diagonal",
        columns: [column(rowTitle), column(columnTitle), column("rows", "right")],
        rows: largestOffDiagonal(chart, 10).map(({ row, column, count }) => [
            labels[row] ?? "",
            labels[column] ?? "",
            (0,numbers/* formatCount */.B4)(count),
        ]),
    };
}
function intervalsTable({ x, rows }) {
    return {
        kind: "table",
        columns: [column(""), column(x.title, "right"), column("allowed", "right"), column("")],
        rows: rows.map(({ name, delta, lower, upper, limit, verdict }) => [
            name,
            (0,numbers/* formatDifference */.jR)(delta, lower, upper),
            limit === undefined ? "" : (0,numbers/* formatMargin */.wj)(limit, lower, upper),
            verdict,
        ]),
    };
}
const column = (title, align = "left") => ({ title, align });


/***/ }),

/***/ 37018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl)
/* harmony export */ });
/**
 * An address that may become a link, in its normal form; undefined for any scheme but http and https and for what is
 * no address. What Markdown could read as the end of the link is percent-encoded.
 */
function safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const { protocol, href } = new URL(url);
    if (protocol !== "https:" && protocol !== "http:")
        return undefined;
    return href.replace(/[()<>\\|`"'*[\]\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}


/***/ }),

/***/ 27825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70725);

/**
 * The report as GitHub Markdown for a comment: the verdict in the first line, the lead in sight, the sections folded.
 * GitHub takes 65,536 characters, of up to 4 bytes each. A UTF-16 unit is a character or half of one, so that a text of
 * that many units fits whichever way it is counted.
 */
function renderComment(report, { marker, limit = 65_536, fullReport, run }) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDocument */ .y)(report, { marker, limit, measure: (text) => text.length, open: false, fullReport, run });
}


/***/ }),

/***/ 70725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ renderDocument)
});

// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
// EXTERNAL MODULE: ./packages/report/src/verdict.ts
var src_verdict = __webpack_require__(12873);
// EXTERNAL MODULE: ./packages/report/src/charts/plain.ts + 1 modules
var plain = __webpack_require__(38071);
// EXTERNAL MODULE: ./packages/report/src/numbers.ts
var numbers = __webpack_require__(66510);
// EXTERNAL MODULE: ./packages/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(86153);
// EXTERNAL MODULE: ./packages/report/src/link.ts
var src_link = __webpack_require__(37018);
;// CONCATENATED MODULE: ./packages/report/src/markdown/inline.ts



/** A paragraph's or a cell's text as Markdown on one line. Pieces longer than `longest` are cut in the middle, names at 80. */
function inline(text, longest = 1000) {
    return (0,src_text/* spans */.iV)(text)
        .map((span, index, all) => piece(span, longest, /^\s/.test(all[index + 1]?.text ?? " ")))
        .join("")
        .trim();
}
function piece({ text, style }, longest, spaceFollows) {
    switch (style) {
        case "code":
            return (0,markdown_escape/* markdownCode */.D9)((0,src_text/* shorten */.ml)(text));
        case "strong":
            return wrapped((0,src_text/* shorten */.ml)(text, longest), "**", "strong", spaceFollows);
        case "emphasis":
            return wrapped((0,src_text/* shorten */.ml)(text, longest), "*", "em", spaceFollows);
        default:
            return (0,markdown_escape/* escapeMarkdown */.FV)((0,src_text/* shorten */.ml)(text, longest));
    }
}
/** Asterisks next to punctuation don't always open or close: there a tag says the same. */
function wrapped(text, marks, tag, spaceFollows) {
    const opens = /^[\p{L}\p{N}]/u.test(text);
    const closes = (spaceFollows ? /\S$/u : /[\p{L}\p{N}]$/u).test(text);
    return opens && closes ? `${marks}${(0,markdown_escape/* escapeMarkdown */.FV)(text)}${marks}` : `<${tag}>${(0,markdown_escape/* escapeMarkdown */.FV)(text)}</${tag}>`;
}
function markdownLink({ title, url }) {
    const href = (0,src_link/* safeUrl */.P)(url);
    const label = (0,markdown_escape/* escapeMarkdown */.FV)((0,src_text/* shorten */.ml)(title));
    return href === undefined ? label : `[${label}](${href.replaceAll("&", "&amp;")})`;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/blocks.ts





/** Blocks as Markdown, a blank line between two. Of each table and list at most `rows` are shown, and how many more there are. */
function renderBlocks(blocks, rows = Number.POSITIVE_INFINITY) {
    return blocks
        .map((block) => renderBlock(block, rows))
        .filter((text) => text !== "")
        .join("\n\n");
}
function renderBlock(block, rows) {
    switch (block.kind) {
        case "paragraph":
            return inline(block.text);
        case "list":
            return renderList(block, rows);
        case "table":
            return renderTable(block, rows);
        case "preformatted":
            return renderPreformatted(block, rows);
        default:
            return renderChart(block, rows);
    }
}
function renderList({ items }, rows) {
    const shown = items.slice(0, rows).map((item) => inline(item));
    return [...shown, ...more(items.length - shown.length, "items")].map((line) => `- ${line}`).join("\n");
}
function renderTable({ caption, columns, rows }, limit) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const shown = rows.slice(0, limit);
    const table = [
        line(columns.map(({ title }) => inline(title, longestCell))),
        `|${columns.map(({ align }) => (align === "right" ? "--:" : "--")).join("|")}|`,
        ...shown.map((row) => line(columns.map((_, index) => inline(row[index] ?? "", longestCell)))),
    ].join("\n");
    const title = caption === undefined ? [] : [inline([{ text: caption, style: "strong" }])];
    return [...title, table, ...more(rows.length - shown.length, "rows")].join("\n\n");
}
function renderPreformatted({ text }, limit) {
    const lines = (0,src_text/* visibleLines */.gB)(text);
    const shown = lines.slice(0, limit);
    const fenced = shown.length === 0 ? [] : [(0,markdown_escape/* markdownFence */.p0)(shown)];
    return [...fenced, ...more(lines.length - shown.length, "lines")].join("\n\n");
}
const longestCell = 200;
const more = (count, what) => (count > 0 ? [`… ${(0,numbers/* formatCount */.B4)(count)} more ${what}`] : []);
/**
 * A chart without a picture: its sentence, and a table where it is one by nature. Mermaid's xychart has neither a
 * legend nor numbers on x, so that it can't show what our curves say.
 */
function renderChart(chart, rows) {
    const sentence = `${inline([{ text: chart.title, style: "strong" }])}: ${(0,markdown_escape/* escapeMarkdown */.FV)(chart.description)}`;
    const table = (0,plain/* chartTable */.P)(chart);
    return table === undefined ? sentence : `${sentence}\n\n${renderTable(table, rows)}`;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/document.ts





/**
 * The report as Markdown of at most `limit`. What is too much is left out whole, the least important first: sections
 * from the last, then rows of the lead's tables, then the lead's last blocks; the reader is told what and where it is.
 * Throws a RangeError where not even the heading and the marker have room.
 */
function renderDocument(report, options) {
    const sections = report.sections.filter((section) => section.only !== "page");
    const folded = sections.map((section) => renderSection(section, options.open));
    const assemble = (lead, shown, cut) => {
        const dropped = sections.slice(shown).map(({ title }) => title);
        const parts = [
            heading(report),
            lead,
            ...folded.slice(0, shown),
            leftOut(cut, dropped, options.fullReport),
            footer(report.links, options),
        ];
        const text = `${parts.filter((part) => part !== "").join("\n\n")}\n`;
        return options.marker === undefined ? text : `${options.marker}\n${text}`;
    };
    const lead = renderBlocks(report.lead);
    const longest = Math.max(0, ...report.lead.map(document_length));
    const attempts = [
        [sections.length, (shown) => assemble(lead, shown)],
        [longest, (rows) => assemble(renderBlocks(report.lead, rows), 0, "rows of the tables above")],
        [report.lead.length, (blocks) => assemble(renderBlocks(report.lead.slice(0, blocks), 0), 0, "part of the result")],
    ];
    for (const [most, attempt] of attempts) {
        const count = largest(most, (count) => options.measure(attempt(count)) <= options.limit);
        if (count >= 0)
            return attempt(count);
    }
    throw new RangeError(`The heading of a report needs more than ${options.limit}.`);
}
function heading({ verdict, subject, headline }) {
    return `### ${src_verdict/* verdicts */.r[verdict].emoji} ${(0,markdown_escape/* escapeMarkdown */.FV)((0,src_text/* shorten */.ml)(subject))}: ${(0,markdown_escape/* escapeMarkdown */.FV)((0,src_text/* shorten */.ml)(headline, 300))}`;
}
function renderSection({ title, blocks }, open) {
    const summary = (0,markdown_escape/* escapeHtmlInMarkdown */.nD)((0,src_text/* shorten */.ml)(title, 200));
    return `<details${open ? " open" : ""}>\n<summary>${summary}</summary>\n\n${renderBlocks(blocks)}\n\n</details>`;
}
function leftOut(cut, titles, fullReport) {
    const named = titles.slice(0, 6).map((title) => `“${(0,markdown_escape/* escapeMarkdown */.FV)((0,src_text/* shorten */.ml)(title))}”`);
    const others = titles.length > named.length ? [`${titles.length - named.length} more sections`] : [];
    const all = [...(cut === undefined ? [] : [cut]), ...named, ...others];
    if (all.length === 0)
        return "";
    const link = fullReport === undefined ? "" : ` All is in the ${markdownLink({ title: "full report", url: fullReport })}.`;
    return `Left out for length: ${all.join(", ")}.${link}`;
}
function footer(links, { fullReport, run }) {
    return [
        ...(fullReport === undefined ? [] : [{ title: "Full report", url: fullReport }]),
        ...(run === undefined ? [] : [{ title: "run", url: run }]),
        ...links,
    ]
        .map(markdownLink)
        .join(" · ");
}
/** Rows or items of a block, of those that can be cut. */
function document_length(block) {
    if (block.kind === "list")
        return block.items.length;
    if (block.kind === "table" || block.kind === "intervals")
        return block.rows.length;
    if (block.kind === "preformatted")
        return block.text.split("\n").length;
    return block.kind === "matrix" ? block.matrix.length : 0;
}
/** The largest count up to `most` that fits, −1 where not even 0 does. */
function largest(most, fits) {
    let [low, high] = [-1, most];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 86153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   nD: () => (/* binding */ escapeHtmlInMarkdown),
/* harmony export */   p0: () => (/* binding */ markdownFence)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71769);

/**
 * Untrusted text as it stands, for a line of Markdown that GitHub renders: a paragraph, an item, a cell of a table.
 * The result holds no line break and needs no context: nothing in it becomes markup, a link, a mention or a reference.
 */
function escapeMarkdown(text) {
    return unlinked((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/\s+/g, " "))
        .replace(/[&<>|\\]|[`*#[\]~]/g, (character) => "&<>|\\".includes(character) ? entity(character) : `\\${character}`)
        .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
        .replace(/^ ?(?=-[-\s]|\+\s|[-+]$|=)/, "\\")
        .replace(/^( ?\d+)(?=[.)](\s|$))/, "$1\\")
        .replace(/\$/g, "<span>$</span>")
        .replaceAll(gap, "&#8203;");
}
const entity = (character) => `&#${character.charCodeAt(0)};`;
/** The same for text inside a tag that stands in Markdown (`<summary>`), where Markdown's own syntax means nothing. */
function escapeHtmlInMarkdown(text) {
    return unlinked((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)).replace(/[&<>]/g, entity).replace(/\$/g, "<span>$</span>").replaceAll(gap, "&#8203;");
}
/** `text` as code: between backticks where that is plain, else in a tag, since a span can't escape `|` or a backtick. */
function markdownCode(text) {
    return /^[\w./:=@#,+()%…−-]+( [\w./:=@#,+()%…−-]+)*$/.test(text) && !workflowCommand.test(text)
        ? `\`${text}\``
        : `<code>${escapeMarkdown(text)}</code>`;
}
/**
 * Visible lines as a block of code, in a fence that is longer than any within. Nothing but the fence means anything
 * there; a line that a log would take for a command of the runner is broken by a space of no width.
 */
function markdownFence(lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)));
    const fence = "`".repeat(longest + 1);
    const plain = lines.map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll("##[", `#${gap}#${gap}[`));
    return [fence, ...plain, fence].join("\n");
}
const workflowCommand = /::/;
/** Invisible, of no width; `visible` has removed it from the text itself. */
const gap = "\u200b";
/**
 * GitHub looks for mentions, references and addresses in the *rendered* text, so that no escape of Markdown or HTML
 * hides them; a zero-width space inside breaks them, which is also how Renovate and Dependabot do it. A dollar begins
 * mathematics unless it stands in a `<span>`, as GitHub's own manual advises.
 */
function unlinked(text) {
    return text
        .replace(/@(?=[\w-])/g, `@${gap}`) // @user, @org/team, user@sha, name@host
        .replace(/#(?=[\d[])/g, `#${gap}`) // #1, owner/repository#1; ##[error], where someone prints the file to a log
        .replace(/(GH|GHSA|CVE)-(?=\w)/gi, `$1-${gap}`)
        .replace(/:(?=\/\/|[\w+-]+:)/g, `:${gap}`) // https://…, :emoji:
        .replace(/(mailto|xmpp):/gi, `$1${gap}:`)
        .replace(/www\./gi, `www${gap}.`)
        .replace(/:(?=:)/g, `:${gap}`) // ::error::, likewise
        .replace(/(?<!\w|\d[.,])[0-9a-f]{7,40}(?!\w)/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${gap}`)); // a commit
}


/***/ }),

/***/ 66510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eG: () => (/* binding */ formatEstimate),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   tW: () => (/* binding */ formatLimit),
/* harmony export */   wj: () => (/* binding */ formatMargin)
/* harmony export */ });
/* unused harmony exports formatPValue, formatBytes */
/** What stands where a number is undefined; the reason is told elsewhere. */
const undefinedNumber = "—";
/** More decimals than this, or more digits before the point, are told as a power of ten. */
const mostDecimals = 6;
const mostDigits = 12;
/** `0.941`: as many digits as its interval deserves; three significant ones where it has none. */
function formatValue(value, lower = null, upper = null) {
    return value === null ? undefinedNumber : format(value, decimals(value, lower, upper));
}
/** `0.941 [0.905, 0.966]`: digits such that half the interval shows two significant ones. */
function formatEstimate(value, lower, upper) {
    return withInterval(value, lower, upper, format);
}
/** `−0.012 [−0.047, +0.023]`: as `formatEstimate`, each number with its sign. */
function formatDifference(delta, lower, upper) {
    return withInterval(delta, lower, upper, formatSigned);
}
/** `0.010` beside `0.941 [0.905, 0.966]`: a limit with the digits of what it is compared with, but never rounded. */
function formatLimit(limit, lower = null, upper = null) {
    return format(limit, limitDecimals(limit, lower, upper));
}
/** `−0.010`: as `formatLimit`, with its sign. */
function formatMargin(margin, lower = null, upper = null) {
    return formatSigned(margin, limitDecimals(margin, lower, upper));
}
/** `1,900`. */
function formatCount(count) {
    return format(count, 0);
}
/** `4.2%` of a share in 0..1. */
function formatShare(share) {
    const percent = share * 100;
    return `${format(percent, Number.isInteger(percent) ? 0 : 1)}%`;
}
/** `p = 0.73`, `p < 0.0001`. */
function formatPValue(p) {
    if (p === null)
        return undefinedNumber;
    return p < 1e-4 ? "p < 0.0001" : `p = ${p.toFixed(Math.max(2, 1 - exponent(p)))}`;
}
/** `512 B`, `3.4 MB`; powers of 1,000. */
function formatBytes(bytes) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let size = bytes;
    while (units.length > 1 && size >= 999.5) {
        size /= 1000;
        units.shift();
    }
    return `${format(size, size < 9.95 && size !== bytes ? 1 : 0)} ${units[0]}`;
}
/** `340 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, of seconds; `12 µs` below a millisecond. */
function formatDuration(seconds) {
    if (seconds === 0)
        return "0 s";
    if (seconds < 0.0009995)
        return `${format(seconds * 1e6, seconds < 9.95e-6 ? 1 : 0)} µs`;
    if (seconds < 0.9995)
        return `${format(seconds * 1e3, seconds < 9.95e-3 ? 1 : 0)} ms`;
    if (seconds < 59.5)
        return `${format(seconds, seconds < 9.95 ? 1 : 0)} s`;
    const [large, small, size] = seconds < 3599.5 ? ["min", "s", 60] : ["h", "min", 3600];
    const parts = Math.round(seconds / (size / 60));
    return parts % 60 === 0
        ? `${format(parts / 60, 0)} ${large}`
        : `${format(Math.floor(parts / 60), 0)} ${large} ${parts % 60} ${small}`;
}
function withInterval(value, lower, upper, write) {
    if (value === null)
        return undefinedNumber;
    const digits = decimals(value, lower, upper);
    if (lower === null || upper === null)
        return write(value, digits);
    return `${write(value, digits)} [${write(lower, digits)}, ${write(upper, digits)}]`;
}
/** Place of the last digit that shows two significant ones of half the interval; below 0 left of the point. */
function decimals(value, lower, upper) {
    const half = lower === null || upper === null ? 0 : upper / 2 - lower / 2;
    if (half > 0)
        return 1 - exponent(half);
    return value === 0 ? 3 : 2 - exponent(value);
}
function limitDecimals(limit, lower, upper) {
    const [mantissa = "", power] = limit.toExponential().split("e");
    const written = (mantissa.split(".")[1]?.length ?? 0) - Number(power);
    return lower === null || upper === null ? written : Math.max(written, decimals(limit, lower, upper));
}
/** Of the number rounded to two significant digits: 0.0996 is 0.10. */
function exponent(value) {
    return Number(value.toExponential(1).split("e")[1]);
}
function format(value, decimals) {
    const digits = Math.max(0, decimals);
    const text = digits > mostDecimals || Math.abs(value) >= 10 ** mostDigits
        ? scientific(value, decimals)
        : value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return isZero(text) ? text.replace("-", "") : text.replace("-", "−");
}
function formatSigned(value, decimals) {
    const text = format(value, decimals);
    return value > 0 && !isZero(text) ? `+${text}` : text;
}
const isZero = (text) => /^-?[0.]+$/.test(text);
/** `1.2×10⁻⁷`, down to the same last place. */
function scientific(value, decimals) {
    if (value === 0)
        return "0";
    const places = Math.min(Math.max(0, decimals + exponent(value)), mostDecimals);
    const [mantissa, power] = value.toExponential(places).split("e");
    return `${mantissa}×10${superscript(Number(power))}`;
}
function superscript(power) {
    return String(power).replace(/./g, (digit) => (digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]));
}


/***/ }),

/***/ 99798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./packages/report/src/charts/plain.ts + 1 modules
var plain = __webpack_require__(38071);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
// EXTERNAL MODULE: ./packages/report/src/verdict.ts
var src_verdict = __webpack_require__(12873);
;// CONCATENATED MODULE: ./packages/report/src/terminal/style.ts
/** The few styles of a terminal, by their ANSI codes. */
const codes = { bold: 1, dim: 2, italic: 3, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Wraps text in the codes of its styles, or leaves it as it is where colour is off. */
function painter(colour) {
    return (text, ...styles) => colour && text !== "" && styles.length > 0
        ? `\u001b[${styles.map((style) => codes[style]).join(";")}m${text}\u001b[0m`
        : text;
}

// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(94668);
;// CONCATENATED MODULE: ./packages/report/src/terminal/wrap.ts


/** The text over as many lines as it needs, broken at spaces; a longer word stands on a line of its own. */
function wrap(text, width, paint) {
    const lines = [];
    let line = "";
    let used = 0;
    for (const word of words(text)) {
        const size = (0,string_width/* default */.A)(word.map((part) => part.text).join(""));
        if (used > 0 && used + 1 + size > width) {
            lines.push(line);
            line = "";
            used = 0;
        }
        line += (used > 0 ? " " : "") + word.map((part) => painted(part, paint)).join("");
        used += (used > 0 ? 1 : 0) + size;
    }
    return used > 0 ? [...lines, line] : lines;
}
/** The text on one line, in its styles. */
function line(text, paint) {
    return (0,src_text/* spans */.iV)(text)
        .map((span) => painted({ ...span, text: (0,src_text/* visible */.RK)(span.text) }, paint))
        .join("");
}
/** Cut in the middle to so many columns. */
function fit(text, width) {
    let short = (0,src_text/* shorten */.ml)(text, width);
    for (let units = width - 1; (0,string_width/* default */.A)(short) > width && units > 0; units--)
        short = (0,src_text/* shorten */.ml)(text, units);
    return short;
}
/** Words between spaces, each of one or more pieces of different style. */
function words(text) {
    const found = [[]];
    for (const { text: shown, ...style } of (0,src_text/* spans */.iV)(text)) {
        (0,src_text/* visible */.RK)(shown)
            .split(" ")
            .forEach((part, index) => {
            if (index > 0)
                found.push([]);
            if (part !== "")
                found.at(-1).push({ ...style, text: part });
        });
    }
    return found.filter((word) => word.length > 0);
}
const styles = { code: "cyan", strong: "bold", emphasis: "italic" };
const painted = ({ text, style }, paint) => (style === undefined ? text : paint(text, styles[style]));

;// CONCATENATED MODULE: ./packages/report/src/terminal/table.ts




const gap = "  ";
const narrowest = 8;
/** A table in aligned columns without lines. Where it is too wide, its texts are shortened, then each row becomes a record. */
function renderTable({ columns, rows }, width, paint) {
    const titles = columns.map(({ title }) => cell(title));
    const cells = rows.map((row) => columns.map((_, index) => cell(row[index] ?? "")));
    const widths = columns.map((_, at) => Math.max(...[titles, ...cells].map((row) => (0,string_width/* default */.A)(row[at].text))));
    shrink(widths, columns, width);
    if (total(widths) > width)
        return records(titles, cells, paint);
    const written = (row, style) => row
        .map(({ text, styled, verdict }, at) => {
        const short = fit(text, widths[at]);
        const pad = " ".repeat(Math.max(0, widths[at] - (0,string_width/* default */.A)(short)));
        const shown = style ? paint(short, style) : short === text ? coloured(styled, verdict, paint) : short;
        return columns[at].align === "right" ? pad + shown : shown + pad;
    })
        .join(gap)
        .trimEnd();
    const heading = titles.some(({ text }) => text !== "") ? [written(titles, "dim")] : [];
    return [...heading, ...cells.map((row) => written(row))];
}
/** Icons of verdicts become signs of one column, since terminals disagree on the width of emoji. */
function cell(styled) {
    const verdict = (0,src_verdict/* verdictOf */.V)((0,src_text/* plain */.pj)(styled));
    if (verdict)
        return { text: src_verdict/* verdicts */.r[verdict].sign, styled: src_verdict/* verdicts */.r[verdict].sign, verdict };
    const short = (0,src_text/* spans */.iV)(styled).map((span) => ({ ...span, text: (0,src_text/* shorten */.ml)(span.text, span.style === "code" ? 80 : 200) }));
    return { text: (0,src_text/* visible */.RK)((0,src_text/* plain */.pj)(short)), styled: short, verdict };
}
const verdictStyle = { pass: "green", warn: "yellow", fail: "red" };
const coloured = (text, verdict, paint) => verdict ? paint((0,src_text/* plain */.pj)(text), verdictStyle[verdict], "bold") : line(text, paint);
const total = (widths) => widths.reduce((sum, each) => sum + each, 0) + gap.length * Math.max(0, widths.length - 1);
/** Takes what is too much from the widest columns of text, never from numbers. */
function shrink(widths, columns, width) {
    for (let excess = total(widths) - width; excess > 0; excess--) {
        const texts = widths.map((each, at) => (columns[at].align === "right" ? 0 : each));
        const widest = texts.indexOf(Math.max(...texts));
        if (texts[widest] <= narrowest)
            return;
        widths[widest]--;
    }
}
/** A row a paragraph: its name between what has no title, then `title: value` lines. */
function records(titles, rows, paint) {
    const name = titles.findIndex(({ text }) => text !== "");
    return rows.flatMap((row, index) => {
        const shown = row
            .map((cell, at) => ({
            title: at === name ? "" : titles[at].text,
            text: coloured(cell.styled, cell.verdict, paint),
        }))
            .filter(({ text }) => text !== "");
        const untitled = shown.filter(({ title }) => title === "").map(({ text }) => text);
        const titled = shown
            .filter(({ title }) => title !== "")
            .map(({ title, text }) => `${gap}${paint(title, "dim")}: ${text}`);
        return [...(index > 0 ? [""] : []), untitled.join(gap), ...titled];
    });
}

;// CONCATENATED MODULE: ./packages/report/src/terminal/terminal.ts






/** The report for a terminal or a log: aligned tables without boxes, signs and words, plain where `colour` is off. */
function renderTerminal(report, { colour, width }) {
    const paint = painter(colour);
    const { sign, word } = src_verdict/* verdicts */.r[report.verdict];
    const found = `${sign} ${word}  `;
    const title = wrap([{ text: `${(0,src_text/* label */.Pf)(report.subject)}: ${(0,src_text/* label */.Pf)(report.headline, 300)}`, style: "strong" }], width - found.length, paint);
    const parts = [
        title.map((line, index) => (index === 0 ? paint(found, verdictStyle[report.verdict], "bold") : " ".repeat(found.length)) + line),
        ...report.lead.map((block) => renderBlock(block, width, paint)),
        ...report.sections
            .filter(({ only }) => only !== "page")
            .map(({ title, blocks }) => [
            paint((0,src_text/* visible */.RK)(title), "bold"),
            ...joined(blocks.map((block) => renderBlock(block, width - indent.length, paint))).map((line) => indent + line),
        ]),
        report.links.map(({ title, url }) => `${(0,src_text/* visible */.RK)(title)}: ${(0,src_text/* visible */.RK)(url)}`),
    ];
    return noCommand(`${joined(parts)
        .map((line) => line.trimEnd())
        .join("\n")}\n`);
}
const indent = "  ";
/** A blank line between two parts. */
function joined(parts) {
    return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
}
function renderBlock(block, width, paint) {
    switch (block.kind) {
        case "paragraph":
            return wrap(block.text, width, paint);
        case "list":
            return block.items.flatMap((item) => wrap(item, width - 2, paint).map((line, index) => `${index === 0 ? "·" : " "} ${line}`));
        case "table":
            return titled(block, width, paint);
        case "preformatted":
            return (0,src_text/* visibleLines */.gB)(block.text).map((line) => `${indent}${line}`);
        default: {
            const sentence = wrap([{ text: block.title, style: "strong" }, `: ${block.description}`], width, paint);
            const table = (0,plain/* chartTable */.P)(block);
            return table === undefined ? sentence : [...sentence, ...titled(table, width, paint)];
        }
    }
}
function titled(table, width, paint) {
    const caption = table.caption === undefined ? [] : wrap([{ text: table.caption, style: "strong" }], width, paint);
    return [...caption, ...renderTable(table, width, paint)];
}
/**
 * The runner of GitHub Actions obeys a line of the log that begins with `::` or holds `##[`: a zero-width space inside
 * takes the meaning away.
 */
function noCommand(output) {
    return output.replace(/##(?=\[)/g, "#\u200b#\u200b").replace(/^([^\p{L}\p{N}\n]*?):(?=:)/gmu, "$1:\u200b");
}


/***/ }),

/***/ 12873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   r: () => (/* binding */ verdicts)
/* harmony export */ });
/** Never a colour alone: an icon and a word. */
const verdicts = {
    pass: { emoji: "✅", sign: "✓", word: "Pass" },
    warn: { emoji: "⚠️", sign: "!", word: "Warning" },
    fail: { emoji: "❌", sign: "✗", word: "Fail" },
};
/** The verdict that a text consists of, where it is nothing but one of the icons, as in the first cell of a table's row. */
function verdictOf(text) {
    const bare = text.trim().replace(/\ufe0f/g, "");
    return Object.keys(verdicts).find((verdict) => verdicts[verdict].emoji.replace("\ufe0f", "") === bare);
}


/***/ })

};
