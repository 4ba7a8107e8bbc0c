export const id = 545;
export const ids = [545];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 82545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mlops: () => (/* binding */ mlops)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/action-kit/src/report-files.ts + 16 modules
var report_files = __webpack_require__(73199);
// EXTERNAL MODULE: ./packages/action-kit/src/plain-text.ts
var plain_text = __webpack_require__(44705);
// EXTERNAL MODULE: ./packages/action-kit/src/explain.ts
var explain = __webpack_require__(65426);
// EXTERNAL MODULE: ./packages/errors/src/did-you-mean.ts
var did_you_mean = __webpack_require__(24034);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
// EXTERNAL MODULE: ./packages/github/src/marker.ts
var marker = __webpack_require__(86415);
// EXTERNAL MODULE: ./packages/report/src/markdown/comment.ts
var comment = __webpack_require__(27825);
// EXTERNAL MODULE: ./packages/report/src/terminal/terminal.ts + 3 modules
var terminal = __webpack_require__(99798);
// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: ./packages/cli/src/catalogue.ts
var catalogue = __webpack_require__(27255);
// EXTERNAL MODULE: ./packages/cli/src/root.ts
var root = __webpack_require__(29076);
;// CONCATENATED MODULE: ./packages/cli/src/manifest.ts



/** Reads actions/<name>/action.yml; a default that is an expression of GitHub's means nothing here and is left out. */
async function readManifest(action) {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const file = parse(await (0,promises_.readFile)((0,external_node_path_.join)(root/* root */.z, "actions", action, "action.yml"), "utf8"));
    const inputs = Object.entries(file.inputs ?? {}).map(([name, input]) => {
        const isExpression = input.default?.includes("${{") ?? false;
        return [name, { description: input.description, default: isExpression ? undefined : input.default }];
    });
    return { description: file.description, inputs: new Map(inputs) };
}

;// CONCATENATED MODULE: ./packages/cli/src/help.ts


/** The text of `mlops --help`. */
async function overview() {
    const names = [...catalogue/* catalogue */.s.keys()];
    const width = Math.max(...names.map((name) => name.length));
    const lines = await Promise.all(names.map(async (name) => `  ${name.padEnd(width)}  ${(await readManifest(name)).description}`));
    return `Usage: mlops <action> [--input value]…

Actions:
${lines.join("\n")}

mlops <action> --help lists the inputs of one. Exit code: 0 pass or warn, 1 fail or a mistake in the input,
2 wrong usage, 70 a bug.
`;
}
/** The text of `mlops <action> --help`. */
function usage(action, { description, inputs }) {
    const width = Math.max(...[...inputs.keys()].map((name) => name.length));
    const lines = [...inputs].map(([name, input]) => {
        const fallback = input.default === undefined ? "" : ` (default: ${input.default})`;
        return `  --${name.padEnd(width)}  ${input.description}${fallback}`;
    });
    return `Usage: mlops ${action} [--input value]…

${description}

Inputs:
${lines.join("\n")}
`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/action-kit/src/enter-folder.ts
var enter_folder = __webpack_require__(15372);
// EXTERNAL MODULE: ./packages/action-kit/src/program-environment.ts
var program_environment = __webpack_require__(93441);
// EXTERNAL MODULE: ./packages/action-kit/src/cancellation.ts
var cancellation = __webpack_require__(60822);
// EXTERNAL MODULE: ./packages/engines/src/engines.ts + 4 modules
var engines = __webpack_require__(16412);
// EXTERNAL MODULE: ./packages/git/src/checkout.ts + 8 modules
var checkout = __webpack_require__(64117);
;// CONCATENATED MODULE: ./packages/cli/src/cache-folder.ts


/** Where the user's programs keep what they can download again, by the custom of the platform. */
function cacheFolder(environment) {
    return (0,external_node_path_.join)(cachesOf(environment), "mlops-actions");
}
function cachesOf(environment) {
    if (process.platform === "win32")
        return environment["LOCALAPPDATA"] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), "AppData", "Local");
    if (process.platform === "darwin")
        return (0,external_node_path_.join)((0,external_node_os_.homedir)(), "Library", "Caches");
    return environment["XDG_CACHE_HOME"] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), ".cache");
}

;// CONCATENATED MODULE: ./packages/cli/src/terminal-log.ts

const barWidth = 24;
const dueAfterMilliseconds = 300;
/** The log of the command: everything but the report goes to stderr; a bar where that is a terminal. */
function terminalLog(stream) {
    const say = (message) => void stream.write(`${(0,plain_text/* plainText */.w)(message)}\n`);
    return {
        info: say,
        warning: (message) => say(`warning: ${message}`),
        group: (title, lines, went) => {
            say(title.replaceAll(/\r\n|\r|\n/g, " "));
            if (went === "badly" && lines.length > 0)
                say(lines.map((line) => `  ${line}`).join("\n"));
        },
        progress: (name) => {
            const label = (0,plain_text/* plainText */.w)(name).replaceAll("\n", " ");
            const begun = performance.now();
            let drawn = 0;
            return (done, total) => {
                const now = performance.now();
                const over = total !== null && done >= total;
                if (!stream.isTTY || now - begun < dueAfterMilliseconds || (now - drawn < 100 && !over))
                    return;
                drawn = now;
                stream.write(`\r\u001b[K${over ? "" : bar(label, done, total)}`);
            };
        },
    };
}
function bar(label, done, total) {
    if (total === null || total === 0)
        return `${label}: ${done.toLocaleString("en")}`;
    const filled = Math.floor((barWidth * done) / total);
    return `${label} ${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${Math.floor((100 * done) / total)}%`;
}

;// CONCATENATED MODULE: ./packages/cli/src/laptop-context.ts










/** The context of the command: no event, no repository on GitHub, paths from the working directory. */
function laptopContext(inputs) {
    const work = (0,enter_folder/* enterFolder */.F)((0,external_node_path_.resolve)(inputs("working-directory") ?? "."));
    const log = terminalLog(process.stderr);
    const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "mlops-"));
    return {
        inputs,
        log,
        event: null,
        github: async () => null,
        checkout: () => (0,checkout/* openCheckout */.H)({ folder: work, environment: process.env }),
        engines: (0,engines/* createEngines */.Q)({
            root: root/* root */.z,
            toolCache: cacheFolder(process.env),
            temporary,
            environment: process.env,
            cache: null,
            say: log.info,
        }),
        environment: (0,program_environment/* programEnvironment */.y)(process.env),
        sharedCache: null,
        cancelled: (0,cancellation/* cancellation */.W)(),
        places: {
            work,
            report: (0,external_node_path_.resolve)(work, inputs("report-dir") ?? ".mlops/report"),
            temporary,
            cache: cacheFolder(process.env),
        },
        clock: () => new Date(),
        run: {
            actionsVersion: package_0/* version */.rE,
            repository: null,
            serverUrl: "https://github.com",
            commit: null,
            ref: null,
            url: null,
            attempt: 1,
        },
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/mlops.ts












/** Wrong usage: exit code 2. */
class UsageError extends Error {
}
/** The command `mlops`: an action's own main with inputs from flags. Sets the process's exit code and ends it. */
async function mlops(argv) {
    // Whoever reads the output may have read enough (`mlops … | head`).
    process.stdout.on("error", (error) => {
        if (error.code !== "EPIPE")
            throw error;
    });
    try {
        process.exitCode = await command(argv);
    }
    catch (error) {
        process.exitCode = tell(error);
    }
    // Threads of engines may be alive still; what was written to a pipe must arrive first.
    process.stdout.write("", () => process.exit());
}
async function command([action, ...flags]) {
    if (action === undefined || action === "--help" || action === "-h")
        return print(await overview());
    if (action === "--version")
        return print(`${package_0/* version */.rE}\n`);
    const load = catalogue/* catalogue */.s.get(action);
    if (load === undefined) {
        throw new UsageError(`There is no action "${action}".${(0,did_you_mean/* didYouMean */.a)(action, [...catalogue/* catalogue */.s.keys()])} See mlops --help.`);
    }
    const { description, inputs } = await readManifest(action);
    const values = parse(action, flags, inputs);
    if (values.has("help"))
        return print(usage(action, { description, inputs }));
    const context = laptopContext((name) => values.get(name)?.trim() || inputs.get(name)?.default);
    try {
        return await run(context, await load());
    }
    finally {
        await (0,promises_.rm)(context.places.temporary, { recursive: true, force: true });
    }
}
async function run(context, main) {
    const { report } = await main(context);
    const files = await (0,report_files/* writeReportFiles */.t)(report, context.places.report);
    await (0,promises_.writeFile)(files.comment, (0,comment/* renderComment */.w)(report, { marker: (0,marker/* markerFor */._)(report.action, report.subject) }));
    const colour = process.stdout.isTTY === true && !process.env["NO_COLOR"];
    print((0,terminal/* renderTerminal */.b)(report, { colour, width: process.stdout.columns ?? 100 }));
    context.log.info(`Report: ${(0,external_node_path_.relative)(process.cwd(), files.html) || files.html}`);
    return report.verdict === "fail" ? 1 : 0;
}
function parse(action, flags, inputs) {
    const strings = [...inputs.keys()].map((name) => [name, { type: "string" }]);
    const options = Object.fromEntries([...strings, ["help", { type: "boolean", short: "h" }]]);
    try {
        const { values } = (0,external_node_util_.parseArgs)({ args: [...flags], options, allowPositionals: false });
        return new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
    }
    catch (error) {
        const unknown = /Unknown option '--?([^']+)'/.exec(String(error))?.[1];
        const message = unknown === undefined
            ? error.message
            : `${action} has no input "${unknown}".${(0,did_you_mean/* didYouMean */.a)(unknown, [...inputs.keys()])}`;
        throw new UsageError(`${message} See mlops ${action} --help.`);
    }
}
function print(text) {
    process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    return 0;
}
function tell(error) {
    if (error instanceof user_error/* UserError */.y || error instanceof UsageError) {
        process.stderr.write(`${(0,plain_text/* plainText */.w)(error instanceof user_error/* UserError */.y ? (0,explain/* explain */.W)(error) : error.message)}\n`);
        return error instanceof user_error/* UserError */.y ? 1 : 2;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${(0,plain_text/* plainText */.w)(`This is a bug in mlops-actions, please report it.\n${stack}`)}\n`);
    return 70;
}


/***/ }),

/***/ 24034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** ` Did you mean "x"?` for the legal name nearest to a mistyped one, or nothing where none is near. */
function didYouMean(typed, legal) {
    if (legal.length === 0)
        return "";
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(typed.toLowerCase(), legal);
    const changes = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(typed.toLowerCase(), nearest.toLowerCase());
    // A word of two letters is two changes from any other of two letters.
    const near = changes <= Math.max(2, Math.floor(nearest.length / 3)) && changes < nearest.length;
    return near ? ` Did you mean "${nearest}"?` : "";
}


/***/ })

};
