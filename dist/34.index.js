export const id = 34;
export const ids = [34];
export const modules = {

/***/ 34034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/action-kit/src/base-commit.ts
var base_commit = __webpack_require__(69256);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
;// CONCATENATED MODULE: ./actions/quality-gate/src/base/find-base.ts


/**
 * The base that the settings ask for, which is in the checkout then. `none` compares no findings; what it finds is where
 * the change began, for the lines that it touches.
 * @throws UserError where a ref is named that there is not, or a commit cannot be fetched
 */
async function findBase(baseline, context) {
    const checkout = await context.checkout();
    if (checkout === null)
        return { absent: "There is no git checkout to take a base from." };
    if (baseline.kind === "ref")
        return named(baseline.ref, checkout);
    try {
        const found = (await intoWhichItIsMerged(checkout, context)) ?? (await whereItBegan(checkout, context));
        if (found === null)
            return await beforeThePush(checkout, context);
        await checkout.need(found.commit);
        return found;
    }
    catch (error) {
        // Nobody asked for it: a job without permission to look for it is no worse than before.
        if (baseline.kind === "base" || !(error instanceof user_error/* UserError */.y))
            throw error;
        context.log.info(`What the change touches is not known: ${error.message} ${error.remedy ?? ""}`.trim());
        return { absent: error.message };
    }
}
async function named(ref, checkout) {
    const commit = await checkout.resolve(ref);
    if (commit === null) {
        throw new user_error/* UserError */.y(`The baseline ${ref} is no branch, tag or commit here or at origin.`, {
            input: "baseline",
            remedy: "Name one that was pushed, or use base or none.",
        });
    }
    await checkout.need(commit);
    return { commit, name: ref };
}
/**
 * `actions/checkout` checks out what a pull request would be when merged: beside its merge base that would hold what others
 * merged meanwhile, so it is compared with the commit that it is merged into.
 */
async function intoWhichItIsMerged(checkout, { event }) {
    if (event === null || event.base === null || event.sha === null)
        return null;
    const [into, merged, ...more] = await checkout.parents(await checkout.head());
    if (into === undefined || merged !== event.sha || more.length > 0)
        return null;
    return { commit: into, name: event.base.ref };
}
async function whereItBegan(checkout, context) {
    const base = await (0,base_commit/* baseCommit */.t)(checkout, context);
    return base === null ? null : { commit: base.commit, name: base.branch };
}
async function beforeThePush(checkout, { event }) {
    if (event === null) {
        return { absent: "The checkout knows no default branch: git remote set-head origin --auto looks it up." };
    }
    if (event.name !== "push")
        return { absent: "This run is about no change." };
    const { before, ref } = event;
    if (before === null)
        return { absent: "The push made this branch or tag." };
    try {
        await checkout.need(before);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { absent: `The commit before the push (${before.slice(0, 7)}) is not there any more.` };
    }
    return { commit: before, name: ref ?? before };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/findings/src/parse-diff.ts
/**
 * Reads what `git diff --patch --unified=0` prints with the prefixes a/ and b/ and `core.quotePath`
 * (https://git-scm.com/docs/diff-format). No content is taken for a header: the lines of a hunk are counted off.
 *
 * A file that the change touches without new lines (lines that went, another mode, another name, a binary) is there with
 * no lines; one that is gone is not, nor is a submodule.
 */
function parseDiff(text) {
    const lines = new Map();
    const renamed = new Map();
    const rows = text.split("\n");
    for (let row = 0; row < rows.length;) {
        if (!rows[row]?.startsWith("diff --git ")) {
            row++;
            continue;
        }
        const header = readHeader(rows, row);
        const { touched, end } = readHunks(rows, header.end);
        row = end;
        const { path, from, skipped } = header;
        if (path === null || skipped)
            continue;
        lines.set(path, touched);
        if (from !== null)
            renamed.set(path, from);
    }
    return { lines, renamed };
}
function readHeader(rows, start) {
    const header = { path: sameName(rows[start]), from: null, skipped: false, end: start + 1 };
    for (; header.end < rows.length; header.end++) {
        const row = rows[header.end];
        if (row.startsWith("diff --git ") || row.startsWith("@@ "))
            break;
        if (row.startsWith("rename from "))
            header.from = unquote(row.slice("rename from ".length));
        else if (row.startsWith("rename to "))
            header.path = unquote(row.slice("rename to ".length));
        else if (row.startsWith("+++ "))
            header.path = withoutPrefix(row.slice("+++ ".length));
        else if (row.startsWith("deleted file mode "))
            header.path = null;
        else if (/^(index .* |new file mode |new mode )160000$/.test(row))
            header.skipped = true;
    }
    return header;
}
/**
 * The name in `diff --git a/name b/name`, where both are one: blanks do not part them, but their lengths do. Of a rename,
 * whose two names differ, the lines below tell.
 */
function sameName(row) {
    const names = row.slice("diff --git ".length);
    const [one, other] = [names.slice(0, (names.length - 1) / 2), names.slice((names.length + 1) / 2)].map(unquote);
    return one?.slice("a/".length) === other?.slice("b/".length) ? other.slice("b/".length) : null;
}
/** The name after `+++ `: `/dev/null` of a file that is gone; a tab follows a name with blanks. */
function withoutPrefix(quoted) {
    const name = unquote(quoted.replace(/\t$/, ""));
    return name === "/dev/null" ? null : name.slice("b/".length);
}
function readHunks(rows, start) {
    const touched = new Set();
    let row = start;
    for (;;) {
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(rows[row] ?? "");
        if (hunk === null)
            return { touched, end: row };
        const [, removed = "1", first = "0", added = "1"] = hunk;
        // No hunk has more lines than the text.
        for (let line = 0; line < Math.min(Number(added), rows.length); line++)
            touched.add(Number(first) + line);
        row = afterHunk(rows, row + 1, Number(removed) + Number(added));
    }
}
/** Skips the lines of a hunk, and the rows `\ No newline at end of file` that belong to none. */
function afterHunk(rows, start, count) {
    let row = start;
    for (let left = count; left > 0 && row < rows.length; row++)
        if (!rows[row]?.startsWith("\\"))
            left--;
    while (rows[row]?.startsWith("\\"))
        row++;
    return row;
}
const escapes = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };
/** A name as C writes it, with bytes in octal (`"caf\303\251.py"`), or as it is. */
function unquote(name) {
    if (!/^".*"$/s.test(name))
        return name;
    const bytes = [];
    for (const [piece, octal, letter] of name.slice(1, -1).matchAll(/\\(?:([0-7]{3})|(.))|[^\\]+/g)) {
        if (octal !== undefined)
            bytes.push(Buffer.of(Number.parseInt(octal, 8)));
        else if (letter !== undefined)
            bytes.push(Buffer.of(escapes[letter] ?? letter.charCodeAt(0)));
        else
            bytes.push(Buffer.from(piece));
    }
    return Buffer.concat(bytes).toString("utf8");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/find-change.ts



/**
 * What the folder's files have that a commit has not. On a laptop files that nobody added to git yet are the change's
 * too; in a job they are what its other steps left.
 * @param from a commit that is in the checkout, as `findBase` leaves it
 */
async function findChange(from, { checkout: open, event, places }) {
    const checkout = await open();
    if (checkout === null)
        return null;
    const change = parseDiff(await checkout.diff(from));
    if (event !== null)
        return change;
    const lines = new Map(change.lines);
    for (const path of await checkout.untracked())
        lines.set(path, await allLines((0,external_node_path_.resolve)(places.work, path)));
    return { ...change, lines };
}
async function allLines(path) {
    // A folder that is a repository of its own, a link to nowhere.
    const text = await (0,promises_.readFile)(path, "latin1").catch(() => "");
    return new Set(text.split("\n").map((_, index) => index + 1));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./actions/quality-gate/src/base/line-reader.ts


/**
 * Reads the lines that findings are on, each file once. Null where a finding has no line, its line is a notebook cell's, or
 * no such file is in the folder: paths are what tools say.
 * @param folder absolute
 */
function lineReader(folder) {
    const files = new Map();
    return ({ path, line, cell }) => {
        if (path === null || line === null || cell !== undefined)
            return null;
        let lines = files.get(path);
        if (lines === undefined) {
            lines = linesOf(path, folder);
            files.set(path, lines);
        }
        return lines[line - 1] ?? null;
    };
}
/** In bytes. */
const largest = 32 * 2 ** 20;
function linesOf(path, folder) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(folder, path));
        if (!real.startsWith((0,external_node_fs_.realpathSync)(folder) + external_node_path_.sep))
            return [];
        const found = (0,external_node_fs_.statSync)(real);
        return found.isFile() && found.size <= largest ? (0,external_node_fs_.readFileSync)(real, "utf8").split(/\r\n|\n|\r/) : [];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./packages/errors/src/did-you-mean.ts
var did_you_mean = __webpack_require__(24034);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./packages/findings/src/malformed.ts

/**
 * A report that is not what its format says.
 * @param format With its article: `a SARIF report`.
 * @param why A clause without full stop: `line 3 is cut short`.
 */
function malformed(source, format, why, cause) {
    return new user_error/* UserError */.y(`${source.name} cannot be read as ${format}: ${why}.`, {
        remedy: `Check that ${source.tool} ran to its end and was asked for this format.`,
        ...(cause !== undefined && { cause }),
    });
}
/** A text that has no line of its format; `line` is the first that is none. */
function noFinding(source, format, line) {
    return malformed(source, format, `"${line.slice(0, 80)}" is no finding`);
}

;// CONCATENATED MODULE: ./packages/findings/src/json.ts

/**
 * JSON of a known shape. Keys that the shape does not name are left out.
 * @param format With its article, for the error: `a SARIF report`.
 * @throws UserError that names the source where it is no JSON, or of another shape.
 */
function readJson(text, source, format, shape) {
    const result = shape.safeParse(parsed(text, source, format));
    if (result.success)
        return result.data;
    const issue = result.error.issues[0];
    const where = issue.path.length === 0 ? "its top" : issue.path.map(String).join(".");
    throw malformed(source, format, `${where} is not what is expected there: ${issue.message}`);
}
function parsed(text, source, format) {
    const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (bare.trim() === "")
        throw malformed(source, format, "it is empty");
    try {
        return JSON.parse(bare);
    }
    catch (cause) {
        throw malformed(source, format, "it is no JSON", cause);
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/region.ts
/** A line or a column as a finding has it: from 1; null for what reports put where they have none: nothing, 0, -1. */
function counted(value) {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return Number.isSafeInteger(number) && number >= 1 ? number : null;
}
/** Where a finding stands in its file, of what a report says of it; without a line there is no column. */
function region(line, column = null, endLine = null) {
    const [first, last] = [counted(line), counted(endLine)];
    const region = {
        line: first,
        column: first === null ? null : counted(column),
        ...(first !== null && last !== null && last > first && { endLine: last }),
    };
    return region;
}

;// CONCATENATED MODULE: ./packages/findings/src/report-path.ts

/**
 * A path of a report as findings have it: relative to `root`, with `/`, without `.` and `..` where they can go.
 * One outside of `root` stays absolute.
 */
function reportPath(path, root) {
    const { prefix, windows } = folderOf(root);
    // A backslash is a letter of a name where roots begin with `/`.
    const slashed = windows ? path.replaceAll("\\", "/") : path;
    const given = /(?:^|\/)\.{0,2}(?:\/|$)/.test(slashed.slice(1)) || slashed.startsWith(".") ? external_node_path_.posix.normalize(slashed) : slashed;
    if (given.startsWith(prefix))
        return given.slice(prefix.length);
    if (windows && given.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase())
        return given.slice(prefix.length);
    return given;
}
/** That of the last call: a report has thousands of paths and one root. */
let last = null;
function folderOf(root) {
    if (last?.root === root)
        return last;
    const windows = /^[A-Za-z]:[\\/]/.test(root);
    const folder = external_node_path_.posix.normalize(windows ? root.replaceAll("\\", "/") : root).replace(/\/+$/, "");
    last = { root, prefix: `${folder}/`, windows };
    return last;
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/eslint-json.ts




const report = schemas/* array */.YOg(schemas/* object */.Ikc({
    filePath: schemas/* string */.YjP(),
    messages: schemas/* array */.YOg(schemas/* object */.Ikc({
        ruleId: schemas/* string */.YjP().nullish(),
        fatal: schemas/* boolean */.zMY().optional(),
        severity: schemas/* number */.aig(),
        message: schemas/* string */.YjP(),
        line: schemas/* number */.aig().nullish(),
        column: schemas/* number */.aig().nullish(),
        endLine: schemas/* number */.aig().nullish(),
    })),
}));
/**
 * ESLint's `--format json`, of 8 to 10 alike. What a comment in the code suppresses stands elsewhere in it.
 * @throws UserError where it is something else.
 */
const readEslintJson = (text, source) => readJson(text, source, "a report of ESLint", report).flatMap(({ filePath, messages }) => {
    if (messages.length === 0)
        return [];
    // ESLint calls what it is given on its standard input so.
    const path = filePath === "<text>" ? null : reportPath(filePath, source.root);
    return messages.map(({ ruleId, fatal, severity, message, line, column, endLine }) => ({
        tool: source.tool,
        rule: ruleId ?? null,
        level: fatal || severity === 2 ? "error" : "warning",
        path,
        ...region(line, column, endLine),
        message,
    }));
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/tools/src/judgement.ts


/** What a reader must know of a tool's report. @param report its name; what the tool prints where it has none */
function sourceOf(tool, { work }, report = null) {
    return { tool, name: report ?? `the output of ${tool}`, root: work };
}
/** Of a tool that did its work: failed where it found something, if it does not tell itself. */
function judged(findings, outcome = findings.length > 0 ? "failed" : "passed") {
    return { outcome, detail: null, findings, tests: null, coverage: null };
}
/** Of a tool that ends with 0 only where it found nothing: one that ends otherwise and shows nothing broke. */
function judgedOrCrash(findings, ended) {
    return ended.exitCode !== 0 && findings.length === 0 ? crash(ended) : judged(findings);
}
/** Of a tool that did not do its work; `detail` is a clause that says why. */
function unjudged(outcome, detail) {
    return { outcome, detail, findings: [], tests: null, coverage: null };
}
/** Of an end that the tool's documentation does not know, or that its words belie. */
function crash(ended) {
    return unjudged("crashed", endOf(ended));
}
/** How a tool ended and what it said last, as a clause. */
function endOf({ exitCode, signal, stdout, stderr }) {
    const end = signal === null ? `it ended with exit code ${exitCode}` : `it was ended by ${signal}`;
    const words = lastWords(stderr) ?? lastWords(stdout);
    return words === null ? end : `${end}: ${words}`;
}
/** What `judge` says of a report; a report that cannot be read is a crash, with the reader's reason. */
function judgeReport(ended, judge) {
    try {
        return judge();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return unjudged("crashed", `${error.message.replace(/\.$/, "")}; ${endOf(ended)}`);
    }
}
const longestWords = 300;
/** The last line that says something, of at most 300 characters; null where there is none. */
function lastWords(text) {
    const line = judgement_linesOf(text).at(-1);
    return line === undefined ? null : shortened(line);
}
/** A text of a tool as a part of a sentence. */
function shortened(text) {
    return text.length > longestWords ? `${text.slice(0, longestWords - 1)}…` : text;
}
/** The lines that say something, without the colour that a terminal would see. */
function judgement_linesOf(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text)
        .split(/\r?\n/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./packages/tools/src/options.ts
/** The arguments without these options. What follows `--` is left as it is: paths. */
function withoutOptions(args, unwanted) {
    const { flags = [], valued = [], numbered = [] } = unwanted;
    const kept = [];
    for (let index = 0; index < args.length; index++) {
        const argument = args[index];
        if (argument === "--")
            return [...kept, ...args.slice(index)];
        const name = argument.split("=", 1)[0];
        const known = [...valued, ...numbered];
        if (valued.includes(argument))
            index++;
        else if (numbered.includes(argument))
            index += /^-?\d+$/.test(args[index + 1] ?? "") ? 1 : 0;
        else if (!flags.includes(name) && !known.includes(name) && !known.some((option) => isShort(option, argument)))
            kept.push(argument);
    }
    return kept;
}
/** Whether one of these options is given, with a value (`--x=1`, `-x1`) or without. */
function hasOption(args, ...names) {
    return args.some((argument) => names.some((name) => argument === name || argument.startsWith(`${name}=`) || isShort(name, argument)));
}
function isShort(option, argument) {
    return /^-\w$/.test(option) && argument.startsWith(option);
}

;// CONCATENATED MODULE: ./packages/tools/src/paths.ts
/**
 * What a tool judges that would judge nothing by itself: nothing more than its arguments where they name files or folders of the
 * repository, else `otherwise`.
 * @param valued Options whose value is the next argument: `--config-file`; a path there is not what is judged.
 */
function pathsUnlessNamed({ args, repository }, valued, otherwise = ["."]) {
    const named = positional(args, valued).some((argument) => {
        const path = argument.replace(/^\.\//, "").replace(/\/+$/, "");
        return path === "." || path === "" || repository.files.some((file) => file === path || file.startsWith(`${path}/`));
    });
    return named ? [] : otherwise;
}
/** Whether arguments name what is to be judged: a path, or a pattern that the tool itself resolves. */
function namesTargets(args, valued) {
    return positional(args, valued).length > 0;
}
/** A path as an argument: a name that begins with `-` cannot be taken for an option. */
function asArgument(path) {
    return path.startsWith("-") ? `./${path}` : path;
}
function positional(args, valued) {
    return args.filter((argument, index) => !argument.startsWith("-") && !valued.has(args[index - 1] ?? ""));
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/tools/src/ini.ts

/**
 * Reads an INI file by the rules of Python's configparser, but that a section or key may stand twice: the last counts.
 * https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 * @throws UserError with the line where a section is missing, or a line is neither key nor continuation
 */
function parseIni(text, file) {
    const sections = new Map();
    let section = null;
    let option = null;
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const line = raw.trim();
        if (line === "" || /^[#;]/.test(line))
            continue;
        const indent = raw.search(/\S/);
        if (section !== null && option !== null && indent > option.indent) {
            section.set(option.key, `${section.get(option.key)}\n${line}`);
            continue;
        }
        const header = /^\[(.+)\]/.exec(line)?.[1];
        if (header !== undefined) {
            section = sections.get(header) ?? new Map();
            sections.set(header, section);
            option = null;
            continue;
        }
        const place = { file, line: index + 1 };
        if (section === null) {
            throw new user_error/* UserError */.y("A line stands before the first section.", {
                ...place,
                remedy: "Put a section such as [flake8] above it.",
            });
        }
        const delimiter = line.search(/[=:]/);
        if (delimiter <= 0) {
            throw new user_error/* UserError */.y("This line is neither a section nor a key with its value.", {
                ...place,
                remedy: "Write `key = value`, or indent the line if it continues the value above.",
            });
        }
        option = { key: line.slice(0, delimiter).trimEnd().toLowerCase(), indent };
        section.set(option.key, line.slice(delimiter + 1).trimStart());
    }
    return sections;
}

;// CONCATENATED MODULE: ./packages/tools/src/repository-files.ts




/** The text of a file that discovery lists, null where there is none. */
function textOf(repository, path) {
    const known = remembered(repository, "files", () => new Set(repository.files));
    return known.has(path) ? (repository.read(path)?.replace(/^\uFEFF/, "") ?? null) : null;
}
/**
 * A TOML file of the repository, null where there is none; read once.
 * @throws UserError with line and column where it is no TOML
 */
function tomlOf(repository, file) {
    return repository_files_parsed(repository, file, (text) => {
        try {
            return (0,dist/* parse */.qg)(text);
        }
        catch (error) {
            if (!(error instanceof dist/* TomlError */.zx))
                throw error;
            const { line, column } = error;
            const cause = error.message.split("\n")[0]?.replace("Invalid TOML document: ", "");
            throw new user_error/* UserError */.y("This is no TOML.", { file, line, column, cause, remedy: "Correct the line." });
        }
    });
}
/**
 * A YAML file of the repository as a table, null where there is none; read once.
 * @throws UserError with line and column where it is no YAML or no table
 */
function yamlOf(repository, file) {
    return repository_files_parsed(repository, file, (text) => {
        const lineCounter = new yaml_dist/* LineCounter */.HN();
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, logLevel: "error", merge: true });
        const flaw = document.errors[0];
        if (flaw !== undefined) {
            const { line, col } = lineCounter.linePos(flaw.pos[0]);
            const place = { file, line, column: col };
            throw new user_error/* UserError */.y("This is no YAML.", { ...place, cause: flaw.message, remedy: "Correct the line." });
        }
        if (document.contents === null)
            return {};
        if (!(0,yaml_dist/* isMap */.jh)(document.contents))
            throw new user_error/* UserError */.y("The file holds no keys at its top.", { file, line: 1 });
        try {
            return document.toJS();
        }
        catch (cause) {
            throw new user_error/* UserError */.y("This YAML refers to itself more often than can be read.", { file, cause });
        }
    });
}
/**
 * An INI file of the repository, null where there is none; read once.
 * @throws UserError with the line where Python's configparser would refuse it
 */
function iniOf(repository, file) {
    return repository_files_parsed(repository, file, (text) => parseIni(text, file));
}
/** The table at a path of keys, null where there is none. */
function tableAt(table, keys) {
    let here = table;
    for (const key of keys)
        here = isTable(here) && Object.hasOwn(here, key) ? here[key] : null;
    return isTable(here) ? here : null;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The texts in a list, none where it is no list. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function repository_files_parsed(repository, file, parse) {
    return remembered(repository, file, () => {
        const text = textOf(repository, file);
        return text === null ? null : parse(text);
    });
}
const memories = new WeakMap();
/** What `make` gives for this repository, made once. */
function remembered(repository, key, make) {
    let memory = memories.get(repository);
    if (memory === undefined) {
        memory = new Map();
        memories.set(repository, memory);
    }
    if (!memory.has(key))
        memory.set(key, make());
    return memory.get(key);
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/package-json.ts

const kinds = ["devDependencies", "dependencies", "optionalDependencies", "peerDependencies"];
/** package.json at the top of the repository; null where there is none, or none that can be read. */
function packageJson(repository) {
    const content = jsonOf(repository, "package.json");
    if (content === null)
        return null;
    const dependencies = new Map();
    for (const kind of kinds) {
        for (const [name, range] of texts(content[kind]))
            if (!dependencies.has(name))
                dependencies.set(name, { kind, range });
    }
    return { keys: new Set(Object.keys(content)), dependencies, scripts: new Map(texts(content["scripts"])) };
}
/** The version of a package that the repository pins: in npm's lock file, or by an exact range. */
function pinnedPackage(repository, name) {
    const packages = jsonOf(repository, "package-lock.json")?.["packages"];
    const locked = isTable(packages) ? packages[`node_modules/${name}`] : undefined;
    if (isTable(locked) && typeof locked["version"] === "string")
        return locked["version"];
    const range = packageJson(repository)?.dependencies.get(name)?.range ?? "";
    return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range) ? range : null;
}
/** A JSON object of the repository, null where there is none; read once: a lock file may be large. */
function jsonOf(repository, file) {
    return remembered(repository, file, () => jsonObject(textOf(repository, file)));
}
/** A JSON object of a file; null where it is none. */
function jsonObject(text) {
    if (text === null)
        return null;
    try {
        const content = JSON.parse(text.replace(/^\uFEFF/, ""));
        return isTable(content) ? content : null;
    }
    catch {
        // The tool itself will say what is wrong with it.
        return null;
    }
}
function texts(value) {
    if (!isTable(value))
        return [];
    return Object.entries(value).filter((entry) => typeof entry[1] === "string");
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/script-calls.ts
/**
 * Calls of a program in package.json's scripts, with their arguments: `eslint src --ext .ts && tsc` calls both. What a
 * shell would work out (variables, substitutions, redirections) is not followed: such a call is passed over.
 */
function scriptCalls(scripts, program) {
    return [...scripts].flatMap(([script, text]) => text.split(/&&|\|\||;|\|/).flatMap((command) => {
        const words = wordsOf(command);
        const start = words?.findIndex((word) => !/^[A-Za-z_]\w*=|^(?:npx|cross-env|pnpm|yarn|exec|run)$/.test(word));
        return words && start !== undefined && words[start] === program ? { script, args: words.slice(start + 1) } : [];
    }));
}
/** Null where a shell would do more than split it. */
function wordsOf(command) {
    if (/[$`<>&\\]/.test(command))
        return null;
    const words = [];
    for (const [word] of command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g))
        words.push(word.replace(/["']/g, ""));
    return words;
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/declaration.ts


/**
 * How a JavaScript repository says that it uses a tool, at its top: a configuration file, a key of package.json, a
 * dependency, a script. The arguments are those of the first script that calls it as a gate does.
 */
function javascriptDeclaration(repository, where) {
    const content = packageJson(repository);
    const call = scriptCalls(content?.scripts ?? new Map(), where.program ?? where.package).find(({ args }) => where.call?.(args) ?? true);
    const file = repository.files.find((path) => !path.includes("/") && where.file?.test(path));
    const key = where.keys?.find((name) => content?.keys.has(name));
    const dependency = content?.dependencies.get(where.package);
    const by = file ??
        (key !== undefined ? `package.json ${key}` : null) ??
        (dependency ? `package.json ${dependency.kind}` : null) ??
        (call ? `package.json scripts.${call.script}` : null);
    if (by === null)
        return null;
    return { by, version: pinnedPackage(repository, where.package), args: call?.args ?? [] };
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/environment.ts

/** Plain text, and what tools do where nobody watches: test runners write no new snapshots. */
const plain = { NO_COLOR: "1", FORCE_COLOR: "0", CI: "true" };
/** Over the environment that JavaScript tools inherit. */
function javascriptEnvironment(repository) {
    const scripts = [...(packageJson(repository)?.scripts.values() ?? [])];
    // jest runs ES modules only so: https://jestjs.io/docs/ecmascript-modules
    const modules = scripts.some((script) => script.includes("--experimental-vm-modules"));
    return modules ? { ...plain, NODE_OPTIONS: "--experimental-vm-modules" } : plain;
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/eslint.ts







/** Of 8 to 10, flat configuration or not. https://eslint.org/docs/latest/use/command-line-interface */
const eslint = {
    name: "eslint",
    kind: "lint",
    language: "javascript",
    package: "eslint",
    cores: "one",
    declared: (repository) => javascriptDeclaration(repository, {
        package: "eslint",
        keys: ["eslintConfig"],
        file: /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.(?:c?js|json|ya?ml))?)$/,
        call: (args) => !args.some((argument) => argument.startsWith("--fix")),
    }),
    command,
    judge,
};
const eslint_report = "eslint.json";
function command(task) {
    const args = withoutOptions(task.args, unwanted);
    const cache = task.args.includes("--cache") ? ["--cache", "--cache-location", (0,external_node_path_.join)(task.cache, "eslint-cache")] : [];
    const form = ["--format", "json", "--output-file", (0,external_node_path_.join)(task.reports, eslint_report), "--no-color", ...cache];
    return {
        argv: [...task.program, ...form, ...args, ...(namesTargets(args, valued) ? [] : ["."])],
        env: javascriptEnvironment(task.repository),
    };
}
/** It fixes only where an argument asks for it; `--fix-dry-run` would leave out what it could fix. */
const unwanted = {
    flags: "--fix --fix-dry-run --suppress-all --prune-suppressions --init --inspect-config --mcp --stdin --color --no-color --cache --no-cache --debug".split(" "),
    valued: "-f --format -o --output-file --fix-type --suppress-rule --cache-location --cache-file --stdin-filename".split(" "),
};
const valued = new Set("-c --config --ext --env --global --parser --parser-options --plugin --rule --rulesdir --resolve-plugins-relative-to --ignore-path --ignore-pattern --max-warnings --cache-strategy --report-unused-disable-directives-severity --report-unused-inline-configs --flag --concurrency --suppressions-location --print-config".split(" "));
/**
 * 0: no errors. 1: errors, or more warnings than allowed. 2: configuration, arguments or a crash, without a report; with
 * one, suppressions that nothing needs any more or, if so asked, files that it could not parse.
 */
function judge(ended, task) {
    const { exitCode, stderr } = ended;
    const text = ended.report(eslint_report);
    if (exitCode === null || exitCode > 2)
        return crash(ended);
    if (text === null)
        return exitCode === 2 ? refused(ended) : crash(ended);
    return judgeReport(ended, () => {
        const findings = readEslintJson(text, sourceOf(eslint.name, task, eslint_report));
        if (exitCode === 0)
            return judged(findings, "passed");
        const detail = judgement_linesOf(stderr).at(-1);
        return { ...judged(findings, "failed"), detail: detail === undefined ? null : shortened(detail) };
    });
}
/** Words of `Oops! Something went wrong! :(`, its version, then what it is. */
function refused(ended) {
    const lines = judgement_linesOf(ended.stderr).filter((line) => !/^(?:Oops!|ESLint: \d|You passed)/.test(line));
    const reason = shortened(lines[0] ?? "it gave no reason");
    const broke = /^Occurred while linting |Error while loading rule /m.test(ended.stderr);
    return unjudged(broke ? "crashed" : "misconfigured", reason);
}

;// CONCATENATED MODULE: ./packages/findings/src/assertion-place.ts


/** pytest's own lines, `tests/test_a.py:15: AssertionError` and `helper.py:2: in check`; those of Python's tracebacks. */
const python = [/^((?:[A-Za-z]:)?[^\s:][^:]*\.py):(\d+):(?: |$)/, /^(?:E?\s+)?File "([^"]+)", line (\d+)/];
/** Frames of V8, of jest and of vitest: `at deep (src/a.test.js:19:25)`, `❯ src/a.test.ts:5:22`. */
const javascript = /^\s*(?:at|❯) (?:[^(]*\()?(.+?):(\d+):\d+\)?$/;
const foreign = /(?:^|\/)(?:node_modules|site-packages|dist-packages)\/|^(?:\/|\.\.\/|[A-Za-z]:\/|node:|<)/;
/**
 * The innermost place in the repository's own code that a failure's text names: Python tells it last, JavaScript first.
 * Null where it names none.
 */
function assertionPlace(text, root) {
    let last = null;
    for (const line of text.split("\n")) {
        // No frame is that long, and a minified line would be searched in vain.
        if (line.length > 2000 || !/[:"]/.test(line))
            continue;
        const trimmed = line.trimEnd();
        const frame = own(javascript.exec(trimmed), root);
        if (frame)
            return frame;
        for (const form of python)
            last = own(form.exec(trimmed), root) ?? last;
    }
    return last;
}
function own(match, root) {
    const line = counted(match?.[2]);
    if (!match || line === null)
        return null;
    const path = reportPath(fromUrl(match[1]), root);
    return foreign.test(path) ? null : { path, line };
}
function fromUrl(place) {
    if (!place.startsWith("file://"))
        return place;
    try {
        return decodeURIComponent(place.slice("file://".length));
    }
    catch {
        return place;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/failure-message.ts
/** What people need of a failure's text is at its head; the rest is in the report itself. */
const longest = { lines: 12, characters: 2000 };
/** What writers put where they have nothing to say. */
const empty = new Set(["", "failed", "failure", "error", "collection failure"]);
/**
 * The assertion or the exception in a failure's first lines, without stack frames.
 * @param message The report's own summary, null where it has none.
 * @param text The whole text, stack included.
 */
function failureMessage(message, text) {
    const summary = message?.trim() ?? "";
    if (empty.has(summary.toLowerCase()))
        return failure_message_shortened(exception(text)) ?? (summary || null);
    const first = text.trimStart().split("\n", 1)[0].trim();
    const head = summary.split("\n", 1)[0];
    // Java's message lacks the exception's name, which begins its stack.
    const named = first.length > head.length && first.length < 300 && first.endsWith(`: ${head}`);
    return failure_message_shortened(named ? first + summary.slice(head.length) : summary);
}
/** pytest marks the exception with `E`; elsewhere it is what stands before the frames. */
function exception(text) {
    const lines = text.split("\n");
    const marked = lines.filter((line) => /^E(?:\s|$)/.test(line)).map((line) => line.replace(/^E {0,3}/, ""));
    if (marked.length > 0)
        return marked.join("\n");
    const frame = lines.findIndex((line) => /^\s+(?:at |❯ )/.test(line));
    return (frame > 0 ? lines.slice(0, frame) : lines).join("\n");
}
function failure_message_shortened(text) {
    const lines = text.trim().split("\n").slice(0, longest.lines);
    const short = lines.join("\n").slice(0, longest.characters).trimEnd();
    return short === "" ? null : short;
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/jest-json.ts







const assertion = schemas/* object */.Ikc({
    ancestorTitles: schemas/* array */.YOg(schemas/* string */.YjP()),
    title: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    duration: schemas/* number */.aig().nullish(),
    failureMessages: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    invocations: schemas/* number */.aig().nullish(),
    location: schemas/* object */.Ikc({ line: schemas/* number */.aig() }).nullish(),
});
const file = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    message: schemas/* string */.YjP().nullish(),
    assertionResults: schemas/* array */.YOg(assertion),
});
const jest_json_report = schemas/* object */.Ikc({ testResults: schemas/* array */.YOg(file) });
/**
 * What `jest --json` and vitest's reporter `json` write. A file that broke outside of its tests is a test in error
 * named after it.
 * @throws UserError where it is something else.
 */
const readJestJson = (text, source) => readJson(text, source, "a report of jest", jest_json_report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = reportPath(name, source.root);
    const tests = assertionResults.map((one) => testCase(one, path, source));
    const told = tests.some(({ outcome }) => outcome === "failed");
    return status === "failed" && !told ? [...tests, brokenFile(path, message ?? "", source)] : tests;
});
function testCase(one, file, { root }) {
    const failures = (one.failureMessages ?? []).map(external_node_util_.stripVTControlCharacters);
    const failed = one.status === "failed";
    const place = failed && failures[0] !== undefined ? assertionPlace(failures[0], root) : null;
    return {
        name: [...one.ancestorTitles, one.title].join(" › "),
        outcome: failed ? "failed" : one.status === "passed" ? "passed" : "skipped",
        seconds: typeof one.duration === "number" && one.duration >= 0 ? one.duration / 1000 : null,
        message: failed ? failureMessage(null, failures[0] ?? "") : null,
        path: place?.path ?? file,
        line: place?.line ?? counted(one.location?.line),
        attempts: one.invocations ?? attempts(failures, failed),
    };
}
/**
 * vitest tells no count but every attempt's failure. Within one attempt there may be several as well (`expect.soft`):
 * of a test that failed in the end only repetitions of the same one are attempts.
 */
function attempts(failures, failed) {
    if (!failed)
        return failures.length + 1;
    return Math.max(1, failures.filter((failure) => failure === failures[0]).length);
}
function brokenFile(path, message, { root }) {
    const text = (0,external_node_util_.stripVTControlCharacters)(message).replace(/^\s*● Test suite failed to run\s*/, "");
    const place = assertionPlace(text, root);
    return {
        name: path,
        outcome: "error",
        seconds: null,
        message: failureMessage(null, text),
        // jest tells these places from its own root, which may be a folder within ours.
        path: place && !path.endsWith(`/${place.path}`) ? place.path : path,
        line: place?.line ?? null,
        attempts: 1,
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/lcov.ts


/**
 * LCOV's tracefile. A file that several records tell of (one a test) counts once. The total is what `lcov --summary`
 * says, 100 · ΣLH / ΣLF. A file without records is one of a run that measured nothing: it has no line at all.
 * @throws UserError where a line is none of the format.
 */
const readLcov = (text, source) => {
    const files = new Map();
    let current = null;
    let number = 0;
    for (const raw of text.replace(/^\uFEFF/, "").split("\n")) {
        number++;
        const line = raw.trim();
        if (line === "" || line.startsWith("#") || line === "end_of_record")
            continue;
        const [, key, value] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
        if (key === undefined)
            throw malformed(source, "an LCOV report", `line ${number} is none of that format`);
        if (key === "SF") {
            const path = reportPath(value, source.root);
            const before = files.get(path);
            current = before ?? { lines: new Map(), found: null, hit: null };
            files.set(path, current);
            if (before)
                before.found = Number.NaN;
        }
        else if (current && key === "DA") {
            const [at, hits] = value.split(",").map(Number);
            if (!(at >= 1) || !Number.isInteger(at) || !Number.isFinite(hits))
                throw malformed(source, "an LCOV report", `line ${number} names no line with its count`);
            current.lines.set(at, (current.lines.get(at) ?? 0) + Math.max(0, hits));
        }
        else if (current && key === "LF")
            current.found = current.found === null ? whole(value) : Number.NaN;
        else if (current && key === "LH")
            current.hit = whole(value);
    }
    return { percent: total([...files.values()]), files: new Map([...files].map(([path, { lines }]) => [path, lines])) };
};
function whole(value) {
    return /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
}
function total(records) {
    let found = 0;
    let hit = 0;
    for (const record of records) {
        const told = Number.isFinite(record.found) && Number.isFinite(record.hit);
        found += told ? record.found : record.lines.size;
        hit += told ? record.hit : [...record.lines.values()].filter((count) => count > 0).length;
    }
    return found === 0 ? null : Math.min(100, (100 * hit) / found);
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/test-run.ts




const folder = "coverage";
/** Where jest and vitest write coverage, by istanbul's reporters: lines for us, the total for what they would say. */
const coverageReporters = ["json-summary", "lcovonly"];
function coverageFolder({ reports }) {
    return (0,external_node_path_.join)(reports, folder);
}
/**
 * Of jest and vitest, which end with 0 where all passed and with 1 for anything else.
 * @param report Name of the JSON report in `task.reports`.
 * @param limit A line that says that a limit of the repository's own on coverage is missed.
 */
function judgeTests(ended, task, tool, report, limit) {
    const text = ended.report(report);
    if (text === null || ended.exitCode === null)
        return crash(ended);
    return judgeReport(ended, () => {
        const tests = readJestJson(text, sourceOf(tool, task, report));
        if (tests.length === 0)
            return unjudged("no-tests", "none was found");
        const broken = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
        const outcome = broken || ended.exitCode !== 0 ? "failed" : "passed";
        const judgement = { ...judged([], outcome), tests, coverage: coverageOf(ended, task, tool) };
        if (broken || ended.exitCode === 0)
            return judgement;
        const missed = judgement_linesOf(`${ended.stderr}\n${ended.stdout}`).find((line) => limit.test(line));
        if (missed !== undefined)
            return { ...judgement, detail: shortened(missed.trim()) };
        // A fault outside of all tests: a hook of the whole run, an error that nobody awaited.
        return { ...judgement, ...crash(ended), tests, coverage: judgement.coverage };
    });
}
function coverageOf(ended, task, tool) {
    const lines = task.coverage ? ended.report(`${folder}/lcov.info`) : null;
    if (lines === null)
        return null;
    const { percent, files } = readLcov(lines, sourceOf(tool, task, "lcov.info"));
    // Rounded down as in the tool's own table, which its own limits are compared with.
    const total = jsonObject(ended.report(`${folder}/coverage-summary.json`))?.["total"];
    const shown = total?.lines?.pct;
    return { percent: typeof shown === "number" ? shown : percent, files };
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/jest.ts






/** Of 27 to 30. https://jestjs.io/docs/cli */
const jest = {
    name: "jest",
    kind: "tests",
    language: "javascript",
    package: "jest",
    cores: "many",
    declared: (repository) => javascriptDeclaration(repository, {
        package: "jest",
        keys: ["jest"],
        file: /^jest\.config\.(?:[cm]?[jt]s|json)$/,
        call: (args) => !args.some((argument) => /^--watch|^(?:-u|--updateSnapshot)$/.test(argument)),
    }),
    command: jest_command,
    judge: jest_judge,
};
const jest_report = "jest.json";
function jest_command(task) {
    const args = withoutOptions(task.args, jest_unwanted);
    const inBand = args.includes("--runInBand") || args.includes("-i");
    return {
        argv: [
            ...[...task.program, "--ci", "--json", "--outputFile", (0,external_node_path_.join)(task.reports, jest_report), "--testLocationInResults"],
            // Those of the configuration may write files.
            ...["--reporters=default", `--cacheDirectory=${task.cache}`, `--coverageDirectory=${coverageFolder(task)}`],
            ...(task.coverage
                ? ["--coverage", ...coverageReporters.map((one) => `--coverageReporters=${one}`)]
                : ["--coverage=false"]),
            ...(inBand ? [] : [`--maxWorkers=${task.cores}`]),
            ...args,
        ],
        env: javascriptEnvironment(task.repository),
    };
}
/** `--ci` writes no snapshot; only `--updateSnapshot` changes one. */
const jest_unwanted = {
    flags: "--watch --watchAll --json --ci --no-ci -u --updateSnapshot --init --showConfig --listTests --clearCache --coverage --collectCoverage --no-coverage --color --colors --no-color --notify --testLocationInResults".split(" "),
    valued: "--outputFile --reporters --coverageReporters --coverageDirectory --cacheDirectory -w --maxWorkers --testResultsProcessor".split(" "),
};
/** Without a report: it could not begin. What it says of its configuration begins with `●`. */
function jest_judge(ended, task) {
    const lines = judgement_linesOf(ended.stderr);
    const refusal = lines.findIndex((line) => /^● (?:Validation Error|Unrecognized CLI|Deprecat|Multiple conf)/.test(line));
    if (ended.report(jest_report) === null && refusal !== -1)
        return unjudged("misconfigured", shortened((lines[refusal + 1] ?? lines[refusal]).trim()));
    return judgeTests(ended, task, jest.name, jest_report, /^Jest: .*threshold/);
}

;// CONCATENATED MODULE: ./packages/findings/src/lines.ts

/** A path has 4,096 characters at most; patterns would take long over a line without end. */
const lines_longest = 8192;
/** The lines of what a tool printed, without colours; of each as much as a path and a message can need. */
function lines_linesOf(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text)
        .split(/\r?\n/)
        .map((line) => line.slice(0, lines_longest));
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/prettier.ts




/**
 * What `prettier --list-different` prints: the path of a file a line. Lines with prettier's own `[error]` and `[warn]`
 * marks are for `readPrettierErrors`.
 * @throws UserError where a line is no path.
 */
const readPrettier = (text, source) => lines_linesOf(text)
    .filter((line) => line.trim() !== "" && !/^\[(?:error|warn)\] /.test(line))
    .map((line) => {
    if (line.length > 4096 || line.includes("\0") || /[<>|:]\s|^[{[]/.test(line))
        throw malformed(source, "prettier's list of files", `"${line.slice(0, 60)}" is no path`);
    return {
        tool: source.tool,
        rule: "format",
        level: "error",
        path: reportPath(line, source.root),
        ...region(null),
        message: "This file is not formatted as prettier would.",
    };
});
/** Files that prettier could not parse, of what it writes to standard error: `[error] a.js: SyntaxError: … (1:7)`. */
const readPrettierErrors = (text, source) => lines_linesOf(text).flatMap((line) => {
    const match = /^\[error\] (.+?): (\w*Error: .*?)(?: \((\d+):(\d+)\))?$/.exec(line);
    if (!match)
        return [];
    const [, path, message, at, column] = match;
    return {
        tool: source.tool,
        rule: "syntax",
        level: "error",
        path: reportPath(path, source.root),
        ...region(at, column),
        message: message,
    };
});

;// CONCATENATED MODULE: ./packages/tools/src/javascript/prettier.ts







/** Of 2 and 3. https://prettier.io/docs/cli */
const prettier = {
    name: "prettier",
    kind: "format",
    language: "javascript",
    package: "prettier",
    cores: "one",
    declared: (repository) => javascriptDeclaration(repository, {
        package: "prettier",
        keys: ["prettier"],
        file: /^(?:\.prettierrc(?:\.(?:json5?|ya?ml|toml|[cm]?[jt]s))?|prettier\.config\.[cm]?[jt]s)$/,
    }),
    command: prettier_command,
    judge: prettier_judge,
};
function prettier_command(task) {
    const args = withoutOptions(task.args, prettier_unwanted);
    const cache = task.args.includes("--cache")
        ? ["--cache", "--cache-location", (0,external_node_path_.join)(task.cache, "prettier-cache")]
        : [];
    return {
        argv: [
            ...[...task.program, "--list-different", "--no-color", ...cache],
            ...[...args, ...(namesTargets(args, prettier_valued) ? [] : ["."])],
        ],
        env: javascriptEnvironment(task.repository),
    };
}
const prettier_unwanted = {
    flags: "--write -w --check -c --list-different -l --color --no-color --cache --no-cache --debug-check --debug-benchmark --support-info".split(" "),
    valued: "--log-level --loglevel --cache-location --stdin-filepath --file-info --find-config-path".split(" "),
};
const prettier_valued = new Set("--config --config-precedence --ignore-path --plugin --plugin-search-dir --parser --print-width --tab-width --end-of-line --trailing-comma --arrow-parens --prose-wrap --quote-props --html-whitespace-sensitivity --embedded-language-formatting --object-wrap --experimental-operator-position --cache-strategy --range-start --range-end --cursor-offset".split(" "));
/** 0: all formatted. 1: some are not. 2: something could not be read: a file's syntax, or its own configuration. */
function prettier_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === null || exitCode > 2)
        return crash(ended);
    return judgeReport(ended, () => {
        const source = sourceOf(prettier.name, task);
        const broken = readPrettierErrors(stderr, source);
        const findings = [...readPrettier(stdout, source), ...broken];
        if (exitCode === 2 && broken.length === 0)
            return prettier_refused(ended);
        return judgedOrCrash(findings, ended);
    });
}
function prettier_refused(ended) {
    const errors = judgement_linesOf(ended.stderr).filter((line) => line.startsWith("[error] "));
    if (errors.length === 0)
        return crash(ended);
    const words = errors.slice(0, 2).map((line) => line.slice("[error] ".length).trim());
    const broke = errors.some((line) => /^\[error\] +at .*:\d+:\d+\)?$/.test(line));
    return unjudged(broke ? "crashed" : "misconfigured", shortened(words.join(" ")));
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/tsc.ts




const located = /^(.+?)\((\d+),(\d+)\): (error|warning|message) (TS\d+): (.*)$/;
const bare = /^(error|warning|message) (TS\d+): (.*)$/;
const levels = { error: "error", warning: "warning", message: "notice" };
/**
 * What `tsc --pretty false` prints. Lines that are indented go on with the message before them; others, which options
 * like `--listFiles` ask for, are passed over.
 * @throws UserError where there is text and none of it is tsc's.
 */
const readTsc = (text, source) => {
    const found = [];
    let known = false;
    for (const line of (0,external_node_util_.stripVTControlCharacters)(text).split(/\r?\n/)) {
        const place = located.exec(line);
        const [level, rule, message] = (place ? place.slice(4) : bare.exec(line)?.slice(1)) ?? [];
        if (level !== undefined) {
            found.push({
                tool: source.tool,
                rule: rule,
                level: levels[level],
                path: place ? reportPath(place[1], source.root) : null,
                ...region(place?.[2], place?.[3]),
                message: message,
            });
        }
        else if (/^ {2,}\S/.test(line) && found.length > 0) {
            const last = found.pop();
            found.push({ ...last, message: `${last.message}\n${line}` });
        }
        else if (/^(?:\/|[A-Za-z]:[\\/]|Found \d|Files: |Lines)/.test(line))
            known = true;
        else if (line.trim() !== "" && !known && found.length === 0)
            throw malformed(source, "tsc's output", `"${line.slice(0, 60)}" is none of its lines`);
    }
    return found;
};

;// CONCATENATED MODULE: ./packages/tools/src/javascript/tsc-projects.ts
/** `-p build` means its tsconfig.json. */
function tscProject(args) {
    const at = args.findIndex((argument) => argument === "-p" || argument === "--project");
    const named = (at === -1 ? "tsconfig.json" : (args[at + 1] ?? "tsconfig.json"))
        .replace(/^\.\//, "")
        .replace(/\/$/, "");
    return /\.json$/.test(named) ? named : named === "." || named === "" ? "tsconfig.json" : `${named}/tsconfig.json`;
}
/**
 * How a project that only refers to others can be checked, which `tsc --noEmit` passes without a look. `build`: all of
 * them emit nothing and keep their build information in node_modules, as Vite's templates have it, so that
 * `tsc --build` changes no file of the repository. `writes`: it would. Null: it is no such project.
 */
function tscReferences(project, { repository }) {
    const config = jsonWithComments(repository.read(project));
    const references = list(config?.["references"]);
    if (references.length === 0 || !Array.isArray(config?.["files"]) || list(config["files"]).length > 0)
        return null;
    const folder = project.includes("/") ? `${project.slice(0, project.lastIndexOf("/"))}/` : "";
    const harmless = references.every((reference) => {
        const path = reference?.path;
        if (typeof path !== "string")
            return false;
        const options = jsonWithComments(repository.read(folder + tscProject(["-p", path])))?.["compilerOptions"];
        const { noEmit, tsBuildInfoFile } = (options ?? {});
        return noEmit === true && typeof tsBuildInfoFile === "string" && /^(?:\.\/)?node_modules\//.test(tsBuildInfoFile);
    });
    return harmless ? "build" : "writes";
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** tsconfig.json may have comments and commas before a closing bracket. */
function jsonWithComments(text) {
    if (text === null)
        return null;
    const bare = text
        .replace(/^\uFEFF/, "")
        // What is not closed ends with its line or the text: each character is looked at once.
        .replace(/("(?:[^"\\\n]|\\.)*"?)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (_, string) => string ?? "")
        .replace(/("(?:[^"\\\n]|\\.)*"?)|,(?=\s*[}\]])/g, (_, string) => string ?? "");
    try {
        const content = JSON.parse(bare);
        return typeof content === "object" ? content : null;
    }
    catch {
        // tsc itself will say what is wrong with it.
        return null;
    }
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/tsc.ts







/** Of 4 to 7. https://www.typescriptlang.org/docs/handbook/compiler-options.html */
const tsc = {
    name: "tsc",
    kind: "types",
    language: "javascript",
    package: "typescript",
    cores: "one",
    declared: (repository) => {
        const declaration = javascriptDeclaration(repository, {
            package: "typescript",
            program: "tsc",
            file: /^tsconfig\.json$/,
            // What builds may leave out tests, and what a gate checks they do not.
            call: (args) => args.includes("--noEmit"),
        });
        // TypeScript is a dependency of much that has nothing to check.
        const configured = repository.files.includes("tsconfig.json") || (declaration?.args.length ?? 0) > 0;
        return configured ? declaration : null;
    },
    command: tsc_command,
    judge: tsc_judge,
};
function tsc_command(task) {
    const args = withoutOptions(task.args, tsc_unwanted);
    const env = javascriptEnvironment(task.repository);
    const plain = ["--noEmit", "--pretty", "false"];
    if (tscReferences(tscProject(args), task) === "build")
        return { argv: [...task.program, "--build", tscProject(args), ...plain], env };
    // A project that is incremental or composite would keep its build information beside its sources.
    const incremental = ["--incremental", "--tsBuildInfoFile", (0,external_node_path_.join)(task.cache, "tsc.tsbuildinfo")];
    return { argv: [...task.program, ...plain, ...incremental, ...args], env };
}
const tsc_unwanted = {
    flags: "--noEmit --pretty --incremental -i --build -b --watch -w --init --all --showConfig --composite".split(" "),
    valued: "--tsBuildInfoFile --generateTrace --generateCpuProfile --outDir --outFile --declarationDir".split(" "),
};
/** Of options and of configuration files; 6305 and 6310: what a reference needs is not built. */
const configuration = /^TS(?:5\d\d\d|6\d\d\d|17004|18000|18002|18003)$/;
/** 0: nothing found. 1 and 2, which differ by version: errors, of options and configuration files as well. */
function tsc_judge(ended, task) {
    const { exitCode, stdout } = ended;
    const project = tscProject(withoutOptions(task.args, tsc_unwanted));
    if (exitCode === null || exitCode > 2)
        return crash(ended);
    if (tscReferences(project, task) === "writes")
        return unjudged("misconfigured", `${project} only refers to other projects, which tsc checks by building them into the checkout; name a command of your own for it`);
    return judgeReport(ended, () => {
        const findings = exitCode === 0 ? [] : readTsc(stdout, sourceOf(tsc.name, task));
        const refusal = findings.find(isConfiguration);
        if (refusal && findings.every(isConfiguration))
            return { ...unjudged("misconfigured", shortened(refusal.message)), findings };
        return judgedOrCrash(findings, ended);
    });
}
function isConfiguration({ path, rule }) {
    return configuration.test(rule ?? "") || /(?:^|\/)tsconfig[^/]*\.json$/.test(path ?? "");
}

;// CONCATENATED MODULE: ./packages/tools/src/javascript/vitest.ts







/** Of 1 to 5. https://vitest.dev/guide/cli */
const vitest = {
    name: "vitest",
    kind: "tests",
    language: "javascript",
    package: "vitest",
    cores: "many",
    declared: (repository) => javascriptDeclaration(repository, {
        package: "vitest",
        file: /^vitest\.(?:config|workspace|projects)\.(?:[cm]?[jt]s|json)$/,
        call: (args) => !/^(?:watch|dev|bench|typecheck)$|^--(?:ui|watch)/.test(args[0] ?? ""),
    }),
    command: vitest_command,
    judge: vitest_judge,
};
const vitest_report = "vitest.json";
function vitest_command(task) {
    const given = /^(?:run|watch|dev)$/.test(task.args[0] ?? "") ? task.args.slice(1) : task.args;
    const major = Number.parseInt(task.version ?? "", 10);
    return {
        argv: [
            ...[
                ...task.program,
                "run",
                "--reporter=default",
                "--reporter=json",
                `--outputFile.json=${(0,external_node_path_.join)(task.reports, vitest_report)}`,
            ],
            ...["--cache=false", `--maxWorkers=${task.cores}`],
            // Before 4 its default for the least may be above the most that is asked for.
            ...(major < 4 ? ["--minWorkers=1"] : []),
            // Older ones know it in their configuration alone.
            ...(major >= 3 ? ["--includeTaskLocation"] : []),
            ...(major >= 5 ? [`--fsModuleCachePath=${task.cache}`] : []),
            ...coverage(task),
            ...withoutOptions(given, vitest_unwanted),
        ],
        env: javascriptEnvironment(task.repository),
    };
}
/** What it would measure with is a package of its own, which it would ask to install. */
function coverage(task) {
    const dependencies = packageJson(task.repository)?.dependencies;
    const provided = dependencies?.has("@vitest/coverage-v8") || dependencies?.has("@vitest/coverage-istanbul");
    if (!task.coverage || !provided)
        return ["--coverage.enabled=false"];
    return [
        ...[
            "--coverage.enabled=true",
            "--coverage.reportOnFailure=true",
            `--coverage.reportsDirectory=${coverageFolder(task)}`,
        ],
        ...coverageReporters.map((one) => `--coverage.reporter=${one}`),
        // It would write into the configuration.
        "--coverage.thresholds.autoUpdate=false",
    ];
}
/** It writes no snapshot where `CI` is set; only `--update` changes one. */
const vitest_unwanted = {
    flags: "--run --watch -w --ui --open -u --update --json --coverage --coverage.enabled --coverage.reportOnFailure --coverage.thresholds.autoUpdate --cache --no-cache --clearCache --color --no-color --includeTaskLocation --standalone".split(" "),
    valued: "--reporter --outputFile --outputFile.json --outputFile.junit --outputFile.html --coverage.reporter --coverage.reportsDirectory --maxWorkers --minWorkers".split(" "),
};
/** Without a report: it could not begin, and says why by `Error: …`. */
function vitest_judge(ended, task) {
    const refused = /failed to load config|Startup Error|Unknown option|CACError/.test(ended.stderr);
    if (ended.report(vitest_report) === null && refused) {
        const reason = judgement_linesOf(ended.stderr).find((line) => /^(?:\w*Error|.*CACError): /.test(line));
        return unjudged("misconfigured", shortened((reason ?? "it gave no reason").trim()));
    }
    return judgeTests(ended, task, vitest.name, vitest_report, /^(?:ERROR: )?Coverage for .* does not meet/);
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/bandit-json.ts




/**
 * Findings of `bandit --format json`. A file that bandit could not read is a finding too, without a rule: it was not judged.
 * Columns count from 0 there; before 1.7.1 there are none.
 * https://bandit.readthedocs.io/en/latest/formatters/json.html
 */
const readBanditJson = (text, source) => {
    const { results, errors } = readJson(text, source, "a report of bandit", bandit_json_report);
    return [
        ...errors.map(({ filename, reason }) => {
            const place = { path: reportPath(filename, source.root), ...region(null) };
            return { tool: source.tool, rule: null, level: "error", ...place, message: `Not checked: ${reason}` };
        }),
        ...results.map((issue) => ({
            tool: source.tool,
            rule: issue.test_id,
            level: bandit_json_levels[issue.issue_severity] ?? "notice",
            path: reportPath(issue.filename, source.root),
            ...region(issue.line_number, columnOf(issue), issue.line_range.at(-1)),
            message: `${issue.issue_text} (${issue.test_name}; severity ${issue.issue_severity.toLowerCase()}, confidence ${issue.issue_confidence.toLowerCase()})`,
        })),
    ];
};
const issueShape = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    line_number: schemas/* number */.aig(),
    line_range: schemas/* array */.YOg(schemas/* number */.aig()).default([]),
    col_offset: schemas/* number */.aig().optional(),
    issue_text: schemas/* string */.YjP(),
    issue_severity: schemas/* string */.YjP(),
    issue_confidence: schemas/* string */.YjP(),
    test_id: schemas/* string */.YjP(),
    test_name: schemas/* string */.YjP(),
});
/** That of the statement's first line; what is wrong with a call may stand on a later one. */
function columnOf({ col_offset: offset, line_number: line, line_range: lines, }) {
    return offset === undefined || (lines[0] ?? line) !== line ? null : offset + 1;
}
const bandit_json_report = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    results: schemas/* array */.YOg(issueShape),
});
const bandit_json_levels = { HIGH: "error", MEDIUM: "warning", LOW: "notice" };

;// CONCATENATED MODULE: ./packages/tools/src/python/requirement.ts
/** A name as PyPI compares it, PEP 503. */
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}
/** A requirement in the form of PEP 508, null where the text is none (an option, a path, an address). */
function parseRequirement(text) {
    const match = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*([^;#]*)/.exec(text);
    if (match === null)
        return null;
    const specifier = match[2].replace(/\s--hash.*$/, "").trim();
    if (!/^(?:$|[(<>=!~@,])/.test(specifier))
        return null;
    return { name: normalName(match[1]), version: pinnedVersion(specifier) };
}
/** The version that a specifier allows alone: `==24.1.0`, not `==24.*`; null where there are several. */
function pinnedVersion(specifier) {
    return /^\(?\s*={2,3}\s*([\w.!+-]+)\s*\)?$/.exec(specifier.trim())?.[1] ?? null;
}

;// CONCATENATED MODULE: ./packages/tools/src/python/poetry-requirements.ts

/** A table of Poetry's dependencies as requirements of PEP 508; without Python itself, paths and optional ones. */
function poetryRequirements(table) {
    return Object.entries(table ?? {}).flatMap(([name, value]) => {
        if (name.toLowerCase() === "python")
            return [];
        const choices = Array.isArray(value) ? value : [value];
        return choices.flatMap((choice) => {
            const requirement = isTable(choice) ? fromTable(name, choice) : poetry_requirements_named(name, choice);
            return requirement === null ? [] : [requirement];
        });
    });
}
function fromTable(name, table) {
    const { version, extras, git, url, path, python, markers } = table;
    if (typeof path === "string" || table["optional"] === true)
        return null;
    const list = textsOf(extras).length > 0 ? `[${textsOf(extras).join(",")}]` : "";
    const revision = ["rev", "tag", "branch"].map((key) => table[key]).find((text) => typeof text === "string");
    const conditions = [
        ...(typeof python === "string" ? python.split(",").flatMap((part) => pythonCondition(part.trim())) : []),
        ...(typeof markers === "string" ? [`(${markers})`] : []),
    ];
    const condition = conditions.length > 0 ? ` ; ${conditions.join(" and ")}` : "";
    if (typeof git === "string")
        return `${name}${list} @ git+${git}${revision ? `@${revision}` : ""}${condition}`;
    if (typeof url === "string")
        return `${name}${list} @ ${url}${condition}`;
    const requirement = poetry_requirements_named(`${name}${list}`, version);
    return requirement === null ? null : `${requirement}${condition}`;
}
function pythonCondition(part) {
    return poetrySpecifier(part)
        .split(",")
        .flatMap((one) => {
        const [, operator, version] = /^([<>=!~]+)\s*([\d.]+)/.exec(one) ?? [];
        return operator === undefined ? [] : [`python_version ${operator} '${version}'`];
    });
}
function poetry_requirements_named(name, specifier) {
    if (typeof specifier !== "string")
        return null;
    return `${name}${poetrySpecifier(specifier)}`;
}
/** https://python-poetry.org/docs/dependency-specification/ : a bare version is a pin, `^` and `~` are ranges. */
function poetrySpecifier(text) {
    // Alternatives have no form in PEP 508; the last is the newest.
    const last = text.split("||").at(-1);
    return last
        .split(/,|(?<=[\d*])\s+(?=[<>=!~^])/)
        .map((part) => part.trim())
        .filter((part) => part !== "" && part !== "*")
        .map(range)
        .join(",");
}
function range(part) {
    const [, operator, version] = /^(\^|~(?!=))?\s*v?(\d.*)$/.exec(part) ?? [];
    if (version === undefined)
        return part;
    if (operator === undefined)
        return `==${version}`;
    const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
    const kept = operator === "~" ? Math.min(2, numbers.length) : firstThatCounts(numbers);
    const above = numbers.slice(0, kept);
    above[kept - 1] += 1;
    return `>=${version},<${above.join(".")}`;
}
/** How many parts a caret keeps: up to the first that is not 0. */
function firstThatCounts(numbers) {
    const index = numbers.findIndex((number) => number > 0);
    return index < 0 ? numbers.length : index + 1;
}

;// CONCATENATED MODULE: ./packages/tools/src/python/requirement-groups.ts


/** All groups of requirements: of pyproject.toml (standard, Poetry, PDM, uv, Hatch), setup.cfg, a Pipfile, tox and conda. */
function requirementGroups(repository) {
    return remembered(repository, "requirement groups", () => [fromPyproject, fromPoetry, fromSetupCfg, fromPipfile, fromTox, fromConda].flatMap((source) => source(repository)));
}
const requirement_groups_file = "pyproject.toml";
function fromPyproject(repository) {
    const pyproject = tomlOf(repository, requirement_groups_file);
    const groups = (kind, ...keys) => Object.entries(tableAt(pyproject, keys) ?? {}).map(([name, list]) => ({
        by: `${requirement_groups_file} [${[...keys, name].join(".")}]`,
        kind,
        name,
        requirements: textsOf(isTable(list) ? list["dependencies"] : list).concat(isTable(list) ? textsOf(list["extra-dependencies"]) : []),
    }));
    const list = (kind, key, ...keys) => ({
        by: `${requirement_groups_file} [${keys.join(".")}] ${key}`,
        kind,
        name: kind === "group" ? "dev" : "",
        requirements: textsOf(tableAt(pyproject, keys)?.[key]),
    });
    return [
        list("main", "dependencies", "project"),
        ...groups("group", "dependency-groups"),
        ...groups("extra", "project", "optional-dependencies"),
        ...groups("group", "tool", "pdm", "dev-dependencies"),
        list("group", "dev-dependencies", "tool", "uv"),
        list("group", "dev-dependencies", "tool", "rye"),
        ...groups("environment", "tool", "hatch", "envs"),
    ];
}
function fromPoetry(repository) {
    const poetry = tableAt(tomlOf(repository, requirement_groups_file), ["tool", "poetry"]);
    const group = (kind, name, keys) => ({
        by: `${requirement_groups_file} [tool.poetry.${keys.join(".")}]`,
        kind,
        name,
        requirements: poetryRequirements(tableAt(poetry, keys)),
    });
    const names = Object.keys(tableAt(poetry, ["group"]) ?? {});
    return [
        group("main", "", ["dependencies"]),
        group("group", "dev", ["dev-dependencies"]),
        ...names.map((name) => group("group", name, ["group", name, "dependencies"])),
    ];
}
function fromSetupCfg(repository) {
    const ini = iniOf(repository, "setup.cfg");
    const options = ini?.get("options");
    const extras = [...(ini?.get("options.extras_require") ?? [])];
    return [
        {
            by: "setup.cfg [options] install_requires",
            kind: "main",
            name: "",
            requirements: entries(options?.get("install_requires") ?? ""),
        },
        ...extras.map(([name, value]) => ({
            by: "setup.cfg [options.extras_require]",
            kind: "extra",
            name,
            requirements: entries(value),
        })),
        {
            by: "setup.cfg [options] tests_require",
            kind: "group",
            name: "test",
            requirements: entries(options?.get("tests_require") ?? ""),
        },
    ];
}
/** setuptools parts lists by lines, and a list of one line by semicolons. */
function entries(value) {
    const parts = value.includes("\n") ? value.split("\n") : value.split(";");
    return parts.map((part) => part.trim()).filter((part) => part !== "" && !/^(?:file|attr):/.test(part));
}
function fromPipfile(repository) {
    const pipfile = tomlOf(repository, "Pipfile");
    const group = (kind, name, key) => ({
        by: `Pipfile [${key}]`,
        kind,
        name,
        requirements: pipenvRequirements(tableAt(pipfile, [key])),
    });
    return [group("main", "", "packages"), group("group", "dev", "dev-packages")];
}
function pipenvRequirements(table) {
    return Object.entries(table ?? {}).map(([name, value]) => {
        const { version = "*", extras, markers } = isTable(value) ? value : { version: value };
        const list = textsOf(extras).length > 0 ? `[${textsOf(extras).join(",")}]` : "";
        const specifier = typeof version === "string" && version !== "*" ? version : "";
        return `${name}${list}${specifier}${typeof markers === "string" ? ` ; ${markers}` : ""}`;
    });
}
function fromTox(repository) {
    return [...(iniOf(repository, "tox.ini") ?? [])].flatMap(([section, options]) => {
        if (!/^testenv(?::|$)/.test(section))
            return [];
        // A line may begin with the factors for which it counts: `py39,lint: flake8`.
        const lines = entries(`\n${options.get("deps") ?? ""}`).map((line) => line.replace(/^[\w{},!.\s-]+:\s+/, ""));
        const requirements = lines.filter((line) => !/^-|[{}]/.test(line));
        return [{ by: `tox.ini [${section}]`, kind: "environment", name: section.replace(/^testenv:?/, ""), requirements }];
    });
}
function fromConda(repository) {
    return condaFiles.flatMap((by) => {
        const list = yamlOf(repository, by)?.["dependencies"];
        if (!Array.isArray(list))
            return [];
        const pip = list.filter(isTable).flatMap((table) => textsOf(table["pip"]));
        // conda's `=` is a prefix, and a channel may stand before the name.
        const conda = textsOf(list).map((line) => line.replace(/^.*::/, "").replace(/(?<![=<>!~])=(?!=).*$/, ""));
        return [{ by, kind: "conda", name: "", requirements: [...conda, ...pip] }];
    });
}
/** Names of conda's environment files, the usual one first. */
const condaFiles = ["environment.yml", "environment.yaml", "environment-dev.yml"];

;// CONCATENATED MODULE: ./packages/tools/src/python/requirements-files.ts


/** Requirements files by their name: at the top, or in a folder of that name. */
function requirementsFiles(repository) {
    return repository.files.filter((path) => /^(?:[^/]*requirements[^/]*|requirements\/[^/]+)\.(?:txt|in)$/.test(path) && !path.includes("constraints"));
}
/**
 * The lines of requirements files and of those that they name by `-r` and `-c`, each file once.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
function requirementLines(repository, files) {
    const seen = new Set();
    const linesOf = (file, constraint) => {
        const text = seen.has(file) ? null : textOf(repository, file);
        seen.add(file);
        if (text === null)
            return [];
        const lines = text.replace(/\\\r?\n/g, " ").split(/\r?\n/);
        return lines.flatMap((raw) => {
            const line = raw.replace(/(^|\s)#.*$/, "").trim();
            if (line === "")
                return [];
            const named = /^(?:(-r|--requirement)|-c|--constraint)(?:\s*=\s*|\s+|(?<=-[rc]))(\S.*)$/.exec(line);
            if (named !== null)
                return linesOf(beside(file, named[2].trim()), constraint || named[1] === undefined);
            return [{ file, constraint, text: line, requirement: parseRequirement(line) }];
        });
    };
    return files.flatMap((file) => linesOf(file, false));
}
/** A path that a file names, relative to it. */
function beside(file, path) {
    const parts = file.split("/").slice(0, -1);
    for (const part of path.split("/")) {
        if (part === "..")
            parts.pop();
        else if (part !== "." && part !== "")
            parts.push(part);
    }
    return parts.join("/");
}

;// CONCATENATED MODULE: ./packages/tools/src/python/development-requirements.ts




/**
 * All packages that the repository requires for development, by their normal name: from groups, extras, environments and requirements
 * files; not what the project itself needs to run. The first place counts, and the first pin.
 */
function developmentRequirements(repository) {
    return remembered(repository, "development requirements", () => {
        const places = new Map();
        const pins = new Map();
        for (const { by, kind, requirements } of requirementGroups(repository)) {
            if (kind === "main")
                continue;
            for (const text of requirements)
                remember(parseRequirement(text), by);
        }
        for (const { requirement, file, constraint } of requirementLines(repository, requirementsFiles(repository))) {
            remember(requirement, constraint ? null : file);
        }
        return new Map([...places].map(([name, by]) => [name, { by, version: pins.get(name) ?? null }]));
        function remember(requirement, by) {
            if (requirement === null)
                return;
            const { name, version } = requirement;
            if (version !== null && !pins.has(name))
                pins.set(name, version);
            if (by !== null && !places.has(name))
                places.set(name, by);
        }
    });
}

;// CONCATENATED MODULE: ./packages/tools/src/python/locked-versions.ts



/**
 * Versions by normal name as the repository's lock file fixes them, but of the project itself and of what it fixes to several: uv.lock, poetry.lock, pdm.lock, pylock.toml, Pipfile.lock.
 * @throws UserError where a lock file cannot be read
 */
function lockedVersions(repository) {
    return remembered(repository, "locked versions", () => {
        const locked = new Map();
        for (const file of ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml"]) {
            const lock = tomlOf(repository, file);
            const packages = lock?.["package"] ?? lock?.["packages"];
            if (!Array.isArray(packages))
                continue;
            for (const entry of packages) {
                if (isTable(entry) && !isLocal(entry))
                    remember(locked, entry["name"], entry["version"]);
            }
        }
        const pipfile = pipfileLock(repository);
        for (const group of ["develop", "default"]) {
            for (const [name, entry] of Object.entries(tableAt(pipfile, [group]) ?? {})) {
                const specifier = isTable(entry) ? entry["version"] : null;
                remember(locked, name, typeof specifier === "string" ? pinnedVersion(specifier) : null);
            }
        }
        return new Map([...locked].flatMap(([name, [first, ...others]]) => (others.length > 0 ? [] : [[name, first]])));
    });
}
/** Of the checkout itself: its version says nothing of a package on PyPI. */
function isLocal({ source }) {
    return isTable(source) && ["editable", "virtual", "directory", "path"].some((key) => Object.hasOwn(source, key));
}
function remember(locked, name, version) {
    if (typeof name !== "string" || typeof version !== "string")
        return;
    const normal = normalName(name);
    locked.set(normal, (locked.get(normal) ?? new Set()).add(version));
}
function pipfileLock(repository) {
    const file = "Pipfile.lock";
    const text = textOf(repository, file);
    if (text === null)
        return null;
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new user_error/* UserError */.y("This is no JSON.", { file, cause, remedy: "Write it again with `pipenv lock`." });
    }
}

// EXTERNAL MODULE: ./node_modules/shell-quote/index.js
var shell_quote = __webpack_require__(26591);
;// CONCATENATED MODULE: ./packages/tools/src/words.ts

/** The words of a command line that no shell will see: variables, patterns and operators are words as they stand. */
function words_wordsOf(text) {
    return (0,shell_quote.parse)(text, (name) => `$${name}`).map((word) => {
        if (typeof word === "string")
            return word;
        if ("pattern" in word)
            return word.pattern;
        return "op" in word ? word.op : "";
    });
}

;// CONCATENATED MODULE: ./packages/tools/src/python/pre-commit.ts



const preCommitFile = ".pre-commit-config.yaml";
/** The first hook that runs the tool of these ids: by its id, or where it is local by the program that it starts. */
function findHook(repository, ids) {
    const all = hooks(repository);
    return all.find(({ id }) => ids.includes(id)) ?? all.find((hook) => ids.includes(started(hook)?.name ?? "")) ?? null;
}
/** The version that a hook's revision means, where its repository is the tool's own or a mirror of it; else null. */
function hookVersion({ repository, revision }, name) {
    const last = repository
        .replace(/\/+$/, "")
        .replace(/\.git$/, "")
        .split("/")
        .at(-1) ?? "";
    const base = last.replace(/^mirrors-|^pre-commit-/, "").replace(/-pre-commit(?:-mirror)?$|-python$/, "");
    if (normalName(base) !== normalName(name))
        return null;
    return /^v?(\d+(?:\.\d+)+(?:\.?(?:a|b|rc|post)\d+)*)$/.exec(revision ?? "")?.[1] ?? null;
}
/** The arguments with which a hook calls its tool, without those by which the tool changes files. */
function hookArguments(hook, ids) {
    if (hook.entry.length === 0)
        return readOnly(hook.args);
    const start = started(hook);
    // A script of another name understands its arguments in its own way.
    return start !== null && ids.includes(start.name) ? readOnly([...start.args, ...hook.args]) : [];
}
const changing = new Set("--fix --fix-only --unsafe-fixes --show-fixes --exit-non-zero-on-fix --add-noqa --watch --apply --in-place --inplace --overwrite-in-place --write --autofix --install-types --non-interactive --verbose --quiet -v -q".split(" "));
function readOnly(args) {
    return args.filter((argument) => !changing.has(argument) && !/^--(?:fix|add-noqa)=/.test(argument));
}
function hooks(repository) {
    return remembered(repository, "hooks", () => {
        const repositories = yamlOf(repository, preCommitFile)?.["repos"];
        if (!Array.isArray(repositories))
            return [];
        return repositories.filter(isTable).flatMap(({ repo, rev, hooks: listed }) => {
            if (typeof repo !== "string" || !Array.isArray(listed))
                return [];
            return listed.filter(isTable).flatMap((hook) => {
                const { id, entry } = hook;
                if (typeof id !== "string")
                    return [];
                return [
                    {
                        id,
                        repository: repo,
                        revision: typeof rev === "string" ? rev : null,
                        args: textsOf(hook["args"]),
                        dependencies: textsOf(hook["additional_dependencies"]),
                        entry: repo === "local" && typeof entry === "string" ? words_wordsOf(entry) : [],
                    },
                ];
            });
        });
    });
}
/** What stands before a program in a hook's command. */
const runners = /^(?:(?:poetry|uv|pdm|hatch|pipenv|rye) run|uvx|pipx run|(?:\S*\/)?python3? -m)(?: --?[\w-]+)* /;
/** The tool that a local hook starts, as pre-commit's own hooks name it (`ruff-format`), and its arguments. */
function started({ entry }) {
    let line = entry.join(" ");
    let skipped = 0;
    for (let match = runners.exec(line); match !== null; match = runners.exec(line)) {
        skipped += match[0].trim().split(" ").length;
        line = line.slice(match[0].length);
    }
    const [program, command] = entry.slice(skipped);
    if (program === undefined)
        return null;
    const name = program.split("/").at(-1);
    const isCommand = name === "ruff" && (command === "format" || command === "check");
    return { name: isCommand ? `${name}-${command}` : name, args: entry.slice(skipped + (isCommand ? 2 : 1)) };
}

;// CONCATENATED MODULE: ./packages/tools/src/python/declaration.ts





/**
 * How a repository declares a Python tool, null where it does not. Its own configuration says so before a hook, a hook before a
 * requirement. The version is what requirements pin or a lock file fixes, else that of a hook; arguments are the hook's.
 *
 * @throws UserError with file and line where a configuration file cannot be read
 */
function pythonDeclaration(repository, where) {
    const hook = findHook(repository, where.hooks ?? []);
    const name = normalName(where.package);
    const required = developmentRequirements(repository).get(name);
    const by = declaration_configuration(repository, where) ??
        (hook === null ? null : `${preCommitFile} (${hook.id})`) ??
        (where.required === false ? null : (required?.by ?? null));
    if (by === null)
        return null;
    const version = required?.version ??
        lockedVersions(repository).get(name) ??
        (hook === null ? null : hookVersion(hook, where.package));
    const plugins = hook?.dependencies ?? [];
    return {
        by,
        version,
        args: hook === null ? [] : hookArguments(hook, where.hooks ?? []),
        ...(plugins.length > 0 && { plugins }),
    };
}
function declaration_configuration(repository, { toml = [], ini = [], files = [] }) {
    const own = files.find((file) => repository.files.includes(file));
    if (own !== undefined)
        return own;
    const pyproject = tomlOf(repository, "pyproject.toml");
    const table = toml.find((path) => tableAt(pyproject, path.split(".")) !== null);
    if (table !== undefined)
        return `pyproject.toml [${table}]`;
    for (const file of ["setup.cfg", "tox.ini"]) {
        const sections = [...(iniOf(repository, file)?.keys() ?? [])];
        const section = sections.find((name) => ini.some((wanted) => isMeant(name, wanted)));
        if (section !== undefined)
            return `${file} [${section}]`;
    }
    return null;
}
function isMeant(section, wanted) {
    return wanted.endsWith("*") ? section.startsWith(wanted.slice(0, -1)) : section === wanted;
}

;// CONCATENATED MODULE: ./packages/tools/src/python/environment.ts
/** What every tool written in Python is given: it leaves no compiled files in the checkout, and no colour in its output. */
const pythonEnvironment = {
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONIOENCODING: "utf-8",
    NO_COLOR: "1",
    FORCE_COLOR: "",
};

;// CONCATENATED MODULE: ./packages/tools/src/python/bandit.ts








/** https://bandit.readthedocs.io/en/latest/man/bandit.html */
const bandit = {
    name: "bandit",
    kind: "security",
    language: "python",
    package: "bandit",
    cores: "one",
    declared: (repository) => pythonDeclaration(repository, {
        package: "bandit",
        toml: ["tool.bandit"],
        files: [".bandit", ...ownFiles],
        hooks: ["bandit"],
    }),
    command: bandit_command,
    judge: bandit_judge,
};
const ownFiles = ["bandit.yaml", "bandit.yml", ".bandit.yaml", ".bandit.yml", "bandit.toml"];
const bandit_report = "bandit.json";
function bandit_command(task) {
    const { program, args, repository, reports } = task;
    const ini = repository.files.includes(".bandit") ? iniOf(repository, ".bandit")?.get("bandit") : undefined;
    const file = configurationFile(repository);
    return {
        argv: [
            ...[...program, ...args, "--quiet", "--format", "json", "--output", (0,external_node_path_.join)(reports, bandit_report)],
            ...(file !== null && !hasOption(args, "-c", "--configfile") ? ["--configfile", file] : []),
            ...(ini !== undefined && !hasOption(args, "--ini") ? ["--ini", ".bandit"] : []),
            ...(ini?.has("exclude") || hasOption(args, "-x", "--exclude") ? [] : ["--exclude", unjudgedFolders]),
            ...(hasOption(args, "-r", "--recursive") ? [] : ["--recursive"]),
            ...(hasOption(args, "--ini") ? [] : pathsUnlessNamed(task, bandit_valued, ini?.has("targets") ? [] : ["."])),
        ],
        env: pythonEnvironment,
    };
}
/** It reads `.bandit` by itself, no other file. */
function configurationFile(repository) {
    if (tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "bandit"]) !== null)
        return "pyproject.toml";
    return ownFiles.find((file) => repository.files.includes(file)) ?? null;
}
/** Its own default, which an `--exclude` replaces, and folders of installed packages. */
const unjudgedFolders = ".svn,CVS,.bzr,.hg,.git,__pycache__,.tox,.eggs,*.egg,.nox,.venv,venv,node_modules";
const bandit_valued = new Set("-a --aggregate -n --number -c --configfile -p --profile -t --tests -s --skip --severity-level --confidence-level -f --format --msg-template -o --output -x --exclude -b --baseline --ini".split(" "));
/** 0: nothing found, or `exit_zero`. 1: findings. 2: arguments or configuration. Whatever it found counts. */
function bandit_judge(ended, task) {
    const { exitCode, stderr } = ended;
    if (exitCode === 2)
        return unjudged("misconfigured", misconfiguration(stderr));
    const text = ended.report(bandit_report);
    if (text === null || (exitCode !== 0 && exitCode !== 1))
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readBanditJson(text, sourceOf(bandit.name, task, bandit_report));
        return judged(pathsUnlessNamed(task, bandit_valued).length === 0 ? findings : notIgnored(findings, task.repository));
    });
}
/** It knows nothing of git, and its users exclude `./tests` as it is seen from `.`: so it walks all, and what git ignores does not count. */
function notIgnored(findings, { files }) {
    const known = new Set(files);
    return findings.filter(({ path }) => path === null || known.has(path));
}
function misconfiguration(stderr) {
    const error = judgement_linesOf(stderr).find((line) => /\bERROR\b|: error: /.test(line));
    return error?.replace(/^\[\w+\]\s*ERROR\s*/, "") ?? lastWords(stderr) ?? "it gave no reason";
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/unified-diff.ts
/**
 * The first changed line of each file in unified diffs, with the rows that stand between them. No content is taken for a
 * header: the lines of a hunk are counted off.
 */
function firstChanges(rows) {
    const changes = [];
    const others = [];
    let header = null;
    for (let row = 0; row < rows.length;) {
        const line = rows[row];
        const hunk = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
        if (line.startsWith("--- ") && rows[row + 1]?.startsWith("+++ ")) {
            header = line.slice("--- ".length);
            row += 2;
        }
        else if (hunk !== null && header !== null) {
            const [, first, removed = "1", added = "1"] = hunk;
            const { end, before } = hunkEnd(rows, row + 1, Number(removed), Number(added));
            if (changes.at(-1)?.header !== header)
                changes.push({ header, line: Math.max(1, Number(first) + before) });
            row = end;
        }
        else {
            others.push(line);
            row++;
        }
    }
    return { changes, others };
}
/** The row after a hunk, and how many lines stand in it before its first change. */
function hunkEnd(rows, start, removed, added) {
    let [row, before, changed, old, now] = [start, 0, false, removed, added];
    for (; (old > 0 || now > 0) && row < rows.length; row++) {
        const sign = rows[row][0];
        if (sign === "\\")
            continue;
        if (sign !== "+")
            old--;
        if (sign !== "-")
            now--;
        if (sign === "+" || sign === "-")
            changed = true;
        if (!changed)
            before++;
    }
    while (rows[row]?.startsWith("\\"))
        row++;
    return { end: row, before };
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/would-reformat.ts




/**
 * One finding a file that a formatter would change, where its diff begins if there is one; and one for each that it could not
 * judge. Other lines are passed over: what a formatter says beside depends on its verbosity.
 */
function readFormatter(text, source, format) {
    const { changes, others } = firstChanges(lines_linesOf(text));
    const byPath = new Map();
    const broken = [];
    const common = { tool: source.tool, rule: null, level: "error" };
    for (const { header, line } of changes) {
        const { path: given, cell } = format.place(header);
        const path = reportPath(given, source.root);
        if (byPath.has(path))
            continue;
        const found = { ...common, path, ...region(line), message: format.message };
        byPath.set(path, cell === undefined ? found : { ...found, cell });
    }
    for (const other of others) {
        const listed = format.listed.exec(other)?.groups?.["path"];
        if (listed !== undefined) {
            const path = reportPath(listed, source.root);
            if (!byPath.has(path))
                byPath.set(path, { ...common, path, ...region(null), message: format.message });
            continue;
        }
        const match = format.broken.map((form) => form.exec(other)?.groups).find((groups) => groups !== undefined);
        if (match === undefined)
            continue;
        const { path, line, column, message } = match;
        const why = message?.trim() || "It cannot be parsed.";
        broken.push({
            ...common,
            path: reportPath(path, source.root),
            ...region(line, column && Number(column) + 1 - (format.firstColumn ?? 1)),
            message: why,
        });
    }
    return [...broken, ...byPath.values()];
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/black.ts

/**
 * What `black --check --diff` prints on both its streams: files that it would change, and those that it cannot format. Columns of
 * the latter count from 0. Cells of a notebook count all of them, from 0 there.
 * https://black.readthedocs.io/en/stable/usage_and_configuration/the_basics.html
 */
const readBlack = (text, source) => readFormatter(text, source, {
    message: "black would reformat it.",
    place: (header) => {
        // The old time has a blank before its zone, and what follows it is the cell.
        const [, path, cell] = /^(.*?)(?:\t[^\t]*?(?::cell_(\d+))?)?$/s.exec(header);
        return { path: path, ...(cell !== undefined && { cell: Number(cell) + 1 }) };
    },
    listed: /^would reformat (?<path>.+)$/,
    broken,
    firstColumn: 0,
});
const broken = [
    /^error: cannot format (?<path>.+?): Cannot parse(?: for target version.*?)?: (?<line>\d+):(?<column>\d+): (?<message>.*)$/,
    /^error: cannot format (?<path>.+?): (?<message>.*)$/,
    // Since 26 the code and the reason stand in the lines below.
    /^error: cannot parse(?: for target version.*?)?: (?<path>.+?):(?<line>\d+):(?<column>\d+)$/,
];

;// CONCATENATED MODULE: ./packages/tools/src/python/misconfiguration.ts

/**
 * What a tool says of a configuration or of arguments that it refuses: from the last line that tells of an error to the end. One that
 * marks each line as an error is heard from the first of them.
 * @param telling The line, where it is another.
 */
function misconfiguration_misconfiguration({ stderr, stdout }, telling = /error\b|exceptions?\.|Error:/i) {
    const streams = [stderr, stdout].map(judgement_linesOf).filter((lines) => lines.length > 0);
    const lines = streams.find((lines) => lines.some((line) => telling.test(line))) ?? streams[0] ?? [];
    let error = lines.findLastIndex((line) => telling.test(line));
    while (error > 0 && lines[error].startsWith("ERROR:") && lines[error - 1].startsWith("ERROR:"))
        error--;
    const words = lines.slice(error === -1 ? -1 : error).map((line) => line.trim());
    return words.length === 0 ? "it gave no reason" : shortened(words.join(" "));
}

;// CONCATENATED MODULE: ./packages/tools/src/python/black.ts







/** https://black.readthedocs.io/en/stable/usage_and_configuration/the_basics.html */
const black = {
    name: "black",
    kind: "format",
    language: "python",
    package: "black",
    cores: "many",
    declared: (repository) => pythonDeclaration(repository, { package: "black", toml: ["tool.black"], hooks: ["black", "black-jupyter"] }),
    command: black_command,
    judge: black_judge,
};
function black_command(task) {
    const args = withoutOptions(task.args, black_unwanted);
    const form = ["--check", "--diff", "--no-color", "--workers", String(task.cores)];
    return {
        argv: [...task.program, ...form, ...args, ...pathsUnlessNamed({ ...task, args }, black_valued)],
        env: { ...pythonEnvironment, BLACK_CACHE_DIR: task.cache },
    };
}
const black_unwanted = {
    flags: "--check --diff --color --no-color -q --quiet -v --verbose".split(" "),
    valued: "-W --workers --cache-dir".split(" "),
};
const black_valued = new Set("-c --code -l --line-length -t --target-version --python-cell-magics --enable-unstable-feature --line-ranges --required-version --include --exclude --extend-exclude --force-exclude --stdin-filename --config".split(" "));
/** 0: nothing to change. 1: something to change, or a start that failed. 2: arguments. 123: a file that it cannot format. */
function black_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 2 || /^[\w.]*TOMLDecodeError|^Error: Could not open file|The required version/m.test(stderr))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    if (/^Usage: /m.test(stderr))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    if (exitCode === null || ![0, 1, 123].includes(exitCode) || /^Traceback/m.test(stderr))
        return crash(ended);
    const source = sourceOf(black.name, task);
    const findings = readBlack(`${stdout}\n${stderr}`, source);
    const broken = findings.find(({ message }) => message.startsWith("INTERNAL ERROR"));
    if (broken !== undefined)
        return { ...unjudged("crashed", shortened(`${broken.path}: ${broken.message}`)), findings };
    return judgedOrCrash(findings, ended);
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/flake8.ts



const start = "\u001E";
const separator = "\u001F";
/**
 * What `--format` is given, so that no path and no message is taken for another part of the line. flake8 fills it in by Python's `%`.
 * https://flake8.pycqa.org/en/latest/internal/formatters.html
 */
const flake8Template = start + ["%(row)d", "%(col)d", "%(code)s", "%(path)s", "%(text)s"].join(separator);
/**
 * Findings of flake8, as its own default format (`path:row:column: code text`) or `flake8Template` writes them. Source lines,
 * statistics and counts between them are passed over; a text of which no line is a finding or a number is malformed.
 */
const readFlake8 = (text, source) => {
    const findings = [];
    const strange = [];
    for (const line of text.split(/\r?\n/)) {
        const found = ofTemplate(line, source) ?? ofDefault(line, source);
        if (found !== null)
            findings.push(found);
        else if (line.trim() !== "" && !number.test(line))
            strange.push(line);
    }
    if (findings.length === 0 && strange.length > 0)
        throw noFinding(source, "a report of flake8", strange[0]);
    return findings;
};
/** A count, a line of `--statistics`, a line of `--benchmark`. */
const number = /^\d+(?:\.\d+)?(?:\s|$)/;
function ofTemplate(line, source) {
    if (!line.startsWith(start))
        return null;
    const [row, column, code, path, ...text] = line.slice(start.length).split(separator);
    if (text.length === 0 || !/^\d+$/.test(row) || !/^-?\d+$/.test(column))
        return null;
    return finding({ row: row, column: column, code: code, path: path, text: text.join(separator) }, source);
}
function ofDefault(line, source) {
    const match = /^(?<path>.+?):(?<row>\d+):(?<column>-?\d+): (?<code>[A-Z][A-Z0-9]*) (?<text>.*)$/.exec(line);
    return match === null ? null : finding(match.groups, source);
}
function finding({ row, column, code, path, text }, source) {
    return {
        tool: source.tool,
        rule: code,
        level: "error",
        path: reportPath(path, source.root),
        // Row 0 is the file as a whole: one that cannot be read.
        ...region(row, column),
        message: text,
    };
}

;// CONCATENATED MODULE: ./packages/tools/src/python/python-entries.ts

/**
 * Top folders and files that hold Python: what a tool is given that would otherwise walk into folders which git ignores (virtual
 * environments, node_modules).
 */
function pythonEntries({ files }) {
    const entries = new Set(files.filter((file) => file.endsWith(".py")).map((file) => file.split("/", 1)[0]));
    if (entries.size === 0)
        return ["."];
    return [...entries].sort().map(asArgument);
}

;// CONCATENATED MODULE: ./packages/tools/src/python/flake8.ts









/** https://flake8.pycqa.org/en/latest/user/options.html */
const flake8 = {
    name: "flake8",
    kind: "lint",
    language: "python",
    package: "flake8",
    cores: "many",
    declared: (repository) => pythonDeclaration(repository, {
        package: "flake8",
        // Of the plugin Flake8-pyproject.
        toml: ["tool.flake8"],
        ini: ["flake8", "flake8:*"],
        files: [".flake8"],
        hooks: ["flake8"],
    }),
    command: flake8_command,
    judge: flake8_judge,
};
const flake8_report = "flake8.txt";
const settings = "flake8.cfg";
function flake8_command(task) {
    const args = withoutOptions(task.args, flake8_unwanted);
    const [output, last] = [flake8_report, settings].map((file) => (0,external_node_path_.join)(task.reports, file));
    const form = ["--format", flake8Template, "--no-show-source", "--output-file", output, "--append-config", last];
    return {
        argv: [
            ...[...task.program, ...form, "--jobs", String(task.cores), ...args],
            ...pathsUnlessNamed({ ...task, args }, flake8_valued, pythonEntries(task.repository)),
        ],
        env: pythonEnvironment,
        // `quiet` of a configuration wins over --format, and no option undoes it.
        files: { [settings]: "[flake8]\nquiet = 0\ntee = false\n" },
    };
}
const flake8_unwanted = {
    flags: "-q -qq --quiet -v -vv --verbose --count --show-source --no-show-source --statistics --benchmark --bug-report --exit-zero --tee --diff".split(" "),
    valued: "--format --output-file --color -j --jobs".split(" "),
};
const flake8_valued = new Set("--config --append-config --enable-extensions --require-plugins --exclude --extend-exclude --filename --stdin-display-name --hang-closing --ignore --extend-ignore --per-file-ignores --max-line-length --max-doc-length --indent-size --select --extend-select --max-complexity --builtins --docstring-convention --application-import-names --import-order-style".split(" "));
/** 0: nothing found, or `--exit-zero`. 1: findings, its configuration, a plugin that broke. 2: arguments. */
function flake8_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 2 || flake8_refused.test(`${stdout}\n${stderr}`))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    const text = ended.report(flake8_report);
    if (text === null || (exitCode !== 0 && exitCode !== 1) || flake8_broken.test(`${stdout}\n${stderr}`))
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readFlake8(text, sourceOf(flake8.name, task, flake8_report));
        return judgedOrCrash(findings, ended);
    });
}
/** Its options are read in `flake8/options/`; requirements of plugins and files that are not there are told without a stack. */
const flake8_refused = /^ {2}File ".*flake8[\\/]options[\\/]|^flake8\.exceptions\.FailedToLoadPlugin|^There was a critical error|^required plugins were not installed/m;
const flake8_broken = /^Traceback|^"?flake8\S* .*raised|^There were \d+ .*failures/m;

;// CONCATENATED MODULE: ./packages/findings/src/formats/isort.ts

/**
 * What `isort --check-only --diff` prints on both its streams: files whose imports it would change, and those that it passes over
 * because it cannot read them.
 * https://pycqa.github.io/isort/docs/configuration/options.html
 */
const readIsort = (text, source) => readFormatter(text, source, {
    message: "isort would sort or format its imports.",
    place: (header) => ({ path: header.replace(/\t[^\t]*$/, "").replace(/:before$/, "") }),
    listed: /^ERROR: (?<path>.+) Imports are incorrectly sorted and\/or formatted\.$/,
    broken: [
        /: UserWarning: Unable to parse file (?<path>.+?) due to (?<message>.*)$/,
        /: UserWarning: (?<message>Encoding not supported) for (?<path>.+)$/,
    ],
});

;// CONCATENATED MODULE: ./packages/tools/src/python/isort.ts







/** https://pycqa.github.io/isort/docs/configuration/options.html */
const isort = {
    name: "isort",
    kind: "format",
    language: "python",
    package: "isort",
    // Its workers write their diffs into one another.
    cores: "one",
    declared: (repository) => pythonDeclaration(repository, {
        package: "isort",
        toml: ["tool.isort"],
        ini: ["isort", "tool:isort"],
        files: [".isort.cfg"],
        hooks: ["isort"],
    }),
    command: isort_command,
    judge: isort_judge,
};
function isort_command(task) {
    const args = withoutOptions(task.args, isort_unwanted);
    return {
        argv: [...task.program, "--check-only", "--diff", ...args, ...pathsUnlessNamed({ ...task, args }, isort_valued)],
        env: pythonEnvironment,
    };
}
const isort_unwanted = {
    flags: "-c --check --check-only --diff --df -d --stdout --overwrite-in-place --interactive --show-config --show-files --color -q --quiet -v --verbose".split(" "),
    numbered: ["-j", "--jobs"],
};
const isort_valued = new Set("--sp --settings-path --settings-file --settings --cr --config-root --profile --format-error --format-success -s --skip --extend-skip --sg --skip-glob --extend-skip-glob --ext --extension --supported-extension --blocked-extension --filename -a --add-import --rm --remove-import --fs --force-separate --src --src-path -p --project -o --thirdparty -f --future -b --builtin --py --python-version --virtual-env --conda-env -l -w --line-length --line-width --wl --wrap-length -m --multi-line --formatter".split(" "));
/** 0: nothing to change. 1: something to change, or a start that failed. 2: arguments. */
function isort_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 2 || isort_refused.test(`${stderr}\n${stdout}`))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended, isort_refused));
    if ((exitCode !== 0 && exitCode !== 1) || /^Traceback/m.test(stderr))
        return crash(ended);
    const source = sourceOf(isort.name, task);
    const findings = readIsort(`${stdout}\n${stderr}`, source);
    return judgedOrCrash(findings, ended);
}
const isort_refused = /^isort\.exceptions\.\w*(?:Settings|Profile|DoesNotExist|Mutually)\w*:|^Broken \d+ paths|the colorama python package is required/m;

;// CONCATENATED MODULE: ./packages/findings/src/formats/mypy-text.ts



/**
 * Findings of mypy as text, `path:line:column: severity: message  [code]`, as `--show-column-numbers --show-error-codes --no-pretty
 * --hide-error-context --no-error-summary` makes it; older versions know no other, and newer ones print errors that stop them so.
 * A note about the line of the error before it is a part of that error's message.
 */
const readMypyText = (text, source) => {
    const findings = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === "" || summary.test(line))
            continue;
        const match = mypy_text_form.exec(line);
        if (match === null)
            throw noFinding(source, "text of mypy", line);
        const { path, row, column, endRow, severity, rest } = match.groups;
        const [, message, rule] = /^(.*?)(?: {2}\[([a-z0-9-]+)\])?$/s.exec(rest);
        const finding = {
            tool: source.tool,
            rule: rule ?? null,
            level: severity === "note" ? "notice" : "error",
            path: reportPath(path, source.root),
            ...region(row, column, endRow),
            message: message,
        };
        const last = findings.at(-1);
        if (last !== undefined && isNoteOn(finding, last))
            findings[findings.length - 1] = { ...last, message: `${last.message}\n${finding.message}` };
        else
            findings.push(finding);
    }
    return findings;
};
const mypy_text_form = /^(?<path>(?:[A-Za-z]:[\\/])?[^:]+):(?:(?<row>\d+):(?:(?<column>\d+):)?(?:(?<endRow>\d+):\d+:)?)? (?<severity>error|note|warning): (?<rest>.*)$/;
const summary = /^(?:Found \d+ errors? in |Success: )/;
function isNoteOn(note, error) {
    return note.level === "notice" && error.level === "error" && note.path === error.path && note.line === error.line;
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/mypy-json.ts





/**
 * Findings of `mypy --output json` (1.11 and later): one object a line. Columns there count from 0, and a finding without a place has the
 * line -1. Notes that stand alone (`reveal_type`) are notices. What stops mypy is text in some versions, which is read too.
 * https://mypy.readthedocs.io/en/stable/command_line.html#cmdoption-mypy-output
 */
const readMypyJson = (text, source) => {
    const lines = text.split(/\r?\n/);
    const objects = lines.filter((line) => line.startsWith("{"));
    return [
        ...readMypyText(lines.filter((line) => !line.startsWith("{")).join("\n"), source),
        ...objects.map((line) => mypy_json_finding(readJson(line, source, "a report of mypy", shape), source)),
    ];
};
const shape = schemas/* object */.Ikc({
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig(),
    column: schemas/* number */.aig(),
    end_line: schemas/* number */.aig().nullish(),
    message: schemas/* string */.YjP(),
    hint: schemas/* string */.YjP().nullish(),
    code: schemas/* string */.YjP().nullish(),
    severity: schemas/* string */.YjP(),
});
function mypy_json_finding({ file, line, column, end_line: endLine, ...said }, source) {
    return {
        tool: source.tool,
        rule: said.code ?? null,
        level: mypy_json_levels[said.severity] ?? "error",
        path: reportPath(file, source.root),
        ...region(line, column + 1, endLine),
        message: said.hint ? `${said.message}\n${said.hint}` : said.message,
    };
}
const mypy_json_levels = { error: "error", note: "notice" };

;// CONCATENATED MODULE: ./packages/tools/src/python/version.ts
/** Whether a version is known to be before another, part by part; one that is not known is not. */
function isBefore(version, other) {
    const parts = /^\D*(\d+(?:\.\d+)*)/
        .exec(version ?? "")?.[1]
        ?.split(".")
        .map(Number);
    if (parts === undefined)
        return false;
    for (const [index, part] of other.entries()) {
        const difference = (parts[index] ?? 0) - part;
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/tools/src/python/mypy.ts










/** https://mypy.readthedocs.io/en/stable/command_line.html */
const mypy = {
    name: "mypy",
    kind: "types",
    language: "python",
    package: "mypy",
    cores: "one",
    declared: (repository) => pythonDeclaration(repository, {
        package: "mypy",
        toml: ["tool.mypy"],
        ini: ["mypy", "mypy-*"],
        files: ["mypy.ini", ".mypy.ini"],
        hooks: ["mypy"],
    }),
    command: mypy_command,
    judge: mypy_judge,
};
function mypy_command(task) {
    const { program, repository, cache, reports } = task;
    // They would change the environment.
    const args = withoutOptions(task.args, { flags: ["--install-types", "--non-interactive"] });
    const configured = mypy_configuration(repository);
    const targets = ["files", "packages", "modules"].some((key) => configured.has(key));
    // Reports that the repository configures would be written into the checkout.
    const diverted = [...configured.keys()]
        .filter((key) => /^(?:junit_xml|[a-z_]+_report)$/.test(key))
        .flatMap((key) => [`--${key.replaceAll("_", "-")}`, (0,external_node_path_.join)(reports, key)]);
    const form = writesJson(task) ? ["--output=json"] : [];
    // Since 1.16; a virtual environment or a build in the checkout is not the repository's code.
    const ignored = isBefore(task.version, [1, 16]) ? [] : ["--exclude-gitignore"];
    const plain = "--no-pretty --no-color-output --no-error-summary --hide-error-context --show-column-numbers --show-error-codes";
    return {
        argv: [
            ...[...program, ...args, ...diverted, ...plain.split(" "), ...form, ...ignored],
            ...["--soft-error-limit=-1", "--cache-dir", cache],
            ...pathsUnlessNamed({ ...task, args }, mypy_valued, targets || args.some((argument) => sources.test(argument)) ? [] : ["."]),
        ],
        // The variable would win over the option.
        env: { ...pythonEnvironment, MYPY_CACHE_DIR: cache, MYPY_FORCE_COLOR: "0" },
    };
}
/** `--output json` came with 1.11. */
function writesJson({ version }) {
    return !isBefore(version, [1, 11]);
}
const sources = /^(?:-[mpc]|--module|--package|--command)/;
const mypy_valued = new Set("--config-file --exclude --python-version --platform --python-executable --always-true --always-false --follow-imports --cache-dir --custom-typeshed-dir --disable-error-code --enable-error-code --shadow-file --junit-xml --junit-format -m --module -p --package -c --command -O --output --num-workers -n".split(" "));
/** Options of the first file in which mypy looks for them. https://mypy.readthedocs.io/en/stable/config_file.html */
function mypy_configuration(repository) {
    const own = ["mypy.ini", ".mypy.ini"].find((file) => repository.files.includes(file));
    if (own !== undefined)
        return iniOf(repository, own)?.get("mypy") ?? new Map();
    const table = tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "mypy"]);
    if (table !== null)
        return new Map(Object.entries(table));
    return iniOf(repository, "setup.cfg")?.get("mypy") ?? new Map();
}
/** 0: no errors. 1: errors. 2: it could not check all; a file that cannot be parsed is a finding then. */
function mypy_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === null || exitCode > 2)
        return crash(ended);
    if (/INTERNAL ERROR|^Traceback/m.test(stdout + stderr))
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readMypyJson((0,external_node_util_.stripVTControlCharacters)(stdout), sourceOf(mypy.name, task));
        if (exitCode === 0)
            return judged(findings, "passed");
        if (findings.length > 0)
            return judged(findings);
        return exitCode === 2 ? unjudged("misconfigured", lastWords(stderr) ?? "it gave no reason") : crash(ended);
    });
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/nbqa.ts




/**
 * What `nbqa <tool>` prints of tools that write a line a finding: `a.ipynb:cell_2:5:1: F401 …` for ruff (concise), flake8, mypy and
 * pylint; two lines for pydocstyle. It rewrites no JSON, so that lines there are not the cell's. Cells are code cells, from 1.
 * https://nbqa.readthedocs.io/en/latest/readme.html
 */
const readNbqa = (text, source) => {
    const findings = [];
    const strange = [];
    let above = null;
    for (const line of lines_linesOf(text)) {
        const located = /^(.+?\.(?:ipynb|md)):cell_(\d+):(\d+)(?::(\d+))?(:.*| (?:in|at) .*:)$/.exec(line);
        const below = /^\s+(D\d+): (.*)$/.exec(line);
        const broken = /^nbQA failed to process (.+?) with exception "(.*)"$/.exec(line);
        if (located !== null) {
            const [, path, cell, row, column, rest] = located;
            const place = placeOf(path, cell, row, column, source);
            if (rest.startsWith(":"))
                findings.push(saidOf(rest.slice(1).trim(), place, source));
            else
                above = place;
        }
        else if (below !== null && above !== null) {
            findings.push({ tool: source.tool, rule: below[1], level: "error", ...above, message: below[2] });
        }
        else if (broken !== null) {
            const path = reportPath(broken[1], source.root);
            const message = `Not checked: ${broken[2]}`;
            findings.push({ tool: source.tool, rule: null, level: "error", path, ...region(null), message });
        }
        else if (line.trim() !== "")
            strange.push(line);
    }
    if (findings.length === 0 && strange.some((line) => !harmless.test(line)))
        throw noFinding(source, "a report of nbqa", strange[0]);
    return findings;
};
/** A line 0 is that of nbqa's own mark above the cell. Columns of pylint count from 0. */
function placeOf(path, cell, row, column, source) {
    const first = source.tool.endsWith("pylint") ? 0 : 1;
    return {
        path: reportPath(path, source.root),
        ...region(Math.max(Number(row), 1), column === undefined ? null : Math.max(Number(column) + 1 - first, 1)),
        cell: Number(cell),
    };
}
function saidOf(text, place, { tool }) {
    const typed = /^(error|note|warning): (.*?)(?: {2}\[([a-z0-9-]+)\])?$/.exec(text);
    if (typed !== null) {
        const level = typed[1] === "note" ? "notice" : "error";
        return { tool, rule: typed[3] ?? null, level, ...place, message: typed[2] };
    }
    const coded = /^([A-Z]+\d+|[a-z]+(?:-[a-z]+)+|SyntaxError)(?::\s*|\s+)(?:\[\*\] )?(.*)$/.exec(text);
    const rule = coded?.[1] ?? null;
    const level = tool.endsWith("pylint") ? (pylintLevels[rule?.[0] ?? ""] ?? "error") : "error";
    return { tool, rule, level, ...place, message: coded?.[2] ?? text };
}
const pylintLevels = { W: "warning", R: "notice", C: "notice", I: "notice" };
/** What tools say beside their findings. */
const harmless = /^\*{3,} Module |^No (?:valid Python )?notebooks found|^fatal: not a git repository|^\d+$|^If you believe the notebook/;

;// CONCATENATED MODULE: ./packages/tools/src/python/interpreter.ts

/**
 * The Python that a program runs on, as far as its path tells: the first of `["…/python", "-m", "pytest"]`, the one beside
 * `…/venv/bin/pytest`; null where the program stands apart from it: without a folder, or where pip and pipx put a user's own.
 */
function interpreterOf(program) {
    const [first, flag] = program;
    if (first === undefined)
        return null;
    if (flag === "-m")
        return first;
    const folder = (0,external_node_path_.dirname)(first);
    if (folder === "." || folder.endsWith("/.local/bin"))
        return null;
    // Linux distributions have no `python` beside their programs.
    return (0,external_node_path_.join)(folder, first.endsWith(".exe") ? "python.exe" : "python3");
}

;// CONCATENATED MODULE: ./packages/tools/src/python/notebook-forms.ts
/** By the tool's name. */
const notebookForms = new Map([
    ["black", { command: "black", output: "formatter", options: () => ["--check"] }],
    ["isort", { command: "isort", output: "formatter", options: () => ["--check-only"] }],
    [
        "ruff",
        {
            // By its mere name nbqa counts the lines of later cells wrongly.
            command: "ruff check",
            output: "lines",
            options: () => ["--no-fix", "--no-fix-only", "--output-format=concise", "--quiet", "--no-cache"],
        },
    ],
    ["flake8", { command: "flake8", output: "lines", options: () => ["--format=default", "--tee"] }],
    ["pydocstyle", { command: "pydocstyle", output: "lines", options: () => [] }],
    [
        "pylint",
        {
            command: "pylint",
            output: "lines",
            options: () => "--output-format=text --msg-template={path}:{line}:{column}:{msg_id}:{msg} --score=n --reports=n".split(" "),
        },
    ],
    [
        "mypy",
        {
            command: "mypy",
            output: "lines",
            options: ({ cache }) => [
                ..."--no-pretty --no-color-output --no-error-summary --hide-error-context --show-column-numbers".split(" "),
                ...["--show-error-codes", `--cache-dir=${cache}`],
            ],
        },
    ],
]);

;// CONCATENATED MODULE: ./packages/tools/src/python/notebook-mirror.ts
/**
 * A Python program that runs nbqa in a mirror of the working directory: nbqa puts a Python file beside each notebook, where other tools
 * would find it, and which stays there when it is stopped. Files are links but notebooks, which are copies. Arguments: the
 * mirror's place; nbqa's own.
 */
const notebookMirror = `import os
import runpy
import shutil
import sys

mirror, *arguments = sys.argv[1:]
checkout = os.getcwd()
apart = {".git", ".hg", ".venv", "venv", ".tox", ".nox", "node_modules", "__pycache__"}

for folder, folders, files in os.walk(checkout):
    folders[:] = [name for name in folders if name not in apart and not os.path.islink(os.path.join(folder, name))]
    place = os.path.join(mirror, os.path.relpath(folder, checkout))
    os.makedirs(place, exist_ok=True)
    for name in files:
        put = shutil.copyfile if name.endswith(".ipynb") else os.symlink
        put(os.path.join(folder, name), os.path.join(place, name))

# Where nbqa and its tools stop to look for configuration above.
os.makedirs(os.path.join(mirror, ".git"), exist_ok=True)
os.chdir(mirror)
sys.path[0] = mirror
sys.argv = ["nbqa", *arguments]
runpy.run_module("nbqa", run_name="__main__", alter_sys=True)
`;

;// CONCATENATED MODULE: ./packages/tools/src/python/notebooks.ts












/** A tool as nbqa runs it on notebooks: `nbqa-ruff` of `ruff`. https://nbqa.readthedocs.io */
function onNotebooks(tool) {
    const name = `nbqa-${tool.name}`;
    const form = notebookForms.get(tool.name);
    if (form === undefined)
        throw new Error(`nbqa is not known to run ${tool.name}`);
    return {
        ...{ name, kind: tool.kind, language: "python", package: "nbqa", cores: "one" },
        declared: (repository) => declared(repository, tool),
        command: (task) => notebooks_command(task, tool, form),
        judge: (ended, task) => notebooks_judge(ended, task, name, form),
    };
}
/** Tables of pyproject.toml `[tool.nbqa.addopts]` name the tools that they are for; hooks are called `nbqa-ruff`. */
function declared(repository, tool) {
    if (notebooks(repository).length === 0)
        return null;
    const places = { package: "nbqa", hooks: [`nbqa-${tool.name}`, `nbqa-${tool.name}-check`], required: false };
    const hook = pythonDeclaration(repository, places);
    const section = Object.entries(tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "nbqa"]) ?? {}).find(([, table]) => isTable(table) && commandsOf(tool).some((name) => Object.hasOwn(table, name)));
    const by = section === undefined ? hook?.by : `pyproject.toml [tool.nbqa.${section[0]}] ${tool.name}`;
    if (by === undefined)
        return null;
    const inner = pythonDeclaration(repository, { package: tool.package })?.version;
    const plugins = hook?.plugins ?? [];
    const has = plugins.some((plugin) => plugin.split(/[^\w.-]/)[0] === tool.package);
    const beside = inner ? `${tool.package}==${inner}` : tool.package;
    const version = hook?.version ?? pythonDeclaration(repository, { package: "nbqa" })?.version ?? null;
    return { by, version, args: hook?.args ?? [], plugins: has ? plugins : [beside, ...plugins] };
}
function notebooks({ files }) {
    return files.filter((file) => file.endsWith(".ipynb") && !file.includes(".ipynb_checkpoints/"));
}
function commandsOf(tool) {
    return [...new Set([tool.name, notebookForms.get(tool.name).command])];
}
const launcher = "nbqa_in_mirror.py";
const mirror = "mirror";
function notebooks_command(task, tool, form) {
    const { program, reports, repository } = task;
    const args = withoutOptions(task.args, { flags: ["--nbqa-diff", "--nbqa-mutate", "--fix", "--in-place"] });
    const paths = pathsUnlessNamed({ ...task, args }, new Set(), notebooks(repository).map(asArgument));
    const given = [form.command, ...paths, ...addopts(repository, tool, form), ...args, ...form.options(task)];
    const env = { ...pythonEnvironment, MYPY_FORCE_COLOR: "0" };
    const python = interpreterOf(program);
    if (python === null)
        return { argv: [...program, ...given], env };
    const argv = [python, (0,external_node_path_.join)(reports, launcher), (0,external_node_path_.join)(reports, mirror), ...given];
    return { argv, env, files: { [launcher]: notebookMirror } };
}
/** What nbqa would take from its configuration by itself, had it been called by the tool's mere name. */
function addopts(repository, tool, form) {
    if (form.command === tool.name)
        return [];
    const configured = (section) => tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "nbqa", section])?.[tool.name];
    const patterns = ["files", "exclude"].flatMap((section) => {
        const pattern = configured(section);
        return typeof pattern === "string" ? [`--nbqa-${section}=${pattern}`] : [];
    });
    return [...patterns, ...textsOf(configured("addopts"))];
}
/** nbqa ends with its tool's exit code, with 1 where it cannot start it, with 123 where a notebook cannot be read. */
function notebooks_judge(ended, task, name, form) {
    const { exitCode, stdout, stderr } = ended;
    const missing = judgement_linesOf(stderr).find((line) => /not found by nbqa/.test(line));
    if (missing !== undefined)
        return unjudged("missing", shortened(missing.replace(/^\w+: /, "")));
    if (exitCode === null || /^Traceback/m.test(stderr))
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = read(ended, task, name, form);
        const notes = exitCode === 0 && findings.every(({ level }) => level === "notice");
        if (findings.length > 0 || exitCode === 0)
            return judged(findings, notes ? "passed" : "failed");
        const words = `${stdout}\n${stderr}`;
        const refused = exitCode === 2 || exitCode === 32 || /error: |No such file or directory/i.test(words);
        return refused ? unjudged("misconfigured", misconfiguration_misconfiguration(ended)) : crash(ended);
    });
}
function read({ stdout, stderr }, task, name, form) {
    const source = sourceOf(name, { work: (0,external_node_path_.join)(task.reports, mirror) });
    const text = `${stdout}\n${stderr}`;
    const unread = judgement_linesOf(text).filter((line) => line.startsWith("nbQA failed to process"));
    if (form.output === "lines")
        return readNbqa([stdout, ...unread].join("\n"), source);
    const reader = form.command === "black" ? readBlack : readIsort;
    return [...reader(text, source).map(inCell), ...readNbqa(unread.join("\n"), source)];
}
/** What black cannot parse stands in a cell: `Cannot parse: cell_1:1:3: x = (`. */
function inCell(finding) {
    const match = /^Cannot parse.*?: cell_(\d+):(\d+):(\d+): (.*)$/.exec(finding.message);
    if (match === null)
        return finding;
    const [, cell, line, column, message] = match;
    return { ...finding, cell: Number(cell), line: Number(line), column: Number(column) + 1, message: message };
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/pydocstyle.ts




/**
 * Findings of pydocstyle: of each, a line that says where and an indented one that says what; a file that it cannot parse is a
 * finding without a rule, from its warning. A text of which no line is either is malformed.
 * https://www.pydocstyle.org/en/stable/usage.html
 */
const readPydocstyle = (text, source) => {
    const findings = [];
    const strange = [];
    let where = null;
    const { tool, root } = source;
    for (const line of lines_linesOf(text)) {
        const place = /^(.+):(\d+) (?:in|at) .+:$/.exec(line);
        const rule = /^\s+(D\d+): (.*)$/.exec(line);
        const broken = unparsed.exec(line);
        if (place !== null)
            where = { path: reportPath(place[1], root), ...region(place[2]) };
        else if (rule !== null && where !== null) {
            findings.push({ tool, rule: rule[1], level: "error", ...where, message: rule[2] });
        }
        else if (broken !== null) {
            const path = reportPath(broken[1], root);
            findings.push({ tool, rule: null, level: "error", path, ...region(null), message: broken[2] });
        }
        else if (line.trim() !== "" && !/^\d+$/.test(line))
            strange.push(line);
    }
    if (findings.length === 0 && strange.length > 0)
        throw noFinding(source, "a report of pydocstyle", strange[0]);
    return findings;
};
const unparsed = /^WARNING: Error in file (.+?): (Cannot parse file\..*)$/;

;// CONCATENATED MODULE: ./packages/tools/src/python/pydocstyle.ts







/** https://www.pydocstyle.org/en/stable/usage.html */
const pydocstyle = {
    name: "pydocstyle",
    kind: "lint",
    language: "python",
    package: "pydocstyle",
    cores: "one",
    declared: (repository) => pythonDeclaration(repository, {
        package: "pydocstyle",
        toml: ["tool.pydocstyle"],
        ini: ["pydocstyle", "pep257"],
        files: [".pydocstyle", ".pydocstyle.ini", ".pydocstylerc", ".pydocstylerc.ini", ".pep257"],
        hooks: ["pydocstyle"],
    }),
    command: pydocstyle_command,
    judge: pydocstyle_judge,
};
function pydocstyle_command(task) {
    const args = withoutOptions(task.args, pydocstyle_unwanted);
    return { argv: [...task.program, ...args, ...pathsUnlessNamed({ ...task, args }, pydocstyle_valued)], env: pythonEnvironment };
}
const pydocstyle_unwanted = { flags: "-e --explain -s --source -d --debug -v --verbose --count".split(" ") };
const pydocstyle_valued = new Set("--config --match --match-dir --ignore-decorators --property-decorators --select --ignore --convention --add-select --add-ignore".split(" "));
/** 0: nothing found. 1: findings, or a bug of its own. 2: arguments or configuration. */
function pydocstyle_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 2 || /^configparser\./m.test(stderr))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    if ((exitCode !== 0 && exitCode !== 1) || /^Traceback/m.test(stderr))
        return crash(ended);
    return judgeReport(ended, () => {
        const unparsed = judgement_linesOf(stderr).filter((line) => line.startsWith("WARNING: Error in file "));
        const source = sourceOf(pydocstyle.name, task);
        const findings = readPydocstyle([stdout, ...unparsed].join("\n"), source);
        return judgedOrCrash(findings, ended);
    });
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/pylint-json.ts




/**
 * Findings of pylint's `json` (every version) and `json2` (3.0 and later). Columns there count from 0. Rules are its message ids,
 * and the symbol that people write into `disable=` stands in the message.
 * https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html
 */
const readPylintJson = (text, source) => {
    const report = readJson(text, source, "a report of pylint", schemas/* union */.KCZ([schemas/* array */.YOg(pylint_json_shape), schemas/* object */.Ikc({ messages: schemas/* array */.YOg(pylint_json_shape) })]));
    return ("messages" in report ? report.messages : report).map((message) => pylint_json_finding(message, source));
};
const pylint_json_shape = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    symbol: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    messageId: schemas/* string */.YjP().optional(),
    "message-id": schemas/* string */.YjP().optional(),
    path: schemas/* string */.YjP(),
    line: schemas/* number */.aig(),
    column: schemas/* number */.aig(),
    endLine: schemas/* number */.aig().nullish(),
});
function pylint_json_finding(said, source) {
    // What is wrong with the call itself stands in no file.
    const placed = !said.path.startsWith("Command line");
    const { line, endLine } = said;
    return {
        tool: source.tool,
        rule: said.messageId ?? said["message-id"] ?? null,
        level: pylint_json_levels[said.type] ?? "error",
        path: placed ? reportPath(said.path, source.root) : null,
        ...(placed ? region(line, said.column + 1, endLine) : region(null)),
        message: `${said.message} (${said.symbol})`,
    };
}
const pylint_json_levels = {
    fatal: "error",
    error: "error",
    warning: "warning",
    refactor: "notice",
    convention: "notice",
    info: "notice",
};

;// CONCATENATED MODULE: ./packages/tools/src/python/pylint.ts










/** https://pylint.readthedocs.io/en/stable/user_guide/usage/run.html */
const pylint = {
    name: "pylint",
    kind: "lint",
    language: "python",
    package: "pylint",
    cores: "many",
    declared: (repository) => pythonDeclaration(repository, {
        package: "pylint",
        toml: ["tool.pylint"],
        ini: ["pylint", "pylint.*"],
        files: ["pylintrc", "pylintrc.toml", ".pylintrc", ".pylintrc.toml"],
        hooks: ["pylint"],
    }),
    command: pylint_command,
    judge: pylint_judge,
};
const pylint_report = "pylint.json";
function pylint_command(task) {
    const { program, repository, version, reports, cores, cache } = task;
    const args = withoutOptions(task.args, pylint_unwanted);
    // Without --recursive, which came with 2.13, it takes a folder for a package.
    const walks = !isBefore(version, [2, 13]);
    const files = repository.files.filter((file) => file.endsWith(".py"));
    const paths = walks ? pythonEntries(repository) : files.map(asArgument);
    return {
        argv: [
            // Every version knows `json`; `json2` came with 3.0 and tells nothing more of a finding.
            ...[...program, "--output-format", "json", "--output", (0,external_node_path_.join)(reports, pylint_report), "--jobs", String(cores)],
            ...[...(walks ? ["--recursive", "y"] : []), ...args, ...pathsUnlessNamed({ ...task, args }, pylint_valued, paths)],
        ],
        // Which circles of imports it tells of hangs on the order of sets: the same code shall have the same findings.
        env: { ...pythonEnvironment, PYLINTHOME: cache, PYTHONHASHSEED: "0" },
    };
}
const pylint_unwanted = {
    flags: "--exit-zero --from-stdin -v --verbose".split(" "),
    valued: "-f --output-format --output -j --jobs --recursive".split(" "),
};
const pylint_valued = new Set("--rcfile --init-hook --ignore --ignore-patterns --ignore-paths --ignored-modules --load-plugins --disable -d --enable -e --fail-under --fail-on --confidence --msg-template --reports -r --score -s --py-version --extension-pkg-allow-list --extension-pkg-whitelist --max-line-length --source-roots --persistent --evaluation --limit-inference-results".split(" "));
/**
 * Bits: 1 fatal, 2 error, 4 warning, 8 refactor, 16 convention, 32 arguments. `exit-zero` and `fail-under` of a configuration turn them
 * off, so that what it found counts. https://pylint.readthedocs.io/en/stable/user_guide/usage/run.html#exit-codes
 */
function pylint_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === null || exitCode > 63)
        return crash(ended);
    if ((exitCode & 32) !== 0 || /^Failed to load '.*':/m.test(`${stdout}\n${stderr}`))
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    const text = ended.report(pylint_report);
    if (text === null)
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readPylintJson(text, sourceOf(pylint.name, task, pylint_report));
        const stopped = findings.find(({ rule }) => rule?.startsWith("F") || rule === badPlugin);
        if (stopped !== undefined)
            return { ...unjudged(outcomeOf(stopped), shortened(stopped.message)), findings };
        return judgedOrCrash(findings, ended);
    });
}
const badPlugin = "E0013";
/** Fatal are paths that are not there and settings that cannot be read; else it broke while it judged a file. */
function outcomeOf({ rule }) {
    return rule === badPlugin || rule === "F0001" || rule === "F0010" || rule === "F0011" ? "misconfigured" : "crashed";
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/pyright-json.ts




/**
 * Findings of `pyright --outputjson` (and basedpyright's). Lines and columns count from 0 there.
 * https://microsoft.github.io/pyright/#/command-line?id=json-output
 */
const readPyrightJson = (text, source) => readJson(text, source, "a report of pyright", pyright_json_report).generalDiagnostics.map(({ file, uri, severity, message, range, rule }) => {
    const path = file ?? (uri === undefined ? null : pathOf(uri));
    return {
        tool: source.tool,
        rule: rule ?? null,
        level: pyright_json_levels[severity] ?? "notice",
        path: path === null || path === "" ? null : reportPath(path, source.root),
        ...(range ? region(range.start.line + 1, range.start.character + 1, range.end.line + 1) : region(null)),
        // Its own indentation is made of no-break spaces.
        message: message.replaceAll("\u00A0", " "),
    };
});
/** As the language server's protocol writes a file's address. */
function pathOf(uri) {
    try {
        return decodeURIComponent(uri.replace(/^file:\/\//, ""));
    }
    catch {
        return uri;
    }
}
const position = schemas/* object */.Ikc({ line: schemas/* number */.aig(), character: schemas/* number */.aig() });
const pyright_json_report = schemas/* object */.Ikc({
    generalDiagnostics: schemas/* array */.YOg(schemas/* object */.Ikc({
        file: schemas/* string */.YjP().optional(),
        uri: schemas/* string */.YjP().optional(),
        severity: schemas/* string */.YjP(),
        message: schemas/* string */.YjP(),
        range: schemas/* object */.Ikc({ start: position, end: position }).optional(),
        rule: schemas/* string */.YjP().optional(),
    })),
});
const pyright_json_levels = { error: "error", warning: "warning", information: "notice" };

;// CONCATENATED MODULE: ./packages/tools/src/python/pyright.ts





/** https://microsoft.github.io/pyright/#/command-line */
const pyright = {
    name: "pyright",
    kind: "types",
    language: "python",
    package: "pyright",
    cores: "one",
    declared: (repository) => pythonDeclaration(repository, {
        package: "pyright",
        toml: ["tool.pyright"],
        files: ["pyrightconfig.json"],
        hooks: ["pyright"],
    }),
    command: pyright_command,
    judge: pyright_judge,
};
/** Without paths it judges what it is configured to, else all. */
function pyright_command({ program, args, cache }) {
    return {
        argv: [...program, ...withoutOptions(args, { flags: ["-w", "--watch"] }), "--outputjson"],
        // The package on PyPI fetches pyright from npm, and says that there is a newer one.
        env: { ...pythonEnvironment, PYRIGHT_PYTHON_CACHE_DIR: cache, PYRIGHT_PYTHON_IGNORE_WARNINGS: "1" },
    };
}
/** 0: no errors. 1: errors. 2: fatal error. 3: configuration. 4: arguments. https://microsoft.github.io/pyright/#/command-line?id=pyright-exit-codes */
function pyright_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 3 || exitCode === 4)
        return unjudged("misconfigured", pyright_misconfiguration(stderr, stdout));
    if (exitCode !== 0 && exitCode !== 1)
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readPyrightJson(stdout, sourceOf(pyright.name, task));
        if (/"filesAnalyzed": 0\b/.test(stdout))
            return unjudged("misconfigured", "it found no file to check");
        if (exitCode === 1 && findings.length === 0)
            return crash(ended);
        return judged(findings, exitCode === 0 ? "passed" : "failed");
    });
}
function pyright_misconfiguration(stderr, stdout) {
    const words = stderr
        .split("\n")
        .filter((line) => !/ --help for usage/.test(line))
        .join("\n");
    return lastWords(words) ?? lastWords(stdout) ?? "it gave no reason";
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./packages/findings/src/xml.ts


/**
 * The elements of an XML report. Values stay text. The parser reads no declarations of a DTD and fetches nothing: an
 * entity that XML itself does not define is an error, so that none can expand.
 * @param format With its article, for the error: `a JUnit report`.
 * @param roots Names that the outermost element may have.
 * @param each Takes elements of one name as they end, with the element around them, in the report's order. They are not
 * kept among its children: a report of thousands need not be in memory as a whole.
 * @throws UserError that names the source where it is not well-formed, or has another root.
 */
function readXml(text, source, format, roots, each) {
    const root = xml_parsed(text.trimStart(), source, format, each);
    if (!roots.includes(root.name))
        throw malformed(source, format, `its outermost element is <${root.name}>, not <${roots.join("> or <")}>`);
    return root;
}
function xml_parsed(text, source, format, each) {
    if (text === "")
        throw malformed(source, format, "it is empty");
    const open = [];
    let root = null;
    const parser = new saxes/* SaxesParser */.wT({ position: true, xmlns: false });
    parser.on("opentag", ({ name, attributes }) => {
        const element = { name, attributes, children: [], text: "" };
        if (name !== each?.name)
            open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    parser.on("closetag", ({ name }) => {
        const element = open.pop();
        if (name === each?.name)
            each.take(element, open.at(-1) ?? null);
    });
    const add = (more) => {
        const last = open.at(-1);
        if (last)
            last.text += more;
    };
    parser.on("text", add);
    parser.on("cdata", add);
    parser.on("error", (error) => {
        // Terminal colours and the like in failures' texts, which some writers let through although XML has no such characters.
        if (!/: (disallowed character|malformed character entity)\.$/.test(error.message))
            throw new NotWellFormed(error);
    });
    try {
        parser.write(text).close();
    }
    catch (error) {
        if (!(error instanceof NotWellFormed))
            throw error;
        throw malformed(source, format, `line ${parser.line} is no well-formed XML`, error.cause);
    }
    return root;
}
class NotWellFormed extends Error {
    constructor(cause) {
        super(cause.message, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/junit-retries.ts
/** What attempts of the same test have in common. */
function attemptKey({ attributes }, suite) {
    const { name, classname, file } = attributes;
    return `${suite?.attributes["name"]}\0${classname}\0${name}\0${file}`;
}
/**
 * One test for all its attempts. pytest-rerunfailures and gotestsum write a testcase an attempt, the last of which
 * decides; pytest writes another one for a fixture that fell after a test had failed, which is no attempt.
 */
function addAttempt(tests, key, test) {
    const before = tests.get(key);
    tests.set(key, before ? merged(before, test) : test);
}
function merged(before, after) {
    const seconds = before.seconds === null ? after.seconds : before.seconds + (after.seconds ?? 0);
    if (before.outcome === "failed" && after.outcome === "error" && after.message?.startsWith("failed on teardown"))
        return { ...before, seconds };
    return { ...after, seconds, attempts: before.attempts + after.attempts };
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/junit.ts






const format = "a JUnit report";
/**
 * JUnit XML as pytest, surefire, Gradle, jest-junit, vitest, gotestsum and go-junit-report write it. It has no
 * standard; this reads what they have in common, with surefire's `flakyFailure` and `rerunFailure`.
 * @throws UserError where it is no XML of that kind.
 */
const readJunit = (text, source) => {
    const tests = new Map();
    readXml(text, source, format, ["testsuites", "testsuite"], {
        name: "testcase",
        take: (element, suite) => addAttempt(tests, attemptKey(element, suite), junit_testCase(element, suite, source)),
    });
    return [...tests.values()];
};
function junit_testCase(element, suite, source) {
    const { outcome, problem } = junit_outcomeOf(element);
    const retried = element.children.filter(({ name }) => /^(?:flaky|rerun)(?:Failure|Error)$/.test(name)).length;
    const declared = declaredPlace(element, suite, problem, source);
    const place = problem && assertionPlace(wholeText(problem), source.root);
    return {
        name: nameOf(element, declared.path),
        outcome,
        seconds: secondsOf(element.attributes["time"]),
        message: problem && failureMessage(problem.attributes["message"] ?? null, wholeText(problem)),
        path: place ? place.path : declared.path,
        line: place ? place.line : declared.line,
        attempts: 1 + retried,
    };
}
/** A failure beside an error (a fixture that fell after it) is the test's own verdict. */
function junit_outcomeOf(element) {
    const child = (name) => element.children.find((one) => one.name === name) ?? null;
    const failure = child("failure");
    if (failure)
        return { outcome: "failed", problem: failure };
    const error = child("error");
    if (error)
        return { outcome: "error", problem: error };
    const { status, result } = element.attributes;
    // GoogleTest's words for a disabled test.
    const skipped = child("skipped") !== null || status === "notrun" || result === "skipped" || result === "suppressed";
    return { outcome: skipped ? "skipped" : "passed", problem: null };
}
/** Surefire keeps a stack in an element of its own. */
function wholeText(problem) {
    const stack = problem.children.find(({ name }) => name === "stackTrace");
    return stack ? stack.text : problem.text;
}
function declaredPlace(element, suite, problem, { root }) {
    const file = problem?.attributes["file"] ?? element.attributes["file"] ?? suite?.attributes["file"];
    if (!file)
        return { path: null, line: null };
    const path = reportPath(file, root);
    const line = Number.parseInt(problem?.attributes["line"] ?? element.attributes["line"] ?? "", 10);
    if (!(line >= 0))
        return { path, line: null };
    // pytest counts lines from 0.
    return { path, line: counted(path.endsWith(".py") ? line + 1 : Math.max(line, 1)) };
}
/** As its runner would call it: pytest's node id, the bare name where the class says no more, else `class › name`. */
function nameOf({ attributes }, path) {
    const name = attributes["name"]?.trim() ?? "";
    const group = attributes["classname"]?.trim() ?? "";
    if (path?.endsWith(".py")) {
        const module = path.slice(0, -".py".length).replaceAll("/", ".");
        if (group === module)
            return `${path}::${name}`;
        if (group.startsWith(`${module}.`))
            return [path, ...group.slice(module.length + 1).split("."), name].join("::");
        if (group === "")
            return path;
    }
    if (group === "" || group === name)
        return name || "(a test without a name)";
    return /[\s/]/.test(group) ? `${group} › ${name}` : `${group}.${name}`;
}
/** Some write thousands with a comma. */
function secondsOf(time) {
    if (time === undefined || time.trim() === "")
        return null;
    const seconds = Number(time.replaceAll(",", ""));
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/coverage-py.ts



/**
 * coverage.py's JSON report (`coverage json`, `pytest --cov-report=json`). The total is its own, with branches where the repository
 * measures them; it tells that a line ran, not how often, so that a line counts 1 or 0.
 * https://coverage.readthedocs.io/en/latest/commands/cmd_json.html
 */
const readCoveragePy = (text, source) => {
    const { totals, files } = readJson(text, source, "a report of coverage.py", coverage_py_report);
    const lines = Object.entries(files).map(([path, file]) => {
        const ran = (numbers, times) => 
        // Old versions count module docstrings and empty files as a line 0.
        numbers.filter((line) => line > 0).map((line) => [line, times]);
        const counts = [...ran(file.executed_lines, 1), ...ran(file.missing_lines, 0)];
        return [reportPath(path, source.root), new Map(counts.toSorted(([one], [other]) => one - other))];
    });
    const measured = totals.num_statements + (totals.num_branches ?? 0) > 0;
    return { percent: measured ? totals.percent_covered : null, files: new Map(lines) };
};
const lineNumbers = schemas/* array */.YOg(schemas/* number */.aig().int());
const coverage_py_report = schemas/* object */.Ikc({
    totals: schemas/* object */.Ikc({
        percent_covered: schemas/* number */.aig(),
        num_statements: schemas/* number */.aig(),
        num_branches: schemas/* number */.aig().optional(),
    }),
    files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ executed_lines: lineNumbers, missing_lines: lineNumbers })),
});

;// CONCATENATED MODULE: ./packages/tools/src/python/measured-pytest.ts
/**
 * A Python program that runs pytest and measures coverage by what is installed beside it: pytest-cov, else coverage.py, else not at
 * all. Arguments: where the JSON report goes; what `coverage run` measures, empty where it is configured; how many of the
 * arguments that follow are for pytest-cov alone; these; those of pytest.
 */
const measuredPytest = `import importlib.util
import os
import runpy
import sys

report, source, count, *arguments = sys.argv[1:]
for_plugin, arguments = arguments[: int(count)], arguments[int(count) :]
# As python -m does it.
sys.path[0] = os.getcwd()


def run_pytest(arguments):
    sys.argv = ["pytest", *arguments]
    runpy.run_module("pytest", run_name="__main__", alter_sys=True)


if importlib.util.find_spec("pytest_cov"):
    run_pytest([*arguments, *for_plugin])
elif importlib.util.find_spec("coverage"):
    from coverage import Coverage
    from coverage.cmdline import main

    status = main(["run", *(["--source", source] if source else []), "-m", "pytest", *arguments])
    if Coverage().get_option("run:parallel"):
        main(["combine", "--quiet"])
    main(["json", "--quiet", "--fail-under=0", "-o", report])
    sys.exit(status)
else:
    run_pytest(arguments)
`;

;// CONCATENATED MODULE: ./packages/tools/src/python/pytest-configuration.ts


/**
 * Options of pytest by name, from the first file in which it looks for them.
 * https://docs.pytest.org/en/stable/reference/customize.html#configuration-file-formats
 */
function pytestConfiguration(repository) {
    for (const file of ["pytest.toml", ".pytest.toml"]) {
        const table = tableAt(tomlOf(repository, file), ["pytest"]);
        if (table !== null)
            return options(table);
    }
    for (const file of ["pytest.ini", ".pytest.ini"]) {
        if (repository.files.includes(file))
            return iniOf(repository, file)?.get("pytest") ?? new Map();
    }
    const own = tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "pytest"]);
    if (own !== null)
        return options(tableAt(own, ["ini_options"]) ?? own);
    return iniOf(repository, "tox.ini")?.get("pytest") ?? iniOf(repository, "setup.cfg")?.get("tool:pytest") ?? new Map();
}
function options(table) {
    return new Map(Object.entries(table));
}
/** The arguments that pytest gives itself: its option `addopts`. */
function ownArguments(configuration) {
    const given = configuration.get("addopts");
    if (typeof given !== "string")
        return textsOf(given);
    // pytest knows neither variables nor operators of a shell.
    return words_wordsOf(given);
}
/**
 * Whether the repository tells coverage.py what to measure.
 * https://coverage.readthedocs.io/en/latest/config.html
 */
function choosesWhatToMeasure(repository) {
    const sections = [
        iniOf(repository, ".coveragerc")?.get("run"),
        iniOf(repository, "setup.cfg")?.get("coverage:run"),
        iniOf(repository, "tox.ini")?.get("coverage:run"),
    ];
    const toml = [
        tableAt(tomlOf(repository, ".coveragerc.toml"), ["run"]) ??
            tableAt(tomlOf(repository, ".coveragerc.toml"), ["tool", "coverage", "run"]),
        tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "coverage", "run"]),
    ];
    const keys = ["source", "source_pkgs", "source_dirs", "include"];
    return keys.some((key) => sections.some((section) => section?.has(key)) || toml.some((table) => table?.[key]));
}

;// CONCATENATED MODULE: ./packages/tools/src/python/pytest-arguments.ts



const junitReport = "junit.xml";
const coverageReport = "coverage.json";
/**
 * What a call of pytest is given over the repository's own options, so that it reports all tests to us and writes nothing into the
 * checkout. Later options win over those of `addopts`.
 */
function pytestArguments({ args, repository, reports }) {
    const configuration = pytestConfiguration(repository);
    const given = [...ownArguments(configuration), ...args];
    const all = args.some((argument) => /^(?:-[lqsv]*x|--exitfirst$|--maxfail)/.test(argument)) ? [] : ["--maxfail=0"];
    const logs = configuration.has("log_file") ? ["--log-file"] : [];
    return [
        ...args,
        ...all,
        `--junitxml=${(0,external_node_path_.join)(reports, junitReport)}`,
        // Only this family tells a test's file; logs of tests would make it large.
        ...["-o", "junit_family=xunit1", "-o", "junit_logging=no"],
        // Each frame with its path and line. Reruns are listed, which most versions of their plugin keep out of the report.
        ...["--tb=short", "--color=no", "-rfER"],
        // Empty each time, or `--last-failed` would leave tests out.
        ...["-o", `cache_dir=${(0,external_node_path_.join)(reports, "pytest-cache")}`],
        ...[...outputs.filter((name) => hasOption(given, name)), ...logs].map((name) => `${name}=${(0,external_node_path_.join)(reports, name.slice(2))}`),
        ...coverageReports(given).map((type) => `--cov-report=${type}:${(0,external_node_path_.join)(reports, `coverage-${type}`)}`),
    ];
}
/** How pytest-cov is asked for its JSON report; the source only where the repository says none. */
function coverageArguments({ args, repository, reports }) {
    const given = [...ownArguments(pytestConfiguration(repository)), ...args];
    const source = choosesWhatToMeasure(repository) ? "--cov" : "--cov=.";
    return [...(hasOption(given, "--cov") ? [] : [source]), `--cov-report=json:${(0,external_node_path_.join)(reports, coverageReport)}`];
}
/** What `coverage run` measures: null what the repository says. */
function coverageSource({ repository }) {
    return choosesWhatToMeasure(repository) ? null : ".";
}
/** Options of pytest and of plugins that name a file or folder to write. */
const outputs = ["--basetemp", "--log-file", "--html", "--alluredir", "--json-report-file", "--report-log", "--csv"];
/** The kinds of files that pytest-cov is asked for, but for the one that we ask for. */
function coverageReports(given) {
    const asked = given.flatMap((argument, index) => {
        if (argument.startsWith("--cov-report="))
            return [argument.slice("--cov-report=".length)];
        return given[index - 1] === "--cov-report" ? [argument] : [];
    });
    const kinds = asked.map((report) => report.split(":")[0]).filter((kind) => files.has(kind));
    return [...new Set(kinds)];
}
const files = new Set(["html", "xml", "lcov", "annotate", "markdown", "markdown-append"]);

;// CONCATENATED MODULE: ./packages/tools/src/python/pytest-reruns.ts

/**
 * Tests with their attempts: the lines `RERUN tests/test_a.py::test_b` that pytest-rerunfailures prints for `-rR`. Most versions of it keep
 * reruns out of the JUnit report; where they are in it, they are counted once.
 */
function withReruns(tests, stdout) {
    const reruns = new Map();
    for (const line of judgement_linesOf(stdout)) {
        const name = /^RERUN (.+?)(?: - .*)?$/.exec(line)?.[1];
        if (name !== undefined)
            reruns.set(name, (reruns.get(name) ?? 0) + 1);
    }
    if (reruns.size === 0)
        return tests;
    return tests.map((test) => ({ ...test, attempts: Math.max(test.attempts, (reruns.get(test.name) ?? 0) + 1) }));
}

;// CONCATENATED MODULE: ./packages/tools/src/python/pytest.ts











/** https://docs.pytest.org/en/stable/reference/reference.html#command-line-flags */
const pytest = {
    name: "pytest",
    kind: "tests",
    language: "python",
    package: "pytest",
    // pytest-xdist takes as many as it is configured to.
    cores: "one",
    declared: pytest_declared,
    command: pytest_command,
    judge: pytest_judge,
};
function pytest_declared(repository) {
    const declaration = pythonDeclaration(repository, {
        package: "pytest",
        toml: ["tool.pytest.ini_options", "tool.pytest"],
        ini: ["tool:pytest", "pytest"],
        files: ["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"],
        hooks: ["pytest"],
    });
    if (declaration !== null)
        return declaration;
    const test = repository.files.find((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file));
    return test === undefined ? null : { by: test, version: null, args: [] };
}
const pytest_launcher = "measured_pytest.py";
function pytest_command(task) {
    const { program, reports } = task;
    const env = { ...pythonEnvironment, COVERAGE_FILE: (0,external_node_path_.join)(reports, ".coverage") };
    const given = pytestArguments(task);
    if (!task.coverage)
        return { argv: [...program, ...given], env };
    const plugin = coverageArguments(task);
    const python = interpreterOf(program);
    if (python === null)
        return { argv: [...program, ...given, ...(usesPlugin(task) ? plugin : [])], env };
    const places = [(0,external_node_path_.join)(reports, coverageReport), coverageSource(task) ?? "", String(plugin.length)];
    return {
        argv: [python, (0,external_node_path_.join)(reports, pytest_launcher), ...places, ...plugin, ...given],
        env,
        files: { [pytest_launcher]: measuredPytest },
    };
}
/** Whether the repository says that pytest-cov is there. */
function usesPlugin({ repository }) {
    const mentioned = ownArguments(pytestConfiguration(repository)).some((argument) => argument.startsWith("--cov"));
    return mentioned || developmentRequirements(repository).has("pytest-cov");
}
/**
 * 0: all passed. 1: some failed, or a limit that the repository sets did. 2: interrupted, as by errors in test files. 3: internal error.
 * 4: arguments or configuration. 5: no tests. https://docs.pytest.org/en/stable/reference/exit-codes.html
 */
function pytest_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === 4)
        return unjudged("misconfigured", pytest_misconfiguration(stderr, stdout));
    if (exitCode === 3)
        return unjudged("crashed", `internal error: ${internalError(stdout + stderr)}`);
    if (exitCode === 5)
        return unjudged("no-tests", lastWords(stdout)?.replace(/^=+ | =+$/g, "") ?? "none was found");
    const junit = ended.report(junitReport);
    if (junit === null || exitCode === null || exitCode > 2)
        return crash(ended);
    return judgeReport(ended, () => {
        const tests = withReruns(readJunit(junit, sourceOf(pytest.name, task, junitReport)), stdout);
        return { ...verdict(ended, tests), findings: [], tests, coverage: pytest_coverageOf(ended, task) };
    });
}
function verdict(ended, tests) {
    const { exitCode, stdout, stderr } = ended;
    const broken = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
    if (broken)
        return { outcome: "failed", detail: null };
    if (exitCode === 0)
        return tests.length > 0 ? { outcome: "passed", detail: null } : { outcome: "no-tests", detail: "none was run" };
    const limit = judgement_linesOf(`${stdout}\n${stderr}`).find((line) => coverageLimit.test(line));
    if (exitCode === 1 && limit !== undefined)
        return { outcome: "failed", detail: shortened(limit.replace(/^(?:FAIL|ERROR:) /, "")) };
    return crash(ended);
}
/** What pytest-cov says of `--cov-fail-under`, in its several versions. */
const coverageLimit = /^(?:FAIL|ERROR:) .*(?:Required test coverage|Coverage failure)/;
function pytest_coverageOf(ended, task) {
    const text = ended.report(coverageReport);
    return text === null ? null : readCoveragePy(text, sourceOf(pytest.name, task, coverageReport));
}
function pytest_misconfiguration(stderr, stdout) {
    const lines = judgement_linesOf(`${stderr}\n${stdout}`);
    const error = lines.find((line) => /^[\w. -]+: error: /.test(line)) ??
        lines.find((line) => /^ERROR: (?!usage: )/.test(line)) ??
        lines.findLast((line) => /^E {3}/.test(line));
    return shortened(error?.replace(/^(?:ERROR: |[\w. -]+: error: |E +)/, "") ?? lines.at(-1) ?? "it gave no reason");
}
function internalError(output) {
    const line = judgement_linesOf(output).findLast((words) => words.startsWith("INTERNALERROR>"));
    return line === undefined ? "it gave no reason" : shortened(line.replace(/^INTERNALERROR>\s*/, ""));
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/ruff-json.ts




/**
 * Findings of `ruff check --output-format json`. Of a notebook, `cell` counts all its cells from 1 and the row is the cell's. A file
 * that cannot be parsed has the rule E999, none, or `invalid-syntax`, as the version has it.
 * https://docs.astral.sh/ruff/settings/#output-format
 */
const readRuffJson = (text, source) => readJson(text, source, "a report of ruff", schemas/* array */.YOg(ruff_json_shape)).map((diagnostic) => ruff_json_finding(diagnostic, source));
const place = schemas/* object */.Ikc({ row: schemas/* number */.aig(), column: schemas/* number */.aig() });
const ruff_json_shape = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().nullish(),
    filename: schemas/* string */.YjP().nullish(),
    location: place.nullish(),
    end_location: place.nullish(),
    message: schemas/* string */.YjP(),
    severity: schemas/* string */.YjP().nullish(),
    cell: schemas/* number */.aig().nullish(),
});
function ruff_json_finding(diagnostic, source) {
    const { code, filename, location, end_location: end, message, severity, cell } = diagnostic;
    return {
        tool: source.tool,
        rule: code ?? null,
        level: ruff_json_levels[severity ?? "error"] ?? "error",
        path: filename ? reportPath(filename, source.root) : null,
        ...region(location?.row, location?.column, end?.row),
        message,
        ...(typeof cell === "number" && { cell }),
    };
}
const ruff_json_levels = { error: "error", warning: "warning", info: "notice", help: "notice" };

;// CONCATENATED MODULE: ./packages/tools/src/python/ruff.ts








/** `ruff check`. https://docs.astral.sh/ruff/linter/ */
const ruff = {
    name: "ruff",
    kind: "lint",
    language: "python",
    package: "ruff",
    cores: "many",
    declared: (repository) => pythonDeclaration(repository, {
        package: "ruff",
        toml: ["tool.ruff"],
        files: ["ruff.toml", ".ruff.toml"],
        hooks: ["ruff", "ruff-check"],
    }),
    command: ruff_command,
    judge: ruff_judge,
};
const ruff_report = "ruff.json";
function ruff_command(task) {
    const args = withoutOptions(task.args[0] === "check" ? task.args.slice(1) : task.args, ruff_unwanted);
    // `fix-only` of a configuration fixes even under --no-fix.
    const form = ["--no-fix", "--no-fix-only", "--output-format", "json", "--output-file", (0,external_node_path_.join)(task.reports, ruff_report)];
    return {
        argv: [...task.program, "check", ...form, ...args, ...pathsUnlessNamed({ ...task, args }, ruff_valued)],
        env: ruffEnvironment(task),
    };
}
/** Variables win over the configuration. */
function ruffEnvironment({ cache, cores }) {
    return { ...pythonEnvironment, RUFF_CACHE_DIR: cache, RAYON_NUM_THREADS: String(cores) };
}
/** ruff refuses an option that is there twice, and knows no negation of some. */
const ruff_unwanted = {
    flags: "--fix --no-fix --fix-only --no-fix-only --show-fixes --no-show-fixes --diff -w --watch --statistics --add-noqa --add-ignore --show-files --show-settings --show-source -e --exit-zero --exit-non-zero-on-fix -q --quiet -s --silent -v --verbose".split(" "),
    valued: "--output-format --format -o --output-file --cache-dir --color".split(" "),
};
const ruff_valued = new Set("--target-version --extension --select --ignore --extend-select --extend-ignore --per-file-ignores --extend-per-file-ignores --fixable --unfixable --extend-fixable --extend-unfixable --exclude --extend-exclude --stdin-filename --config --line-length --dummy-variable-rgx".split(" "));
/** 0: nothing found, or `--exit-zero`. 1: findings. 2: configuration, arguments, or a bug of its own. */
function ruff_judge(ended, task) {
    const { exitCode, stderr } = ended;
    if (/^error: Ruff crashed|panicked at/m.test(stderr))
        return crash(ended);
    if (exitCode === 2)
        return unjudged("misconfigured", misconfiguration_misconfiguration(ended));
    const text = ended.report(ruff_report);
    if (text === null || (exitCode !== 0 && exitCode !== 1))
        return crash(ended);
    return judgeReport(ended, () => {
        const findings = readRuffJson(text, sourceOf(ruff.name, task, ruff_report));
        return judgedOrCrash(findings, ended);
    });
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/ruff-format.ts

/**
 * What `ruff format --diff` (0.1 and later) prints on both its streams: files that it would change, and those that it cannot parse
 * or read. Cells of a notebook count all of them, from 1.
 * https://docs.astral.sh/ruff/formatter/
 */
const readRuffFormat = (text, source) => readFormatter(text, source, {
    message: "ruff format would reformat it.",
    place: (header) => {
        const [, path, cell] = /^(.*?)(?::cell (\d+))?$/s.exec(header);
        return { path: path, ...(cell !== undefined && { cell: Number(cell) }) };
    },
    listed: /^Would reformat: (?<path>.+)$/,
    broken: [
        /^error: Failed to parse (?<path>.+?):(?<line>\d+):(?<column>\d+): (?<message>.*)$/,
        /^error: Failed to (?:parse|read|format) (?<path>.+?): (?<message>.*)$/,
    ],
});

;// CONCATENATED MODULE: ./packages/tools/src/python/ruff-format.ts








/** `ruff format`, 0.1 and later. https://docs.astral.sh/ruff/formatter/ */
const ruffFormat = {
    name: "ruff-format",
    kind: "format",
    language: "python",
    package: "ruff",
    cores: "many",
    declared: ruff_format_declared,
    command: ruff_format_command,
    judge: ruff_format_judge,
};
/** Who has ruff lint does not have it format: its hook says so, or its own table. */
function ruff_format_declared(repository) {
    const files = ["ruff.toml", ".ruff.toml"].filter((file) => repository.files.includes(file) && tableAt(tomlOf(repository, file), ["format"]) !== null);
    const where = { package: "ruff", toml: ["tool.ruff.format"], files, hooks: ["ruff-format"], required: false };
    return pythonDeclaration(repository, where);
}
function ruff_format_command(task) {
    const args = withoutOptions(task.args[0] === "format" ? task.args.slice(1) : task.args, ruff_format_unwanted);
    return {
        argv: [...task.program, "format", "--diff", ...args, ...pathsUnlessNamed({ ...task, args }, ruff_format_valued)],
        env: ruffEnvironment(task),
    };
}
const ruff_format_unwanted = {
    flags: "--check --diff --exit-non-zero-on-format -q --quiet -s --silent -v --verbose".split(" "),
    valued: "--output-format --cache-dir --color".split(" "),
};
const ruff_format_valued = new Set("--target-version --extension --exclude --extend-exclude --stdin-filename --config --line-length --range".split(" "));
/** 0: nothing to change. 1: something to change. 2: a file that it cannot parse, its configuration, or a bug of its own. */
function ruff_format_judge(ended, task) {
    const { exitCode, stdout, stderr } = ended;
    if (exitCode === null || exitCode > 2 || /^error: Ruff crashed|panicked at/m.test(stderr))
        return crash(ended);
    const source = sourceOf(ruffFormat.name, task);
    const findings = readRuffFormat(`${stdout}\n${stderr}`, source);
    if (exitCode === 0 || findings.length > 0)
        return judged(findings);
    return exitCode === 2 ? unjudged("misconfigured", misconfiguration_misconfiguration(ended)) : crash(ended);
}

;// CONCATENATED MODULE: ./packages/tools/src/catalogue.ts

















/** The tools that are known by name, in the order in which reports list them. */
const knownTools = new Map([
    // One a line: it grows in several places.
    black,
    isort,
    ruffFormat,
    ruff,
    flake8,
    pydocstyle,
    pylint,
    mypy,
    pyright,
    bandit,
    ...[black, isort, ruff, flake8, pydocstyle, pylint, mypy].map(onNotebooks),
    pytest,
    prettier,
    eslint,
    tsc,
    jest,
    vitest,
].map((tool) => [tool.name, tool]));

;// CONCATENATED MODULE: ./packages/findings/src/formats/checkstyle.ts



const checkstyle_levels = new Map([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "notice"],
]);
/**
 * Checkstyle XML, which many linters of other languages write too. What has the severity `ignore` is left out.
 * @throws UserError where it is no XML of that kind.
 */
const readCheckstyle = (text, source) => {
    const findings = [];
    readXml(text, source, "a checkstyle report", ["checkstyle"], {
        name: "error",
        take: ({ attributes }, file) => {
            const path = file?.attributes["name"];
            if (attributes["severity"] === "ignore")
                return;
            findings.push({
                tool: source.tool,
                rule: attributes["source"]?.replace(/^eslint\.rules\./, "") || null,
                level: checkstyle_levels.get(attributes["severity"]?.toLowerCase() ?? "") ?? "error",
                path: path ? reportPath(path, source.root) : null,
                ...region(attributes["line"], attributes["column"]),
                message: attributes["message"] ?? "",
            });
        },
    });
    return findings;
};

;// CONCATENATED MODULE: ./packages/findings/src/formats/cobertura.ts



/**
 * Cobertura XML as coverage.py, istanbul and gcovr write it. A class's file is relative to the report's first source
 * folder within the root. The total is the report's own: lines covered of lines valid, else its line rate.
 * @throws UserError where it is no XML of that kind.
 */
const readCobertura = (text, source) => {
    const root = readXml(text, source, "a Cobertura report", ["coverage"]);
    const folders = descendants(root, "source").map((one) => one.text.trim());
    const inside = folders.find((folder) => !isAbsolute(reportPath(`${folder}/.`, source.root))) ?? folders[0] ?? "";
    const files = new Map();
    for (const one of descendants(root, "class")) {
        const name = one.attributes["filename"];
        if (!name)
            continue;
        const path = reportPath(isAbsolute(name) || inside === "" ? name : `${inside}/${name}`, source.root);
        const lines = files.get(path) ?? new Map();
        files.set(path, lines);
        for (const { attributes } of descendants(one, "line")) {
            const line = counted(attributes["number"]);
            const hits = Number(attributes["hits"]);
            // A method's lines stand among its class's as well, and in an inner class's.
            if (line !== null && hits >= 0)
                lines.set(line, Math.max(lines.get(line) ?? 0, hits));
        }
    }
    return { percent: [...files.values()].some(({ size }) => size > 0) ? cobertura_total(root) : null, files };
};
function cobertura_total({ attributes }) {
    const [valid, covered] = [Number(attributes["lines-valid"]), Number(attributes["lines-covered"])];
    if (valid > 0 && covered >= 0 && covered <= valid)
        return (100 * covered) / valid;
    const rate = attributes["line-rate"] ? Number(attributes["line-rate"]) : Number.NaN;
    return rate >= 0 && rate <= 1 ? 100 * rate : null;
}
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:[\\/])/.test(path);
}
/** In the report's order; not by recursion, however deep it is. */
function descendants(root, name) {
    const found = [];
    const left = [root];
    for (let next = left.pop(); next; next = left.pop()) {
        if (next.name === name)
            found.push(next);
        for (let index = next.children.length - 1; index >= 0; index--)
            left.push(next.children[index]);
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/sarif-shape.ts

const level = schemas/* enum */.k5n(["none", "note", "warning", "error"]);
const message = schemas/* object */.Ikc({
    text: schemas/* string */.YjP().optional(),
    markdown: schemas/* string */.YjP().optional(),
    id: schemas/* string */.YjP().optional(),
    arguments: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const sarif_shape_location = schemas/* object */.Ikc({
    uri: schemas/* string */.YjP().optional(),
    uriBaseId: schemas/* string */.YjP().optional(),
    index: schemas/* number */.aig().optional(),
});
const rule = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    defaultConfiguration: schemas/* object */.Ikc({ level: level.optional() }).optional(),
    messageStrings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ text: schemas/* string */.YjP() })).optional(),
});
const component = schemas/* object */.Ikc({ rules: schemas/* array */.YOg(rule).optional() });
const sarif_shape_region = schemas/* object */.Ikc({
    startLine: schemas/* number */.aig().optional(),
    startColumn: schemas/* number */.aig().optional(),
    endLine: schemas/* number */.aig().optional(),
});
const result = schemas/* object */.Ikc({
    ruleId: schemas/* string */.YjP().optional(),
    ruleIndex: schemas/* number */.aig().optional(),
    rule: schemas/* object */.Ikc({
        id: schemas/* string */.YjP().optional(),
        index: schemas/* number */.aig().optional(),
        toolComponent: schemas/* object */.Ikc({ index: schemas/* number */.aig().optional() }).optional(),
    })
        .optional(),
    kind: schemas/* string */.YjP().optional(),
    level: level.optional(),
    message,
    baselineState: schemas/* string */.YjP().optional(),
    suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP().optional() })).nullish(),
    locations: schemas/* array */.YOg(schemas/* object */.Ikc({
        physicalLocation: schemas/* object */.Ikc({ artifactLocation: sarif_shape_location.optional(), region: sarif_shape_region.optional() }).optional(),
    }))
        .nullish(),
});
/** What is read of SARIF 2.1.0 (OASIS standard), section 3.13 and on. */
const sarifLog = schemas/* object */.Ikc({
    version: schemas/* literal */.euz("2.1.0"),
    runs: schemas/* array */.YOg(schemas/* object */.Ikc({
        tool: schemas/* object */.Ikc({ driver: component, extensions: schemas/* array */.YOg(component).optional() }),
        originalUriBaseIds: schemas/* record */.g1P(schemas/* string */.YjP(), sarif_shape_location).optional(),
        artifacts: schemas/* array */.YOg(schemas/* object */.Ikc({ location: sarif_shape_location.optional() })).optional(),
        results: schemas/* array */.YOg(result).nullish(),
    })),
});

;// CONCATENATED MODULE: ./packages/findings/src/formats/sarif-uri.ts

/**
 * The path that a location of a SARIF report means, its base resolved and percent encoding undone; null for one that
 * is no file. A base that the report does not define, like `%SRCROOT%`, is the folder that was checked.
 */
function sarifPath(location, bases, root) {
    let uri = location.uri ?? "";
    let base = location.uriBaseId;
    const seen = new Set();
    while (base !== undefined && !seen.has(base) && !sarif_uri_isAbsolute(uri)) {
        seen.add(base);
        const next = Object.hasOwn(bases, base) ? bases[base] : undefined;
        if (next?.uri)
            uri = next.uri.endsWith("/") ? next.uri + uri : `${next.uri}/${uri}`;
        base = next?.uriBaseId;
    }
    if (uri === "")
        return null;
    if (/^file:/i.test(uri))
        return reportPath(decoded(uri)
            .replace(/^file:(?:\/\/[^/]*)?/i, "")
            .replace(/^\/([A-Za-z]:)/, "$1"), root);
    return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(uri) ? null : reportPath(decoded(uri), root);
}
function sarif_uri_isAbsolute(uri) {
    return uri.startsWith("/") || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri);
}
/** Some writers put bare paths where URIs belong: a percent sign that encodes nothing stays. */
function decoded(uri) {
    try {
        return decodeURIComponent(uri);
    }
    catch {
        return uri;
    }
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/sarif.ts




const sarif_levels = { error: "error", warning: "warning", note: "notice", none: "notice" };
/**
 * SARIF 2.1.0: the results of all runs, less those that are suppressed, that passed, or that a baseline says are gone.
 * @throws UserError where it is something else.
 */
const readSarif = (text, source) => readJson(text, source, "a SARIF report", sarifLog).runs.flatMap((run) => {
    const ruleOf = rules(run);
    return (run.results ?? []).filter(counts).map((result) => sarif_finding(result, run, ruleOf(result), source));
});
function counts({ kind, baselineState, suppressions }) {
    if (kind === "pass" || kind === "notApplicable" || baselineState === "absent")
        return false;
    return !(suppressions ?? []).some(({ status }) => status === undefined || status === "accepted");
}
function sarif_finding(result, run, rule, source) {
    const { artifactLocation, region: place } = result.locations?.[0]?.physicalLocation ?? {};
    const artifact = artifactLocation?.uri === undefined ? run.artifacts?.[artifactLocation?.index ?? -1]?.location : null;
    return {
        tool: source.tool,
        rule: result.ruleId ?? result.rule?.id ?? rule?.id ?? null,
        level: sarif_level(result, rule),
        path: sarifPath(artifact ?? artifactLocation ?? {}, run.originalUriBaseIds ?? {}, source.root),
        ...region(place?.startLine, place?.startColumn, place?.endLine),
        message: sarif_message(result, rule),
    };
}
/** Section 3.27.10: the result's own, else that of its rule's default configuration, else `warning`. */
function sarif_level({ kind, level }, rule) {
    if (kind !== undefined && kind !== "fail")
        return "notice";
    return sarif_levels[level ?? rule?.defaultConfiguration?.level ?? "warning"];
}
/** Section 3.11: the text itself, or a string of the rule's with its arguments filled in. */
function sarif_message({ message: { text, markdown, id, arguments: given } }, rule) {
    const strings = rule?.messageStrings ?? {};
    const form = text ?? (id !== undefined && Object.hasOwn(strings, id) ? strings[id].text : undefined);
    if (form === undefined)
        return markdown ?? id ?? "";
    if (given === undefined)
        return form;
    // An argument that a text repeats could make it larger than memory.
    let room = 10_000;
    return form.replace(/\{(\d+)\}/g, (whole, index) => {
        const filled = (given[Number(index)] ?? whole).slice(0, room);
        room -= filled.length;
        return filled;
    });
}
/** How a result names its rule: by place in the tool's or an extension's list, or by id, of which `a/b` falls back to `a`. */
function rules({ tool }) {
    const all = [tool.driver, ...(tool.extensions ?? [])].flatMap((component) => component.rules ?? []);
    const byId = new Map([...all].reverse().map((rule) => [rule.id, rule]));
    return ({ ruleId, ruleIndex, rule }) => {
        const extension = rule?.toolComponent?.index;
        const component = extension === undefined ? tool.driver : tool.extensions?.[extension];
        const id = ruleId ?? rule?.id;
        const byPlace = component?.rules?.[ruleIndex ?? rule?.index ?? -1];
        return byPlace ?? (id === undefined ? undefined : (byId.get(id) ?? byId.get(id.replace(/\/[^/]*$/, ""))));
    };
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/sonar.ts




const impacts = schemas/* array */.YOg(schemas/* object */.Ikc({ severity: schemas/* string */.YjP() }));
const sonar_report = schemas/* object */.Ikc({
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), severity: schemas/* string */.YjP().optional(), impacts: impacts.optional() })).optional(),
    issues: schemas/* array */.YOg(schemas/* object */.Ikc({
        ruleId: schemas/* string */.YjP(),
        severity: schemas/* string */.YjP().optional(),
        primaryLocation: schemas/* object */.Ikc({
            message: schemas/* string */.YjP(),
            filePath: schemas/* string */.YjP(),
            textRange: schemas/* object */.Ikc({ startLine: schemas/* number */.aig(), endLine: schemas/* number */.aig().nullish(), startColumn: schemas/* number */.aig().nullish() })
                .nullish(),
        }),
    })),
});
/** Worst first; those of the old form, then those of impacts. */
const sonar_levels = new Map([
    ["BLOCKER", "error"],
    ["CRITICAL", "error"],
    ["HIGH", "error"],
    ["MAJOR", "warning"],
    ["MEDIUM", "warning"],
    ["MINOR", "notice"],
    ["LOW", "notice"],
    ["INFO", "notice"],
]);
/**
 * SonarQube's generic issue data: the form before 10.3, whose issues have a severity, and the one with `rules`, whose
 * impacts have it. Its columns count from 0.
 * @throws UserError where it is neither.
 */
const readSonar = (text, source) => {
    const { rules, issues } = readJson(text, source, "a report of Sonar's generic issues", sonar_report);
    const ofRules = new Map((rules ?? []).map((rule) => [rule.id, [rule.severity, ...(rule.impacts ?? []).map(({ severity }) => severity)]]));
    return issues.map(({ ruleId, severity, primaryLocation: { message, filePath, textRange } }) => ({
        tool: source.tool,
        rule: ruleId,
        level: worst(severity ? [severity] : (ofRules.get(ruleId) ?? [])),
        path: reportPath(filePath, source.root),
        ...region(textRange?.startLine, (textRange?.startColumn ?? -1) + 1, textRange?.endLine),
        message,
    }));
};
function worst(severities) {
    const given = severities.map((severity) => sonar_levels.get(severity?.toUpperCase() ?? ""));
    return ["error", "warning", "notice"].find((level) => given.includes(level)) ?? "warning";
}

;// CONCATENATED MODULE: ./packages/findings/src/formats/catalogue.ts























const findings = (read) => ({ kind: "findings", read });
const tests = (read) => ({ kind: "tests", read });
const catalogue_coverage = (read) => ({ kind: "coverage", read });
/** What `report: { format }` may name: formats that many tools write, then those of one tool. */
const formats = new Map([
    ["junit", tests(readJunit)],
    ["sarif", findings(readSarif)],
    ["checkstyle", findings(readCheckstyle)],
    ["sonar", findings(readSonar)],
    ["cobertura", catalogue_coverage(readCobertura)],
    ["lcov", catalogue_coverage(readLcov)],
    ["bandit", findings(readBanditJson)],
    ["black", findings(readBlack)],
    ["coverage", catalogue_coverage(readCoveragePy)],
    ["eslint", findings(readEslintJson)],
    ["flake8", findings(readFlake8)],
    ["isort", findings(readIsort)],
    ["jest", tests(readJestJson)],
    ["mypy", findings(readMypyJson)],
    ["mypy-text", findings(readMypyText)],
    ["nbqa", findings(readNbqa)],
    ["prettier", findings(readPrettier)],
    ["pydocstyle", findings(readPydocstyle)],
    ["pylint", findings(readPylintJson)],
    ["pyright", findings(readPyrightJson)],
    ["ruff", findings(readRuffJson)],
    ["ruff-format", findings(readRuffFormat)],
    ["tsc", findings(readTsc)],
    ["vitest", tests(readJestJson)],
]);

;// CONCATENATED MODULE: ./packages/tools/src/command-tool.ts



/**
 * A command as a tool. It passes where it ends with 0 and its report tells of nothing that fails; a report that is missing or cannot be read is
 * a crash, whatever the exit code says.
 * @throws UserError where the report's format is not known
 */
function commandTool({ name, run, report }) {
    const format = report === null ? null : formatOf(report.format);
    return {
        name,
        kind: "command",
        language: null,
        package: run[0] ?? "",
        cores: "one",
        declared: () => null,
        command: ({ program, args }) => ({
            argv: [...program, ...args],
            env: {},
            ...(typeof report?.path === "string" && { report: report.path }),
        }),
        judge: (ended, task) => {
            if (ended.signal !== null)
                return crash(ended);
            if (report === null || format === null)
                return byExitCode(nothing, ended);
            const text = report.path === null ? ended.stdout : ended.report(report.path);
            if (text === null)
                return unjudged("crashed", `it has not written its report ${report.path}; ${endOf(ended)}`);
            const source = sourceOf(name, task, report.path);
            return judgeReport(ended, () => byExitCode(command_tool_read(format, text, source, ended), ended));
        },
    };
}
function formatOf(name) {
    const format = formats.get(name);
    if (format === undefined) {
        throw new user_error/* UserError */.y(`There is no report format "${name}".`, {
            input: "tools",
            remedy: `Name one of ${[...formats.keys()].join(", ")}.`,
        });
    }
    return format;
}
const nothing = judged([]);
function command_tool_read(format, text, source, ended) {
    switch (format.kind) {
        case "findings": {
            const findings = format.read(text, source);
            // A command that ends with another code than 0 says itself that what it found is to be mended.
            const counts = ended.exitCode !== 0 ? findings.length > 0 : findings.some(({ level }) => level === "error");
            return judged(findings, counts ? "failed" : "passed");
        }
        case "tests": {
            const tests = format.read(text, source);
            if (tests.length === 0)
                return unjudged("no-tests", `its report holds no tests; ${endOf(ended)}`);
            const failed = tests.some(({ outcome }) => outcome === "failed" || outcome === "error");
            return { ...nothing, tests, outcome: failed ? "failed" : "passed" };
        }
        case "coverage":
            return { ...nothing, coverage: format.read(text, source) };
    }
}
/** A report that tells of nothing does not excuse an exit code. */
function byExitCode(judgement, ended) {
    if (judgement.outcome !== "passed" || ended.exitCode === 0)
        return judgement;
    return { ...judgement, outcome: "failed", detail: endOf(ended) };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/choose-tools.ts


/**
 * The tools that the settings name, in their order, else those that the repository declares; none where it declares none.
 * @throws UserError where a tool of that name is not known, a name stands twice, or a configuration file cannot be read
 */
function chooseTools(settings, repository, known = knownTools) {
    if (settings.tools === null) {
        return [...known.values()].flatMap((tool) => {
            const declaration = tool.declared(repository);
            return declaration === null ? [] : [{ tool, declaration, timeLimit: settings.timeLimit }];
        });
    }
    const names = settings.tools.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        throw new user_error/* UserError */.y(`The tool ${twice} is named twice.`, { input: "tools", remedy: "Give each its own name." });
    }
    return settings.tools.map((named) => ({
        ...(named.kind === "command" ? chosenCommand(named) : chosenKnown(named, repository, known)),
        timeLimit: named.timeLimit ?? settings.timeLimit,
    }));
}
const choose_tools_named = "`tools`";
function chosenCommand(command) {
    return { tool: commandTool(command), declaration: { by: choose_tools_named, version: null, args: command.run.slice(1) } };
}
function chosenKnown({ name, version, args }, repository, known) {
    const tool = known.get(name);
    if (tool === undefined) {
        const legal = [...known.keys()];
        throw new user_error/* UserError */.y(`There is no tool "${name}".${(0,did_you_mean/* didYouMean */.a)(name, legal)}`, {
            input: "tools",
            remedy: `Name one of ${legal.join(", ")}; for any other give \`run\` and \`report\`.`,
        });
    }
    const declared = tool.declared(repository) ?? { by: choose_tools_named, version: null, args: [] };
    return { tool, declaration: { ...declared, version: version ?? declared.version, args: args ?? declared.args } };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/repository.ts


/**
 * The files of a folder: those that git does not ignore, else all but what tools leave behind. Texts are read when they are first asked for.
 * A link that leads out of the checkout is not followed.
 * @param work absolute
 * @param checkout around the folder, null where there is none
 */
async function openRepository(work, checkout) {
    const top = (0,external_node_fs_.realpathSync)(checkout === null ? work : await checkout.top());
    const files = checkout === null ? walk(work) : await checkout.files();
    const texts = new Map();
    return {
        files,
        read: (path) => {
            let text = texts.get(path);
            if (text === undefined) {
                text = readWithin(top, (0,external_node_path_.join)(work, path));
                texts.set(path, text);
            }
            return text;
        },
    };
}
function readWithin(top, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)(path);
        if (!real.startsWith(top.endsWith(external_node_path_.sep) ? top : top + external_node_path_.sep) || !(0,external_node_fs_.statSync)(real).isFile())
            return null;
        return (0,external_node_fs_.readFileSync)(real, "utf8");
    }
    catch (error) {
        const code = error.code ?? "";
        if (["ENOENT", "ENOTDIR", "ELOOP", "EACCES"].includes(code))
            return null;
        throw error;
    }
}
/** Folders that hold no source of the repository where no git tells. */
const leftBehind = new Set([
    ".git",
    ".hg",
    ".svn",
    "node_modules",
    ".venv",
    "venv",
    "__pycache__",
    ".tox",
    ".nox",
    ".eggs",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
]);
function walk(work) {
    const files = [];
    const open = [work];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
        const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
        // An environment of Python under any name.
        if (folder !== work && entries.some(({ name }) => name === "pyvenv.cfg"))
            continue;
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory()) {
                if (!leftBehind.has(entry.name))
                    open.push(path);
            }
            else if (entry.isFile() || entry.isSymbolicLink()) {
                files.push((0,external_node_path_.relative)(work, path).split(external_node_path_.sep).join("/"));
            }
        }
    }
    return files.sort();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./actions/quality-gate/src/base/base-entry.ts
/** What a tool said of a base, as it is kept. */
function writeEntry({ findings, percent }) {
    return JSON.stringify({ findings, percent });
}
/** Reads what was kept; null where it is not what we write. Other jobs and programs may have written it. */
function readEntry(text) {
    const entry = base_entry_parsed(text);
    if (!isRecord(entry))
        return null;
    const { findings, percent } = entry;
    if (!Array.isArray(findings) || !findings.every(isFinding))
        return null;
    if (percent !== null && !isPercent(percent))
        return null;
    return { findings, percent };
}
function base_entry_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function isFinding(value) {
    if (!isRecord(value))
        return false;
    const { tool, rule, level, path, line, column, endLine, message, cell, text } = value;
    return ([tool, message].every(isText) &&
        [rule, path, text].every((one) => one === null || isText(one)) &&
        [line, column].every((one) => one === null || isCount(one)) &&
        [endLine, cell].every((one) => one === undefined || isCount(one)) &&
        (level === "error" || level === "warning" || level === "notice"));
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
function isText(value) {
    return typeof value === "string";
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function isPercent(value) {
    return typeof value === "number" && value >= 0 && value <= 100;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/base-cache.ts




function openBaseCache({ places, sharedCache, log }) {
    const home = (0,external_node_path_.join)(places.cache, "quality", "base");
    const refused = (error) => {
        log.info(`The cache of the base's findings refuses: ${error instanceof Error ? error.message : error}`);
        return null;
    };
    return {
        async read(key) {
            const here = await entryIn(home, key);
            if (here !== null || sharedCache === null)
                return here;
            const folder = await sharedCache.restore(sharedKey(key)).catch(refused);
            const entry = folder === null ? null : await entryIn(folder, key);
            if (entry !== null)
                await base_cache_place(home, key, entry).catch(refused);
            return entry;
        },
        async write(key, entry) {
            await base_cache_place(home, key, entry).catch(refused);
            if (sharedCache === null)
                return;
            const stage = (0,external_node_path_.join)(places.temporary, `base-entry-${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await base_cache_place(stage, key, entry);
                await sharedCache.save(sharedKey(key), stage);
            }
            catch (error) {
                refused(error);
            }
            finally {
                await (0,promises_.rm)(stage, { recursive: true, force: true });
            }
        },
    };
}
function sharedKey(key) {
    return `mlops-quality-base-${key}`;
}
async function entryIn(folder, key) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, `${key}.json`), "utf8").catch(() => null);
    return text === null ? null : readEntry(text);
}
/** In one step, so that another process reads all of it or nothing. */
async function base_cache_place(folder, key, entry) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const stage = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomUUID)());
    await (0,promises_.writeFile)(stage, writeEntry(entry));
    await (0,promises_.rename)(stage, (0,external_node_path_.join)(folder, `${key}.json`));
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/dependency-files.ts

/**
 * A digest of the files that say what is installed beside the tools: plugins, typed packages, the tests' own. The base is
 * judged with what the change installs, so what was found on it before holds only for that.
 */
function dependencyDigest({ files, read }) {
    const parts = files.filter((path) => declaresDependencies.test(path)).map((path) => [path, read(path)]);
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}
const names = [
    "pyproject\\.toml",
    "setup\\.(?:py|cfg)",
    "tox\\.ini",
    "noxfile\\.py",
    "Pipfile(?:\\.lock)?",
    "(?:poetry|uv|pdm)\\.lock",
    "pylock(?:\\.[^/]+)?\\.toml",
    "(?:conda-lock|[^/]*environment[^/]*)\\.ya?ml",
    "[^/]*(?:requirements|constraints)[^/]*\\.(?:txt|in)",
    "requirements/[^/]+",
    "\\.pre-commit-config\\.yaml",
    "package(?:-lock)?\\.json",
    "npm-shrinkwrap\\.json",
    "yarn\\.lock",
    "pnpm-lock\\.yaml",
];
const declaresDependencies = new RegExp(`(?:^|/)(?:${names.join("|")})$`);

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/entry-key.ts

function entryKey(facts) {
    const { commit, prefix, tool, version, args, installation, actionsVersion, platform } = facts;
    const said = [1, commit, prefix, tool, version, args, installation, actionsVersion, platform];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(said)).digest("hex");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/link-modules.ts


/**
 * Gives a base the `node_modules` of the checkout, in its folder and those above it: git does not have them, and the
 * configuration of eslint, prettier and tsc loads plugins and types from there.
 * @param work absolute, the folder of the checkout
 * @param base absolute, the same folder of the base
 * @param prefix the folder as the top of the repository sees it: `models/score/`
 */
async function linkModules(work, base, prefix) {
    const depth = prefix.split("/").length - 1;
    for (let level = 0; level <= depth; level++) {
        const above = Array.from({ length: level }, () => "..");
        const source = (0,external_node_path_.join)(work, ...above, "node_modules");
        const target = (0,external_node_path_.join)(base, ...above, "node_modules");
        if ((await isFolder(source)) && !(await exists(target)))
            await (0,promises_.symlink)(source, target, "junction");
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/base/run-on-base.ts






/**
 * What the tools say of the base: of those alone that found something in the checkout, for nothing else can be there
 * already, and of tests where coverage may not drop. A tool that the base does not declare runs there too. What was found
 * on a commit before, by the same tool of the same version, is not looked for again.
 */
async function runOnBase(request, context) {
    const { base, chosen, runs, limits, coverageAlone } = request;
    const about = { ...base, coverageAlone };
    const checkout = await context.checkout();
    const wanted = chosen.filter(({ tool }) => {
        const run = runs.find(({ name }) => name === tool.name);
        return run !== undefined && (mayDrop(run, limits) || (!coverageAlone && hasFindings(run)));
    });
    if (checkout === null || wanted.length === 0) {
        return { ...about, cached: false, tools: new Map(), notes: [`No tool needed to run on ${base.name}.`] };
    }
    const cache = openBaseCache(context);
    const keys = await keysOf(wanted, request, checkout, context);
    const tools = new Map();
    for (const [name, key] of keys) {
        const entry = await cache.read(key);
        if (entry !== null)
            tools.set(name, entry);
    }
    const missing = wanted.filter(({ tool }) => !tools.has(tool.name));
    if (missing.length === 0)
        return { ...about, cached: true, tools, notes: [] };
    const { notes, found } = await inWorktree(missing, request, checkout, context);
    for (const [name, tool] of found) {
        tools.set(name, tool);
        const key = keys.get(name);
        if (key !== undefined)
            await cache.write(key, tool);
    }
    return { ...about, cached: false, tools, notes };
}
function mayDrop({ coverage }, { maxDrop }) {
    return maxDrop !== undefined && coverage !== null;
}
function hasFindings({ kind, findings }) {
    return kind !== "tests" && findings.length > 0;
}
/** By the tool's name. One whose version is not known may be another one tomorrow: it has no key. */
async function keysOf(wanted, { base, runs }, checkout, { places, run: { actionsVersion } }) {
    const prefix = await checkout.prefix();
    const installation = dependencyDigest(await openRepository(places.work, checkout));
    const about = { commit: base.commit, prefix, installation, actionsVersion, platform: process.platform };
    const keys = new Map();
    for (const { tool, declaration } of wanted) {
        const version = runs.find(({ name }) => name === tool.name)?.version ?? null;
        if (version === null)
            continue;
        keys.set(tool.name, entryKey({ ...about, tool: tool.name, version, args: declaration.args }));
    }
    return keys;
}
async function inWorktree(missing, { base, run }, checkout, { places, log }) {
    const names = missing.map(({ tool }) => tool.name);
    log.info(`Running ${names.join(", ")} on ${base.name} (${base.commit.slice(0, 7)}), for what is there already.`);
    const worktree = await checkout.worktree(base.commit, places.temporary);
    try {
        const { path } = worktree;
        if (path === null) {
            const nothing = { findings: [], percent: null };
            const notes = [`The folder does not exist on ${base.name}, so that all in it is new.`];
            return { found: new Map(names.map((name) => [name, nothing])), notes };
        }
        if (missing.some(({ tool }) => tool.language !== "python")) {
            await linkModules(places.work, path, await checkout.prefix());
        }
        const runs = await run(missing, path);
        const lineAt = lineReader(path);
        const found = runs.filter(isUsable).map(({ name, findings, coverage }) => {
            const withLines = findings.map((finding) => ({ ...finding, text: lineAt(finding)?.trim() ?? null }));
            return [name, { findings: withLines, percent: coverage?.percent ?? null }];
        });
        return { found: new Map(found), notes: runs.flatMap((one) => noteOn(one, base)) };
    }
    finally {
        await worktree.remove();
    }
}
function isUsable({ outcome }) {
    return outcome === "passed" || outcome === "failed";
}
function noteOn(run, { name: branch }) {
    const { name, kind, outcome, detail } = run;
    if (isUsable(run)) {
        return kind === "tests" && outcome === "failed"
            ? [`Tests of ${name} fail on ${branch} already: its coverage there is of what ran.`]
            : [];
    }
    const why = detail === null ? outcome : `${outcome}: ${detail}`;
    const so = kind === "tests" ? "its coverage there is not known" : "all of its findings count as new";
    return [`What ${name} says of ${branch} is not known (${why}), so that ${so}.`];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/compare-with.ts

/** What the tools say of the base, as far as the settings ask for it; null where they ask for nothing. */
async function compareWith(base, { settings: { baseline, coverage }, chosen, runs, run }, context) {
    const coverageAlone = baseline.kind === "none";
    if (coverageAlone && coverage.maxDrop === undefined)
        return null;
    if ("absent" in base)
        return coverageAlone ? null : base;
    return runOnBase({ base, chosen, runs, limits: coverage, coverageAlone, run }, context);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/subject.ts

/** What tells two gates of a pull request apart: the folder that is checked, or the repository where that is all of it. */
function subjectOf({ inputs, run, places }) {
    const folder = external_node_path_.posix.normalize((inputs("working-directory") ?? ".").replaceAll("\\", "/")).replace(/\/$/, "");
    if (folder !== "." && folder !== "")
        return folder;
    return run.repository?.split("/").at(-1) || (0,external_node_path_.basename)(places.work) || "code";
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/gather-facts.ts

/** What the report says beside what the tools found. */
function gatherFacts({ notes }, base, context) {
    const { run } = context;
    return {
        subject: subjectOf(context),
        commit: run.commit,
        actionsVersion: run.actionsVersion,
        notes: [...notes, ...(base !== null && "notes" in base ? base.notes : [])],
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/find-program.ts


/** The absolute path of a program on PATH, null where there is none. Relative entries do not count: a checkout must not bring its own. */
function findProgram(name, environment) {
    for (const folder of find_program_pathOf(environment).split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const found = programIn(folder, name);
        if (found !== null)
            return found;
    }
    return null;
}
/** The absolute path of a program in a folder, null where there is none. */
function programIn(folder, name) {
    const endings = process.platform === "win32" ? [".exe", ".com"] : [""];
    const paths = endings.map((ending) => (0,external_node_path_.join)(folder, `${name}${ending}`));
    return paths.find(isProgram) ?? null;
}
/** The environment with folders before all others of PATH. */
function withFolders(environment, folders) {
    const name = pathName(environment);
    const path = [...folders, ...(find_program_pathOf(environment) === "" ? [] : [find_program_pathOf(environment)])].join(external_node_path_.delimiter);
    return { ...environment, [name]: path };
}
/** How the environment spells PATH: Windows has `Path`. */
function pathName(environment) {
    const isPath = (name) => (process.platform === "win32" ? name.toUpperCase() : name) === "PATH";
    return Object.keys(environment).find(isPath) ?? "PATH";
}
function find_program_pathOf(environment) {
    return environment[pathName(environment)] ?? "";
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./packages/processes/src/not-started.ts


/** Why a program could not be started, as a clause. Throws what is no failure of a start. */
function notStarted(error, [program = ""], cwd) {
    const { code } = error;
    // The system says the same of a folder that is not there, which is no fault of the program.
    if (code === "ENOENT" && (0,external_node_fs_.existsSync)(cwd)) {
        if ((0,external_node_path_.isAbsolute)(program) && (0,external_node_fs_.existsSync)(program)) {
            return { how: "missing", why: `the interpreter that the first line of ${program} names was not found` };
        }
        return { how: "missing", why: `${program} was not found${(0,external_node_path_.isAbsolute)(program) ? "" : " on PATH"}` };
    }
    if (code === undefined || !refusals.has(code))
        throw error;
    return { how: "refused", why: `${program} could not be started (${refusals.get(code)})` };
}
const refusals = new Map([
    ["EACCES", "EACCES: it may not be executed"],
    ["EPERM", "EPERM: it may not be executed"],
    ["ENOEXEC", "ENOEXEC: it is no program of this system"],
    ["E2BIG", "E2BIG: its arguments are too long"],
    ["ENOTDIR", "ENOTDIR: its path goes through a file"],
    ["ELOOP", "ELOOP: its path is a circle of links"],
    ["ENAMETOOLONG", "ENAMETOOLONG: its path is too long"],
    ["EAGAIN", "EAGAIN: too many processes run"],
    ["ENOMEM", "ENOMEM: there is no memory left"],
    ["EMFILE", "EMFILE: too many files are open"],
    ["ENFILE", "ENFILE: too many files are open"],
    ["UNKNOWN", "the system does not say why"],
    ["ERR_INVALID_ARG_VALUE", "its name is empty or an argument holds a zero byte"],
]);

;// CONCATENATED MODULE: ./packages/processes/src/reaper.js
/**
 * Ends programs with all that they started; as a process of its own it waits until the process that started it is gone, and then ends what that
 * one had running. This file is JavaScript and imports nothing but node's own modules: the bundler copies it as it is beside the bundle, and node
 * runs the copy. Its types are in reaper.d.ts.
 */



/** The first argument of the process that waits. */
const REAP = "mlops-reaper";

const milliseconds = { betweenLooks: 10, atMost: 2_000 };

/**
 * Kills a program, the processes of its group, those that carry its mark in their environment, and what any of these started; looks again until
 * none is left. Where there is no /proc (macOS) the group alone, on Windows the tree.
 */
async function killProgram({ mark, pid }, taskkill) {
  if (taskkill !== null) {
    if (pid !== null) await new Promise((done) => (0,external_node_child_process_.execFile)(taskkill, ["/PID", String(pid), "/T", "/F"], () => done()));
    return;
  }
  if (!(0,external_node_fs_.existsSync)("/proc/self/stat")) {
    if (pid !== null) send(-pid);
    return;
  }
  const until = Date.now() + milliseconds.atMost;
  for (let alive = processesOf(mark, pid); alive.length > 0 && Date.now() < until; alive = processesOf(mark, pid)) {
    for (const one of alive) send(one);
    await new Promise((done) => setTimeout(done, milliseconds.betweenLooks));
  }
}

function send(target) {
  try {
    process.kill(target, "SIGKILL");
  } catch {
    // It ended by itself, or became another user's.
  }
}

function processesOf(mark, group) {
  const numbers = (0,external_node_fs_.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
  const alive = numbers.map(look).filter((one) => one !== null && !"ZX".includes(one.state) && one.pid !== process.pid);
  const found = new Set(alive.filter((one) => one.group === group || carries(one.pid, mark)).map(({ pid }) => pid));
  // A process that cleared its environment and left the group is still a child of one that did not.
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of alive) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: a name may hold spaces and parentheses. */
function look(pid) {
  try {
    const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1");
    const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { pid: Number(pid), state, parent: Number(parent), group: Number(group) };
  } catch {
    return null;
  }
}

function carries(pid, mark) {
  try {
    return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, "latin1").includes(mark);
  } catch {
    return false;
  }
}

/**
 * Hears on standard input, a line each: `+ id` and `= id pid` of a program that runs, `! id command` of one to run at the end (its argv, cwd and env
 * as JSON), `- id` of what is over. The end of the input is the end of whoever writes there.
 */
async function reap(taskkill) {
  const running = new Map();
  const last = new Map();
  const hear = {
    "+": (id) => running.set(id, null),
    "=": (id, pid) => running.set(id, Number(pid)),
    "!": (id, command) => last.set(id, JSON.parse(command)),
    "-": (id) => running.delete(id) || last.delete(id),
  };
  let rest = "";
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      const [, sign, id, more] = /^(.) (\S+) ?(.*)$/.exec(line);
      hear[sign](id, more);
    }
  }
  await Promise.all([...running].map(([mark, pid]) => killProgram({ mark, pid }, taskkill)));
  for (const { argv, cwd, env } of last.values()) {
    (0,external_node_child_process_.spawn)(argv[0], argv.slice(1), { cwd, env, stdio: "ignore", windowsHide: true }).on("error", () => {});
  }
}

if (process.argv[2] === REAP) {
  process.title = REAP;
  reap(process.argv[3] ?? null);
}

;// CONCATENATED MODULE: ./packages/processes/src/tail.ts
/** The last bytes of a stream, at most `limit` and a chunk. */
class Tail {
    #chunks = [];
    #bytes = 0;
    #dropped = 0;
    #limit;
    constructor(limit) {
        this.#limit = limit;
    }
    add(chunk) {
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        while (this.#chunks.length > 1 && this.#bytes - this.#chunks[0].length >= this.#limit) {
            const { length } = this.#chunks.shift();
            this.#bytes -= length;
            this.#dropped += length;
        }
    }
    /** How many bytes came before those that are kept. */
    get dropped() {
        return this.#dropped;
    }
    /** What is kept, from the beginning of a line where something was dropped. */
    text() {
        const text = Buffer.concat(this.#chunks).toString("utf8");
        return this.#dropped === 0 ? text : text.slice(text.indexOf("\n") + 1);
    }
}

;// CONCATENATED MODULE: ./packages/processes/src/taskkill.ts

/** The absolute path of the program that ends a tree of processes on Windows; null elsewhere. */
function taskkillOf(env) {
    if (process.platform !== "win32")
        return null;
    const [, folder] = Object.entries(env).find(([name]) => name.toUpperCase() === "SYSTEMROOT") ?? [];
    return (0,external_node_path_.join)(folder ?? "C:\\Windows", "System32", "taskkill.exe");
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./packages/processes/src/watched.ts






let reaper;
/** What the reaper was told and has to know yet, by the id of a program: the last line. */
const told = new Map();
/** From now on a program with this mark does not outlive this process, however that ends. */
function watch(mark, taskkill) {
    reaper ??= startReaper(taskkill);
    tell(mark, `+ ${mark}`);
}
function nameGroup(mark, pid) {
    tell(mark, `= ${mark} ${pid}`);
}
function forget(mark) {
    told.delete(mark);
    watched_send(`- ${mark}`);
}
/** Has a program run when this process ends, even by force, before what is returned was called: to take back what no end of a process takes back. */
function whenKilled(program) {
    const id = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    reaper ??= startReaper(taskkillOf(program.env));
    tell(id, `! ${id} ${JSON.stringify(program)}`);
    return () => forget(id);
}
/** In a session of its own and with none of our streams, so that nobody waits for it; its environment is its own, so that no sweep finds it. */
function startReaper(taskkill) {
    const file = (0,external_node_url_.fileURLToPath)(new URL(/* asset import */ __webpack_require__(46313), __webpack_require__.b));
    const child = (0,external_node_child_process_.spawn)(process.execPath, [file, REAP, ...(taskkill === null ? [] : [taskkill])], {
        detached: true,
        stdio: ["pipe", "ignore", "ignore"],
        env: taskkill === null ? {} : { SystemRoot: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(taskkill)) },
        windowsHide: true,
    });
    const lost = () => {
        if (reaper === child)
            reaper = undefined;
    };
    child.once("error", lost).once("exit", lost).unref();
    child.stdin?.on("error", lost);
    // A pipe of a child is a socket, which its type does not say.
    child.stdin?.unref();
    for (const line of told.values())
        child.stdin?.write(`${line}\n`);
    return child;
}
function tell(id, line) {
    told.set(id, line);
    watched_send(line);
}
function watched_send(line) {
    if (reaper?.stdin?.writable)
        reaper.stdin.write(`${line}\n`);
}

;// CONCATENATED MODULE: ./packages/processes/src/run-program.ts








/** What each program carries in its environment, with all that it starts: the ids of the calls that it belongs to. */
const variable = "MLOPS_PROGRAM_ID";
const run_program_milliseconds = { grace: 2_000, flush: 1_000, longest: 2 ** 31 - 1 };
const defaultLimit = 64 * 2 ** 20;
/**
 * Runs a program to its end: an argument list and no shell, no standard input, a session of its own. When it has ended, by itself or not, nothing
 * that it started is left; nor when this very process is killed.
 */
async function runProgram(argv, options) {
    const begun = external_node_perf_hooks_.performance.now();
    const kept = { stdout: new Tail(options.limit ?? defaultLimit), stderr: new Tail(options.limit ?? defaultLimit) };
    const end = (how, last = {}) => ({
        how,
        why: null,
        exitCode: null,
        signal: null,
        stdout: kept.stdout.text(),
        stderr: kept.stderr.text(),
        dropped: { stdout: kept.stdout.dropped, stderr: kept.stderr.dropped },
        seconds: (external_node_perf_hooks_.performance.now() - begun) / 1_000,
        ...last,
    });
    if (options.signal.aborted)
        return end("aborted");
    const mark = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const taskkill = taskkillOf(options.env);
    watch(mark, taskkill);
    try {
        const child = run_program_start(argv, options, mark);
        for (const stream of ["stdout", "stderr"]) {
            child[stream].on("data", (chunk) => {
                kept[stream].add(chunk);
                options.onOutput?.(chunk, stream);
            });
        }
        const closed = new Promise((resolve) => child.once("close", () => resolve()));
        const exited = new Promise((resolve, reject) => {
            child.once("error", reject);
            child.once("exit", (code, signal) => resolve({ code, signal }));
        });
        if (child.pid === undefined)
            await exited;
        const pid = child.pid;
        nameGroup(mark, pid);
        const stopped = await firstOf(exited, options);
        if (stopped !== null) {
            if (taskkill === null)
                terminate(pid);
            else
                await killProgram({ mark, pid }, taskkill);
            await within(run_program_milliseconds.grace, exited);
        }
        else
            await within(run_program_milliseconds.flush, closed);
        // On Windows the number of a process that ended may be another's already.
        if (taskkill === null)
            await killProgram({ mark, pid }, null);
        await within(run_program_milliseconds.flush, closed);
        // A stream that is open still is held by one that could not be found.
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
        const last = await within(run_program_milliseconds.flush, exited);
        return end(stopped ?? "exited", { exitCode: last?.code ?? null, signal: last?.signal ?? null });
    }
    catch (error) {
        const { how, why } = notStarted(error, argv, options.cwd);
        return end(how, { why });
    }
    finally {
        forget(mark);
    }
}
function run_program_start(argv, { cwd, env }, mark) {
    const [program = "", ...args] = argv;
    const carried = env[variable] === undefined ? mark : `${env[variable]}:${mark}`;
    return (0,external_node_child_process_.spawn)(program, args, {
        cwd,
        env: { ...env, [variable]: carried },
        detached: process.platform !== "win32",
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
    });
}
/** Null where the program ended by itself. */
async function firstOf(exited, { signal, timeLimit }) {
    let timer;
    let onAbort;
    const stop = new Promise((resolve) => {
        timer = setTimeout(() => resolve("timed-out"), Math.min(timeLimit * 1_000, run_program_milliseconds.longest));
        onAbort = () => resolve("aborted");
        signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
        return await Promise.race([exited.then(() => null), stop]);
    }
    finally {
        clearTimeout(timer);
        if (onAbort !== undefined)
            signal.removeEventListener("abort", onAbort);
    }
}
async function within(limit, work) {
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), limit);
    });
    return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
function terminate(group) {
    try {
        process.kill(-group, "SIGTERM");
    }
    catch {
        // All of it has ended.
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/printed-version.ts
/**
 * The version that a program prints for `--version`: `black, 24.4.2 (compiled: yes)`, `ruff 0.4.1`, `pylint 3.2.0`, `v9.1.0`,
 * `7.0.0 (mccabe: 0.7.0, …)`, isort's banner. The first that has two parts, so that a year or a number of bits is none; null where there is none.
 */
function printedVersion(words) {
    return (/(?<![\w.])v?(\d+(?:\.\d+){1,3}(?:[-.]?(?:a|b|rc|alpha|beta|dev|post)[-.]?\d*)*)(?![\w])/i.exec(words)?.[1] ?? null);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/run-step.ts


const timeLimit = 30 * 60;
const lastLines = 30;
/**
 * Runs an installer to its end; its words reach nobody unless it fails.
 * @param what a clause for the error: `The requirements could not be installed`
 * @returns its standard output
 * @throws UserError with its last 30 lines where it fails
 */
async function runStep(what, argv, { cwd, env }, { cancelled }) {
    const signal = cancelled();
    const end = await runProgram(argv, { cwd, env, timeLimit, signal });
    if (end.how === "aborted")
        throw signal.reason;
    if (end.how === "exited" && end.exitCode === 0)
        return end.stdout;
    const lines = `${end.stdout}\n${end.stderr}`.split(/\r?\n/).filter((line) => line.trim() !== "");
    const words = end.how === "timed-out" ? `It took longer than ${timeLimit / 60} minutes.` : end.why;
    throw new user_error/* UserError */.y(`${what}.`, {
        remedy: "See the installer's own words below; or install the tools in an earlier step and set `install: none`.",
        cause: [...(words === null ? [] : [words]), ...lines.slice(-lastLines)].join("\n"),
    });
}
/** What a program says, null where it is missing or fails; for questions such as `--version`. */
async function ask(argv, { cwd, env }, { cancelled }) {
    const signal = cancelled();
    const end = await runProgram(argv, { cwd, env, timeLimit: 60, signal });
    if (end.how === "aborted")
        throw signal.reason;
    return end.how === "exited" && end.exitCode === 0 ? `${end.stdout}\n${end.stderr}` : null;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/javascript-tools.ts





/** Where they are: in node_modules from the work folder upwards, as node looks for them, then on PATH. */
function locateJavascriptTools(installing) {
    return {
        locate: async (chosen) => inNodeModules(chosen, installing) ?? (await onPath(chosen, installing)),
        folders: [...foldersAbove(installing.work)]
            .map((folder) => (0,external_node_path_.join)(folder, "node_modules", ".bin"))
            .filter((folder) => (0,external_node_fs_.existsSync)(folder)),
        environment: {},
        project: {},
        notes: [],
    };
}
/** From the nearest node_modules that has the tool's package; null where none has. */
function inNodeModules({ tool }, { work, environment }) {
    for (const folder of foldersAbove(work)) {
        const home = (0,external_node_path_.join)(folder, "node_modules", ...tool.package.split("/"));
        const manifest = manifestOf(home);
        if (manifest === null)
            continue;
        const version = typeof manifest["version"] === "string" ? manifest["version"] : null;
        const [name, script] = programOf(manifest, tool.name, tool.package) ?? [];
        if (name === undefined || script === undefined)
            continue;
        const linked = programIn((0,external_node_path_.join)(folder, "node_modules", ".bin"), name);
        const node = findProgram("node", environment) ?? process.execPath;
        return { program: linked === null ? [node, (0,external_node_path_.join)(home, script)] : [linked], version };
    }
    return null;
}
async function onPath({ tool }, { environment, work, cancelled }) {
    const program = findProgram(tool.name, environment);
    if (program === null)
        return null;
    const words = await ask([program, "--version"], { cwd: work, env: environment }, { cancelled });
    return words === null ? null : { program: [program], version: printedVersion(words) };
}
/** The name and script of the program that a package brings for a tool: of that name, of the package's, else its only one. */
function programOf(manifest, name, packageName) {
    const { bin } = manifest;
    const short = packageName.split("/").at(-1);
    if (typeof bin === "string")
        return [short, bin];
    if (typeof bin !== "object" || bin === null)
        return null;
    const programs = Object.entries(bin).filter((entry) => typeof entry[1] === "string");
    return programs.find(([key]) => key === name) ?? programs.find(([key]) => key === short) ?? programs[0] ?? null;
}
function manifestOf(folder) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, "package.json"), "utf8"));
        return typeof manifest === "object" && manifest !== null ? manifest : null;
    }
    catch {
        return null;
    }
}
/** A folder and those above it, to the top of the checkout where there is one. */
function* foldersAbove(folder) {
    for (let here = folder;; here = (0,external_node_path_.dirname)(here)) {
        yield here;
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(here, ".git")) || (0,external_node_path_.dirname)(here) === here)
            return;
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/javascript-install.ts







/**
 * The tools of node_modules; where there is none, it is installed from the lock file, in the checkout since node looks for it there.
 * @throws UserError where node_modules is not ignored, a package manager is missing, or it fails
 */
async function installJavascriptTools(chosen, installing) {
    const tools = chosen.filter(({ tool }) => tool.language === "javascript");
    const located = tools.length > 0 && tools.every((one) => inNodeModules(one, installing) !== null);
    const above = [...foldersAbove(installing.work)];
    const there = above.some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "node_modules")));
    const manifest = above.find((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "package.json")));
    if (located || there || manifest === undefined)
        return locateJavascriptTools(installing);
    const folder = above.find((one) => managerOf(one) !== null) ?? manifest;
    const manager = managerOf(folder) ?? withoutLock;
    await mustBeIgnored(folder, installing);
    const began = performance.now();
    for (const [program, ...args] of manager.commands(folder)) {
        const path = findProgram(program, installing.environment);
        if (path === null)
            throw missing(program, manager.lock);
        const env = { ...installing.environment, ...quiet };
        const what = `What ${manager.lock ?? "package.json"} lists could not be installed`;
        await runStep(what, [path, ...args], { cwd: folder, env }, installing);
    }
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    installing.log.info(`node_modules for the tools: made by ${manager.name} in ${seconds} s.`);
    const how = `JavaScript tools are those that ${manager.name} installed from ${manager.lock ?? "package.json: there is no lock file"}.`;
    return { ...locateJavascriptTools(installing), notes: [how] };
}
const npmFlags = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];
// Scripts of dependencies bring programs that tools need; `prepare`, which npm leaves out here, is the repository's own and changes its checkout.
const npmScripts = ["npm", "rebuild", "--loglevel=error"];
const npm = (lock) => ({
    name: "npm",
    lock,
    commands: () => [["npm", "ci", ...npmFlags], npmScripts],
});
const managers = [
    npm("package-lock.json"),
    npm("npm-shrinkwrap.json"),
    { name: "pnpm", lock: "pnpm-lock.yaml", commands: () => [["pnpm", "install", "--frozen-lockfile"]] },
    {
        name: "yarn",
        lock: "yarn.lock",
        // Yarn 1 has no file of that name.
        commands: (folder) => [
            (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, ".yarnrc.yml"))
                ? ["yarn", "install", "--immutable"]
                : ["yarn", "install", "--frozen-lockfile"],
        ],
    },
];
const withoutLock = {
    name: "npm",
    lock: null,
    commands: () => [["npm", "install", "--no-package-lock", ...npmFlags], npmScripts],
};
/** husky would set hooks in the checkout's git configuration; browsers are not a gate's. */
const quiet = { HUSKY: "0", CI: "true", PUPPETEER_SKIP_DOWNLOAD: "true", npm_config_update_notifier: "false" };
function managerOf(folder) {
    return managers.find(({ lock }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, lock))) ?? null;
}
async function mustBeIgnored(folder, { environment, cancelled }) {
    const options = { cwd: folder, env: environment, timeLimit: 60, signal: cancelled() };
    const { exitCode } = await runProgram(["git", "check-ignore", "--quiet", "node_modules/"], options);
    // Any other code than 1 means that git does not know: there is none, or it is no checkout.
    if (exitCode !== 1)
        return;
    throw new user_error/* UserError */.y("node_modules is not ignored by git, so that installing the tools would change the checkout.", {
        remedy: "Add the line `node_modules/` to .gitignore, or install in an earlier step and set `install: none`.",
    });
}
function missing(program, lock) {
    const setup = program === "npm" ? "actions/setup-node" : program === "pnpm" ? "pnpm/action-setup" : "`corepack enable`";
    return new user_error/* UserError */.y(`${lock ?? "package.json"} needs ${program}, which is not on PATH.`, {
        remedy: `Run ${setup} before this step, or install the tools yourself and set \`install: none\`.`,
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-environment.ts





// Not from the checkout, where a file may have the name of a module.
const question = `
import sys
sys.path[:] = [folder for folder in sys.path if folder]
import json, sysconfig
from importlib import metadata
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = metadata.version(name)
    except metadata.PackageNotFoundError:
        pass
print(json.dumps({
    "python": sys.executable,
    "version": "%d.%d.%d" % sys.version_info[:3],
    "platform": "%s %s" % (sys.implementation.name, sysconfig.get_platform()),
    "scripts": sysconfig.get_path("scripts"),
    "packages": found,
}))
`;
/** Asks a Python in one call what it is and which of some packages it has; null where it cannot be asked. */
async function describePython(python, packages, installing) {
    // pyenv chooses by the folder.
    const { environment: env, work: cwd } = installing;
    const answer = await ask([python, "-c", question, ...packages], { cwd, env }, installing);
    const line = answer?.split("\n").find((text) => text.startsWith('{"python"'));
    if (line === undefined)
        return null;
    const { packages: found, ...rest } = JSON.parse(line);
    return { ...rest, packages: new Map(Object.entries(found).map(([name, version]) => [normalName(name), version])) };
}
/** The Python of a virtual environment's folder, null where the folder is none. */
function pythonOf(folder) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "pyvenv.cfg")) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "conda-meta"))
        ? (programIn(scriptsOf(folder), "python") ?? programIn(folder, "python"))
        : null;
}
/** Where a virtual environment has its programs. */
function scriptsOf(folder) {
    return (0,external_node_path_.join)(folder, process.platform === "win32" ? "Scripts" : "bin");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/locate-python.ts






/** Environments that were prepared for this checkout, the active one first. */
async function preparedEnvironments(packages, installing, folders) {
    const { environment, work } = installing;
    const places = [
        ["the active virtual environment", environment["VIRTUAL_ENV"]],
        ["the active conda environment", environment["CONDA_PREFIX"]],
        ...folders.map((name) => [`the virtual environment ${name}`, (0,external_node_path_.join)(work, name)]),
    ];
    const prepared = [];
    for (const [name, folder] of places) {
        const python = folder === undefined || folder === "" ? null : pythonOf(folder);
        const described = python === null ? null : await describePython(python, packages, installing);
        if (described !== null)
            prepared.push({ folder: folder, name, environment: described });
    }
    // actions/setup-python leaves this; tools are in it where an earlier step installed them.
    const { pythonLocation } = environment;
    const python = pythonLocation === undefined
        ? null
        : (programIn(scriptsOf(pythonLocation), "python3") ?? programIn(pythonLocation, "python"));
    const described = python === null ? null : await describePython(python, packages, installing);
    if (described !== null)
        prepared.push({ folder: null, name: "the Python that the job set up", environment: described });
    return prepared;
}
/** How to start a Python tool in an environment: its program, else its module; null where it is not installed there. */
function locateIn(environment, { tool }) {
    const version = environment.packages.get(normalName(tool.package));
    if (version === undefined)
        return null;
    const program = programIn(environment.scripts, programName(tool.package));
    const module = tool.package.toLowerCase().replaceAll("-", "_");
    return { program: program === null ? [environment.python, "-m", module] : [program], version };
}
/** A Python tool on PATH: a program of its own, else a package of the Python there. */
async function locateOnPath(chosen, python, installing) {
    const { environment: env, work, temporary } = installing;
    const inPython = python === null ? null : locateIn(python, chosen);
    const program = findProgram(programName(chosen.tool.package), env);
    if (program === null || program === inPython?.program[0])
        return inPython;
    // A shim of pyenv is there for tools that the chosen Python lacks, and fails.
    const words = (await ask([program, "--version"], { cwd: work, env }, installing)) ??
        // Where it refuses the configuration, this is not the time to say so.
        (await ask([program, "--version"], { cwd: temporary, env }, installing));
    return words === null ? inPython : { program: [program], version: printedVersion(words) };
}
/** The Python that PATH gives, null where there is none. */
async function pathPython(packages, installing) {
    for (const name of ["python3", "python"]) {
        const program = findProgram(name, installing.environment);
        const described = program === null ? null : await describePython(program, packages, installing);
        if (described !== null)
            return described;
    }
    return null;
}
function programName(name) {
    return name.toLowerCase();
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-installer.ts






/** @param python the Python to make environments of; null leaves the choice to uv, which brings one */
function pythonInstaller(python, installing) {
    const uv = findProgram("uv", installing.environment);
    const cwd = installing.temporary;
    const env = installerEnvironment(installing.environment);
    const pip = (folder) => {
        const inside = pythonOf(folder);
        if (inside === null)
            throw new Error(`${folder} is no environment of Python`);
        return uv === null
            ? [inside, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
            : [uv, "pip", "install", "--python", inside];
    };
    return {
        name: uv === null ? "pip" : "uv",
        create: async (folder) => {
            if (uv === null && python === null)
                throw noPython();
            const argv = uv === null
                ? [python, "-m", "venv", folder]
                : [uv, "venv", "--no-project", ...(python === null ? [] : ["--python", python]), folder];
            await runStep("A virtual environment could not be made", argv, { cwd, env }, installing);
        },
        install: async (what, folder, { requirements = [], constraints = [], args = [], env: added = {} }) => {
            const files = [];
            // Files, since an argument list may not be as long as a team's requirements.
            for (const [flag, lines] of [
                ["-r", requirements],
                ["-c", constraints],
            ]) {
                if (lines.length === 0)
                    continue;
                const file = (0,external_node_path_.join)(cwd, `requirements${flag}.txt`);
                await (0,promises_.writeFile)(file, `${lines.join("\n")}\n`);
                files.push(flag, file);
            }
            await runStep(what, [...pip(folder), ...args, ...files], { cwd, env: { ...env, ...added } }, installing);
        },
    };
}
/** Without what would lead an installer to another place, or a Python to other packages. */
function installerEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !misleading.has(name.toUpperCase()));
    return { ...Object.fromEntries(kept), UV_NO_PROGRESS: "1", NO_COLOR: "1" };
}
const misleading = new Set("PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_ROOT PIP_USER PIP_PYTHON PIP_REQUIRE_VIRTUALENV VIRTUAL_ENV CONDA_PREFIX UV_PROJECT_ENVIRONMENT UV_SYSTEM_PYTHON UV_PYTHON_PREFERENCE FORCE_COLOR".split(" "));
function noPython() {
    return new user_error/* UserError */.y("There is no Python on PATH, and the repository's Python tools need one.", {
        remedy: "Run actions/setup-python before this step, or install Python in the job's container.",
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-steps.ts






/**
 * Does one step of a plan.
 * @param folder of the environment; the steps `uv` and `conda` make it, for the others it is there
 * @throws UserError with the installer's own words
 */
async function installStep(step, folder, installer, installing) {
    const { temporary } = installing;
    switch (step.kind) {
        case "uv":
            return syncByUv(step.args, folder, installing);
        case "conda":
            return createByConda(step, folder, installing);
        case "pip":
            return installer.install(`What ${listed(step.from)} requires could not be installed`, folder, step);
        case "build": {
            const copy = (0,external_node_path_.join)(temporary, "sources");
            await copySources(copy, installing);
            const path = `${copy}[${step.extras.join(",")}]`;
            return installer.install("The project's own requirements could not be installed", folder, {
                args: [path],
                env: withoutHistory(installing.environment),
            });
        }
    }
}
async function syncByUv(args, folder, installing) {
    const { work, environment } = installing;
    const uv = findProgram("uv", environment);
    const env = { ...installerEnvironment(environment), UV_PROJECT_ENVIRONMENT: folder };
    // Frozen leaves uv.lock as it is; a project that is built, as a whole or as an editable, leaves files in the checkout.
    const flags = ["--frozen", "--no-install-workspace", ...args];
    await runStep("What uv.lock fixes could not be installed", [uv, "sync", ...flags], { cwd: work, env }, installing);
}
async function createByConda({ file, text }, folder, installing) {
    const { environment, temporary } = installing;
    const conda = ["micromamba", "mamba", "conda"].find((name) => findProgram(name, environment) !== null);
    if (conda === undefined) {
        throw new user_error/* UserError */.y(`${file} needs conda, and there is neither micromamba nor mamba nor conda on PATH.`, {
            file,
            remedy: "Run mamba-org/setup-micromamba before this step, or list the requirements in requirements-dev.txt.",
        });
    }
    const copy = (0,external_node_path_.join)(temporary, "environment.yml");
    // The checkout itself, installed as an editable, would leave files in it.
    await (0,promises_.writeFile)(copy, text.replace(/^\s*-\s*["']?(?:-e\s*)?\.(?:\[[^\]]*\])?["']?\s*$/gm, ""));
    const program = findProgram(conda, environment);
    const create = conda === "micromamba" ? ["create", "--yes"] : ["env", "create", "--quiet"];
    const argv = [program, ...create, "--prefix", folder, "--file", copy];
    const env = installerEnvironment(environment);
    await runStep(`What ${file} lists could not be installed`, argv, { cwd: temporary, env }, installing);
}
/** The files of the repository in another folder, where a build may write beside them. */
async function copySources(folder, { repository, work }) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const file of repository.files) {
        const target = (0,external_node_path_.join)(folder, file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        // A submodule that is not checked out is listed, and may be no file.
        await (0,promises_.cp)((0,external_node_path_.join)(work, file), target, { recursive: true, verbatimSymlinks: true, errorOnExist: false });
    }
}
/** For builds that ask git for the version, which the copy has not. */
function withoutHistory(environment) {
    const version = "0.0.0";
    const names = ["SETUPTOOLS_SCM_PRETEND_VERSION", "PDM_BUILD_SCM_VERSION", "PBR_VERSION"];
    const missing = names.filter((name) => environment[name] === undefined).map((name) => [name, version]);
    return { ...Object.fromEntries(missing), POETRY_DYNAMIC_VERSIONING_BYPASS: version };
}
function listed(names) {
    return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/source-roots.ts


/**
 * Folders, relative to the work folder, from which Python imports the repository's own packages: `src`, `.`, and those of a uv workspace's
 * members.
 */
function sourceRoots(repository) {
    const pyproject = tomlOf(repository, "pyproject.toml");
    const isWorkspace = tableAt(pyproject, ["tool", "uv", "workspace"]) !== null;
    const projects = isWorkspace
        ? repository.files.filter((file) => external_node_path_.posix.basename(file) === "pyproject.toml").map((file) => external_node_path_.posix.dirname(file))
        : ["."];
    return [...new Set(projects.flatMap((project) => rootsOf(repository, project)))];
}
function rootsOf(repository, project) {
    const prefix = project === "." ? "" : `${project}/`;
    const inSrc = `${prefix}src/`;
    const own = repository.files.filter((file) => file.startsWith(prefix));
    // A package, or a module, directly below src; and none where src is a package itself.
    const isSrc = own.some((file) => file.startsWith(inSrc) && /^[^/]+(?:\/.*)?\.pyi?$/.test(file.slice(inSrc.length))) &&
        !own.includes(`${inSrc}__init__.py`);
    if (isSrc)
        return [`${prefix}src`];
    return own.some((file) => /^(?:[^/]+\/__init__|[^/]+)\.py$/.test(file.slice(prefix.length))) ? [project] : [];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/own-project.ts







/**
 * Installs a copy of the project, without what it requires, into a folder of this run: tests need its metadata and its programs. Its modules are
 * imported from the checkout, as coverage must be of those files; from the copy only what a build makes and the checkout lacks.
 */
async function installOwnProject(environment, installer, installing) {
    const { repository, temporary } = installing;
    const roots = sourceRoots(repository);
    if (!isPackage(repository))
        return { paths: roots, folders: [], notes: [] };
    const target = (0,external_node_path_.join)(temporary, "project");
    const copy = (0,external_node_path_.join)(temporary, "sources");
    try {
        await copySources(copy, installing);
        await installer.install("The project itself could not be installed", environment, {
            args: ["--no-deps", "--target", target, copy],
            env: withoutHistory(installing.environment),
        });
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        const words = String(error.cause ?? "")
            .split("\n")
            .at(-1);
        return {
            paths: roots,
            folders: [],
            notes: [`The project itself could not be installed (${words}); its modules are imported from the checkout.`],
        };
    }
    const folders = [(0,external_node_path_.join)(target, "bin"), (0,external_node_path_.join)(target, "Scripts")].filter((folder) => (0,external_node_fs_.existsSync)(folder));
    const modules = await modulesIn(target);
    const files = new Set(repository.files);
    const found = [...new Set([...roots, ...rootsOfPackages(modules, roots, files)])];
    const built = modules.find((path) => !isSource(path, found, files));
    if (built === undefined)
        return { paths: [...found, target], folders, notes: [] };
    await (0,promises_.writeFile)((0,external_node_path_.join)(target, "sitecustomize.py"), fallback);
    return {
        paths: [...found, target],
        folders,
        notes: [`${built} is that of a copy, since the project's build makes it.`],
    };
}
/** Modules that the checkout lacks and a build makes (`_version.py`, extensions) are looked for in the copy when all else has failed. */
const fallback = `
import os, sys
from importlib.machinery import PathFinder

copy = os.path.dirname(os.path.abspath(__file__))

class Built:
    @staticmethod
    def find_spec(name, path=None, target=None):
        parents = name.split(".")[:-1]
        return PathFinder.find_spec(name, [os.path.join(copy, *parents)]) if parents else None

sys.meta_path.append(Built)
`;
/** PYTHONPATH with these in front. */
function withPythonPath({ PYTHONPATH: own = "" }, paths) {
    return { PYTHONPATH: [...paths, ...(own === "" ? [] : [own])].join(external_node_path_.delimiter) };
}
function isPackage(repository) {
    const pyproject = tomlOf(repository, "pyproject.toml");
    if (tableAt(pyproject, ["tool", "uv"])?.["package"] === false)
        return false;
    if (tableAt(pyproject, ["tool", "poetry"])?.["package-mode"] === false)
        return false;
    return repository.files.includes("setup.py") || tableAt(pyproject, ["build-system"]) !== null;
}
/** Paths, with `/`, of the modules that were installed. */
async function modulesIn(target) {
    const installed = await (0,promises_.readdir)(target, { recursive: true });
    const paths = installed.map((path) => path.split(external_node_path_.sep).join("/"));
    return paths.filter((path) => /\.(?:py|so|pyd)$/.test(path) && !/^(?:bin|Scripts)\/|\.dist-info\//.test(path)).sort();
}
/** Where packages stand that are not below the usual folders: the build's settings may name any. */
function rootsOfPackages(modules, roots, files) {
    const packages = modules.filter((path) => /^[^/]+\.py$|\/__init__\.py$/.test(path) && !isSource(path, roots, files));
    return packages.flatMap((path) => {
        const [nearest] = [...files].filter((file) => file.endsWith(`/${path}`)).sort((a, b) => a.length - b.length);
        return nearest === undefined ? [] : [nearest.slice(0, -path.length - 1)];
    });
}
function isSource(path, roots, files) {
    return roots.some((root) => files.has(root === "." ? path : `${root}/${path}`));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./actions/quality-gate/src/install/folder-lock.ts



const folder_lock_milliseconds = { look: 300, touch: 5_000, stale: 60_000 };
/**
 * Does work that one process at a time may do, however many jobs share the machine: a folder beside it is the lock. The holder touches it every
 * few seconds; one that is untouched for a minute is a dead process's, and is taken.
 */
async function withFolderLock(lock, signal, work) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(lock), { recursive: true });
    while (!(await taken(lock)))
        await (0,external_node_timers_promises_.setTimeout)(folder_lock_milliseconds.look, undefined, { signal });
    const heartbeat = setInterval(() => {
        const now = new Date();
        (0,promises_.utimes)(lock, now, now).catch(() => { });
    }, folder_lock_milliseconds.touch);
    try {
        return await work();
    }
    finally {
        clearInterval(heartbeat);
        await (0,promises_.rm)(lock, { recursive: true, force: true });
    }
}
async function taken(lock) {
    try {
        await (0,promises_.mkdir)(lock);
        return true;
    }
    catch (error) {
        if (error.code !== "EEXIST")
            throw error;
    }
    const touched = await (0,promises_.stat)(lock).catch(() => null);
    if (touched !== null && Date.now() - touched.mtimeMs > folder_lock_milliseconds.stale)
        await (0,promises_.rm)(lock, { recursive: true, force: true });
    return false;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/shared-environment.ts


/** Bytes above which an environment is not shared: to copy it would take longer than to make it. */
const shared_environment_largest = 2 * 2 ** 30;
/** Puts what an earlier job kept under a key in its place; false where there is nothing. The caller looks whether it is whole. */
async function restoreShared(key, home, { sharedCache, log }) {
    if (sharedCache === null)
        return false;
    try {
        const folder = await sharedCache.restore(shared_environment_nameOf(key));
        if (folder === null)
            return false;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true });
        await (0,promises_.cp)(folder, home, { recursive: true, verbatimSymlinks: true });
        return true;
    }
    catch (error) {
        log.info(`The environment in the shared cache cannot be read: ${shared_environment_wordsOf(error)}`);
        await (0,promises_.rm)(home, { recursive: true, force: true });
        return false;
    }
}
/** Keeps an environment for other jobs. A cache that refuses is no error. */
async function saveShared(key, home, { sharedCache, log }) {
    if (sharedCache === null)
        return;
    try {
        if ((await bytesOf(home)) > shared_environment_largest)
            return log.info("The environment is too large to be shared with other jobs.");
        await sharedCache.save(shared_environment_nameOf(key), home);
    }
    catch (error) {
        log.info(`The environment was not kept in the shared cache: ${shared_environment_wordsOf(error)}`);
    }
}
function shared_environment_nameOf(key) {
    return `mlops-quality-environment-${key}`;
}
function shared_environment_wordsOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function bytesOf(folder) {
    let bytes = 0;
    for (const entry of await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
            bytes += (await (0,promises_.stat)((0,external_node_path_.join)(entry.parentPath, entry.name))).size;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-build.ts









/** Two plans with the same key make the same environment at the same place: links and first lines in it are absolute. */
function environmentKey(plan, tools, python, installer, cacheFolder) {
    const base = python === null ? null : [python.python, python.version, python.platform];
    const parts = ["environment 1", plan.steps, tools, base, installer, cacheFolder, process.platform, process.arch];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
/**
 * The environment of a plan with the chosen tools, outside the checkout: from this machine's cache, else from the one that jobs share, else made.
 * It is made at its final place, since it cannot be moved, by one process at a time; a marker that is written last says that it is whole.
 */
async function buildEnvironment(chosen, plan, python, installer, installing) {
    const tools = toolRequirements(chosen);
    const key = environmentKey(plan, tools, python, installer.name, installing.cacheFolder);
    const home = (0,external_node_path_.join)(installing.cacheFolder, "quality", key);
    const packages = packagesOf(chosen);
    const kept = async () => {
        const marker = await (0,promises_.readFile)((0,external_node_path_.join)(home, markerName), "utf8").catch(() => null);
        const inside = marker === null ? null : pythonOf((0,external_node_path_.join)(home, "venv"));
        // The Python below it may have been removed since.
        const environment = inside === null ? null : await describePython(inside, packages, installing);
        if (environment === null || !hasAll(environment, chosen))
            return null;
        return { folder: (0,external_node_path_.join)(home, "venv"), environment, notes: JSON.parse(marker) };
    };
    const say = (how, began) => installing.log.info(`Python environment for the tools: ${how} in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
    const began = performance.now();
    const there = await kept();
    if (there !== null) {
        say("from the cache of this machine", began);
        return there;
    }
    return withFolderLock(`${home}.lock`, installing.cancelled(), async () => {
        const meanwhile = await kept();
        if (meanwhile !== null)
            return meanwhile;
        await (0,promises_.rm)(home, { recursive: true, force: true });
        if (await restoreShared(key, home, installing)) {
            const restored = await kept();
            if (restored !== null) {
                say("from the cache that jobs share", began);
                return restored;
            }
            await (0,promises_.rm)(home, { recursive: true, force: true });
        }
        const made = await make(chosen, plan, installer, home, installing);
        say(`made by ${installer.name}`, began);
        await saveShared(key, home, installing);
        return made;
    });
}
const markerName = "complete.json";
async function make(chosen, plan, installer, home, installing) {
    const folder = (0,external_node_path_.join)(home, "venv");
    await (0,promises_.mkdir)(home, { recursive: true });
    const [first] = plan.steps;
    if (first?.kind !== "uv" && first?.kind !== "conda")
        await installer.create(folder);
    for (const step of plan.steps)
        await installStep(step, folder, installer, installing);
    const describe = async () => {
        const inside = pythonOf(folder);
        const asked = [...packagesOf(chosen), "coverage"];
        const environment = inside === null ? null : await describePython(inside, asked, installing);
        if (environment === null)
            throw noPython();
        return environment;
    };
    const before = await describe();
    const missing = toolRequirements(chosen.filter((one) => !hasAll(before, [one])));
    const measures = chosen.some(({ tool }) => tool.package === "pytest") && !before.packages.has("coverage");
    const requirements = measures ? [...missing, "coverage"] : missing;
    if (requirements.length > 0)
        await installer.install("The tools could not be installed", folder, { requirements });
    const environment = requirements.length > 0 ? await describe() : before;
    const notes = [...plan.notes, ...unpinned(chosen, before, environment)];
    await (0,promises_.writeFile)((0,external_node_path_.join)(home, markerName), JSON.stringify(notes));
    return { folder, environment, notes };
}
/** Requirements of the tools themselves and their plugins, pinned where the repository pins them. */
function toolRequirements(chosen) {
    const texts = chosen.flatMap(({ tool, declaration: { version, plugins = [] } }) => [
        version === null ? normalName(tool.package) : `${normalName(tool.package)}==${version}`,
        ...plugins.filter((plugin) => /^\s*\w/.test(plugin)),
    ]);
    // A tool without a pin that another of the same package pins, as ruff's two are.
    const pinned = new Set(texts.map((text) => /^([\w-]+)==/.exec(text)?.[1]));
    return [...new Set(texts)].filter((text) => !pinned.has(text)).sort();
}
/** Names of the tools' packages and of their plugins. */
function packagesOf(chosen) {
    const plugins = chosen.flatMap(({ declaration }) => pluginsOf(declaration));
    return [...new Set([...chosen.map(({ tool }) => tool.package), ...plugins.map(({ name }) => name)])];
}
/** Whether an environment has every tool in the version that is pinned, and its plugins. */
function hasAll({ packages }, chosen) {
    return chosen.every(({ tool, declaration }) => {
        const wanted = [{ name: normalName(tool.package), version: declaration.version }, ...pluginsOf(declaration)];
        return wanted.every(({ name, version }) => {
            const there = packages.get(name);
            return there !== undefined && (version === null || there === version);
        });
    });
}
function pluginsOf({ plugins = [] }) {
    return plugins.flatMap((plugin) => parseRequirement(plugin) ?? []);
}
function unpinned(chosen, before, after) {
    const names = chosen
        .filter(({ declaration }) => declaration.version === null)
        .map(({ tool }) => normalName(tool.package))
        .filter((name) => !before.packages.has(name));
    return [...new Set(names)].map((name) => `${name} is pinned nowhere: the newest was installed, ${after.packages.get(name) ?? "of an unknown version"}.`);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/flat-requirements.ts


const needed = /^(?:|all|app|base|ci|checks?|common|core|dev|develop|development|in|lint|linting|local|main|prod|production|qa|quality|style|tests?|testing|tools|types?|typing)$/i;
/**
 * The requirements files that a gate needs: those for running, tests and checks, and each that holds a chosen tool. A `.in` counts only where no
 * file was compiled from it.
 */
function chosenRequirementsFiles(repository, tools) {
    const files = requirementsFiles(repository);
    return files.filter((path) => {
        if (path.endsWith(".in") && files.includes(path.replace(/\.in$/, ".txt")))
            return false;
        const purpose = (0,external_node_path_.parse)(path)
            .name.replace(/requirements?/i, "")
            .replace(/^[-_.]+|[-_.]+$/g, "");
        if (purpose === "" || needed.test(purpose))
            return true;
        return requirementLines(repository, [path]).some(({ requirement }) => tools.has(requirement?.name ?? ""));
    });
}
/**
 * The lines of these files in a row. The checkout itself (`-e .`) is left out, but for its extras: installing it there would write into it. Of other
 * paths only finished packages are kept.
 */
function flatRequirements(repository, files) {
    const requirements = [];
    const constraints = [];
    const extras = [];
    const notes = [];
    for (const { file, constraint, text } of requirementLines(repository, files)) {
        const path = localPath(text);
        if (path === null)
            (constraint ? constraints : requirements).push(text);
        else if (isProject(path))
            extras.push(...extrasOf(path));
        else
            notes.push(`${file}: ${external_node_path_.posix.normalize(path)} is not installed, it is a folder or file of the checkout.`);
    }
    return {
        requirements: [...new Set(requirements)],
        constraints: [...new Set(constraints)],
        extras: [...new Set(extras)],
        notes,
    };
}
/** The path that a line installs from, null where it is none. */
function localPath(line) {
    const target = line.replace(/^(?:-e|--editable)(?:\s*=\s*|\s*)/, "").replace(/^["']|["']$/g, "");
    const isPath = /^(?:\.|\/|file:|[\w.-]+\/)/.test(target) || (target !== line && !target.includes("://"));
    return isPath ? target : null;
}
function isProject(path) {
    return /^(?:\.{1,2}\/?|file:\.)(?:\[.*\])?$/.test(path);
}
function extrasOf(path) {
    const listed = /\[(.*)\]$/.exec(path)?.[1] ?? "";
    return listed.split(",").flatMap((name) => name.trim() || []);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-plan.ts



/**
 * What the repository's tools need beside themselves: uv.lock by uv, else requirements files, the project's own requirements and its groups
 * for development, held to what a lock file fixes; conda's environment where nothing else is there.
 * @param tools packages of the chosen tools: a group that holds one is needed whatever its name
 */
function planPython(repository, tools, has) {
    const { files } = repository;
    if (has.uv && files.includes("uv.lock") && files.includes("pyproject.toml"))
        return uvPlan(repository);
    const lock = ["uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"].find((file) => files.includes(file));
    const locked = lock === undefined ? [] : [...lockedVersions(repository)].map(([name, version]) => `${name}==${version}`);
    const listed = chosenRequirementsFiles(repository, tools);
    const { requirements, constraints, extras, notes } = flatRequirements(repository, listed);
    const groups = requirementGroups(repository).filter((group) => isNeeded(group, tools) || isNamed(group, extras));
    const own = ownName(repository);
    const grouped = groups.flatMap(({ requirements }) => requirements).filter((text) => isInstallable(text, own));
    const conda = condaFiles.find((file) => files.includes(file));
    const usesConda = conda !== undefined && lock === undefined && listed.length === 0;
    return {
        steps: [
            ...(usesConda ? [{ kind: "conda", file: conda, text: textOf(repository, conda) ?? "" }] : []),
            ...(requirements.length > 0 ? [{ kind: "pip", from: listed, requirements, constraints }] : []),
            ...(grouped.length > 0
                ? [{ kind: "pip", from: namesOf(groups, own), requirements: unique(grouped), constraints: locked }]
                : []),
            ...buildStep(repository, extras),
        ],
        notes: [
            ...notes,
            ...(lock === undefined
                ? []
                : [`Versions are those that ${lock} fixes; its markers and package sources were not read.`]),
        ],
    };
}
function uvPlan(repository) {
    const pyproject = tomlOf(repository, "pyproject.toml");
    const uv = tableAt(pyproject, ["tool", "uv"]);
    // Groups or extras that exclude each other cannot all be installed: uv's default groups remain.
    const all = uv?.["conflicts"] === undefined ? ["--all-groups", "--all-extras"] : [];
    const read = [
        textOf(repository, "uv.lock"),
        textOf(repository, ".python-version"),
        uv,
        tableAt(pyproject, ["project"]),
        tableAt(pyproject, ["dependency-groups"]),
    ];
    return { steps: [{ kind: "uv", args: all, digest: digestOf(read) }], notes: [] };
}
/** Where the project's requirements are computed, its build alone tells them. */
function buildStep(repository, named) {
    const project = tableAt(tomlOf(repository, "pyproject.toml"), ["project"]);
    const dynamic = Array.isArray(project?.["dynamic"]) ? project["dynamic"] : [];
    const isComputed = project === null
        ? repository.files.includes("setup.py")
        : dynamic.includes("dependencies") || dynamic.includes("optional-dependencies");
    if (!isComputed)
        return [];
    const read = ["setup.py", "setup.cfg", "pyproject.toml"].map((file) => textOf(repository, file));
    return [{ kind: "build", extras: unique(["dev", "test", "tests", "testing", ...named]), digest: digestOf(read) }];
}
const forDevelopment = /^(?:all|ci|checks?|code-?style|dev|develop|development|format|formatting|lint|linters?|linting|pytest|qa|quality|static|style|tests?|testing|tools|types?|typing|mypy)$/i;
const forOthers = /doc|release|publish|build|bench|example|notebook|deploy/i;
function isNeeded({ kind, name, requirements }, tools) {
    if (kind === "conda")
        return false;
    if (kind === "main")
        return true;
    if (requirements.some((text) => tools.has(parseRequirement(text)?.name ?? "")))
        return true;
    if (kind === "environment")
        return false;
    return kind === "extra" ? forDevelopment.test(name.replaceAll("_", "-")) : !forOthers.test(name);
}
/** An extra that a requirements file asks for. */
function isNamed({ kind, name }, extras) {
    return kind === "extra" && extras.some((extra) => normalName(extra) === normalName(name));
}
/** Not the project itself, by which extras name each other; no option and no path. */
function isInstallable(text, own) {
    if (/^\s*-|[{}]/.test(text))
        return false;
    const name = parseRequirement(text)?.name ?? normalName(/^[\w.-]+/.exec(text.trim())?.[0] ?? "");
    return name !== "" && name !== own;
}
function ownName(repository) {
    const pyproject = tomlOf(repository, "pyproject.toml");
    const name = tableAt(pyproject, ["project"])?.["name"] ?? tableAt(pyproject, ["tool", "poetry"])?.["name"];
    return typeof name === "string" ? normalName(name) : null;
}
function namesOf(groups, own) {
    const used = groups.filter(({ requirements }) => requirements.some((text) => isInstallable(text, own)));
    return unique(used.map(({ by }) => by));
}
function unique(texts) {
    return [...new Set(texts)];
}
function digestOf(parts) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/python-tools.ts









/** Where they are, without installing anything: prepared environments, then PATH. */
async function locatePythonTools(chosen, installing) {
    const packages = packagesOf(chosen);
    const prepared = await preparedEnvironments(packages, installing, [".venv", "venv"]);
    const path = chosen.length > 0 ? await pathPython(packages, installing) : null;
    const [first] = prepared;
    return {
        locate: async (one) => {
            for (const { environment } of prepared) {
                const located = locateIn(environment, one);
                if (located !== null)
                    return located;
            }
            return locateOnPath(one, path, installing);
        },
        folders: prepared.map(({ environment }) => environment.scripts),
        environment: activation(first?.folder ?? null),
        project: {},
        notes: [],
    };
}
/**
 * A prepared environment that has all tools as they are pinned, else one that is made outside the checkout.
 * @throws UserError where there is no Python, or an installer fails
 */
async function installPythonTools(chosen, installing) {
    const { environment, repository } = installing;
    const tools = chosen.filter(({ tool }) => tool.language === "python");
    const packages = packagesOf(tools);
    const prepared = await preparedEnvironments(packages, installing, [".venv"]);
    // A mere Python that has no tool to show for it may be as bare as it was set up.
    const ready = prepared.find((one) => hasAll(one.environment, tools) && (tools.length > 0 || one.folder !== null));
    if (ready !== undefined) {
        return {
            locate: async (one) => locateIn(ready.environment, one),
            folders: [ready.environment.scripts],
            environment: activation(ready.folder),
            project: {},
            notes: [`Python tools are those of ${ready.name}; nothing was installed.`],
        };
    }
    const python = await pathPython(packages, installing);
    const has = { uv: findProgram("uv", environment) !== null };
    const plan = planPython(repository, new Set(tools.map(({ tool }) => normalName(tool.package))), has);
    if (tools.length === 0 && plan.steps.length === 0)
        return locatePythonTools(chosen, installing);
    const installer = pythonInstaller(python?.python ?? null, installing);
    const built = await buildEnvironment(tools, plan, python, installer, installing);
    const runsCode = chosen.some(runsTheProject);
    const own = runsCode
        ? await installOwnProject(built.folder, installer, installing)
        : { paths: [], folders: [], notes: [] };
    return {
        locate: async (one) => locateIn(built.environment, one),
        folders: [built.environment.scripts, ...own.folders],
        environment: activation(built.folder),
        project: own.paths.length > 0 ? withPythonPath(environment, own.paths) : {},
        notes: [
            `Python tools are those of an environment of ${installer.name}, Python ${built.environment.version}, outside the checkout.`,
            ...built.notes,
            ...own.notes,
        ],
    };
}
/** Others only read the code, and would take a folder of the checkout for a module of theirs. */
function runsTheProject({ tool }) {
    return tool.kind === "tests" || tool.kind === "command";
}
function activation(folder) {
    if (folder === null)
        return {};
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, "conda-meta")) ? { CONDA_PREFIX: folder } : { VIRTUAL_ENV: folder };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/install/install-tools.ts







/**
 * Brings the chosen tools, with what they need, or finds them where they are (`install: none`). The checkout is left as it is, but for a
 * node_modules that git ignores. A tool that cannot be found is no error here: `locate` says so, and its run is reported as missing.
 *
 * @throws UserError where the language's runtime or installer is missing or fails
 */
async function installTools(chosen, installing) {
    const { environment, install } = installing;
    const auto = install === "auto";
    const needed = {
        python: chosen.filter((one) => isFor("python", one, installing)),
        javascript: chosen.filter((one) => isFor("javascript", one, installing)),
    };
    const own = { ...installing, temporary: (0,external_node_path_.join)(installing.temporary, "install") };
    await (0,promises_.mkdir)(own.temporary, { recursive: true });
    const python = auto && needed.python.length > 0
        ? await installPythonTools(needed.python, own)
        : await locatePythonTools(needed.python, own);
    const javascript = auto && needed.javascript.length > 0
        ? await installJavascriptTools(needed.javascript, own)
        : locateJavascriptTools(own);
    const sources = [python, javascript];
    const path = withFolders(environment, sources.flatMap(({ folders }) => folders));
    const name = pathName(path);
    return {
        locate: (one) => locate(one, python, javascript, { ...installing, environment: path }),
        environment: { [name]: path[name], ...python.environment, ...javascript.environment },
        notes: sources.flatMap(({ notes }) => notes),
    };
}
async function locate(chosen, python, javascript, installing) {
    const located = await locateAnywhere(chosen, python, javascript, installing);
    if (located === null || !runsTheProject(chosen))
        return located;
    return chosen.tool.language === "javascript" ? located : { ...located, environment: python.project };
}
async function locateAnywhere(chosen, python, javascript, installing) {
    const { language } = chosen.tool;
    if (language === "python")
        return python.locate(chosen);
    if (language === "javascript")
        return javascript.locate(chosen);
    const program = commandProgram(chosen.tool.package, installing);
    return program === null ? null : { program: [program], version: null };
}
/** A command with a path is seen from the folder where it runs; a mere name is looked for on PATH. */
function commandProgram(name, { environment, work }) {
    if (!name.includes("/"))
        return findProgram(name, environment);
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(work, name)) || (0,external_node_fs_.existsSync)(name) ? name : null;
}
const javascriptRunners = new Set(["npm", "npx", "yarn", "pnpm", "pnpx", "node", "bun", "bunx"]);
/** Commands get the environment of the language that they are likely to run, where the repository has any. */
function isFor(language, { tool }, { repository }) {
    if (tool.language !== null)
        return tool.language === language;
    if (javascriptRunners.has(tool.package))
        return language === "javascript";
    const manifests = ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "requirements-dev.txt"];
    return language === "python" && manifests.some((file) => repository.files.includes(file));
}

;// CONCATENATED MODULE: ./packages/findings/src/in-change.ts
/**
 * Whether a finding is on lines that a change touches. One of a file as a whole, or within a notebook, whose lines are
 * not those of the file, is where its file is touched.
 */
function inChange({ path, line, endLine, cell }, change) {
    const touched = path === null ? undefined : change.lines.get(path);
    if (touched === undefined)
        return false;
    if (line === null || cell !== undefined)
        return true;
    if (endLine === undefined || endLine <= line)
        return touched.has(line);
    // The shorter way of the two: a tool may say any number.
    if (endLine - line < touched.size) {
        for (let one = line; one <= endLine; one++)
            if (touched.has(one))
                return true;
        return false;
    }
    for (const one of touched)
        if (one >= line && one <= endLine)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./packages/findings/src/new-findings.ts

/**
 * Which findings are not on the base, in the order of `findings`.
 *
 * Two are the same where tool, rule, file and the content of the line are: a line that moved brings nothing new, and no
 * message is looked at that counts things. Blanks around the content are not compared, for a line that is only indented
 * anew (within a new `if`, a class) has no other fault than before; a rule about the indentation itself can so hide one
 * new finding behind an old one of the very same content, and counts right again as soon as there are two.
 *
 * What is left then and said of a file as a whole is compared by its message: that a module lacks a docstring is no news
 * because another line is its first now.
 *
 * Equal ones are counted: of three where the base has two, one is new, if possible one that the change touches.
 */
function newFindings(findings, base, { lineAt, baseLineAt, change }) {
    const former = (finding) => formerPath(finding, change);
    const touched = findings.map((finding) => change !== null && inChange(finding, change));
    // What the change did not touch is matched first: where an original and its copy are equal, the copy is new.
    const order = [...findings.keys()].sort((a, b) => Number(touched[a]) - Number(touched[b]));
    const byLine = match({ of: findings, at: order, key: (finding) => identity(finding, former(finding), lineAt(finding)) }, { of: base, at: [...base.keys()], key: (finding) => identity(finding, finding.path, baseLineAt(finding)) });
    const byFile = match({ of: findings, at: byLine.head, key: (finding) => ofFile(finding, former(finding)) }, { of: base, at: byLine.base, key: (finding) => ofFile(finding, finding.path) });
    const fresh = new Set(byFile.head);
    return findings.map((_, at) => fresh.has(at));
}
/** Pairs equal findings of two sides off, and gives those that have no partner. */
function match(head, base) {
    const partners = new Map();
    const baseLeft = new Set(base.at);
    for (const at of base.at) {
        const key = base.key(base.of[at]);
        if (key === null)
            continue;
        const same = partners.get(key);
        if (same === undefined)
            partners.set(key, [at]);
        else
            same.push(at);
    }
    const headLeft = head.at.filter((at) => {
        const key = head.key(head.of[at]);
        const partner = key === null ? undefined : partners.get(key)?.pop();
        return partner === undefined || !baseLeft.delete(partner);
    });
    return { head: headLeft, base: [...baseLeft] };
}
function formerPath({ path }, change) {
    return path === null ? null : (change?.renamed.get(path) ?? path);
}
function identity(finding, path, content) {
    const { tool, rule } = finding;
    const place = content === null ? ["said", said(finding)] : ["on", content.trim()];
    return JSON.stringify([tool, rule ?? said(finding), path, ...place]);
}
/** Linters place it in the first line; formatters, which have no rules and columns, where they would begin to change it. */
function ofFile(finding, path) {
    const { tool, rule, line, column } = finding;
    const isWhole = line === null || line === 1 || (rule === null && column === null);
    return isWhole ? JSON.stringify([tool, rule, path, said(finding)]) : null;
}
/** Without the numbers: `(1203/1000)` is `(1204/1000)` after any change. */
function said({ message }) {
    return message.replace(/\d+/g, "#");
}

;// CONCATENATED MODULE: ./packages/findings/src/changed-coverage.ts
/** Of the lines that a change touches and that can run: how many there are, and how many ran. */
function changedCoverage(change, { files }) {
    let covered = 0;
    let lines = 0;
    for (const [path, touched] of change.lines) {
        const hits = files.get(path);
        if (hits === undefined)
            continue;
        for (const line of touched) {
            const times = hits.get(line);
            if (times === undefined)
                continue;
            lines++;
            if (times > 0)
                covered++;
        }
    }
    return { covered, lines };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/judge.ts

/** Sets what the tools said beside the base and the change. */
function judge_judge(gathered) {
    const { runs, base, seconds } = gathered;
    const [first, ...others] = runs.flatMap((run) => judgedCoverage(run, gathered));
    return {
        runs,
        findings: runs.flatMap((run) => judgedFindings(run, gathered)),
        base: base === null || "absent" in base ? base : comparedWith(base),
        coverage: first ?? null,
        otherCoverage: others,
        seconds,
    };
}
/** Of a base that is there for its coverage no finding is known, and no report may say that it was compared with. */
function comparedWith({ commit, name, cached, coverageAlone }) {
    return coverageAlone ? null : { commit, name, cached };
}
function judgedFindings({ name, findings }, { base, change, lineAt }) {
    const known = baseTool(name, base);
    const fresh = known === undefined
        ? findings.map(() => true)
        : newFindings(findings, known.findings, { lineAt, baseLineAt: ({ text }) => text, change });
    return findings.map((finding, at) => ({
        ...finding,
        new: fresh[at],
        inChange: change === null || inChange(finding, change),
    }));
}
function judgedCoverage({ name, coverage }, { base, change }) {
    if (coverage === null)
        return [];
    const totalsAlone = coverage.files.size === 0;
    return [
        {
            tool: name,
            percent: coverage.percent,
            basePercent: baseTool(name, base)?.percent ?? null,
            changed: change === null || totalsAlone ? null : changedCoverage(change, coverage),
            totalsAlone,
        },
    ];
}
function baseTool(name, base) {
    return base === null || "absent" in base ? undefined : base.tools.get(name);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/judge-end.ts

/**
 * What the tool's own file says of its end; a report that it cannot read is a crash.
 * @param outputLimit bytes of output that were kept
 */
function judgeEnd({ tool }, task, end, reports, outputLimit) {
    const { exitCode, signal, stdout, stderr } = end;
    const ended = { exitCode, signal, stdout, stderr, report: reports.read };
    const judgement = orWhyNot(() => tool.judge(ended, task));
    if (typeof judgement === "string")
        return judge_end_unjudged("crashed", judgement);
    const usable = judgement.outcome === "passed" || judgement.outcome === "failed";
    // Findings that were lost would be read as none.
    if (usable && end.dropped.stdout > 0 && reports.isEmpty()) {
        return judge_end_unjudged("crashed", `it printed more than ${outputLimit / 2 ** 20} MB, of which the beginning is lost`);
    }
    return judgement;
}
/** Of a program that was stopped, or did not start. */
function notJudged({ timeLimit }, { how, why }) {
    if (how === "timed-out") {
        return judge_end_unjudged("timed-out", `it had not ended after ${timeLimit} s, and was stopped with all that it had started`);
    }
    if (how === "aborted")
        return judge_end_unjudged("stopped", "another tool had failed");
    return judge_end_unjudged(how === "missing" ? "missing" : "crashed", why ?? how);
}
/** The run of a tool that did not run. */
function notRun(outcome, detail) {
    return { ...judge_end_unjudged(outcome, detail), exitCode: null, seconds: 0, lastWords: "", reports: [] };
}
/** What a tool's own file gives, or the user's mistake that it meets, as a clause. */
function orWhyNot(work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return error.message.replace(/\.$/, "");
    }
}
function judge_end_unjudged(outcome, detail) {
    return { outcome, detail, findings: [], tests: null, coverage: null };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/last-lines.ts

const bytes = 16 * 1_024;
const lines = 20;
/** The last 20 lines that a program printed, both streams in the order in which they came. */
class LastLines {
    #kept = Buffer.alloc(0);
    #isCut = false;
    add(chunk) {
        const all = Buffer.concat([this.#kept, chunk.subarray(-bytes)]);
        this.#isCut ||= this.#kept.length + chunk.length > bytes;
        this.#kept = all.subarray(-bytes);
    }
    text() {
        const all = (0,external_node_util_.stripVTControlCharacters)(this.#kept.toString("utf8"))
            .trimEnd()
            .split(/\r\n|\r|\n/);
        return (this.#isCut ? all.slice(1) : all).slice(-lines).join("\n");
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/mask-judgement.ts
/** A judgement without secrets in its texts. Paths stay as they are: they lead to files of the repository, and are public with it. */
function maskJudgement({ outcome, detail, findings, tests, coverage }, mask) {
    const orNull = (text) => (text === null ? null : mask(text));
    return {
        outcome,
        detail: orNull(detail),
        findings: findings.map((finding) => ({ ...finding, rule: orNull(finding.rule), message: mask(finding.message) })),
        tests: tests?.map((test) => ({ ...test, name: mask(test.name), message: orNull(test.message) })) ?? null,
        coverage,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/reports.ts



const kept = /\.(xml|json|jsonl|info|sarif|txt|lcov)$/i;
const reports_largest = 256 * 2 ** 20;
/**
 * To be called before the tool runs; what lies in the folder by then is no report.
 * @param folder of this call alone
 * @param elsewhere absolute path of a report that the tool writes at another place, under the name by which it asks for it
 */
function openReports(folder, elsewhere) {
    const given = new Set((0,external_node_fs_.readdirSync)(folder));
    const before = elsewhere === undefined ? null : stateOf(elsewhere.path);
    const isOurs = (name) => name === elsewhere?.name;
    const isNew = () => elsewhere !== undefined && stateOf(elsewhere.path) !== before;
    return {
        read: (name) => {
            if (isOurs(name))
                return isNew() ? reports_textOf(elsewhere.path) : null;
            const path = (0,external_node_path_.resolve)(folder, name);
            if (!path.startsWith(folder + external_node_path_.sep))
                throw new Error(`the report ${name} is outside its folder`);
            return reports_textOf(path);
        },
        isEmpty: () => (0,external_node_fs_.readdirSync)(folder).every((name) => given.has(name)) && !isNew(),
        keep: (mask) => {
            if (isNew()) {
                const text = reports_textOf(elsewhere.path);
                if (text !== null)
                    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(elsewhere.path)), text);
            }
            // A link leads to what a program of the change chose.
            const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
            const files = entries
                .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name))
                .filter((path) => kept.test(path) && !given.has((0,external_node_path_.relative)(folder, path)));
            return files.filter((path) => (0,external_node_fs_.statSync)(path).size <= reports_largest).map((path) => masked(path, mask));
        },
    };
}
function masked(path, mask) {
    const text = (0,external_node_fs_.readFileSync)(path, "utf8");
    const safe = mask(text);
    if (safe !== text)
        (0,external_node_fs_.writeFileSync)(path, safe);
    return path;
}
function reports_textOf(path) {
    const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (!stat?.isFile())
        return null;
    if (stat.size > reports_largest)
        throw new user_error/* UserError */.y(`Its report ${(0,external_node_path_.basename)(path)} is larger than ${reports_largest / 2 ** 20} MB.`);
    return (0,external_node_fs_.readFileSync)(path, "utf8");
}
/** Other than before as soon as somebody has written the file, whatever was written. */
function stateOf(path) {
    if (!(0,external_node_fs_.existsSync)(path))
        return null;
    const { ino, size, mtimeMs, ctimeMs } = (0,external_node_fs_.statSync)(path);
    return [ino, size, mtimeMs, ctimeMs].join(" ");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/run-tool.ts








/** Bytes of each stream: the JSON of 100,000 findings has some 50 MB. */
const outputLimit = 128 * 2 ** 20;
/** Runs one tool to its end; whatever becomes of it is an outcome, and only our own mistakes throw. */
async function runTool(chosen, located, call) {
    const { tool, declaration } = chosen;
    const about = { name: tool.name, kind: tool.kind, by: declaration.by, version: located?.version ?? null };
    if (located === null)
        return unheard({ ...about, ...notRun("missing", run_tool_missing(chosen)) });
    const cache = (0,external_node_path_.join)(call.caches, folderName(tool.name));
    await (0,promises_.mkdir)(cache, { recursive: true });
    const task = {
        program: located.program,
        version: located.version,
        args: declaration.args,
        repository: call.repository,
        work: call.work,
        reports: call.reports,
        cache,
        cores: call.cores,
        coverage: call.coverage,
    };
    const command = orWhyNot(() => tool.command(task));
    if (typeof command === "string")
        return unheard({ ...about, ...notRun("misconfigured", command) });
    for (const [name, text] of Object.entries(command.files ?? {}))
        await (0,promises_.writeFile)((0,external_node_path_.join)(call.reports, name), text);
    const { report: name } = command;
    const reports = openReports(call.reports, name === undefined ? undefined : { name, path: (0,external_node_path_.resolve)(call.work, name) });
    const last = new LastLines();
    const end = await runProgram(command.argv, {
        cwd: call.work,
        env: { ...call.environment, ...located.environment, ...command.env },
        timeLimit: chosen.timeLimit,
        signal: call.signal,
        limit: outputLimit,
        onOutput: (chunk) => last.add(chunk),
    });
    const judgement = end.how === "exited" ? judgeEnd(chosen, task, end, reports, outputLimit) : notJudged(chosen, end);
    return {
        run: {
            ...about,
            ...maskJudgement(judgement, call.mask),
            exitCode: end.exitCode,
            seconds: end.seconds,
            lastWords: call.mask(last.text()),
            reports: reports.keep(call.mask),
        },
        stdout: call.mask((0,external_node_util_.stripVTControlCharacters)(end.stdout)),
        stderr: call.mask((0,external_node_util_.stripVTControlCharacters)(end.stderr)),
    };
}
/** The name of a tool as that of a folder: the user may have named it. */
function folderName(name) {
    return name.replaceAll(/[^\w-]/g, "_");
}
function unheard(run) {
    return { run, stdout: "", stderr: "" };
}
function run_tool_missing({ tool, declaration }) {
    return `${declaration.by} names it, and ${tool.package} is neither installed nor on PATH`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/keep-reports.ts



/**
 * Keeps the tools' own reports (JUnit, coverage) beside the gate's: `tools/<tool>/<file>`. Those of an earlier run go.
 * @returns their absolute paths
 */
async function keepReports(runs, folder) {
    const home = (0,external_node_path_.join)(folder, "tools");
    await (0,promises_.rm)(home, { recursive: true, force: true });
    const kept = [];
    for (const { name, reports } of runs) {
        const own = (0,external_node_path_.join)(home, folderName(name));
        if (reports.length > 0)
            await (0,promises_.mkdir)(own, { recursive: true });
        for (const report of reports) {
            const copy = (0,external_node_path_.join)(own, (0,external_node_path_.basename)(report));
            await (0,promises_.copyFile)(report, copy);
            kept.push(copy);
        }
    }
    return kept;
}

// EXTERNAL MODULE: ./packages/action-kit/src/plain-text.ts
var plain_text = __webpack_require__(44705);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
;// CONCATENATED MODULE: ./actions/quality-gate/src/in-folder.ts
/** Whether a path of a finding is one of the folder that was checked: tools also blame what they were installed with. */
function inFolder(path) {
    return path !== null && !/^([/\\]|[A-Za-z]:|\.\.([/\\]|$))/.test(path);
}

// EXTERNAL MODULE: ./packages/report/src/numbers.ts
var numbers = __webpack_require__(66510);
;// CONCATENATED MODULE: ./actions/quality-gate/src/report/words.ts


/** `1 finding`, `1,200 findings`. */
function words_counted(count, word) {
    return `${(0,numbers/* formatCount */.B4)(count)} ${word}${count === 1 ? "" : "s"}`;
}
/** `a`, `a and b`, `a, b and c`. */
function enumeration(words) {
    return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
/** `91.2%`: as many decimals as tools print themselves, at most two. */
function percents(value) {
    return `${round(value).toLocaleString("en-US", { maximumFractionDigits: 2 })}%`;
}
/** `+0.3 points`, `−1.25 points`. */
function points(difference) {
    const rounded = round(difference);
    const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
    const size = Math.abs(rounded).toLocaleString("en-US", { maximumFractionDigits: 2 });
    return `${sign}${size} ${size === "1" ? "point" : "points"}`;
}
/** Toward zero, so that nothing that fell short of a limit is shown as having reached it. */
function round(value) {
    return Math.trunc(Number((value * 100).toPrecision(12))) / 100;
}
/** What a program printed, without its colours. */
function uncoloured(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text);
}
/** Its first line that says something. */
function firstLine(text) {
    return (uncoloured(text)
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/tools-table.ts


/** One row a tool: what came of it in an icon and words, its findings, its time. */
function toolsTable(judged, { reasons }) {
    const compared = isCompared(judged);
    return {
        kind: "table",
        columns: [
            { title: "" },
            { title: "tool" },
            { title: "result" },
            ...(compared ? [{ title: "new", align: "right" }] : []),
            { title: "total", align: "right" },
            { title: "time", align: "right" },
        ],
        rows: judged.runs.map((run) => {
            const counts = countsOf(run, judged);
            const silent = counts.total === 0 && !countsFindings(run, reasons);
            const shown = (count) => (silent ? "" : (0,numbers/* formatCount */.B4)(count));
            return [
                icon(run, reasons),
                [{ text: run.name, style: "code" }],
                tools_table_result(run, counts, compared, reasons),
                ...(compared ? [shown(counts.new)] : []),
                shown(counts.total),
                run.seconds > 0 ? (0,numbers/* formatDuration */.a3)(run.seconds) : "",
            ];
        }),
    };
}
/** Whether no finding means that it looked for some: what ran tests, measured coverage or only failed has not. */
function countsFindings(run, reasons) {
    return hasResult(run) && run.tests === null && run.coverage === null && exitCodeOf(run, reasons) === undefined;
}
function exitCodeOf({ name }, reasons) {
    return reasons.find((reason) => reason.kind === "exit-code" && reason.tool === name);
}
/** Whether findings stand beside those of a base. */
function isCompared({ base }) {
    return base !== null && "commit" in base;
}
/** A tool's findings. */
function countsOf({ name }, { findings }) {
    const own = findings.filter(({ tool }) => tool === name);
    return {
        total: own.length,
        new: own.filter((finding) => finding.new).length,
        inChange: own.filter(({ inChange }) => inChange).length,
    };
}
/** Whether the tool judged the code at all: else it has no count of findings, which is not a count of 0. */
function hasResult({ outcome }) {
    return outcome === "passed" || outcome === "failed";
}
/** As they follow a tool's name. */
const outcomeWords = {
    passed: "passed",
    failed: "failed",
    crashed: "crashed",
    "timed-out": "timed out",
    missing: "is missing",
    misconfigured: "is misconfigured",
    "no-tests": "found no tests",
    stopped: "was stopped",
};
function icon({ name, outcome }, reasons) {
    const own = reasons.filter((reason) => !reason.kind.startsWith("coverage-") && "tool" in reason && reason.tool === name);
    if (own.some(({ level }) => level === "fail"))
        return "❌";
    return own.length > 0 || outcome === "stopped" ? "⚠️" : "✅";
}
function tools_table_result(run, counts, compared, reasons) {
    if (!hasResult(run))
        return outcomeWords[run.outcome].replace(/^(is|was) /, "");
    const failed = failedTests(run).length;
    if (failed > 0)
        return `${(0,numbers/* formatCount */.B4)(failed)} of ${words_counted(run.tests?.length ?? 0, "test")} failed`;
    if (exitCodeOf(run, reasons) !== undefined)
        return "failed";
    if (run.tests !== null && run.tests.length > 0)
        return `${words_counted(run.tests.length, "test")} passed`;
    if (counts.total === 0)
        return run.outcome;
    if (!compared)
        return words_counted(counts.total, "finding");
    return counts.new === 0 ? "nothing new" : words_counted(counts.new, "new finding");
}
function failedTests({ tests }) {
    return (tests ?? []).filter(({ outcome }) => outcome === "failed" || outcome === "error");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/findings.ts



const mostFiles = 20;
const mostRowsOfFile = 25;
const mostRows = 200;
const mostNamed = 50;
/** More than a reader scrolls through, and as much as a browser shows at once without a pause. */
const mostRowsOfPage = 5_000;
/** Findings by file, files with new ones first: the first of each in a comment, all on the page. */
function findingSections(judged) {
    const files = byFile(judged.findings);
    if (files.length === 0)
        return [];
    const compared = isCompared(judged);
    return [...forComment(files, compared), forPage(files, judged, compared)];
}
function byFile(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.path);
        if (group === undefined)
            groups.set(finding.path, [finding]);
        else
            group.push(finding);
    }
    return [...groups]
        .map(([path, own]) => ({ path, findings: own.sort(byWeight), new: own.filter((one) => one.new).length }))
        .sort((a, b) => Number(b.new > 0) - Number(a.new > 0) || compare(a.path ?? "", b.path ?? ""));
}
const findings_levels = { error: 0, warning: 1, notice: 2 };
/** The order in which findings are shown: new ones, those of the change, then as they stand in the file. */
function byWeight(a, b) {
    return (Number(b.new) - Number(a.new) ||
        Number(b.inChange) - Number(a.inChange) ||
        compare(a.path ?? "", b.path ?? "") ||
        (a.cell ?? 0) - (b.cell ?? 0) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        findings_levels[a.level] - findings_levels[b.level]);
}
/** By code units: the same order on every machine. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Where there is a base, files without new findings are only named: a reviewer looks at what the change brings. */
function forComment(files, compared) {
    const told = compared ? files.filter((file) => file.new > 0) : files;
    const isTold = new Set(told);
    let rows = mostRows;
    const sections = [];
    for (const file of told.slice(0, mostFiles)) {
        const shown = Math.min(file.findings.length, mostRowsOfFile, rows);
        if (shown === 0)
            break;
        rows -= shown;
        const blocks = [table(file.findings.slice(0, shown), compared)];
        const rest = file.findings.length - shown;
        if (rest > 0)
            blocks.push({ kind: "paragraph", text: `${(0,numbers/* formatCount */.B4)(rest)} more in the full report.` });
        sections.push({ title: `${findings_nameOf(file)}: ${findings_numbers(file, compared)}`, blocks, only: "comment" });
    }
    const others = told.slice(sections.length);
    if (others.length > 0)
        sections.push(fileList(words_counted(others.length, "more file"), others, compared));
    const old = files.filter((file) => !isTold.has(file));
    if (old.length > 0)
        sections.push(fileList(`${words_counted(old.length, "file")} without new findings`, old, false));
    return sections;
}
function fileList(title, files, compared) {
    const shown = files.slice(0, mostNamed);
    const items = shown.map((file) => [fileName(file), `: ${findings_numbers(file, compared)}`]);
    if (files.length > shown.length)
        items.push(`${words_counted(files.length - shown.length, "more file")} in the full report`);
    return { title, blocks: [{ kind: "list", items }], only: "comment" };
}
function forPage(files, { findings }, compared) {
    let rows = mostRowsOfPage;
    const blocks = [];
    for (const file of files) {
        const shown = file.findings.slice(0, rows);
        if (shown.length === 0)
            break;
        rows -= shown.length;
        blocks.push({ ...table(shown, compared), caption: `${findings_nameOf(file)}: ${findings_numbers(file, compared)}` });
    }
    const rest = findings.length - (mostRowsOfPage - rows);
    if (rest > 0)
        blocks.push({ kind: "paragraph", text: `${words_counted(rest, "more finding")} in report.json.` });
    return {
        title: `${words_counted(findings.length, "finding")} in ${words_counted(files.length, "file")}`,
        blocks,
        only: "page",
    };
}
function findings_nameOf({ path }) {
    return path === null ? "no file" : (0,src_text/* shorten */.ml)(path);
}
function fileName({ path }) {
    return path === null ? "no file" : { text: path, style: "code" };
}
function findings_numbers(file, compared) {
    const total = file.findings.length;
    if (!compared || file.new === total)
        return `${(0,numbers/* formatCount */.B4)(total)}${compared ? " new" : ""}`;
    return file.new === 0 ? `${(0,numbers/* formatCount */.B4)(total)}, none new` : `${(0,numbers/* formatCount */.B4)(file.new)} new of ${(0,numbers/* formatCount */.B4)(total)}`;
}
function table(findings, compared) {
    return {
        kind: "table",
        columns: [
            { title: "line", align: "right" },
            { title: "finding" },
            { title: "rule" },
            { title: "level" },
            ...(compared ? [{ title: "" }] : []),
        ],
        rows: findings.map((finding) => [
            findings_placeOf(finding),
            uncoloured(finding.message).trim(),
            [{ text: finding.tool }, ...(finding.rule === null ? [] : [" ", { text: finding.rule, style: "code" }])],
            finding.level,
            ...(compared ? [finding.new ? "new" : ""] : []),
        ]),
    };
}
function findings_placeOf({ cell, line, column }) {
    const within = line === null ? "" : column === null ? `${line}` : `${line}:${column}`;
    return cell === undefined ? within : `cell ${cell}${within === "" ? "" : `, ${within}`}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/tests.ts



const mostInLead = 10;
const mostInComment = 20;
const slowestShown = 10;
const linesOfMessage = 30;
/** What is worth saying of all tests; null where nothing ran tests. */
function testSummary({ runs }) {
    const withTests = runs.filter(({ tests }) => tests !== null);
    if (withTests.length === 0)
        return null;
    const all = withTests.flatMap(({ name: tool, tests }) => (tests ?? []).map((test) => ({ ...test, tool })));
    return {
        failures: withTests.flatMap((run) => failedTests(run).map((test) => ({ ...test, tool: run.name }))),
        slowest: all
            .flatMap((test) => (test.seconds === null || test.seconds <= 0 ? [] : [{ ...test, seconds: test.seconds }]))
            .sort((a, b) => b.seconds - a.seconds)
            .slice(0, slowestShown),
        retried: all.filter(({ attempts }) => attempts > 1),
    };
}
/** The failing tests with the first line of what they say, and a word on retries. */
function testsInLead({ failures, retried }) {
    const blocks = [];
    if (failures.length > 0) {
        const items = failures
            .slice(0, mostInLead)
            .map((test) => [
            { text: test.name, style: "code" },
            ...(tests_place(test) === "" ? [] : [" at ", { text: tests_place(test), style: "code" }]),
            ...(test.message === null ? [] : [`: ${firstLine(test.message)}`]),
        ]);
        if (failures.length > mostInLead)
            items.push(`${words_counted(failures.length - mostInLead, "more failed test")} below`);
        blocks.push({ kind: "list", items });
    }
    if (retried.length > 0) {
        const passed = retried.filter(({ outcome }) => outcome === "passed").length;
        const words = `${words_counted(retried.length, "test")} ${retried.length === 1 ? "was" : "were"} run more than once`;
        const end = passed === retried.length ? " and passed at last" : `, ${(0,numbers/* formatCount */.B4)(passed)} passed at last`;
        blocks.push({ kind: "paragraph", text: `${words}${end}.` });
    }
    return blocks;
}
/** Each failure with all that it says: the first in a comment, all on the page. */
function failureSections({ failures }) {
    const title = words_counted(failures.length, "failed test");
    const blocks = (shown) => shown.flatMap(failure);
    if (failures.length === 0)
        return [];
    if (failures.length <= mostInComment)
        return [{ title, blocks: blocks(failures) }];
    const rest = words_counted(failures.length - mostInComment, "more failed test");
    const note = { kind: "paragraph", text: `${rest} in the full report.` };
    return [
        { title, blocks: [...blocks(failures.slice(0, mostInComment)), note], only: "comment" },
        { title, blocks: blocks(failures), only: "page" },
    ];
}
function failure(test) {
    const name = [
        { text: test.name, style: "code" },
        ...(tests_place(test) === "" ? [] : [" at ", { text: tests_place(test), style: "code" }]),
        test.outcome === "error" ? ", broke outside of its own assertions" : "",
    ];
    const lines = uncoloured(test.message ?? "").split("\n");
    const text = lines.slice(0, linesOfMessage).join("\n");
    return [{ kind: "paragraph", text: name }, ...(text.trim() === "" ? [] : [{ kind: "preformatted", text }])];
}
/** Retried tests, never hidden, and the ten slowest. */
function otherTestSections({ retried, slowest }) {
    const sections = [];
    if (retried.length > 0) {
        const rows = retried.map((test) => [tests_name(test), (0,numbers/* formatCount */.B4)(test.attempts), test.outcome]);
        const columns = [{ title: "test" }, { title: "attempts", align: "right" }, { title: "at last" }];
        sections.push({ title: words_counted(retried.length, "retried test"), blocks: [{ kind: "table", columns, rows }] });
    }
    if (slowest.length > 0) {
        const rows = slowest.map((test) => [tests_name(test), (0,numbers/* formatDuration */.a3)(test.seconds)]);
        const columns = [{ title: "test" }, { title: "time", align: "right" }];
        sections.push({ title: "Slowest tests", blocks: [{ kind: "table", columns, rows }] });
    }
    return sections;
}
function tests_name(test) {
    return [{ text: test.name, style: "code" }];
}
function tests_place({ path, line }) {
    return path === null ? "" : line === null ? path : `${path}:${line}`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/annotations.ts






/** A check run takes 50 a request; more than this nobody reads, and the report has them. */
const mostAnnotations = 1_000;
/**
 * What GitHub shows beside the code. The runner shows the first ten of a level: so tools that judged nothing come first,
 * then failed tests at their assertion, then findings, new ones before others.
 *
 * @returns paths relative to the folder that was checked
 */
function annotations(judged, scope) {
    const findings = judged.findings
        .filter(({ path, inChange }) => inFolder(path) && (scope === "all" || inChange))
        .sort(byWeight);
    const all = [
        ...judged.runs.filter((run) => saysNothing(run, judged)).map(ofTool),
        ...(testSummary(judged)?.failures ?? []).map(ofTest),
        ...findings.map(ofFinding),
    ];
    if (all.length <= mostAnnotations)
        return all;
    const rest = all.length - mostAnnotations + 1;
    const note = { level: "notice", message: `${words_counted(rest, "more finding")} in the report.` };
    return [...all.slice(0, mostAnnotations - 1), note];
}
/** Judged nothing, or failed without saying for what. */
function saysNothing(run, { findings }) {
    if (run.outcome === "failed")
        return failedTests(run).length === 0 && !findings.some(({ tool }) => tool === run.name);
    return !hasResult(run) && run.outcome !== "stopped";
}
function ofTool({ name, outcome, detail }) {
    const why = detail === null ? "" : `: ${firstLine(detail)}`;
    return { level: "error", message: (0,src_text/* visible */.RK)(`${name} ${outcomeWords[outcome]}${why}`) };
}
function ofTest({ tool, name, outcome, message, path, line }) {
    const what = `${tool}: ${name} ${outcome === "error" ? "broke" : "failed"}`;
    return {
        level: "error",
        message: annotations_lines(message === null ? what : `${what}\n${message}`),
        ...(inFolder(path) ? { file: path, ...(line === null ? {} : { line }) } : {}),
    };
}
/** A notebook's line counts within its cell, which GitHub knows nothing of: the words say it. */
function ofFinding({ tool, rule, level, path, line, column, cell, message }) {
    const within = cell === undefined ? "" : `cell ${cell}${line === null ? "" : `, line ${line}`}: `;
    const place = line === null || cell !== undefined ? {} : { line, ...(column === null ? {} : { column }) };
    return {
        level,
        message: annotations_lines(`${tool}${rule === null ? "" : ` ${rule}`}: ${within}${message}`),
        ...(path === null ? {} : { file: path }),
        ...place,
    };
}
function annotations_lines(text) {
    return uncoloured(text)
        .trimEnd()
        .split(/\r\n|\r|\n/)
        .slice(0, 30)
        .map(src_text/* visible */.RK)
        .join("\n");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/data.ts


/** The content of report.json. */
function qualityData(judged, said, limits, facts) {
    const { base, seconds, coverage } = judged;
    return {
        kind: "quality",
        schemaVersion: 1,
        verdict: said.verdict,
        headline: said.headline,
        base: base === null ? null : "commit" in base ? pick(base) : { absent: base.absent },
        seconds,
        tools: judged.runs.map((run) => toolData(run, judged)),
        coverage: coverage === null
            ? null
            : {
                tool: coverage.tool,
                percent: coverage.percent,
                basePercent: coverage.basePercent,
                changedLines: coverage.changed === null ? null : { ...coverage.changed },
                limits: { ...limits },
            },
        tests: testsData(judged),
        findings: judged.findings.map(findingData),
        notes: [...facts.notes],
        provenance: { commit: facts.commit, actionsVersion: facts.actionsVersion },
    };
}
function pick({ commit, name, cached }) {
    return { commit, name, cached };
}
function toolData(run, judged) {
    return {
        name: run.name,
        kind: run.kind,
        version: run.version,
        declaredBy: run.by,
        outcome: run.outcome,
        detail: run.detail,
        exitCode: run.exitCode,
        seconds: run.seconds,
        findings: { ...countsOf(run, judged) },
        ...(run.tests === null ? {} : { tests: testCounts(run) }),
        ...(run.coverage === null ? {} : { coverage: coverageShares(run, judged) }),
    };
}
function testCounts(run) {
    const tests = run.tests ?? [];
    return {
        total: tests.length,
        passed: tests.filter(({ outcome }) => outcome === "passed").length,
        failed: failedTests(run).length,
        skipped: tests.filter(({ outcome }) => outcome === "skipped").length,
        retried: tests.filter(({ attempts }) => attempts > 1).length,
    };
}
function coverageShares({ name, coverage }, judged) {
    const percent = coverage?.percent ?? null;
    const all = judged.coverage === null ? [] : [judged.coverage, ...(judged.otherCoverage ?? [])];
    const changed = all.find(({ tool }) => tool === name)?.changed ?? null;
    return {
        lines: percent === null ? null : percent / 100,
        changedLines: changed === null || changed.lines === 0 ? null : changed.covered / changed.lines,
    };
}
function testsData(judged) {
    const summary = testSummary(judged);
    if (summary === null)
        return null;
    const { failures, slowest, retried } = summary;
    return {
        failures: failures.map(({ tool, name, outcome, message, path, line }) => ({
            tool,
            name,
            outcome: outcome === "error" ? "error" : "failed",
            message,
            path,
            line,
        })),
        slowest: slowest.map(({ tool, name, seconds }) => ({ tool, name, seconds })),
        retried: retried.map(({ tool, name, attempts, outcome }) => ({ tool, name, attempts, outcome })),
    };
}
function findingData(finding) {
    const { tool, rule, level, path, line, column, endLine, message, cell } = finding;
    return {
        tool,
        rule,
        level,
        path,
        line,
        column,
        ...(endLine === undefined ? {} : { endLine }),
        ...(cell === undefined ? {} : { cell }),
        message,
        new: finding.new,
        inChange: finding.inChange,
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/environment.ts

/** What tools printed last that judged nothing, or failed without saying for what. */
function environment_lastWords({ runs }, { reasons }) {
    const unexplained = new Set(reasons.flatMap((reason) => (leavesOpen.has(reason.kind) ? [toolOf(reason)] : [])));
    return runs
        .filter(({ name, lastWords }) => unexplained.has(name) && lastWords.trim() !== "")
        .map(({ name, lastWords }) => ({
        title: `Last words of ${name}`,
        blocks: [{ kind: "preformatted", text: uncoloured(lastWords) }],
    }));
}
const leavesOpen = new Set([
    "crashed",
    "timed-out",
    "misconfigured",
    "no-tests",
    "exit-code",
]);
function toolOf(reason) {
    return "tool" in reason ? reason.tool : null;
}
/** Which version of what ran, and where it is declared. */
function environment({ runs, base }, { notes, commit, actionsVersion }) {
    const items = [...notes];
    if (base !== null && "commit" in base) {
        const how = base.cached ? "were kept from an earlier run" : "were found by running the same tools there";
        items.push(["The base's findings (", { text: base.commit, style: "code" }, `) ${how}.`]);
    }
    if (commit !== null)
        items.push(["Commit ", { text: commit, style: "code" }]);
    items.push(`mlops-actions ${actionsVersion}`);
    return {
        title: "Tools and environment",
        blocks: [...(runs.length === 0 ? [] : [environment_table(runs)]), { kind: "list", items }],
    };
}
function environment_table(runs) {
    return {
        kind: "table",
        columns: [
            { title: "tool" },
            { title: "version" },
            { title: "declared in" },
            { title: "exit code", align: "right" },
        ],
        rows: runs.map(({ name, version, by, exitCode }) => [
            [{ text: name, style: "code" }],
            version ?? "",
            by,
            exitCode === null ? "" : `${exitCode}`,
        ]),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/headline.ts



const headline_mostNamed = 2;
/** What was found, in one clause: `mypy crashed, 2 new findings, 1 test failed`. */
function headline(judged, { verdict, reasons: all }) {
    const reasons = all.filter(({ level }) => verdict !== "fail" || level === "fail");
    const compared = isCompared(judged);
    const clauses = [
        ...headline_broken(reasons),
        ...exitCodes(reasons),
        ...headline_total(sum(reasons, "findings"), compared ? "new finding" : "finding"),
        ...headline_tests(sum(reasons, "tests")),
        ...new Set(reasons.flatMap(headline_coverage)),
        ...headline_total(sum(reasons, "warnings"), compared ? "new warning" : "warning"),
    ];
    if (clauses.length > 0)
        return clauses.join(", ");
    if (reasons.some(({ kind }) => kind === "no-tools"))
        return "no tool to run";
    return clean(judged, compared);
}
function clean({ findings }, compared) {
    const fresh = findings.filter((finding) => finding.new).length;
    if (fresh > 0)
        return `only ${words_counted(fresh, compared ? "new notice" : "notice")}`;
    return findings.length > 0 ? `nothing new, ${words_counted(findings.length, "finding")} as before` : "clean";
}
/** Tools that judged nothing are told first: what they would have found is not known. */
function headline_broken(reasons) {
    const some = reasons.flatMap((reason) => {
        switch (reason.kind) {
            case "crashed":
            case "timed-out":
            case "missing":
            case "misconfigured":
            case "no-tests":
                return [`${reason.tool} ${outcomeWords[reason.kind]}`];
            default:
                return [];
        }
    });
    const rest = some.length - headline_mostNamed;
    return rest <= 0 ? some : [...some.slice(0, headline_mostNamed), `${words_counted(rest, "more tool")} judged nothing`];
}
function exitCodes(reasons) {
    const names = reasons.flatMap((reason) => (reason.kind === "exit-code" ? [reason.tool] : []));
    return names.length === 0 ? [] : [`${enumeration(names)} failed`];
}
function sum(reasons, kind) {
    return reasons.reduce((all, reason) => {
        if (reason.kind !== kind)
            return all;
        return all + (reason.kind === "tests" ? reason.failed : reason.count);
    }, 0);
}
function headline_total(count, word) {
    return count === 0 ? [] : [words_counted(count, word)];
}
function headline_tests(failed) {
    return failed === 0 ? [] : [`${(0,numbers/* formatCount */.B4)(failed)} ${failed === 1 ? "test" : "tests"} failed`];
}
function headline_coverage(reason) {
    switch (reason.kind) {
        case "coverage-min":
            return [`coverage ${percents(reason.percent)} is below ${percents(reason.limit)}`];
        case "coverage-drop":
            return [`coverage fell by ${points(reason.basePercent - reason.percent).replace("+", "")}`];
        case "coverage-changed-lines":
            return [`only ${percents((100 * reason.covered) / reason.lines)} of the changed lines covered`];
        case "coverage-unknown":
            return [
                reason.missing === "head" ? "coverage was not measured" : `coverage of the ${reason.missing} is not known`,
            ];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/coverage.ts


/** A line for each tool that measures coverage, with the limits and which of them are broken, and what can't be judged. */
function coverageInLead(judged, { reasons }, limits) {
    const measured = judged.coverage === null ? [] : [judged.coverage, ...(judged.otherCoverage ?? [])];
    const lines = measured.map((one) => {
        const broken = reasons.flatMap((reason) => ("tool" in reason && reason.tool === one.tool ? [reason.kind] : []));
        return coverageLine(one, limits, new Set(broken), measured.length > 1);
    });
    const unknown = reasons.flatMap((reason) => (reason.kind === "coverage-unknown" ? [coverage_unjudged(reason)] : []));
    return [...lines, ...new Set(unknown)].map((text) => ({ kind: "paragraph", text }));
}
/**
 * `Coverage 91.2% (at least 80%), −0.8 points beside the base's 92% (too much, at most 0.5 points). Of the 50 changed
 * lines that can run, 42 did: 84% (at least 80%).`
 */
function coverageLine({ tool, percent, basePercent, changed }, { min, maxDrop, changedLinesMin }, broken, named) {
    const text = ["Coverage "];
    if (named)
        text.push("by ", { text: tool, style: "code" }, " ");
    text.push(percent === null ? "is not known" : { text: percents(percent), style: "strong" });
    if (min !== undefined)
        text.push(...limit(broken.has("coverage-min") && "too low", `at least ${percents(min)}`));
    if (percent !== null && basePercent !== null) {
        const difference = percent - basePercent;
        text.push(difference === 0 ? ", as on the base" : `, ${points(difference)} beside the base's ${percents(basePercent)}`);
        const most = maxDrop === undefined ? "" : `at most ${points(maxDrop).replace("+", "")} less`;
        if (most !== "")
            text.push(...limit(broken.has("coverage-drop") && "too much", most));
    }
    text.push(".");
    if (changed === null)
        return text;
    text.push(` ${changedLines(changed)}`);
    if (changedLinesMin !== undefined && changed.lines > 0) {
        text.push(...limit(broken.has("coverage-changed-lines") && "too few", `at least ${percents(changedLinesMin)}`));
    }
    text.push(".");
    return text;
}
function limit(broken, allowed) {
    return broken === false ? [` (${allowed})`] : [" (", { text: broken, style: "strong" }, `, ${allowed})`];
}
function changedLines({ covered, lines }) {
    if (lines === 0)
        return "No changed line can run";
    const of = lines === 1 ? "the one changed line" : `the ${(0,numbers/* formatCount */.B4)(lines)} changed lines`;
    return `Of ${of} that can run, ${(0,numbers/* formatCount */.B4)(covered)} did: ${percents((100 * covered) / lines)}`;
}
function coverage_unjudged({ limit, missing }) {
    switch (missing) {
        case "head":
            return "There are limits of coverage and nothing measured it: let the tests do so (pytest-cov, the runner's own), or take the limits out.";
        case "base":
            return `${limit} is not judged, since the coverage of the base is not known.`;
        case "change":
            return `${limit} is not judged, since it is not known which lines the change touches, or the report holds totals alone.`;
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/report/lead.ts





/** What a reader sees without unfolding anything: each tool, why some judged nothing, failing tests, coverage. */
function lead(judged, ruling, tests, limits) {
    const blocks = [{ kind: "paragraph", text: basis(judged) }];
    if (judged.runs.length > 0)
        blocks.push(toolsTable(judged, ruling));
    const items = lead_broken(ruling);
    if (items.length > 0)
        blocks.push({ kind: "list", items });
    if (tests !== null)
        blocks.push(...testsInLead(tests));
    return [...blocks, ...coverageInLead(judged, ruling, limits)];
}
/** Why tools judged nothing, or failed without a finding. */
function lead_broken({ reasons }) {
    return reasons.flatMap((reason) => {
        switch (reason.kind) {
            case "crashed":
            case "timed-out":
            case "missing":
            case "misconfigured":
            case "no-tests":
                return [lead_said(reason.tool, outcomeWords[reason.kind], reason.detail)];
            case "exit-code": {
                const code = `ended with exit code ${reason.exitCode}`;
                const isSaid = reason.exitCode === null || reason.detail?.startsWith(`it ${code}`);
                return [lead_said(reason.tool, isSaid ? "failed" : code, reason.detail)];
            }
            default:
                return [];
        }
    });
}
function lead_said(tool, what, detail) {
    return [{ text: tool, style: "code" }, ` ${what}${detail === null ? "." : `: ${firstLine(detail)}`}`];
}
function basis({ runs, base, seconds }) {
    if (runs.length === 0) {
        return "The repository declares no tool that the gate knows. Name some in tools, below quality in mlops.yml: known ones, or commands of your own.";
    }
    const ran = `${words_counted(runs.length, "tool")} in ${(0,numbers/* formatDuration */.a3)(seconds)}.`;
    if (base === null)
        return ran;
    if ("absent" in base)
        return `${ran} Every finding counts as new: ${base.absent.replace(/\.$/, "")}.`;
    return [
        `${ran} New is what `,
        { text: base.name, style: "code" },
        " (",
        { text: base.commit.slice(0, 7), style: "code" },
        ") does not have.",
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/outcome.ts









/** What leaves the gate: the report, its one-line summary, numbers as outputs, annotations beside the code. */
function outcome(judged, ruling, settings, facts) {
    const finding = headline(judged, ruling);
    const tests = testSummary(judged);
    const report = {
        action: "quality-gate",
        subject: facts.subject,
        verdict: ruling.verdict,
        headline: finding,
        lead: lead(judged, ruling, tests, settings.coverage),
        sections: [
            ...(tests === null ? [] : failureSections(tests)),
            ...environment_lastWords(judged, ruling),
            ...findingSections(judged),
            ...(tests === null ? [] : otherTestSections(tests)),
            environment(judged, facts),
        ],
        links: [],
        data: qualityData(judged, { verdict: ruling.verdict, headline: finding }, settings.coverage, facts),
    };
    return {
        report,
        summary: (0,plain_text/* plainText */.w)((0,src_text/* visible */.RK)(`${facts.subject}: ${finding}`)),
        outputs: new Map([
            ["findings", String(judged.findings.length)],
            ["new-findings", String(judged.findings.filter((one) => one.new).length)],
            ["tests-failed", String(tests?.failures.length ?? 0)],
            ["coverage", judged.coverage?.percent == null ? "" : String(judged.coverage.percent)],
        ]),
        annotations: annotations(judged, settings.scope),
    };
}

// EXTERNAL MODULE: ./packages/action-kit/src/inputs.ts
var inputs = __webpack_require__(88200);
// EXTERNAL MODULE: ./packages/github/src/code-scanning.ts
var code_scanning = __webpack_require__(32766);
// EXTERNAL MODULE: ./packages/github/src/failure.ts
var src_failure = __webpack_require__(86975);
;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/code-scanning.ts

/**
 * Uploads findings to code scanning.
 * @returns why not, for the summary; empty where it was done. A refusal (a fork's token, code scanning that is off) is
 *   no reason to fail.
 */
async function uploadFindings(sarif, context) {
    const github = await context.github();
    if (github === null)
        return ["There is no upload to code scanning, since the input github-token is empty."];
    const commitSha = context.run.commit;
    const ref = refOf(context);
    if (commitSha === null || ref === null) {
        return ["There is no upload to code scanning, since this run is about no branch, tag or pull request."];
    }
    try {
        await (0,code_scanning/* uploadSarif */.N)(github, { commitSha, ref, sarif });
        context.log.info("The findings were uploaded to code scanning.");
        return [];
    }
    catch (error) {
        const explained = (0,src_failure/* explainFailure */.SP)(error, "uploading findings to code scanning");
        if (explained === null)
            throw error;
        return [[explained.message, explained.remedy].filter(Boolean).join(" ")];
    }
}
/** Of a pull request its head, since the report is about that commit and not about the merge commit. */
function refOf({ event, run }) {
    const pullRequest = event?.pullRequest ?? null;
    if (pullRequest !== null)
        return `refs/pull/${pullRequest.number}/head`;
    return run.ref !== null && /^refs\/(heads|tags|pull)\//.test(run.ref) ? run.ref : null;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/sarif.ts





/** GitHub shows no more results of a run, and takes no more runs in a file. */
const mostResults = 5_000;
const mostRuns = 20;
/**
 * The findings as SARIF 2.1.0, a run for each tool that judged the code, none found included; a tool that crashed has no
 * run, so that its alerts stay open (https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning).
 */
function sarifOf(judged, places) {
    const runs = judged.runs.filter((run) => hasResult(run) && run.tests === null).slice(0, mostRuns);
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: runs.map((run) => sarifRun(run, judged.findings, places)),
    };
}
function sarifRun({ name, version }, findings, places) {
    const own = findings.filter(({ tool, path }) => tool === name && inFolder(path));
    const shown = own.sort(byWeight).slice(0, mostResults);
    const rules = [...new Set(shown.map(({ rule }) => rule ?? name))];
    const seen = new Map();
    return {
        tool: { driver: { name, ...(version === null ? {} : { version }), rules: rules.map((id) => ({ id })) } },
        automationDetails: { id: `${places.category}/${name}/` },
        results: shown.map((finding) => ({
            ruleId: finding.rule ?? name,
            ruleIndex: rules.indexOf(finding.rule ?? name),
            level: finding.level === "notice" ? "note" : finding.level,
            message: { text: uncoloured(finding.message).toWellFormed().trim() || (finding.rule ?? name) },
            locations: [{ physicalLocation: physicalLocation(finding, places) }],
            partialFingerprints: { primaryLocationLineHash: fingerprint(finding, places, seen) },
        })),
    };
}
/** A line of a notebook's cell is none of the file. */
function physicalLocation({ path, line, column, endLine, cell }, { prefix }) {
    // A lone surrogate, which a report in JSON can hold, has no place in a URI.
    const uri = `${prefix}${path}`.toWellFormed().split("/").map(encodeURIComponent).join("/");
    const startLine = cell === undefined && line !== null ? line : 1;
    const end = cell === undefined && endLine !== undefined && endLine > startLine ? { endLine } : {};
    return {
        artifactLocation: { uri },
        region: { startLine, ...(cell === undefined && column !== null ? { startColumn: column } : {}), ...end },
    };
}
/** The same for a finding that only moved; equal ones of a file are counted. */
function fingerprint(finding, { lineAt }, seen) {
    const { rule, path, cell } = finding;
    const known = [rule, path, cell ?? null, lineAt(finding)?.trim() ?? finding.message];
    const hash = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(known)).digest("hex").slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
}

// EXTERNAL MODULE: ./packages/github/src/review.ts
var review = __webpack_require__(79793);
;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/fixers.ts
/** In the order in which they build on each other: what is removed or sorted is laid out after. */
const fixers = [
    {
        name: "ruff",
        mend: ["check", "--fix", "--no-unsafe-fixes", "--exit-zero", "--no-cache", "--quiet", "--force-exclude"],
        without: ["check", "--no-fix", "--diff", "--unsafe-fixes", "--fix-only", "--watch", "--add-noqa"],
        reads: ["--config", "--extension"],
    },
    {
        name: "isort",
        mend: ["--quiet", "--filter-files"],
        without: ["--check", "--check-only", "-c", "--diff", "--df", "--stdout", "-d"],
        reads: ["--settings-path", "--settings-file", "--settings", "--sp", "--src", "--src-path"],
    },
    {
        name: "ruff-format",
        mend: ["format", "--no-cache", "--quiet", "--force-exclude"],
        without: ["format", "--check", "--diff"],
        reads: ["--config", "--extension"],
    },
    { name: "black", mend: ["--quiet"], without: ["--check", "--diff", "--color"], reads: ["--config"] },
    {
        name: "prettier",
        mend: ["--write", "--log-level=error", "--ignore-unknown"],
        without: ["--check", "-c", "--list-different", "-l", "--cache"],
        reads: ["--config", "--ignore-path", "--plugin"],
    },
];
/**
 * The repository's own arguments as far as mending needs them: no paths, since a fixer writes what it is given, and
 * nothing that contradicts.
 *
 * @param isPath whether something of that name stands in the folder
 */
function argumentsOf(fixer, own, isPath) {
    return own.filter((argument, at) => {
        if (fixer.without.includes(argument))
            return false;
        if (argument.startsWith("-"))
            return argument !== "--" && argument !== "-";
        if (fixer.reads.includes(own[at - 1] ?? ""))
            return true;
        return !isPath(argument) && !/[/\\*?[\]]/.test(argument);
    });
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/mended-copy.ts


/**
 * The top of a checkout anew in another folder, for programs that write: the named files are copies, and so are the
 * folders around them; all else is a link to the original, so that configuration, packages and plugins are found.
 *
 * @param files relative to the top, with `/`
 * @returns those that are there: regular files that are no links themselves
 */
async function copyWithLinks(top, files, target) {
    const copied = [];
    for (const file of files) {
        if (!(await isPlain(top, file)))
            continue;
        const destination = (0,external_node_path_.join)(target, file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(destination), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(top, file), destination);
        copied.push(file);
    }
    const folders = new Set([""]);
    for (const file of copied)
        for (let at = (0,external_node_path_.dirname)(file); at !== "."; at = (0,external_node_path_.dirname)(at))
            folders.add(at);
    for (const folder of folders)
        await linkRest((0,external_node_path_.join)(top, folder), (0,external_node_path_.join)(target, folder));
    return copied;
}
/** Neither the file nor a folder on the way to it is a link, which could lead anywhere. */
async function isPlain(top, file) {
    if (file.split("/").includes(".."))
        return false;
    try {
        for (let at = (0,external_node_path_.dirname)(file); at !== "."; at = (0,external_node_path_.dirname)(at)) {
            if (!(await (0,promises_.lstat)((0,external_node_path_.join)(top, at))).isDirectory())
                return false;
        }
        return (await (0,promises_.lstat)((0,external_node_path_.join)(top, file))).isFile();
    }
    catch (error) {
        if (error.code === "ENOENT")
            return false;
        throw error;
    }
}
/** Git's own folder is left out: nobody who mends files needs it, and it could be written through a link. */
async function linkRest(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const there = new Set(await (0,promises_.readdir)(to));
    for (const name of await (0,promises_.readdir)(from)) {
        if (!there.has(name) && name !== ".git")
            await (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    }
}
/** A file's text, null where it is no UTF-8. */
async function mended_copy_textOf(path) {
    const bytes = await (0,promises_.readFile)(path);
    const text = bytes.toString("utf8");
    return Buffer.from(text, "utf8").equals(bytes) ? text : null;
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js + 1 modules
var array = __webpack_require__(88965);
;// CONCATENATED MODULE: ./packages/findings/src/replacements.ts

/** More changed lines than this are no small difference, and take long to find. */
const mostEdits = 5_000;
/**
 * How one text differs from another, in the fewest lines. How lines end, and whether the last one does, is no
 * difference. Null where the texts have hardly anything in common.
 */
function replacements(before, after) {
    const parts = (0,array/* diffArrays */.E)(replacements_linesOf(before), replacements_linesOf(after), { maxEditLength: mostEdits });
    if (parts === undefined)
        return null;
    const found = [];
    let line = 1;
    let open = false;
    for (const { added, removed, value } of parts) {
        if (!added && !removed) {
            line += value.length;
            open = false;
            continue;
        }
        if (!open)
            found.push({ first: line, last: line - 1, before: [], after: [] });
        open = true;
        const current = found.at(-1);
        if (added)
            current.after.push(...value);
        else {
            current.before.push(...value);
            line += value.length;
            current.last = line - 1;
        }
    }
    return found;
}
function replacements_linesOf(text) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === "")
        lines.pop();
    return lines;
}

// EXTERNAL MODULE: ./packages/github/src/marker.ts
var src_marker = __webpack_require__(86415);
// EXTERNAL MODULE: ./packages/report/src/markdown/escape.ts
var markdown_escape = __webpack_require__(86153);
;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/suggestions.ts





/** Changes with so few lines between them depend on each other more often than not: imports that move, quotes that pair. */
const together = 3;
/** A longer one is no fix that a reviewer looks through. */
const mostLines = 60;
/**
 * What fixers would change on lines that are new in the pull request, each as a suggestion that a click commits. A
 * change that reaches beyond those lines is none: GitHub takes remarks on the diff alone, and the rest is not this
 * pull request's business.
 */
function suggestions({ path, before, after, changed, by }) {
    const carriageReturns = before.includes("\r\n");
    if (carriageReturns)
        return [];
    const lines = before.split("\n");
    return joined(replacements(before, after) ?? [], lines).flatMap((replacement) => {
        const anchored = suggestions_anchor(replacement, lines, changed);
        if (anchored === null || anchored.last - anchored.first >= mostLines || anchored.after.length > mostLines)
            return [];
        const { first, last } = anchored;
        for (let line = first; line <= last; line++)
            if (!changed.has(line))
                return [];
        const marker = (0,src_marker/* markerFor */._)("quality-gate", "fix", digest([path, anchored.before, anchored.after]));
        const words = `${(0,markdown_escape/* escapeMarkdown */.FV)(enumeration(by))} would write:`;
        return [{ path, startLine: first, line: last, marker, body: `${words}\n\n${fenced(anchored.after)}\n\n${marker}` }];
    });
}
/** Neighbours are one suggestion, so that nobody commits the half of a change. */
function joined(all, lines) {
    const groups = [];
    for (const next of all) {
        const last = groups.at(-1);
        if (last === undefined || next.first - last.last - 1 > together)
            groups.push(next);
        else {
            const between = lines.slice(last.last, next.first - 1);
            groups[groups.length - 1] = {
                first: last.first,
                last: next.last,
                before: [...last.before, ...between, ...next.before],
                after: [...last.after, ...between, ...next.after],
            };
        }
    }
    return groups;
}
/** A suggestion stands for at least one line: an insertion takes a changed neighbour with it. */
function suggestions_anchor(replacement, lines, changed) {
    const { first, last, before, after } = replacement;
    if (last >= first)
        return { first, last, before, after };
    const above = lines[first - 2];
    if (above !== undefined && changed.has(first - 1)) {
        return { first: first - 1, last: first - 1, before: [above], after: [above, ...after] };
    }
    const below = lines[first - 1];
    if (below !== undefined && changed.has(first)) {
        return { first, last: first, before: [below], after: [...after, below] };
    }
    return null;
}
/** In a fence that no line within can end. An empty one takes the lines away. */
function fenced(lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/[`]+/g) ?? []).map(({ length }) => length)));
    const fence = "`".repeat(longest + 1);
    return [`${fence}suggestion`, ...lines, fence].join("\n");
}
function digest(value) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/suggest-fixes.ts








const mostSuggestions = 30;
/**
 * Posts what formatters and fixers would change on the pull request's own lines as one review of suggestions. They run
 * on a copy: the checkout stays as it is.
 *
 * @returns notes for the summary: why there are none, or that there are more
 */
async function suggestFixes(options, context) {
    const pullRequest = context.event?.pullRequest ?? null;
    if (pullRequest === null)
        return [];
    const work = fixable(options);
    if (work.length === 0)
        return [];
    if (pullRequest.fork)
        return ["There are no suggestions, since a fork's pull request has a token that may only read."];
    const github = await context.github();
    if (github === null)
        return ["There are no suggestions, since the input github-token is empty."];
    try {
        const { remarks, elsewhere } = await mend(work, options, pullRequest.headSha, context);
        const notes = elsewhere === 0 ? [] : [outdated(elsewhere)];
        if (remarks.length === 0)
            return notes;
        const rest = remarks.length - mostSuggestions;
        const { posted, url } = await (0,review/* postReview */.X)(github, {
            pullRequest: pullRequest.number,
            headSha: pullRequest.headSha,
            body: reviewBody(work, rest),
            remarks: remarks.slice(0, mostSuggestions),
        });
        if (url !== null)
            context.log.info(`${words_counted(posted, "suggestion")} posted: ${url}`);
        return notes;
    }
    catch (error) {
        const explained = (0,src_failure/* explainFailure */.SP)(error, "reviewing the pull request");
        if (explained === null)
            throw error;
        return [[explained.message, explained.remedy].filter(Boolean).join(" ")];
    }
}
function fixable({ judged, chosen, change }) {
    return fixers.flatMap((fixer) => {
        const own = chosen.find(({ tool }) => tool.name === fixer.name);
        if (own === undefined || change === null)
            return [];
        const found = judged.findings.flatMap(({ tool, path }) => (tool === fixer.name && path !== null ? [path] : []));
        const paths = [...new Set(found)].filter((path) => change.lines.has(path) && !path.startsWith("-"));
        return paths.length === 0 ? [] : [{ fixer, chosen: own, paths }];
    });
}
/**
 * Remarks in the coordinates of the pull request's head, and how many files differ from it: the runner may have checked
 * out the merge with the base, whose lines are others where the base moved on.
 */
async function mend(work, { toolset, change, run }, headSha, context) {
    const checkout = await context.checkout();
    if (checkout === null || change === null)
        return { remarks: [], elsewhere: 0 };
    const [top, prefix] = [await checkout.top(), await checkout.prefix()];
    const copy = await (0,promises_.mkdtemp)((0,external_node_path_.join)(context.places.temporary, "fix-"));
    try {
        const paths = [...new Set(work.flatMap((one) => one.paths))];
        const copied = await copyWithLinks(top, paths.map((path) => `${prefix}${path}`), copy);
        const inCopy = (path) => (0,external_node_path_.join)(copy, prefix, path);
        const present = paths.filter((path) => copied.includes(`${prefix}${path}`));
        const before = new Map();
        for (const path of present)
            before.set(path, await mended_copy_textOf(inCopy(path)));
        const by = new Map();
        for (const { fixer, chosen, paths: own } of work) {
            const located = await toolset.locate(chosen);
            if (located === null)
                continue;
            const files = own.filter((path) => present.includes(path));
            const flags = argumentsOf(fixer, chosen.declaration.args, (text) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(copy, prefix, text)));
            await run([...located.program, ...fixer.mend, ...flags, ...files], (0,external_node_path_.join)(copy, prefix));
            for (const path of files)
                by.set(path, [...(by.get(path) ?? []), suggest_fixes_nameOf(fixer)]);
        }
        await checkout.need(headSha);
        const remarks = [];
        let elsewhere = 0;
        for (const path of present) {
            const [old, after] = [before.get(path) ?? null, await mended_copy_textOf(inCopy(path))];
            const changed = change.lines.get(path);
            if (old === null || after === null || old === after || changed === undefined)
                continue;
            if ((await checkout.readAt(headSha, path))?.trimEnd() !== old.trimEnd())
                elsewhere++;
            else {
                const file = { path: `${prefix}${path}`, before: old, after, changed, by: [...new Set(by.get(path) ?? [])] };
                remarks.push(...suggestions(file));
            }
        }
        return { remarks, elsewhere };
    }
    finally {
        await (0,promises_.rm)(copy, { recursive: true, force: true });
    }
}
function outdated(files) {
    const are = files === 1 ? "1 file is" : `${files} files are`;
    return `There are no suggestions where ${are} not as on the pull request's branch: bring the branch up to date with its base.`;
}
function reviewBody(work, rest) {
    const names = [...new Set(work.map(({ fixer }) => suggest_fixes_nameOf(fixer)))];
    const more = rest > 0 ? ` ${words_counted(rest, "more change")} would follow: run ${names.join(", ")} on the branch.` : "";
    return `What ${names.join(", ")} would change on the lines of this pull request.${more}`;
}
/** The program's name: two of a program's tools are one to whoever runs it. */
function suggest_fixes_nameOf({ name }) {
    return name.replace(/-format$/, "");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/publish/publish.ts







/** Seconds for each fixer. */
const publish_timeLimit = 120;
/**
 * What this action alone publishes: findings to code scanning (`sarif`), fixes as suggestions (`fix: suggest`).
 * @returns notes for the summary: what could not be published, and why
 */
async function publish(options, context) {
    const { judged, settings } = options;
    const notes = [];
    if ((0,inputs/* booleanInput */.t)(context.inputs, "sarif", false)) {
        const prefix = (await (await context.checkout())?.prefix()) ?? "";
        const category = ["quality-gate", subjectOf(context), context.inputs("comment-id")].filter(Boolean).join("/");
        const lineAt = lineReader(context.places.work);
        notes.push(...(await uploadFindings(sarifOf(judged, { category, prefix, lineAt }), context)));
    }
    if (settings.fix === "suggest") {
        notes.push(...(await suggestFixes({ ...options, run: runnerOf(options, context) }, context)));
    }
    return notes;
}
function runnerOf({ toolset }, { environment, cancelled }) {
    return async (argv, cwd) => {
        const env = { ...environment, ...toolset.environment };
        const { exitCode, stdout } = await runProgram(argv, { cwd, env, timeLimit: publish_timeLimit, signal: cancelled() });
        return { exitCode, stdout };
    };
}

// EXTERNAL MODULE: ./packages/config/src/config-file.ts
var config_file = __webpack_require__(45099);
// EXTERNAL MODULE: ./packages/config/src/check-section.ts
var check_section = __webpack_require__(80102);
;// CONCATENATED MODULE: ./packages/config/src/command-line.ts

/**
 * The arguments of a line as a shell would split it, but for all that only a shell can do.
 *
 * @returns null where the line needs a shell: pipes, redirections, several commands.
 */
function splitCommand(line) {
    const parts = (0,shell_quote.parse)(line, (name) => `$${name}`).map((part) => {
        if (typeof part === "string")
            return part;
        return "op" in part && part.op === "glob" && "pattern" in part ? part.pattern : null;
    });
    return parts.every((part) => part !== null) && parts.length > 0 ? parts : null;
}

// EXTERNAL MODULE: ./packages/config/src/overlay.ts
var overlay = __webpack_require__(42776);
// EXTERNAL MODULE: ./packages/config/src/quality-schema.ts + 1 modules
var quality_schema = __webpack_require__(59928);
// EXTERNAL MODULE: ./packages/config/src/setting-inputs.ts
var setting_inputs = __webpack_require__(13680);
;// CONCATENATED MODULE: ./packages/config/src/quality.ts






const quality_settings = [
    (0,setting_inputs/* setting */.Pe)("tools", ["tools"], (text, origin) => (/^\s*-|[[{]/.test(text) ? setting_inputs/* asYaml */.Uw : setting_inputs/* asList */.DD)(text, origin)),
    (0,setting_inputs/* setting */.Pe)("install", ["install"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("baseline", ["baseline"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("scope", ["scope"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("coverage", ["coverage"], setting_inputs/* asYaml */.Uw),
    (0,setting_inputs/* setting */.Pe)("time-limit", ["time-limit"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("fail-fast", ["fail-fast"], setting_inputs/* asBoolean */.tB),
    (0,setting_inputs/* setting */.Pe)("cores", ["cores"], setting_inputs/* asNumber */.i),
    (0,setting_inputs/* setting */.Pe)("services", ["services"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("fix", ["fix"], setting_inputs/* asText */.e1),
];
/** Names of the inputs that are settings of the quality gate. */
const qualityInputs = quality_settings.map(({ input }) => input);
const quality_timeLimit = 30 * 60;
/**
 * The settings of the quality gate: what `quality:` declares, overridden by inputs.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong.
 */
function qualitySettings(section, inputs) {
    const overlaid = (0,overlay/* overlay */.L)(section, quality_settings, inputs);
    const declared = (0,check_section/* checkSection */.U)(quality_schema/* qualitySchema */.x, "quality", overlaid);
    return {
        tools: declared.tools?.map((tool, index) => namedTool(tool, index, overlaid)) ?? null,
        install: declared.install ?? "auto",
        baseline: baselineOf(declared.baseline ?? "none"),
        scope: declared.scope ?? "changed",
        coverage: quality_coverageOf(declared.coverage),
        timeLimit: declared["time-limit"] ?? quality_timeLimit,
        failFast: declared["fail-fast"] ?? false,
        cores: declared.cores ?? null,
        services: declared.services ?? null,
        fix: declared.fix ?? "none",
    };
}
function namedTool(declared, index, { placeOf }) {
    const { name, version, args, run, report, ...rest } = typeof declared === "string" ? { name: declared } : declared;
    const limit = rest["time-limit"] ?? null;
    if (run === undefined)
        return { kind: "known", name, version: version ?? null, args: args ?? null, timeLimit: limit };
    const argv = typeof run === "string" ? splitCommand(run) : run;
    if (argv === null) {
        throw new user_error/* UserError */.y(`The command of ${JSON.stringify(name)} needs a shell: ${JSON.stringify(run)}.`, {
            ...placeOf({ path: ["tools", index, "run"], part: "value" }),
            remedy: "Put it into a script of the repository, and name that here.",
        });
    }
    const { format, path = null } = typeof report === "string" ? { format: report } : (report ?? {});
    return { kind: "command", name, run: argv, report: format === undefined ? null : { format, path }, timeLimit: limit };
}
function baselineOf(text) {
    return text === "none" || text === "base" ? { kind: text } : { kind: "ref", ref: text };
}
function quality_coverageOf(limits = {}) {
    const { min, "max-drop": maxDrop, "changed-lines-min": changedLinesMin } = limits;
    return {
        ...(min === undefined ? {} : { min }),
        ...(maxDrop === undefined ? {} : { maxDrop }),
        ...(changedLinesMin === undefined ? {} : { changedLinesMin }),
    };
}

// EXTERNAL MODULE: ./packages/config/src/parse-config.ts
var parse_config = __webpack_require__(46586);
;// CONCATENATED MODULE: ./actions/quality-gate/src/request.ts

/**
 * Reads what `quality:` of mlops.yml and the inputs ask for. A repository without the file gets the gate by default.
 * @throws UserError for the first mistake in either
 */
async function readRequest({ inputs }) {
    const path = inputs("config") ?? config_file/* defaultConfig */.sb;
    const text = await (0,config_file/* readConfigFile */.RG)(path);
    if (text === null && path !== config_file/* defaultConfig */.sb) {
        throw await (0,config_file/* noConfigFile */.KR)(path, "Mend the path, or leave the input out: the gate needs no file.");
    }
    const given = qualityInputs.flatMap((name) => {
        const value = inputs(name);
        return value === undefined ? [] : [[name, value]];
    });
    return qualitySettings(text === null ? undefined : (0,parse_config/* parseConfig */.o)(text, path).section("quality"), new Map(given));
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/services/check-docker.ts

const seconds = 30;
/**
 * Whether services can be started at all, before anything is.
 * @throws UserError that tells apart: no docker, no compose plugin, a broken file, no daemon
 */
async function checkDocker(compose, mask) {
    const { file } = compose;
    const plugin = await compose.docker(["compose", "version"]);
    if (plugin.how === "missing") {
        throw new user_error/* UserError */.y(`The services of ${file} need docker, and there is none on PATH.`, {
            remedy: "Run the job where docker is, as on ubuntu-latest, or leave out `services`.",
        });
    }
    if (!isWell(plugin)) {
        throw new user_error/* UserError */.y(`The services of ${file} need the plugin compose of docker, which does not answer.`, {
            remedy: "Install docker-compose-plugin beside docker (`docker compose version` must answer).",
            cause: mask(words(plugin)),
        });
    }
    const config = await compose.run(["config", "--quiet"], seconds);
    if (!isWell(config)) {
        throw new user_error/* UserError */.y(`The compose file ${file} cannot be used.`, {
            remedy: `Mend what docker says of it (\`docker compose -f ${file} config\`).`,
            cause: mask(words(config)),
        });
    }
    const server = await compose.docker(["version", "--format", "{{.Server.Version}}"]);
    if (!isWell(server)) {
        throw new user_error/* UserError */.y(`The services of ${file} need a docker daemon, and none answers.`, {
            remedy: "Start the daemon, run the job where one is (as on ubuntu-latest), or leave out `services`.",
            cause: mask(words(server)),
        });
    }
}
function isWell({ how, exitCode }) {
    return how === "exited" && exitCode === 0;
}
function words({ how, why, stderr, stdout }) {
    if (how === "timed-out")
        return `no answer within ${seconds} s`;
    return why ?? (stderr.trim() || stdout.trim() || how);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/services/compose.ts


/** Seconds for an answer that needs no image and no container. */
const questionLimit = 30;
const compose_outputLimit = 2 ** 20;
function openCompose({ work, environment, cancelled, file, path, project, }) {
    // What docker says is read: in English, without colours and hints.
    const env = { ...environment, LC_ALL: "C", NO_COLOR: "1", DOCKER_CLI_HINTS: "false" };
    const argv = (...args) => [
        "docker",
        "compose",
        "-f",
        path,
        "-p",
        project,
        ...args,
    ];
    const start = async (command, timeLimit, signal) => {
        const end = await runProgram(command, { cwd: work, env, timeLimit, signal, limit: compose_outputLimit });
        if (end.how === "aborted")
            throw new user_error/* UserError */.y(`The services of ${file} were stopped: the step was cancelled.`);
        return end;
    };
    return {
        file,
        project,
        env,
        argv,
        run: (args, timeLimit, signal = cancelled) => start(argv(...args), timeLimit, signal),
        docker: (args) => start(["docker", ...args], questionLimit, cancelled),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/services/why-not-up.ts

const why_not_up_seconds = 30;
const why_not_up_lastLines = 15;
/** Which service did not come up, with the last lines that it logged; where none is to blame, what docker said. */
async function whyNotUp(compose, up, mask) {
    const ps = await compose.run(["ps", "--all", "--format", "json"], why_not_up_seconds);
    const [broken] = containersOf(ps.stdout)
        .filter(isBroken)
        .toSorted((one, other) => blame(one) - blame(other));
    if (broken === undefined) {
        const cause = up.how === "timed-out" ? "docker compose up did not end" : (up.why ?? mask(up.stderr.trim()));
        return new user_error/* UserError */.y(`The services of ${compose.file} could not be started.`, { cause: lastOf(cause) });
    }
    const logs = await compose.run(["logs", "--no-color", "--no-log-prefix", "--tail", String(why_not_up_lastLines), broken.Service], why_not_up_seconds);
    const said = mask(`${logs.stdout}${logs.stderr}`).trim();
    return new user_error/* UserError */.y(`The service ${broken.Service} of ${compose.file} ${why_not_up_stateOf(broken)}.`, {
        remedy: "See what it logged last, below; its health check says when it is ready.",
        cause: said === "" ? "it logged nothing" : lastOf(said),
    });
}
/** One JSON object a line; versions before 2.21 give one array. */
function containersOf(text) {
    try {
        return text
            .split("\n")
            .filter((line) => line.trim() !== "")
            .flatMap((line) => JSON.parse(line));
    }
    catch {
        return [];
    }
}
function isBroken({ State, Health, ExitCode }) {
    return State !== "running"
        ? State !== "created" || ExitCode !== 0
        : Health !== undefined && !["", "healthy"].includes(Health);
}
/** What others wait for in vain is more to blame than those that wait. */
function blame({ State, Health, ExitCode }) {
    if (State !== "running" && ExitCode !== undefined && ExitCode !== 0)
        return 0;
    if (Health === "unhealthy")
        return 1;
    return State === "running" ? 2 : 3;
}
function why_not_up_stateOf({ State, Health, ExitCode }) {
    if (State === "running")
        return Health === "unhealthy" ? "is unhealthy" : "did not become healthy in time";
    return State === "exited" ? `ended with exit code ${ExitCode} instead of running` : `is ${State}, not running`;
}
function lastOf(text) {
    return text.split("\n").slice(-why_not_up_lastLines).join("\n");
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/services.ts








/** In seconds. Images may have to be pulled before services start. */
const limits = { health: 180, up: 900, down: 60 };
/** Seconds that containers have for ending by themselves; a step that is cancelled has itself no more than five. */
const graceOfContainers = { ended: 10, cancelled: 1 };
/**
 * Does work while the services of a compose file run and are healthy. They are taken down with their volumes however the work ends, and even where
 * this process is killed.
 * @param work gets the variables by which `docker compose` finds these services: COMPOSE_FILE, COMPOSE_PROJECT_NAME
 * @throws UserError where there is no docker, no daemon or no compose, the file is broken, or a service does not become healthy
 */
async function withServices(file, options, work) {
    const path = (0,external_node_path_.resolve)(options.work, file);
    if (!(0,external_node_fs_.existsSync)(path)) {
        throw new user_error/* UserError */.y(`There is no compose file ${file}.`, {
            remedy: "Give its path from the working directory.",
        });
    }
    const project = `mlops-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    const compose = openCompose({ ...options, file, path, project });
    await checkDocker(compose, options.mask);
    const { env } = compose;
    const argv = compose.argv("down", ...downFlags(graceOfContainers.cancelled));
    // A runner ends what carries its id when the job is over.
    const takeBack = whenKilled({ argv, cwd: options.work, env: { ...env, RUNNER_TRACKING_ID: "" } });
    try {
        await services_start(compose, options);
        return await work({ COMPOSE_FILE: path, COMPOSE_PROJECT_NAME: project });
    }
    finally {
        await stop(compose, options);
        takeBack();
    }
}
async function services_start(compose, { log, mask }) {
    log.info(`Starting the services of ${compose.file}`);
    const flags = ["--detach", "--quiet-pull", "--wait", "--wait-timeout", String(limits.health)];
    const end = await compose.run(["up", ...flags], limits.up);
    if (end.how === "aborted")
        throw new user_error/* UserError */.y(`The services of ${compose.file} were stopped: the step was cancelled.`);
    const lines = mask(end.stderr).trimEnd().split("\n");
    const isUp = end.how === "exited" && end.exitCode === 0;
    log.group(`services of ${compose.file}: ${isUp ? "healthy" : "not healthy"} (${end.seconds.toFixed(1)} s)`, lines, isUp ? "well" : "badly");
    if (!isUp)
        throw await whyNotUp(compose, end, mask);
}
async function stop(compose, { cancelled, log, mask }) {
    const grace = cancelled.aborted ? graceOfContainers.cancelled : graceOfContainers.ended;
    const end = await compose.run(["down", ...downFlags(grace)], limits.down, new AbortController().signal);
    if (end.how === "exited" && end.exitCode === 0)
        return;
    const why = end.why ?? mask(end.stderr).trim().split("\n").at(-1);
    log.warning(`The services of ${compose.file} could not be taken down (${end.how === "timed-out" ? `not within ${limits.down} s` : why}): docker compose -p ${compose.project} down --volumes does it by hand.`);
}
function downFlags(grace) {
    return ["--volumes", "--remove-orphans", "--timeout", String(grace)];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/secret-shapes.ts
/**
 * What is a secret by its looks alone, of the services that people keep in a repository's secrets; each begins with letters of its own, so that text
 * without them is read fast. Tokens have no fixed length: issuers change it.
 */
const secretShapes = [
    // GitHub: https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
    String.raw `\bgh[oprsu]_[\w.-]{16,}`,
    String.raw `\bgithub_pat_\w{16,}`,
    String.raw `\bglpat-[\w-]{16,}`,
    // AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    String.raw `\b(?:AKIA|ASIA)[A-Z2-7]{16}\b`,
    // Slack
    String.raw `\bxox[a-z]-[\w-]{10,}`,
    String.raw `\bxapp-[\w-]{10,}`,
    String.raw `hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{10,}`,
    // Registries of packages
    String.raw `\bnpm_[A-Za-z0-9]{30,}`,
    String.raw `\bpypi-[\w-]{30,}`,
    String.raw `\bhf_[A-Za-z0-9]{30,}`,
    // Google, Stripe
    String.raw `\bAIza[\w-]{30,}`,
    String.raw `\b[rs]k_live_[A-Za-z0-9]{16,}`,
    // JSON Web Token, RFC 7519: header and payload are JSON objects
    String.raw `\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?`,
    // RFC 7468; within a string of JSON its lines end in \n as two characters. A beginning alone takes the lines of base64 that follow.
    String.raw `-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?:(?!-----BEGIN)[^]){0,20000}?-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\[nr])+[A-Za-z0-9+/=]{16,})*)`,
];

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/mask.ts

/** What stands in a secret's place, as in GitHub's own logs. */
const mask_masked = "***";
const shortestSecret = 8;
/**
 * A mask for the values of variables whose names say that they are secret, in the forms in which programs print them (each line of it, base64 at
 * any offset, URL-encoded, in a string of JSON), and for what is a secret by its looks: tokens, private keys, the password in an address.
 */
function createMask(environment) {
    const values = Object.entries(environment).flatMap(([name, value]) => (isSecret(name) ? formsOf(value) : []));
    // The longest first: one secret may begin as another does.
    const known = [...new Set(values)].sort((one, other) => other.length - one.length);
    const address = String.raw `:\/\/(?<user>[^\s/:@"'<>]{0,256}):[^\s/@"'<>]{1,512}@`;
    const pattern = new RegExp([...known.map(escaped), address, ...secretShapes].join("|"), "g");
    return (text) => text.replaceAll(pattern, (...found) => {
        const { user } = found.at(-1);
        return user === undefined ? mask_masked : `://${user}:${mask_masked}@`;
    });
}
const secretWords = new Set(["KEY", "KEYS", "PASS", "PAT", "PWD", "AUTH", "CREDS", "DSN", "SAS"]);
const places = new Set(["FILE", "PATH", "DIR", "SOCK", "HOME"]);
const secretEnd = /(?:TOKENS?|SECRETS?|PASSW(?:OR)?D|PASSPHRASE|CREDENTIALS?|APIKEY|WEBHOOK|CONNECTIONSTRING)$/;
function isSecret(name) {
    const upper = name.toUpperCase();
    if (upper === "PWD" || upper === "OLDPWD")
        return false;
    const words = upper.split(/[^A-Z0-9]+/);
    // Where a secret lies is none: SSH_AUTH_SOCK.
    if (places.has(words.at(-1) ?? ""))
        return false;
    return words.some((word) => secretWords.has(word) || secretEnd.test(word)) || upper.includes("CONNECTION_STRING");
}
function formsOf(value) {
    const whole = value.trim();
    const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
    return [whole, ...lines]
        .filter((text) => text.length >= shortestSecret)
        .flatMap((text) => [
        text,
        JSON.stringify(text).slice(1, -1),
        encodeURIComponent(text.toWellFormed()),
        ...base64(text),
    ]);
}
/** As base64 has it within a longer text: at each of three offsets, without the characters at its ends that its neighbours share. */
function base64(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2].flatMap((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64url");
        const shared = (offset + bytes.length) % 3 === 0 ? 0 : 1;
        const own = encoded.slice(offset === 0 ? 0 : offset + 1, encoded.length - shared);
        return [own, own.replaceAll("-", "+").replaceAll("_", "/")];
    });
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./actions/quality-gate/src/run/longest-first.ts
/** Linters that infer types, or load a configuration's plugins, take as long as tests, and far longer than those that look at a file at a time. */
const slowLinters = new Set(["pylint", "eslint"]);
const ranks = { tests: 0, types: 1, command: 2, security: 3, lint: 3, format: 3 };
/** Tools in the order in which they should begin: what begins last must not be what takes longest. Otherwise as given. */
function longestFirst(chosen) {
    const rank = ({ tool }) => (slowLinters.has(tool.name) ? ranks.tests : ranks[tool.kind]);
    return chosen.toSorted((one, other) => rank(one) - rank(other));
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/side-by-side.ts
/**
 * Runs jobs side by side within `cores`, in the order given, and gives their results in that order. A job for many cores gets those that no other job
 * needs: a linter that shares its work out infers in each process anew what the others have, so that a second core is worth less to it than to the
 * jobs that wait.
 *
 * When a job throws, no other starts; what it threw is thrown when those that run have ended.
 */
async function sideBySide(jobs, cores) {
    const results = [];
    const waiting = [...jobs.entries()];
    const running = new Set();
    let free = cores;
    const begin = ([index, job]) => {
        const taken = job.cores === "many" ? Math.max(1, free - waiting.length) : 1;
        free -= taken;
        const ended = job
            .run(taken)
            .then((result) => {
            results[index] = result;
        })
            .finally(() => {
            free += taken;
            running.delete(ended);
        });
        running.add(ended);
    };
    try {
        while (waiting.length > 0 || running.size > 0) {
            while (waiting.length > 0 && free > 0)
                begin(waiting.shift());
            await Promise.race(running);
        }
    }
    finally {
        await Promise.allSettled(running);
    }
    return results;
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/still-running.ts
const secondsBetweenLines = 10;
/** Says every ten seconds which tools run, and since when: a log that stands still looks like a job that hangs. */
function stillRunning(log) {
    const begun = new Map();
    const timer = setInterval(() => {
        const tools = [...begun.values()].map(({ name, at }) => `${name} (${Math.round((performance.now() - at) / 1_000)} s)`);
        if (tools.length > 0)
            log.info(`still running: ${tools.join(", ")}`);
    }, secondsBetweenLines * 1_000);
    timer.unref();
    return {
        begin: (name) => {
            const key = Symbol(name);
            begun.set(key, { name, at: performance.now() });
            return () => void begun.delete(key);
        },
        end: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/tell-run.ts
/** Lines of a tool in the log: the last, since that is where tools sum up. */
const tell_run_mostLines = 5_000;
/** A tool's end in the log, with what it printed. `where` tells apart the runs of one tool: ` on develop`. */
function tellRun(log, { run, stdout, stderr }, where) {
    const printed = isForPrograms(stdout) ? run.findings.map(lineOf) : tell_run_linesOf(stdout);
    const lines = [...printed, ...tell_run_linesOf(stderr)];
    const cut = lines.length - tell_run_mostLines;
    const shown = cut <= 0 ? lines : [`(${cut.toLocaleString("en")} lines before these)`, ...lines.slice(cut)];
    const why = run.detail === null ? [] : tell_run_linesOf(run.detail);
    log.group(titleOf(run, where), [...why, ...shown], run.outcome === "passed" ? "well" : "badly");
}
function titleOf(run, where) {
    const found = [tell_run_counted(run.findings.length, "finding"), ...testsOf(run)].filter((text) => text !== null);
    return `${run.name}${where}: ${[run.outcome.replace("-", " "), ...found].join(", ")} (${run.seconds.toFixed(1)} s)`;
}
function testsOf({ tests }) {
    if (tests === null)
        return [];
    const broken = tests.filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
    return [broken === 0 ? tell_run_counted(tests.length, "test") : `${broken} of ${tell_run_counted(tests.length, "test")} failed`];
}
function tell_run_counted(number, noun) {
    return number === 0 ? null : `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
/** JSON and XML say nothing to readers of a log that the findings don't say. */
function isForPrograms(text) {
    return /^\s*(?:\{\s*["}]|\[\s*[\]{"[]|<(?:\?xml|[a-z]\w*[\s/>]))/.test(text);
}
function lineOf({ path, line, column, cell, rule, message }) {
    const place = [path, cell === undefined ? null : `cell ${cell}`, line, column]
        .filter((part) => part != null)
        .join(":");
    return [place === "" ? null : `${place}:`, rule, message].filter((part) => part !== null).join(" ");
}
function tell_run_linesOf(text) {
    const trimmed = text.trimEnd();
    return trimmed === "" ? [] : trimmed.split(/\r\n|\r|\n/);
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/run-tools.ts











/**
 * Runs tools side by side, each to its end or its time limit, and gives their runs in the order in which they were chosen. Each has its output in
 * the log when it ends, in a group of its own.
 * @throws UserError where the step is cancelled meanwhile; the programs have ended then
 */
async function runTools(chosen, options) {
    const { toolset, repository, work, coverage, cancelled, log } = options;
    const environment = { ...options.environment, ...toolset.environment };
    const mask = createMask(environment);
    const failed = new AbortController();
    const signal = AbortSignal.any([cancelled, failed.signal]);
    const watch = stillRunning(log);
    await (0,promises_.mkdir)(options.temporary, { recursive: true });
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporary, "reports-"));
    const runOne = async (one, cores) => {
        const { tool, declaration } = one;
        if (signal.aborted) {
            const about = { name: tool.name, kind: tool.kind, by: declaration.by, version: null };
            return { ...about, ...notRun("stopped", "another tool had failed before it began") };
        }
        const ended = watch.begin(tool.name);
        try {
            const reports = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, `${folderName(tool.name)}-`));
            const caches = (0,external_node_path_.join)(options.cache, "quality");
            const call = { reports, caches, work, repository, coverage, environment, cores, mask, signal };
            const heard = await runTool(one, await toolset.locate(one), call);
            if (!cancelled.aborted)
                tellRun(log, heard, options.on === undefined ? "" : ` on ${options.on}`);
            if (options.failFast && heard.run.outcome !== "passed")
                failed.abort();
            return heard.run;
        }
        catch (bug) {
            failed.abort();
            throw bug;
        }
        finally {
            ended();
        }
    };
    const ordered = longestFirst(chosen);
    const jobs = ordered.map((one) => ({
        cores: one.tool.cores,
        run: (cores) => runOne(one, cores),
    }));
    const machine = (0,external_node_os_.availableParallelism)();
    try {
        const runs = await sideBySide(jobs, Math.min(options.cores ?? machine, machine));
        if (cancelled.aborted)
            throw new user_error/* UserError */.y(`The tools were stopped: ${cancelled.reason.message}`);
        return chosen.map((one) => runs[ordered.indexOf(one)]);
    }
    finally {
        watch.end();
    }
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/run/tool-runner.ts




function toolRunner(settings, toolset, repository, context) {
    const { places, log } = context;
    const { work } = places;
    const options = {
        toolset,
        repository,
        work,
        temporary: places.temporary,
        cache: places.cache,
        environment: context.environment,
        coverage: true,
        cores: settings.cores,
        failFast: settings.failFast,
        cancelled: context.cancelled(),
        log,
    };
    const { environment, cancelled } = options;
    const served = (run) => {
        if (settings.services === null)
            return run(environment);
        const services = { work, environment, cancelled, log, mask: createMask(environment) };
        return withServices(settings.services, services, (variables) => run({ ...environment, ...variables }));
    };
    return {
        here: (chosen) => served(async (inherited) => {
            const begun = performance.now();
            const runs = await runTools(chosen, { ...options, environment: inherited });
            return { runs, seconds: (performance.now() - begun) / 1_000 };
        }),
        onBase: async (chosen, folder) => {
            const there = await openRepository(folder, null);
            const run = (inherited) => runTools(chosen, {
                ...options,
                environment: inherited,
                repository: there,
                work: folder,
                failFast: false,
                on: "the base",
            });
            return chosen.some(({ tool }) => tool.kind === "tests" || tool.kind === "command")
                ? served(run)
                : run(environment);
        },
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/coverage-reasons.ts
/**
 * Which limits of coverage are not kept, for each tool that measures it. What was not measured keeps no limit. Where only
 * the base or the change is not known (a branch's first push, tests that are new with the change) a limit can be neither
 * kept nor broken: that is said, and fails nobody.
 */
function coverageReasons({ coverage, otherCoverage = [] }, limits) {
    if (coverage === null)
        return asked(limits).map((limit) => unknown("fail", null, limit, "head"));
    return [coverage, ...otherCoverage].flatMap((one) => [
        ...least(one, limits.min),
        ...drop(one, limits.maxDrop),
        ...coverage_reasons_changedLines(one, limits.changedLinesMin),
    ]);
}
/** Totals are sums and quotients in binary: 85.5 − 85 must not be more than 0.5. */
const rounding = 1e-9;
function least({ tool, percent }, limit) {
    if (limit === undefined)
        return [];
    if (percent === null)
        return [unknown("fail", tool, "min", "head")];
    return percent >= limit - rounding ? [] : [{ level: "fail", kind: "coverage-min", tool, percent, limit }];
}
function drop({ tool, percent, basePercent }, limit) {
    if (limit === undefined)
        return [];
    if (percent === null)
        return [unknown("fail", tool, "max-drop", "head")];
    if (basePercent === null)
        return [unknown("warn", tool, "max-drop", "base")];
    if (basePercent - percent <= limit + rounding)
        return [];
    return [{ level: "fail", kind: "coverage-drop", tool, percent, basePercent, limit }];
}
/** A change without a line that can run keeps any limit. */
function coverage_reasons_changedLines({ tool, changed, totalsAlone }, limit) {
    if (limit === undefined)
        return [];
    if (totalsAlone)
        return [unknown("fail", tool, "changed-lines-min", "head")];
    if (changed === null)
        return [unknown("warn", tool, "changed-lines-min", "change")];
    const { covered, lines } = changed;
    if (lines === 0 || (100 * covered) / lines >= limit - rounding)
        return [];
    return [{ level: "fail", kind: "coverage-changed-lines", tool, covered, lines, limit }];
}
function unknown(level, tool, limit, missing) {
    return { level, kind: "coverage-unknown", tool, limit, missing };
}
function asked({ min, maxDrop, changedLinesMin }) {
    return [
        ...(min === undefined ? [] : ["min"]),
        ...(maxDrop === undefined ? [] : ["max-drop"]),
        ...(changedLinesMin === undefined ? [] : ["changed-lines-min"]),
    ];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/verdict.ts

/** Fails for what the change brings and for what could not be judged; warns of what no tool fails for. */
function ruleOn(judged, limits) {
    const { runs } = judged;
    const reasons = [
        ...(runs.length === 0 ? [{ level: "warn", kind: "no-tools" }] : []),
        ...runs.flatMap((run) => verdict_ofTool(run, judged)),
        ...coverageReasons(judged, limits),
    ];
    const failing = reasons.filter(({ level }) => level === "fail");
    const warning = reasons.filter(({ level }) => level === "warn");
    const verdict = failing.length > 0 ? "fail" : warning.length > 0 ? "warn" : "pass";
    return { verdict, reasons: [...failing, ...warning] };
}
function verdict_ofTool(run, judged) {
    const { name: tool, outcome, detail } = run;
    switch (outcome) {
        case "passed":
            return warnings(run, judged);
        case "failed":
            return run.kind === "tests" || run.tests !== null ? [ofTests(run)] : ofFindings(run, judged);
        case "crashed":
        case "timed-out":
        case "missing":
        case "misconfigured":
        case "no-tests":
            return [{ level: "fail", kind: outcome, tool, detail }];
        default:
            // It was stopped for another one's failure, which is the reason.
            return [];
    }
}
function ofTests({ name: tool, tests, exitCode, detail }) {
    const failed = (tests ?? []).filter(({ outcome }) => outcome === "failed" || outcome === "error").length;
    if (failed === 0)
        return { level: "fail", kind: "exit-code", tool, exitCode, detail };
    return { level: "fail", kind: "tests", tool, failed, total: tests?.length ?? 0 };
}
/** They end with 0 where there are only warnings, unless they are told otherwise. */
const failForErrorsAlone = new Set(["eslint", "mypy", "pyright"]);
/** What is on the base already is no reason, although the tool fails for it: it would have passed without. */
function ofFindings(run, judged) {
    const { name: tool, exitCode, detail } = run;
    const all = judged.findings.filter((finding) => finding.tool === tool);
    if (all.length === 0)
        return [{ level: "fail", kind: "exit-code", tool, exitCode, detail }];
    const fresh = all.filter((finding) => finding.new);
    const errors = fresh.filter(({ level }) => level === "error").length;
    const forErrors = failForErrorsAlone.has(tool) && all.some(({ level }) => level === "error");
    if (forErrors ? errors === 0 : fresh.length === 0)
        return warnings(run, judged);
    return [{ level: "fail", kind: "findings", tool, errors, count: fresh.length, total: all.length }];
}
function warnings({ name: tool }, { findings }) {
    const own = findings.filter((finding) => finding.tool === tool && finding.new && finding.level !== "notice");
    return own.length === 0 ? [] : [{ level: "warn", kind: "warnings", tool, count: own.length }];
}

;// CONCATENATED MODULE: ./actions/quality-gate/src/main.ts















/** Runs the tools that the repository declares, sets what they say beside the base and the change, and rules on it. */
async function main(context) {
    const { places } = context;
    const settings = await readRequest(context);
    const repository = await openRepository(places.work, await context.checkout());
    const chosen = chooseTools(settings, repository);
    const base = await findBase(settings.baseline, context);
    const change = "absent" in base ? null : await findChange(base.commit, context);
    const toolset = await installTools(chosen, {
        ...context,
        install: settings.install,
        repository,
        work: places.work,
        cacheFolder: places.cache,
        temporary: places.temporary,
    });
    const run = toolRunner(settings, toolset, repository, context);
    const { runs, seconds } = await run.here(chosen);
    const onBase = await compareWith(base, { settings, chosen, runs, run: run.onBase }, context);
    const judged = judge_judge({ runs, base: onBase, change, lineAt: lineReader(places.work), seconds });
    const facts = gatherFacts(toolset, onBase, context);
    return {
        ...outcome(judged, ruleOn(judged, settings.coverage), settings, facts),
        attachments: await keepReports(runs, places.report),
        publish: () => publish({ settings, judged, chosen, toolset, change }, context),
    };
}


/***/ }),

/***/ 69256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ baseCommit)
/* harmony export */ });
/* harmony import */ var _mlops_actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78819);

/**
 * The commit that the change began from: the merge base of a pull request or a merge group, on a laptop that with the
 * default branch. Null where the run is about no change, or the checkout knows no default branch. The commit may have to
 * be fetched yet (`need`).
 */
async function baseCommit(checkout, context) {
    const { event } = context;
    if (event !== null) {
        const { base, sha } = event;
        if (base === null || sha === null)
            return null;
        const github = await context.github();
        const commit = await (github === null ? checkout.mergeBase(base.sha, sha) : (0,_mlops_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .w)(github, base.sha, sha));
        if (commit === null)
            context.log.warning(noMergeBase(base.ref));
        return { commit: commit ?? base.sha, branch: base.ref };
    }
    const branch = await checkout.defaultBranch();
    const commit = branch === null ? null : await checkout.mergeBase(branch, "HEAD");
    return branch === null || commit === null ? null : { commit, branch };
}
function noMergeBase(branch) {
    return (`Without a token a checkout of one commit does not tell where the change began: it is compared with the tip of ${branch}. ` +
        "Give the action a github-token, or actions/checkout `fetch-depth: 0`.");
}


/***/ }),

/***/ 88200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ booleanInput)
/* harmony export */ });
/* unused harmony export choiceInput */
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71413);

const truths = new Map([
    ["true", true],
    ["false", false],
]);
/** A yes-or-no input, by the YAML 1.2 words alone, in any case. */
function booleanInput(inputs, name, fallback) {
    const text = inputs(name);
    if (text === undefined)
        return fallback;
    const value = truths.get(text.toLowerCase());
    if (value === undefined) {
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${text}" is neither true nor false.`, { input: name, remedy: "Write true or false." });
    }
    return value;
}
/** An input that is one of a few words. */
function choiceInput(inputs, name, choices, fallback) {
    const text = inputs(name) ?? fallback;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) {
        throw new UserError(`"${text}" is none of ${choices.join(", ")}.${didYouMean(text, choices)}`, { input: name });
    }
    return choice;
}


/***/ }),

/***/ 80102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkSection)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19035);

/**
 * A section's values, checked again with the inputs that were laid over it.
 *
 * @param name the section's key, as messages call it
 * @throws UserError that names the input, or the place in the file, that is wrong
 */
function checkSection(schema, name, { declared, placeOf }) {
    const checked = schema.safeParse(declared);
    if (checked.success)
        return checked.data;
    throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .toUserError */ .d)((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .G)({ schema, value: declared, subject: name }, checked.error.issues), placeOf);
}


/***/ }),

/***/ 29236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ authorship)
/* harmony export */ });
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71524);

/**
 * Tells whether something with our marker is ours: a bot wrote it, or the token's own user; who that is, is asked once,
 * and only where a person wrote such a thing.
 */
function authorship(github) {
    let self;
    return async (author) => {
        if (author === null)
            return false;
        if (author.type === "Bot")
            return true;
        self ??= ownLogin(github);
        return author.login === (await self);
    };
}
/** The user whose token this is; null for an installation's token, which may not ask. */
async function ownLogin(github) {
    const octokit = await github.octokit();
    try {
        return (await octokit.request("GET /user")).data.login;
    }
    catch (error) {
        if ((0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRequest */ .R6)(error)?.status === 403)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 32766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ uploadSarif)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28739);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86975);




/**
 * Hands findings to code scanning, which compares them with those of the base and shows them beside the lines. GitHub
 * works on it after it answered; a later upload of the same commit, tool and category replaces this one, so that one
 * whose answer was lost can be sent again.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells of a missing permission and of code scanning that is off.
 */
async function uploadSarif(github, { commitSha, ref, sarif }) {
    const packed = await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip)(JSON.stringify(sarif));
    const octokit = await github.octokit();
    try {
        await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_2__/* .createOnce */ .U)(github, async () => {
            await octokit.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
                ...github.repository,
                commit_sha: commitSha,
                ref,
                sarif: packed.toString("base64"),
            });
        }, async () => undefined);
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .to)(error, "uploading findings to code scanning");
    }
}


/***/ }),

/***/ 28739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createOnce)
/* harmony export */ });
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71524);

/**
 * Creates something although answers get lost: before a creation that may have happened is tried again, it is looked
 * for. `create` sends its request with `request: { once: true }` or by POST.
 */
async function createOnce(github, create, find) {
    for (let attempt = 1;; attempt++) {
        try {
            return await create();
        }
        catch (error) {
            const failed = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRequest */ .R6)(error);
            if (failed === null || !(0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isLost */ .JD)(failed))
                throw error;
            if (!(await github.patience.waitBeforeRepeating(error, { attempt, once: false })))
                throw error;
            const found = await find();
            if (found !== undefined)
                return found;
        }
    }
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

/***/ 78819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71413);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71524);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86975);



/**
 * The commit where a change left its base: one request, and no history is needed in the checkout.
 *
 * @param base commit or branch
 * @param head commit; one of a fork is known to the base repository once there is a pull request
 * @throws UserError where GitHub knows one of them not, or they have no common history
 */
async function mergeBase(github, base, head) {
    const octokit = await github.octokit();
    try {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
            ...github.repository,
            basehead: `${base}...${head}`,
            per_page: 1,
        });
        return data.merge_base_commit.sha;
    }
    catch (error) {
        if ((0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRequest */ .R6)(error)?.status !== 404)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "comparing the change with its base");
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`GitHub knows no common ancestor of ${base} and ${head}.`, {
            remedy: "Give the job `permissions: contents: read`, and rebase the branch if its history is unrelated to the base.",
            cause: error,
        });
    }
}


/***/ }),

/***/ 79793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ postReview)
/* harmony export */ });
/* harmony import */ var _authorship_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29236);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28739);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86975);



/**
 * Posts one review, as a comment that neither approves nor asks for changes, with those remarks that an earlier review
 * of ours has not made about the same lines already; none where all are made. A stranger's remark with our marker
 * counts for nothing.
 *
 * @returns how many remarks were posted, and the review's address, null where there was nothing to say
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write
 */
async function postReview(github, review) {
    try {
        const made = await ownRemarks(github, review.pullRequest);
        const remarks = review.remarks.filter((remark) => !isMade(remark, made));
        if (remarks.length === 0)
            return { posted: 0, url: null };
        const url = await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_0__/* .createOnce */ .U)(github, () => create(github, review, remarks), async () => {
            const now = await ownRemarks(github, review.pullRequest);
            return now.find((remark) => isMade(remarks[0], [remark]))?.url;
        });
        return { posted: remarks.length, url };
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "reviewing the pull request");
    }
}
function isMade({ path, line, marker }, made) {
    return made.some((other) => other.path === path && other.line === line && other.body.includes(marker));
}
async function create(github, review, remarks) {
    const octokit = await github.octokit();
    const { data } = await octokit.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
        ...github.repository,
        pull_number: review.pullRequest,
        commit_id: review.headSha,
        event: "COMMENT",
        body: review.body,
        comments: remarks.map(({ path, startLine, line, body }) => ({
            path,
            line,
            side: "RIGHT",
            ...(startLine < line ? { start_line: startLine, start_side: "RIGHT" } : {}),
            body,
        })),
    });
    return data.html_url;
}
/** Those of this token's user or of a bot. */
async function ownRemarks(github, pullRequest) {
    const octokit = await github.octokit();
    const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
        ...github.repository,
        pull_number: pullRequest,
        per_page: 100,
    });
    const isOwn = (0,_authorship_js__WEBPACK_IMPORTED_MODULE_2__/* .authorship */ .w)(github);
    const made = [];
    for await (const { data } of pages) {
        for (const { path, line, body, html_url, user } of data) {
            if (body.includes("<!-- mlops-actions:") && (await isOwn(user)))
                made.push({ path, line: line ?? null, body, url: html_url });
        }
    }
    return made;
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

/***/ 46313:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "5afcec0533fd1e453bca.js";

/***/ })

};
