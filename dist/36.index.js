export const id = 36;
export const ids = [36];
export const modules = {

/***/ 45099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ noConfigFile),
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   sb: () => (/* binding */ defaultConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71413);
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24034);



/** The file that is read where no other is named. */
const defaultConfig = "mlops.yml";
/**
 * The text of the file that declares what a team wants, or null where there is none.
 * @throws UserError where it can't be read, or is not UTF-8
 */
async function readConfigFile(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        if (cause.code === "ENOENT" || cause.code === "ENOTDIR")
            return null;
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`The file ${path} can't be read.`, {
            input: "config",
            remedy: "Name a file that declares the models.",
            cause,
        });
    });
    if (bytes === null)
        return null;
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y("The file is not UTF-8 text.", { file: path, remedy: "Save it as UTF-8." });
    }
}
/** What to say of a file that is needed and is not there. */
async function noConfigFile(path, remedy) {
    const beside = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => []);
    return new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`There is no file ${path}.${(0,_mlops_actions_errors__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), beside)}`, { input: "config", remedy });
}


/***/ }),

/***/ 86034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isKeyed),
/* harmony export */   z: () => (/* binding */ dictionary)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/**
 * Keys that the user chooses (models, metrics, columns) and a value of one kind each, as a Map: `__proto__` and
 * `constructor` are legal names, which zod's own record drops.
 */
function dictionary(value) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY(entriesOf, zod__WEBPACK_IMPORTED_MODULE_0__/* .map */ .TjK(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value));
}
function isKeyed(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
function entriesOf(value) {
    return isKeyed(value) ? new Map(Object.entries(value)) : value;
}


/***/ }),

/***/ 21051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ gateRules),
/* harmony export */   j: () => (/* binding */ metricContradictions)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24034);
/* harmony import */ var _mlops_actions_metrics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59904);


/** Metrics of a class or of the first k, which only the graph's classes decide when the file names none. */
const ofClasses = /^(?:(?:precision|recall|f1)_class_.+|top_[1-9]\d{0,5}_accuracy)$/s;
/**
 * The gate's rules in the file's order, under the metrics' own names. A metric without a margin gets its default one
 * (0.01 on a scale of 0 to 1); a metric of another scale has none.
 */
function gateRules(model) {
    return declaredMetrics(model).flatMap(([name, limits]) => {
        const metric = metricNamed(name, model);
        if (metric === undefined)
            throw new Error(`unknown metric ${name} in checked settings`);
        const marginKind = marginWord(metric);
        const margin = limits[marginKind] ?? metric.defaultMargin;
        const rules = [];
        if (limits.min !== undefined)
            rules.push({ metric: metric.name, kind: "min", limit: limits.min });
        if (limits.max !== undefined)
            rules.push({ metric: metric.name, kind: "max", limit: limits.max });
        if (margin !== null)
            rules.push({ metric: metric.name, kind: marginKind, limit: margin });
        return rules;
    });
}
/** Metrics that the task lacks, margins by the wrong word, limits that contradict each other. */
function metricContradictions(model) {
    const firstNames = new Map();
    return declaredMetrics(model).flatMap(([name, limits]) => {
        const path = ["gate", "metrics", name];
        const metric = metricNamed(name, model);
        if (metric === undefined)
            return [unknownMetric(name, path, model)];
        const first = firstNames.get(metric.name);
        if (first !== undefined)
            return [{ path, message: `"${name}" and "${first}" are the same metric.`, remedy: "Remove one of the two." }];
        firstNames.set(metric.name, name);
        return ofLimits(metric, limits, path);
    });
}
function ofLimits(metric, limits, path) {
    const right = marginWord(metric);
    const wrong = right === "max-rise" ? "max-drop" : "max-rise";
    const found = [];
    if (limits[wrong] !== undefined) {
        found.push({
            path: [...path, wrong],
            message: right === "max-rise"
                ? `${path.at(-1)} is a loss: it gets worse as it rises, not as it drops.`
                : `${path.at(-1)} is a score: it gets worse as it drops, not as it rises.`,
            remedy: `Write ${right} instead of ${wrong}.`,
        });
    }
    if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max) {
        found.push({ path: [...path, "min"], message: `min ${limits.min} is above max ${limits.max}.` });
    }
    if (Object.values(limits).every((limit) => limit === undefined) && metric.defaultMargin === null) {
        found.push({
            path,
            message: `${path.at(-1)} has no limit, and no default fits its unit.`,
            remedy: `Say how much worse it may be: ${path.at(-1)}: { ${right}: … }.`,
        });
    }
    return found;
}
function unknownMetric(name, path, { task, classes }) {
    const known = (0,_mlops_actions_metrics__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .sW)(task, classes);
    const elsewhere = ["binary", "multiclass", "regression"].filter((other) => (0,_mlops_actions_metrics__WEBPACK_IMPORTED_MODULE_0__/* .resolveMetric */ .F1)(name, other));
    const near = (0,_mlops_actions_errors__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, known.flatMap((metric) => [metric.name, ...metric.aliases]));
    return {
        path,
        message: elsewhere.length > 0
            ? `"${name}" is a metric of ${elsewhere.join(" and ")} tasks, and this one is ${task}.${near}`
            : `"${name}" is no metric of a ${task} task.${near}`,
        remedy: `Its metrics: ${known.map((metric) => metric.name).join(", ")}.`,
    };
}
function metricNamed(name, { task, classes }) {
    if (task === "multiclass" && classes === undefined && ofClasses.test(name)) {
        return { name, better: "higher", defaultMargin: 0.01 };
    }
    return (0,_mlops_actions_metrics__WEBPACK_IMPORTED_MODULE_0__/* .resolveMetric */ .F1)(name, task, classes);
}
function marginWord(metric) {
    return metric.better === "higher" ? "max-drop" : "max-rise";
}
function declaredMetrics({ gate }) {
    return [...(gate?.metrics ?? [])].map(([name, limits]) => [name, limits ?? {}]);
}


/***/ }),

/***/ 27238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ environmentsSchema),
/* harmony export */   o: () => (/* binding */ gitflowSchema)
/* harmony export */ });
/* harmony import */ var _mlops_actions_gitflow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10077);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86034);



const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const patterns = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text);
const level = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["off", "warn", "fail"]).optional();
const part = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["major", "minor", "patch"]);
const expression = text.superRefine((pattern, context) => {
    try {
        new RegExp(pattern, "u");
    }
    catch (error) {
        const message = `${JSON.stringify(pattern)} is no regular expression: ${error.message}.`;
        context.addIssue({ code: "custom", message, params: { remedy: "Mend it, and put it in single quotes." } });
    }
});
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    next: part.optional().describe("Which part of the last version goes up."),
    "from-name": zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe("Whether a version in the branch's name is the next one."),
    label: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Za-z][0-9A-Za-z]*$/, "letters and digits alone make the word of a pre-release: dev, rc, alpha")
        .optional()
        .describe("The word of the pre-release: dev, rc, alpha, beta."),
    sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe("Whether the commit is added: 1.5.0-dev.12+a41b77e."),
    tagged: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe("Whether a version tag on the commit is the version."),
});
const branch = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    patterns: patterns.min(1).optional().describe("Names of the branches; * is any text without a slash, ** any text."),
    enters: patterns.optional().describe("Kinds, or patterns of branches, that its pull requests may enter."),
    back: patterns.optional().describe("Kinds, or patterns, that it must be merged back to when it entered another."),
    environment: text.optional().describe("The environment that it goes to, whatever environments say of its name."),
    stage: text.optional().describe("The stage, instead of the environment's."),
    version: version.optional().describe("What its versions look like."),
    ticket: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .describe("Whether its pull requests need a ticket and a title, where these are asked for."),
    permanent: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe("Whether it lives for ever: a fork's branch of that name is another one."),
});
const guards = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    base: level.describe("May this branch enter that one?"),
    name: level.describe("Does a rule know the name of the branch?"),
    "merge-back": level.describe("Is a hotfix or release that enters main taken back to develop?"),
    ticket: expression
        .optional()
        .describe("issue, or a regular expression that title, description or branch must contain; none asks for nothing."),
    title: expression
        .optional()
        .describe("conventional, or a regular expression that the whole title must fit; none asks for nothing."),
    approvals: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("How many people must have approved the head commit."),
});
/** The key `gitflow` of mlops.yml. */
const gitflowSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    preset: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_mlops_actions_gitflow__WEBPACK_IMPORTED_MODULE_1__/* .presetNames */ .gC).optional().describe("The way of branching that the rules begin with. Default: gitflow."),
    "tag-prefix": zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .describe("What stands before the version in the tags of this component: model@, model/. Default: nothing."),
    bump: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["kind", "conventional", ...part.options])
        .optional()
        .describe("What the next version is: by the kind of the branch, by conventional commits since the last tag, or always the same part. Default: kind."),
    branches: (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)(branch).optional().describe("Changes of the preset's kinds, and kinds of your own."),
    guards: guards.optional().describe("What pull requests must hold."),
});
const environment = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    branches: patterns
        .optional()
        .describe("Names of the branches that go there; * is any text without a slash, ** any text."),
    tags: patterns.optional().describe("Names of the tags that go there. Default: a release's tag goes where main goes."),
    stage: text.optional().describe("The stage of a model there. Default: the environment's name."),
    deploy: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz([true, false, "tags"])
        .optional()
        .describe("Whether a push deploys: true, false, or tags for tags and releases alone. Default: true."),
    aws: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        role: text.optional().describe("The role that a job assumes."),
        region: text.optional().describe("The region."),
    })
        .optional()
        .describe("The account."),
});
/** The key `environments` of mlops.yml. */
const environmentsSchema = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_2__/* .dictionary */ .z)(environment);


/***/ }),

/***/ 42776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ overlay)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86034);

/**
 * Lays inputs over what the file declares: each replaces the whole value of its key.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @param prepare changes what the file declares, by the names of the inputs that are given.
 */
function overlay(section, settings, inputs, prepare = (declared) => declared) {
    const given = settings.flatMap((setting) => {
        const text = inputs.get(setting.input)?.trim();
        return text ? [{ setting, ...setting.read(text, { input: setting.input }) }] : [];
    });
    let declared = prepare({ ...section?.declared }, new Set(given.map(({ setting }) => setting.input)));
    for (const { setting, value } of given)
        declared = replaced(declared, setting.pathIn(declared), value);
    return {
        declared,
        placeOf: ({ path, part }) => {
            const source = given.find(({ setting }) => isPrefix(setting.pathIn(declared), path));
            if (source)
                return source.placeOf(path.slice(source.setting.pathIn(declared).length), part);
            if (section)
                return section.placeOf(path, part);
            const input = settings.find(({ pathIn }) => pathIn({}).join(".") === path.join("."))?.input;
            return input === undefined ? {} : { input };
        },
    };
}
function replaced(keyed, [key, ...deeper], value) {
    if (key === undefined)
        return keyed;
    if (deeper.length === 0)
        return { ...keyed, [key]: value };
    const child = keyed[key];
    return { ...keyed, [key]: replaced((0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyed */ .X)(child) ? child : {}, deeper, value) };
}
function isPrefix(prefix, path) {
    return prefix.every((step, index) => step === path[index]);
}


/***/ }),

/***/ 46586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71413);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86034);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19035);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45488);
/* harmony import */ var _schema_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40730);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67936);






/**
 * Reads the text of `mlops.yml`.
 *
 * @throws UserError with the place of the first problem; up to ten more are listed below its message.
 */
function parseConfig(text, file) {
    const { value, placeOf } = (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text, { file });
    if (value === null || value === undefined) {
        throw new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("The file is empty.", { file, remedy: 'Declare a model below the key "models".' });
    }
    const checked = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .configSchema */ .Q.safeParse(value);
    if (!checked.success) {
        const problems = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemsOf */ .G)({ schema: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .configSchema */ .Q, value, subject: "The file" }, checked.error.issues);
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .toUserError */ .d)(problems, ({ path, part }) => placeOf(path, part));
    }
    const sectionAt = (...keys) => {
        const declared = (0,_schema_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .fK)(value, keys);
        return (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_5__/* .isKeyed */ .X)(declared) ? { declared, placeOf: (path, part) => placeOf([...keys, ...path], part) } : undefined;
    };
    const names = Object.keys(value.models ?? {});
    return {
        file,
        models: new Map(names.map((name) => [name, sectionAt("models", name)])),
        section: sectionAt,
    };
}


/***/ }),

/***/ 19035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   d: () => (/* binding */ toUserError)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71413);
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24034);
/* harmony import */ var _schema_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40730);


/** A schema's issues in words for the person who wrote the value. */
function problemsOf(checked, issues) {
    return issues.flatMap((issue) => describe(checked, issue));
}
/** The first problem with its place; up to ten more, one a line, below its message. */
function toUserError(problems, placeOf) {
    const placed = problems
        .map((problem) => ({ ...problem, place: placeOf(problem) }))
        .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
    const [first, ...others] = placed;
    if (first === undefined)
        throw new Error("an error without a problem");
    const listed = others.slice(0, 10).map(({ message, place }) => `- ${whereabouts(place)}${message}`);
    if (others.length > 10)
        listed.push(`- and ${others.length - 10} more`);
    const also = listed.length === 0 ? "" : `\nAlso wrong:\n${listed.join("\n")}`;
    return new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(first.message + also, { ...first.place, ...(first.remedy && { remedy: first.remedy }) });
}
function whereabouts({ input, line, column }) {
    if (input !== undefined)
        return `input ${input}: `;
    return line === undefined ? "" : `line ${line}, column ${column}: `;
}
function describe(checked, issue) {
    const { path } = issue;
    const name = pathText(path, checked.subject);
    const found = (0,_schema_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(checked.value, path);
    const wrong = (message, remedy) => [
        { message, path, part: "value", ...(remedy && { remedy }) },
    ];
    switch (issue.code) {
        case "unrecognized_keys":
            return issue.keys.map((key) => unknownKey(checked, path, key));
        case "invalid_type": {
            if (found === undefined)
                return missingKey(checked, path);
            const kind = kinds.get(issue.expected) ?? issue.expected;
            return wrong(`${name} must be ${kind}, not ${shown(found)}.`, quoting(issue.expected, found));
        }
        case "invalid_value": {
            if (found === undefined)
                return missingKey(checked, path);
            const legal = issue.values.map(String);
            if (typeof found !== "string")
                return wrong(`${name} must be one of ${legal.join(", ")}, not ${shown(found)}.`);
            return wrong(`${name} cannot be ${JSON.stringify(found)}.${(0,_mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(found, legal)}`, `Write one of ${legal.join(", ")}.`);
        }
        case "too_small":
            return wrong(`${name} ${tooSmall(issue)}`);
        case "too_big":
            return wrong(`${name} must be ${issue.inclusive ? "at most" : "below"} ${issue.maximum}, not ${shown(found)}.`);
        case "invalid_union":
            return ofUnion(checked, issue, name, found);
        case "custom": {
            const remedy = issue.params?.["remedy"];
            return wrong(issue.message, typeof remedy === "string" ? remedy : undefined);
        }
        default:
            return wrong(`${name}: ${issue.message}.`);
    }
}
const kinds = new Map([
    ["string", "text"],
    ["number", "a number"],
    ["int", "a whole number"],
    ["boolean", "true or false"],
    ["array", "a list"],
    ["object", "a set of keys"],
    ["map", "a set of keys"],
]);
function unknownKey({ schema, subject }, path, key) {
    const keys = (0,_schema_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .legalKeys */ .GB)(schema, path);
    const home = [...keys].find(([, child]) => Object.hasOwn((0,_schema_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(child)?.shape ?? {}, key))?.[0];
    const hint = home === undefined ? (0,_mlops_actions_errors__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(key, [...keys.keys()]) : ` It belongs under "${home}".`;
    return {
        message: `${pathText(path, subject)} knows no key "${key}".${hint}`,
        remedy: `Legal keys: ${[...keys.keys()].join(", ")}.`,
        path: [...path, key],
        part: "key",
    };
}
function missingKey({ subject }, path) {
    return [
        { message: `${pathText(path.slice(0, -1), subject)} lacks the key "${String(path.at(-1))}".`, path, part: "key" },
    ];
}
function tooSmall({ origin, minimum, inclusive }) {
    if (origin === "string")
        return "is empty.";
    if (origin === "array")
        return `needs at least ${minimum} ${minimum === 1 ? "entry" : "entries"}.`;
    return `must be ${inclusive ? "at least" : "above"} ${minimum}.`;
}
/** A union here offers text (or a label) and perhaps keys: keys are judged as keys, the rest is of the wrong kind. */
function ofUnion(checked, issue, name, found) {
    if (found === undefined)
        return missingKey(checked, issue.path);
    const offersKeys = issue.errors.some(([error]) => error?.code === "invalid_type" && error.expected === "object");
    const deeper = issue.errors.find((errors) => errors.every((error) => error.code !== "invalid_type" || error.path.length > 0));
    if (deeper !== undefined) {
        return deeper.flatMap((error) => describe(checked, { ...error, path: [...issue.path, ...error.path] }));
    }
    const kind = offersKeys ? "text or a set of keys" : "text";
    return [{ message: `${name} must be ${kind}, not ${shown(found)}.`, path: issue.path, part: "value" }];
}
/** How to write the same value in the expected kind, where a pair of quotes is all that is wrong. */
function quoting(expected, found) {
    if (expected === "string" && (typeof found === "number" || typeof found === "boolean")) {
        return `Put it in quotes: "${found}".`;
    }
    const isNumber = typeof found === "string" && found.trim() !== "" && Number.isFinite(Number(found));
    return expected === "number" && isNumber ? `Write ${found} without quotes.` : undefined;
}
function shown(value) {
    if (value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "string") {
        return `the text ${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}`;
    }
    if (typeof value === "number")
        return `the number ${value}`;
    return typeof value === "boolean" ? String(value) : "a set of keys";
}
function pathText(path, subject) {
    const words = path.map((step, index) => {
        if (typeof step === "number")
            return `[${step}]`;
        const word = /^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(String(step));
        return index === 0 ? word : `.${word}`;
    });
    return words.length === 0 ? subject : words.join("");
}


/***/ }),

/***/ 59928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ qualitySchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./packages/config/src/duration.ts

const seconds = { s: 1, m: 60, h: 3600, d: 86_400 };
/** A span of time as people write it, `90s`, `10m`, `1.5h`, as seconds. */
const duration = schemas/* string */.YjP()
    .regex(/^\d+(\.\d+)?[smhd]$/, "a time is a number and a unit: 90s, 10m, 2h")
    .transform((text) => Number(text.slice(0, -1)) * seconds[text.slice(-1)]);

;// CONCATENATED MODULE: ./packages/config/src/quality-schema.ts


const quality_schema_text = schemas/* string */.YjP().min(1);
const percent = schemas/* number */.aig().min(0).max(100).optional();
const args = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String));
const tool = schemas/* strictObject */.rej({
    name: quality_schema_text.describe("A tool that the gate knows (black, ruff, pytest, eslint, …), or what to call a command of yours."),
    version: schemas/* union */.KCZ([quality_schema_text, schemas/* number */.aig()]).transform(String).optional().describe("The version to install."),
    args: args.optional().describe("Arguments, instead of those that the repository gives it."),
    run: schemas/* union */.KCZ([quality_schema_text, args.min(1)])
        .optional()
        .describe("A command of yours, without a shell: a list of arguments, or a line of them."),
    report: schemas/* union */.KCZ([
        quality_schema_text,
        schemas/* strictObject */.rej({
            format: quality_schema_text.describe("junit, sarif, cobertura, lcov, checkstyle, sonar, or a tool's own: ruff, mypy, eslint, …"),
            path: quality_schema_text.optional().describe("The file that the command writes. Default: what it prints."),
        }),
    ])
        .optional()
        .describe("The report of the command: its format, or its format and path. Without one its exit code counts."),
    "time-limit": duration.optional().describe("How long this tool may take: 90s, 10m, 1h."),
});
/** The key `quality` of mlops.yml. */
const qualitySchema = schemas/* strictObject */.rej({
    tools: schemas/* array */.YOg(schemas/* union */.KCZ([quality_schema_text, tool]))
        .min(1)
        .optional()
        .describe("The tools to run. Default: those that the repository declares."),
    install: schemas/* enum */.k5n(["auto", "none"])
        .optional()
        .describe("Whether tools are installed from the repository's lock files, or are there already. Default: auto."),
    baseline: quality_schema_text
        .optional()
        .describe("Whose findings do not count against the change: base (the commit that it began from), a git ref, or none. Default: none."),
    scope: schemas/* enum */.k5n(["changed", "all"])
        .optional()
        .describe("Whether findings are annotated on the lines that the change touches, or everywhere. Default: changed."),
    coverage: schemas/* strictObject */.rej({
        min: percent.describe("Percent of the code that tests must run."),
        "max-drop": percent.describe("Percentage points that coverage may be below the base's."),
        "changed-lines-min": percent.describe("Percent of the changed lines that tests must run."),
    })
        .optional()
        .describe("Limits of test coverage, in the tools' own numbers."),
    "time-limit": duration.optional().describe("How long each tool may take: 90s, 10m, 1h. Default: 30m."),
    "fail-fast": schemas/* boolean */.zMY().optional().describe("Whether the first tool that fails stops the others. Default: false."),
    cores: schemas/* int */.Whr().min(1).optional().describe("How many cores the tools may use. Default: all there are."),
    services: quality_schema_text.optional().describe("A compose file whose services are started before the tools and stopped after."),
    fix: schemas/* enum */.k5n(["none", "suggest"])
        .optional()
        .describe("Whether fixes are posted as suggestions on the lines of the change. Default: none."),
})
    .superRefine(({ tools = [] }, context) => {
    const wrong = (path, message, remedy) => context.addIssue({ code: "custom", message, path, params: { remedy } });
    const seen = new Set();
    for (const [index, entry] of tools.entries()) {
        const declared = typeof entry === "string" ? { name: entry } : entry;
        const place = ["tools", index];
        if (seen.has(declared.name))
            wrong(place, `The tool "${declared.name}" stands twice.`, "Give one of them another name.");
        seen.add(declared.name);
        if (declared.run === undefined && declared.report !== undefined)
            wrong([...place, "report"], `The gate knows what "${declared.name}" reports.`, "Remove report, or add run.");
        if (declared.run !== undefined && declared.args !== undefined)
            wrong([...place, "args"], "A command of yours has its arguments in run.", "Move them there.");
        if (declared.run !== undefined && declared.version !== undefined)
            wrong([...place, "version"], "A command of yours is not installed.", "Remove version.");
    }
});


/***/ }),

/***/ 40730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ legalKeys),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86034);


/** The value at a path of keys and indexes, or undefined. */
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (value instanceof Map)
            value = value.get(step);
        else if (Array.isArray(value))
            value = value[Number(step)];
        else
            value = (0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyed */ .X)(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
    }
    return value;
}
/** The keys that a schema has at a path, each with its own schema. */
function legalKeys(schema, path) {
    let here = schema;
    for (const step of path)
        here = here && childOf(here, step);
    return new Map(Object.entries((here && objectOf(here)?.shape) ?? {}));
}
function childOf(schema, step) {
    const inner = unwrap(schema);
    if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodMap */ .UtG)
        return inner.def.valueType;
    if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
        return inner.def.element;
    return objectOf(inner)?.shape[String(step)];
}
/** The keyed schema that a schema is, or offers among others. */
function objectOf(schema) {
    const inner = unwrap(schema);
    if (inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH)
        return inner;
    if (!(inner instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodUnion */ .fZ7))
        return undefined;
    return inner.options.map((option) => objectOf(option)).find((option) => option !== undefined);
}
/** The schema beneath what makes it optional, or turns its keys into a Map first. */
function unwrap(schema) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodNullable */ .l1C)
        return unwrap(schema.def.innerType);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodPipe */ .utH)
        return unwrap(schema.def.out);
    return schema;
}


/***/ }),

/***/ 45488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema),
  h: () => (/* binding */ modelSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./packages/config/src/gate-rules.ts
var gate_rules = __webpack_require__(21051);
;// CONCATENATED MODULE: ./packages/config/src/contradictions.ts

/** What a model declares against itself. */
function contradictions(model) {
    return [
        ...ofTask(model),
        ...ofColumns(model),
        ...ofSource(model),
        ...ofSlices(model),
        ...(0,gate_rules/* metricContradictions */.j)(model),
    ];
}
function ofTask({ task, data, classes, threshold, outputs, scores }) {
    const found = [];
    const onlyFor = (tasks, path) => found.push({ path, message: `${path.join(".")} is for ${tasks} tasks, and this one is ${task}.` });
    if (task !== "binary") {
        if (data.positive !== undefined)
            onlyFor("binary", ["data", "positive"]);
        if (threshold !== undefined)
            onlyFor("binary", ["threshold"]);
    }
    if (task === "regression") {
        if (classes !== undefined)
            onlyFor("binary and multiclass", ["classes"]);
        if (scores !== undefined)
            onlyFor("binary and multiclass", ["scores"]);
        if (outputs?.scores !== undefined)
            onlyFor("binary and multiclass", ["outputs", "scores"]);
    }
    if (classes === undefined)
        return found;
    if (task === "binary" && classes.length !== 2) {
        found.push({
            path: ["classes"],
            message: `A binary task has 2 classes, not ${classes.length}.`,
            remedy: "Write task: multiclass, or name the two classes.",
        });
    }
    if (task === "binary" && data.positive !== undefined && !classes.includes(data.positive)) {
        found.push({
            path: ["data", "positive"],
            message: `The positive class "${data.positive}" is not one of the classes ${classes.join(", ")}.`,
        });
    }
    return [...found, ...repeated(classes, ["classes"])];
}
function ofColumns({ data }) {
    const { features = [], target, id } = data;
    const found = repeated(features, ["data", "features"]);
    for (const [role, name] of [
        ["target", target],
        ["id", id],
    ]) {
        const place = name === undefined ? -1 : features.indexOf(name);
        if (place < 0)
            continue;
        found.push({ path: ["data", "features", place], message: `"${name}" is the ${role} and cannot feed the model.` });
    }
    if (id !== undefined && id === target) {
        found.push({ path: ["data", "id"], message: `"${id}" cannot be both the id and the target.` });
    }
    return found;
}
function ofSource({ artifact, predictions, baseline, data }) {
    const found = [];
    if (artifact !== undefined && predictions !== undefined) {
        found.push({
            path: ["predictions"],
            message: "A model has an artifact or predictions, not both.",
            remedy: "Remove one of the two.",
        });
    }
    if (predictions !== undefined && data.id === undefined) {
        found.push({
            path: ["predictions"],
            message: "Predictions are paired by an id, and no column is named for it.",
            remedy: "Add data.id: the column that identifies a row.",
        });
    }
    if (baseline === "registry:") {
        found.push({
            path: ["baseline"],
            message: "registry: names no version.",
            remedy: "Write registry: and an alias, a stage or a version, as in registry:prod.",
        });
    }
    return found;
}
function ofSlices({ gate }) {
    const titles = (gate?.slices ?? []).map((slice) => (typeof slice === "string" ? slice : slice.name));
    return repeated(titles, ["gate", "slices"]);
}
function repeated(names, path) {
    return names.flatMap((name, index) => names.indexOf(name) === index
        ? []
        : [{ path: [...path, index], message: `"${name}" stands twice in ${path.join(".")}.` }]);
}

// EXTERNAL MODULE: ./packages/config/src/dictionary.ts
var dictionary = __webpack_require__(86034);
// EXTERNAL MODULE: ./packages/config/src/gitflow-schema.ts
var gitflow_schema = __webpack_require__(27238);
// EXTERNAL MODULE: ./packages/config/src/quality-schema.ts + 1 modules
var quality_schema = __webpack_require__(59928);
;// CONCATENATED MODULE: ./packages/config/src/schema.ts





/*
 * Keys whose rooms are not built yet (drift, package, rollout, …) are known and hold any keys: one file tells every
 * action, so an action must not refuse what is meant for another, and a file written by the documentation is legal.
 * Nothing reads them yet; the room that does gives them a schema of their own here.
 */
const later = (description) => schemas/* looseObject */._H3({}).optional().describe(description);
const schema_text = schemas/* string */.YjP().min(1);
/** A label as it is written: `positive: 1` is the text "1". */
const label = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const names = schemas/* array */.YOg(schema_text).min(1);
const predictionColumns = schemas/* strictObject */.rej({
    path: schema_text.describe("Path of the predictions file: CSV, TSV, Parquet or JSON Lines, also gzipped."),
    label: schema_text.optional().describe("Column of the predicted label. Default: label."),
    score: schema_text.optional().describe("Column of the positive class's probability. Default: score."),
    scores: (0,dictionary/* dictionary */.z)(schema_text).optional().describe("Column of each class's probability. Default: score_<class>."),
    prediction: schema_text.optional().describe("Column of the predicted value of a regression. Default: prediction."),
});
const data = schemas/* strictObject */.rej({
    holdout: schema_text
        .optional()
        .describe("Path of the labelled rows that both models predict: CSV, TSV, Parquet or JSON Lines, also gzipped."),
    reference: schema_text.optional().describe("Path of the training data, which later data is compared with."),
    target: schema_text.describe("The column that holds the truth."),
    positive: label
        .optional()
        .describe("The label of the positive class (binary tasks). Not needed where the labels are 0 and 1, or false and true."),
    id: schema_text.optional().describe("The column that identifies a row; predictions files are paired by it."),
    features: names
        .optional()
        .describe("The columns that feed the model, in order. Default: by the names of the model's inputs, else all columns but id, target and ignored ones."),
    ignore: schemas/* array */.YOg(schema_text)
        .optional()
        .describe("Columns that do not feed the model by themselves. They may still be slices."),
    columns: (0,dictionary/* dictionary */.z)(schemas/* enum */.k5n(["text", "float", "integer", "boolean"]))
        .optional()
        .describe("Types of columns, where the data does not tell: { zip: text }."),
    missing: schemas/* array */.YOg(label)
        .optional()
        .describe('Texts that mean "missing", besides the empty cell. Default: NA, NaN and null in numeric columns.'),
    unlabelled: schemas/* enum */.k5n(["error", "exclude"])
        .optional()
        .describe("What happens to hold-out rows without a label. Default: error."),
});
const margin = schemas/* number */.aig().min(0).optional();
const rule = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().optional().describe("The candidate's metric must not be below."),
    max: schemas/* number */.aig().optional().describe("The candidate's metric must not be above."),
    "max-drop": margin.describe("How much worse than the baseline a score may be (scores drop)."),
    "max-rise": margin.describe("How much worse than the baseline a loss may be (losses rise)."),
})
    .nullable()
    .describe("Limits of a metric. Without a margin, metrics on a scale of 0 to 1 may be 0.01 worse than the baseline.");
const slice = schemas/* union */.KCZ([
    schema_text.describe("A column: each of its values is a slice."),
    schemas/* strictObject */.rej({
        name: schema_text.describe("What the report calls the slice."),
        where: schema_text.describe("Which rows belong to it, as an SQL condition on the hold-out's columns: mean_radius < 12."),
    }),
]);
const gate = schemas/* strictObject */.rej({
    "on-inconclusive": schemas/* enum */.k5n(["pass", "warn", "fail", "point"])
        .optional()
        .describe("What an undecided gate means; point lets the point estimates decide. Default: warn."),
    confidence: schemas/* number */.aig().gt(0.5).lt(1).optional().describe("Of the two-sided intervals. Default: 0.95."),
    "min-rows": schemas/* int */.Whr().min(1).optional().describe("Slices with fewer rows are listed as too small. Default: 50."),
    metrics: (0,dictionary/* dictionary */.z)(rule)
        .optional()
        .describe("Limits by metric, in scikit-learn's names: { roc_auc: { min: 0.95, max-drop: 0.01 } }."),
    slices: schemas/* array */.YOg(slice).optional().describe("Parts of the hold-out that are compared on their own."),
});
const model = schemas/* strictObject */.rej({
    task: schemas/* enum */.k5n(["binary", "multiclass", "regression"])
        .describe("What the model predicts: two classes, several, or a number."),
    artifact: schema_text.optional().describe("Path of the candidate's ONNX file."),
    predictions: schemas/* union */.KCZ([schema_text, predictionColumns])
        .optional()
        .describe("A predictions file instead of an artifact: its path, or its path and the names of its columns."),
    data: data.describe("The model's data and what its columns mean."),
    classes: schemas/* array */.YOg(label)
        .min(2)
        .optional()
        .describe("The order of the scores' classes, where the graph does not tell."),
    outputs: schemas/* strictObject */.rej({
        label: schema_text.optional().describe("The output that holds the predicted label or value."),
        scores: schema_text.optional().describe("The output that holds the scores."),
    })
        .optional()
        .describe("Names of outputs in the graph, where type and shape do not tell."),
    scores: schemas/* enum */.k5n(["probabilities", "logits"])
        .optional()
        .describe("What the model's scores are. Default: probabilities."),
    threshold: schemas/* number */.aig()
        .min(0)
        .max(1)
        .optional()
        .describe("The score above which a row is positive (binary tasks). Default: the model's own label, without one 0.5."),
    baseline: schema_text
        .optional()
        .describe("What the candidate is compared with: base (the artifact at the pull request's merge base), registry:<alias or version>, a path, or none. Default: base."),
    gate: gate.optional().describe("What the candidate must hold."),
    drift: later("What counts as drift."),
    package: later("The image that serves the model."),
    rollout: later("How traffic shifts to a new version."),
    retrain: later("When and how the model is retrained."),
});
/** A model's keys as they stand in the file or are given by inputs. */
const modelSchema = model.superRefine((declared, context) => {
    for (const { message, path, remedy } of contradictions(declared)) {
        context.addIssue({ code: "custom", message, path: [...path], params: { remedy } });
    }
});
const configSchema = schemas/* strictObject */.rej({
    models: (0,dictionary/* dictionary */.z)(modelSchema)
        .refine((models) => models.size > 0, "The file declares no model.")
        .optional()
        .describe("The team's models by name."),
    quality: quality_schema/* qualitySchema */.x.optional().describe("The gate on the code that trains and serves the models."),
    registry: later("Where model versions are kept."),
    gitflow: gitflow_schema/* gitflowSchema */.o.optional().describe("What branches and tags mean, and which may enter which."),
    environments: gitflow_schema/* environmentsSchema */.m
        .optional()
        .describe("Branches and accounts of each environment, the first that fits."),
    sinks: later("Where numbers and alerts go. Secrets never stand here, only names of environment variables."),
});


/***/ }),

/***/ 13680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Uw: () => (/* binding */ asYaml),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   he: () => (/* binding */ settingOfPath),
/* harmony export */   i: () => (/* binding */ asNumber),
/* harmony export */   tB: () => (/* binding */ asBoolean),
/* harmony export */   zg: () => (/* binding */ modelSettings)
/* harmony export */ });
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86034);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67936);


/** In the order in which they apply: a whole before its parts. */
const modelSettings = [
    setting("task", ["task"], asText),
    setting("artifact", ["artifact"], asText),
    {
        input: "predictions",
        pathIn: ({ predictions }) => ((0,_dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyed */ .X)(predictions) ? ["predictions", "path"] : ["predictions"]),
        read: asText,
    },
    setting("holdout", ["data", "holdout"], asText),
    setting("reference", ["data", "reference"], asText),
    setting("target", ["data", "target"], asText),
    setting("positive", ["data", "positive"], asText),
    setting("id", ["data", "id"], asText),
    setting("features", ["data", "features"], asList),
    setting("ignore", ["data", "ignore"], asList),
    setting("columns", ["data", "columns"], asYaml),
    setting("missing", ["data", "missing"], asList),
    setting("unlabelled", ["data", "unlabelled"], asText),
    setting("classes", ["classes"], asList),
    setting("outputs", ["outputs"], asYaml),
    setting("scores", ["scores"], asText),
    setting("threshold", ["threshold"], asNumber),
    setting("baseline", ["baseline"], asText),
    setting("gate", ["gate"], asYaml),
    setting("on-inconclusive", ["gate", "on-inconclusive"], asText),
    setting("confidence", ["gate", "confidence"], asNumber),
    setting("min-rows", ["gate", "min-rows"], asNumber),
    setting("slices", ["gate", "slices"], asList),
];
/** The input that sets exactly this key. */
function settingOfPath(path) {
    return modelSettings.find(({ pathIn }) => pathIn({}).join(".") === path.join("."));
}
function setting(input, path, read) {
    return { input, pathIn: () => path, read };
}
function asText(text, origin) {
    return { value: text, placeOf: () => origin };
}
/** What is no number stays text, for the schema to say so. */
function asNumber(text, origin) {
    const value = Number(text);
    return { value: Number.isNaN(value) ? text : value, placeOf: () => origin };
}
/** What is neither true nor false stays text, for the schema to say so. */
function asBoolean(text, origin) {
    const value = new Map([
        ["true", true],
        ["false", false],
    ]).get(text.toLowerCase());
    return { value: value ?? text, placeOf: () => origin };
}
function asYaml(text, origin) {
    return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(text, origin);
}
/** Names between commas or new lines; as a YAML list in brackets where a name holds one of these. */
function asList(text, origin) {
    if (text.startsWith("["))
        return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(text, origin, true);
    const value = text.split(/[,\n]/).flatMap((name) => name.trim() || []);
    return { value, placeOf: () => origin };
}


/***/ }),

/***/ 67936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/config/src/yaml-syntax.ts

/** The parser's complaint in words for someone who does not know YAML's grammar, at the place where it can be mended. */
function explainSyntax(error, document, text) {
    const offset = error.pos[0];
    const character = text[offset];
    if (error.code === "TAB_AS_INDENT") {
        return { message: "A tab indents this line.", offset, remedy: "Indent with spaces: YAML allows no tabs there." };
    }
    if (error.code === "RESOURCE_EXHAUSTION")
        return { message: "This is nested more deeply than can be read.", offset };
    if (error.code === "MULTIPLE_DOCS") {
        return {
            message: "A second document begins here.",
            offset,
            remedy: 'Keep one document, and remove the line "---" or "..." between them.',
        };
    }
    if (error.code === "MISSING_CHAR" && error.message.includes("quote")) {
        const quote = openedQuote(document, offset);
        return { message: `The quote ${text[quote]} is not closed.`, offset: quote, remedy: "Close it on the same line." };
    }
    if (error.code === "MISSING_CHAR" && error.message.startsWith("Implicit map keys")) {
        return { message: "A key without a colon.", offset, remedy: 'Write a colon and a blank after it: "key: value".' };
    }
    if (error.code === "BAD_SCALAR_START") {
        return { message: `A value cannot begin with ${character}.`, offset, remedy: "Put the value in quotes." };
    }
    const unclosed = /with a ([\]}])/.exec(error.message)?.[1];
    if (unclosed !== undefined) {
        const opening = unclosed === "]" ? "[" : "{";
        return { message: `A ${opening} is not closed before this.`, offset, remedy: `Close it with ${unclosed}.` };
    }
    const expression = text.lastIndexOf("${{", offset);
    if (expression >= 0 && expression >= offset - 2) {
        return {
            message: "An expression in double braces needs quotes here.",
            offset: expression,
            remedy: "Put the value in quotes.",
        };
    }
    if (error.code === "BLOCK_AS_IMPLICIT_KEY" ||
        error.code === "MULTILINE_IMPLICIT_KEY" ||
        error.code === "BAD_INDENT") {
        return {
            message: "The indentation is wrong here, or a value holds a colon.",
            offset,
            remedy: 'Line keys of one level up in the same column, and put a value that holds ": " in quotes.',
        };
    }
    return { message: "This is no YAML.", offset };
}
/** Where the quoted text begins that runs on to the end. */
function openedQuote(document, end) {
    let opened = end;
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            const quoted = (0,dist/* isScalar */.jn)(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
            if (quoted && node.range && node.range[0] < end && node.range[1] >= end)
                opened = node.range[0];
        },
    });
    return opened;
}

;// CONCATENATED MODULE: ./packages/config/src/yaml-text.ts



/** Class labels and texts for "missing" are what stands in the data: `01` and `1.0` are not the number 1. */
const asWritten = new Set(["positive", "classes", "missing"]);
/**
 * Reads one YAML document. Keys are text as they are written; `__proto__` is a key like any other.
 *
 * @param origin the file or the input that holds the text.
 * @param list the text is a list whose entries are taken as they are written.
 * @throws UserError with line and column where the text is no YAML, or a key stands twice.
 */
function readYaml(text, origin, list = false) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { ...origin, line, column: col };
    };
    const document = attempt(origin, () => (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        merge: true,
        logLevel: "error",
    }));
    const flaw = document.errors[0] ?? document.warnings[0];
    if (flaw !== undefined) {
        const { message, offset, remedy } = explainSyntax(flaw, document, text);
        throw new user_error/* UserError */.y(message, { ...at(offset), cause: flaw.message, ...(remedy && { remedy }) });
    }
    settleKeys(document, at);
    if (list)
        keepAsWritten(document.contents);
    return {
        value: attempt(origin, () => document.toJS()),
        placeOf: (path, part) => at(offsetOf(document, path, part)),
    };
}
/** Nesting or aliases beyond what the parser bears are the text's fault. */
function attempt(origin, read) {
    try {
        return read();
    }
    catch (cause) {
        throw new user_error/* UserError */.y("This YAML is nested, or refers to itself, more deeply than can be read.", {
            ...origin,
            cause,
        });
    }
}
function settleKeys(document, at) {
    (0,dist/* visit */.YR)(document, {
        Alias(_, alias) {
            if (alias.resolve(document) !== undefined)
                return;
            throw new user_error/* UserError */.y(`No anchor &${alias.source} stands before *${alias.source}.`, {
                ...at(start(alias)),
                remedy: "Put a value that begins with * in quotes, unless it refers to an anchor.",
            });
        },
        Pair(_, { key, value }) {
            if (!(0,dist/* isScalar */.jn)(key)) {
                throw new user_error/* UserError */.y("A key must be a plain text.", at(start(key)));
            }
            if (typeof key.value !== "string" && typeof key.value !== "symbol")
                key.value = key.source ?? String(key.value);
            if (asWritten.has(key.value))
                keepAsWritten(value);
        },
    });
    (0,dist/* visit */.YR)(document, {
        Map(_, { items }) {
            const seen = new Map();
            for (const { key } of items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                const first = seen.get(key.value);
                if (first !== undefined) {
                    throw new user_error/* UserError */.y(`The key "${String(key.source ?? key.value)}" stands twice.`, {
                        ...at(start(key)),
                        remedy: `It stands first in line ${at(start(first)).line}; remove one of them.`,
                    });
                }
                seen.set(key.value, key);
            }
        },
    });
}
function keepAsWritten(label) {
    if ((0,dist/* isSeq */.oP)(label))
        for (const item of label.items)
            keepAsWritten(item);
    if ((0,dist/* isScalar */.jn)(label) && typeof label.value !== "string" && label.source)
        label.value = label.source;
}
function start(node) {
    return node?.range?.[0] ?? 0;
}
function offsetOf(document, path, part) {
    let node = document.contents;
    let offset = start(node);
    for (const [depth, step] of path.entries()) {
        const found = childOf(document, node, step);
        if (found === undefined)
            return offset;
        const wanted = part === "key" && depth === path.length - 1 ? (found.key ?? found.value) : (found.value ?? found.key);
        node = found.value;
        offset = depth === path.length - 1 || node === null ? start(wanted) : start(found.key ?? node);
    }
    return offset;
}
/** The child of a node by key or index, also through an alias or a merge key. */
function childOf(document, parent, step) {
    const node = (0,dist/* isAlias */.Vj)(parent) ? parent.resolve(document) : parent;
    if ((0,dist/* isSeq */.oP)(node)) {
        const item = node.items[Number(step)];
        return item && { key: null, value: item };
    }
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const merged = [];
    for (const { key, value } of node.items) {
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        if (key.value === step)
            return { key, value: value };
        if (typeof key.value === "symbol")
            merged.push(...((0,dist/* isSeq */.oP)(value) ? value.items : [value]));
    }
    for (const source of merged) {
        const found = childOf(document, source, step);
        if (found !== undefined)
            return found;
    }
    return undefined;
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


/***/ }),

/***/ 93649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   rS: () => (/* binding */ ordinary),
/* harmony export */   tk: () => (/* binding */ branch)
/* harmony export */ });
/** What a branch is unless its rule says otherwise: a change on its way. */
const ordinary = {
    version: { next: "minor", named: false, label: "dev", sha: true, tagged: false },
    enters: [],
    back: [],
    environment: null,
    stage: null,
    ticket: true,
    permanent: false,
};
function branch(kind, patterns, changes) {
    return { ...ordinary, ...changes, kind, patterns, version: { ...ordinary.version, ...changes.version } };
}
function environment(name, branches) {
    return { name, branches, tags: null, stage: null, role: null, region: null, deploy: true };
}


/***/ }),

/***/ 10077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bV: () => (/* binding */ presetKinds),
  gC: () => (/* binding */ presetNames),
  v4: () => (/* binding */ presets)
});

// EXTERNAL MODULE: ./packages/gitflow/src/rules/branch-rule.ts
var branch_rule = __webpack_require__(93649);
;// CONCATENATED MODULE: ./packages/gitflow/src/rules/flows.ts

const main = (0,branch_rule/* branch */.tk)("main", ["main", "master"], {
    version: { next: "patch", label: "dev", sha: false, tagged: true },
    ticket: false,
    permanent: true,
});
const change = { ...branch_rule/* ordinary */.rS, version: { ...branch_rule/* ordinary */.rS.version, next: "patch" } };
const dependency = (0,branch_rule/* branch */.tk)("dependency", ["dependabot/**", "renovate/**"], {
    ...change,
    enters: ["main"],
    ticket: false,
});
const guards = { base: "fail", name: "off", mergeBack: "off", ticket: null, title: null, approvals: 0 };
const prod = (0,branch_rule/* environment */.cA)("prod", ["main", "master"]);
/** https://docs.github.com/get-started/using-github/github-flow: any branch enters main, and main is deployed. */
const githubFlow = {
    branches: [main, dependency],
    others: { ...change, enters: ["main"] },
    environments: [prod],
    tagged: { release: ["main"], preRelease: [] },
    guards,
};
/** https://trunkbaseddevelopment.com: as before, and releases are cut on branches that nothing comes back from. */
const trunk = {
    branches: [
        main,
        (0,branch_rule/* branch */.tk)("release", ["release/**"], {
            version: { next: "patch", named: true, label: "rc", sha: false, tagged: true },
            ticket: false,
            permanent: true,
        }),
        dependency,
    ],
    others: { ...change, enters: ["main", "release"] },
    environments: [{ ...prod, branches: ["release/**"], deploy: "tags" }, (0,branch_rule/* environment */.cA)("dev", ["main", "master"])],
    tagged: { release: ["release/{version}", "main"], preRelease: [] },
    guards,
};

;// CONCATENATED MODULE: ./packages/gitflow/src/rules/gitflow.ts

/** https://nvie.com/posts/a-successful-git-branching-model */
const gitflow = {
    branches: [
        (0,branch_rule/* branch */.tk)("main", ["main", "master"], {
            version: { next: "minor", label: "rc", sha: false, tagged: true },
            enters: ["develop", "release", "hotfix"],
            ticket: false,
            permanent: true,
        }),
        (0,branch_rule/* branch */.tk)("develop", ["develop"], { version: { sha: false }, ticket: false, permanent: true }),
        (0,branch_rule/* branch */.tk)("release", ["release/**"], {
            version: { named: true, label: "rc", sha: false },
            enters: ["main", "develop"],
            back: ["develop"],
            ticket: false,
        }),
        (0,branch_rule/* branch */.tk)("hotfix", ["hotfix/**"], {
            version: { next: "patch", named: true, label: "rc", sha: false },
            enters: ["main", "develop", "release", "support"],
            back: ["develop"],
        }),
        (0,branch_rule/* branch */.tk)("support", ["support/**"], {
            version: { next: "patch", label: "rc", sha: false, tagged: true },
            ticket: false,
            permanent: true,
        }),
        (0,branch_rule/* branch */.tk)("feature", ["feature/**", "feat/**"], { enters: ["develop"] }),
        (0,branch_rule/* branch */.tk)("bugfix", ["bugfix/**", "fix/**"], { enters: ["develop", "release"] }),
        (0,branch_rule/* branch */.tk)("dependency", ["dependabot/**", "renovate/**"], { enters: ["develop"], ticket: false }),
    ],
    others: { ...branch_rule/* ordinary */.rS, enters: ["develop"] },
    environments: [
        (0,branch_rule/* environment */.cA)("dev", ["develop"]),
        (0,branch_rule/* environment */.cA)("qa", ["release/**", "hotfix/**"]),
        (0,branch_rule/* environment */.cA)("prod", ["main", "master", "support/**"]),
    ],
    tagged: { release: ["main"], preRelease: ["release/{version}"] },
    guards: { base: "fail", name: "fail", mergeBack: "warn", ticket: null, title: null, approvals: 0 },
};

;// CONCATENATED MODULE: ./packages/gitflow/src/rules/preset.ts


const presetNames = ["gitflow", "github-flow", "trunk"];
const presets = { gitflow: gitflow, "github-flow": githubFlow, trunk: trunk };
/** The kinds of branches that a preset knows. */
function presetKinds(name) {
    return presets[name].branches.map(({ kind }) => kind);
}


/***/ }),

/***/ 71524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   R6: () => (/* binding */ failedRequest),
/* harmony export */   VV: () => (/* binding */ cutShort),
/* harmony export */   a5: () => (/* binding */ isRateLimit)
/* harmony export */ });
/**
 * Reads Octokit's `RequestError`, also where one of our errors carries it as its cause; null for any other error.
 * Read by shape: its class is not loaded before the first request, and bundlers make two of it.
 */
function failedRequest(error) {
    if (!(error instanceof Error))
        return null;
    const { status, request, response } = error;
    if (typeof status !== "number" || !isRecord(request))
        return failedRequest(error.cause);
    const headers = isRecord(response) && isRecord(response["headers"]) ? response["headers"] : {};
    return {
        status: isRecord(response) ? status : null,
        headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
        method: String(request["method"]),
        url: String(request["url"]),
        words: error.message,
    };
}
/** The request may have been carried out although its answer is not known. */
function isLost({ status }) {
    return status === null || status >= 500;
}
/** GitHub asks to wait: the primary limit (`x-ratelimit-remaining: 0`) or a secondary one, under 403 or 429. */
function isRateLimit({ status, headers, words }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(words);
}
/** An answer that broke off: Octokit hands over its beginning as text instead of failing. */
function cutShort(request) {
    return Object.assign(new Error("The answer broke off."), { status: 500, request });
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}


/***/ }),

/***/ 86975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71413);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71524);


/**
 * GitHub's refusal in plain words, with what the user can do; null for what no user can mend, which is a bug.
 *
 * @param doing what was tried, as it follows "while": "writing the comment"
 */
function explainFailure(error, doing) {
    if (error instanceof _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
        return error;
    const failed = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .failedRequest */ .R6)(error);
    if (failed === null)
        return null;
    const explanation = explanationOf(failed, doing);
    return explanation && new _mlops_actions_errors__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(explanation.message, { remedy: explanation.remedy, cause: error });
}
/** What to throw for a failure: the explanation, or the error itself. */
function explained(error, doing) {
    return explainFailure(error, doing) ?? error;
}
/**
 * GitHub does not let this token do it (the read-only token of a pull request from a fork, a missing permission, a
 * locked conversation), so that a caller can do without instead of failing. Also true of the UserError made from it.
 */
function isForbidden(error) {
    const failed = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .failedRequest */ .R6)(error);
    return failed !== null && failed.status === 403 && !(0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(failed);
}
function explanationOf(failed, doing) {
    const { status, method, words } = failed;
    if (status === null) {
        return {
            message: `GitHub could not be reached while ${doing}.`,
            remedy: "Run the job again; on a runner of your own, check its network and proxy.",
        };
    }
    if (status >= 500) {
        return {
            message: `GitHub answered ${status} again and again while ${doing}.`,
            remedy: "Run the job again later; https://www.githubstatus.com tells of outages.",
        };
    }
    switch (status) {
        case 401:
            return {
                message: `GitHub did not accept the token while ${doing}.`,
                remedy: "Leave the input `github-token` at its default, or give a token that has not expired.",
            };
        case 403:
            return { message: `GitHub forbade ${doing}.`, remedy: forbiddenRemedy(failed) };
        case 404:
            return {
                message: `GitHub found nothing at ${method} ${pathOf(failed)} while ${doing}.`,
                remedy: `Check the repository and the number; what a token may not see is answered the same, so give the job ${permissionFor(failed)}.`,
            };
        case 422:
            return {
                message: `GitHub did not accept what was sent while ${doing}: ${words.replace(/ - https:\S+$/, "")}`,
                remedy: "Report this with the line above if nothing in it is of your making.",
            };
        default:
            return null;
    }
}
function forbiddenRemedy(failed) {
    if (/\blocked\b/i.test(failed.words))
        return "Unlock the conversation, or switch the comment off.";
    if (/(Advanced|Code) Security must be enabled/i.test(failed.words)) {
        return "Code scanning is off for this repository: a private one needs GitHub Code Security (Settings, Advanced Security).";
    }
    const permission = `Give the job ${permissionFor(failed)}.`;
    if (failed.method === "GET")
        return permission;
    return `${permission} On a pull request from a fork or by Dependabot the token is read-only whatever the job asks for: write from a \`workflow_run\` workflow there.`;
}
function permissionFor(failed) {
    const access = failed.method === "GET" ? "read" : "write";
    return `\`permissions: ${scopeOf(pathOf(failed))}: ${access}\``;
}
function scopeOf(path) {
    if (path.includes("/check-runs"))
        return "checks";
    if (path.includes("/code-scanning"))
        return "security-events";
    if (/\/(issues|pulls)\b/.test(path))
        return "pull-requests";
    return "contents";
}
function pathOf({ url }) {
    return URL.canParse(url) ? new URL(url).pathname : url;
}


/***/ }),

/***/ 59904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ resolveMetric),
/* harmony export */   Kx: () => (/* binding */ quantileLevel),
/* harmony export */   s$: () => (/* binding */ topKCount),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
/**
 * Every metric of a task in the order in which reports show them. Definitions are scikit-learn's.
 * @param classes needed for several classes: each has its own precision, recall and F1.
 */
function catalogue(task, classes = [], options = {}) {
    if (task === "binary")
        return [...binary];
    if (task === "regression")
        return [...regression, ...(options.quantiles ?? []).map(quantileLoss)];
    const topK = (options.topK ?? [2, 3, 5]).filter((k) => k < classes.length);
    return [...multiclass, ...topK.map(topKAccuracy), ...classes.flatMap(ofClass)];
}
/**
 * The metric that a name or an alias means, or undefined. Knows every level of `quantile_loss_<q>` and every k of
 * `top_<k>_accuracy`, listed in the catalogue or not.
 */
function resolveMetric(name, task, classes = []) {
    const listed = catalogue(task, classes).find((metric) => metric.name === name || metric.aliases.includes(name));
    if (listed)
        return listed;
    const level = task === "regression" ? quantileLevel(name) : null;
    if (level !== null)
        return quantileLoss(level);
    const k = task === "multiclass" ? topKCount(name) : null;
    return k !== null && k < classes.length ? topKAccuracy(k) : undefined;
}
/** The level of `quantile_loss_<q>` between 0 and 1, or null for another name. */
function quantileLevel(name) {
    const level = Number(/^quantile_loss_(0?\.\d+)$/.exec(name)?.[1] ?? Number.NaN);
    return level > 0 && level < 1 ? level : null;
}
/** k of `top_<k>_accuracy`, or null for another name. */
function topKCount(name) {
    const k = /^top_([1-9]\d{0,5})_accuracy$/.exec(name)?.[1];
    return k === undefined ? null : Number(k);
}
function define(task, name, title, traits = {}) {
    const { better = "higher", unit = "share", margin = 0.01, needs = "labels", aliases = [] } = traits;
    return { name, title, aliases, task, better, unit, defaultMargin: margin, needs };
}
const scores = { needs: "scores" };
const logLoss = { better: "lower", unit: "nats", margin: null, needs: "scores" };
const binary = [
    define("binary", "accuracy", "accuracy", { aliases: ["accuracy_score"] }),
    define("binary", "error_rate", "error rate", { better: "lower", aliases: ["zero_one_loss"] }),
    define("binary", "balanced_accuracy", "balanced accuracy", { aliases: ["balanced_accuracy_score"] }),
    define("binary", "precision", "precision", { aliases: ["precision_score"] }),
    define("binary", "recall", "recall", { aliases: ["recall_score", "sensitivity"] }),
    define("binary", "specificity", "specificity"),
    define("binary", "f1", "F1", { aliases: ["f1_score"] }),
    define("binary", "mcc", "Matthews correlation", { unit: "correlation", aliases: ["matthews_corrcoef"] }),
    define("binary", "roc_auc", "ROC AUC", { ...scores, aliases: ["roc_auc_score"] }),
    define("binary", "pr_auc", "PR AUC", { ...scores, aliases: ["average_precision", "average_precision_score"] }),
    define("binary", "log_loss", "log loss", logLoss),
    define("binary", "brier", "Brier score", {
        better: "lower",
        unit: "squared probability",
        needs: "scores",
        aliases: ["brier_score_loss"],
    }),
    define("binary", "ece", "calibration error", {
        better: "lower",
        needs: "scores",
        aliases: ["expected_calibration_error"],
    }),
    define("binary", "ks", "KS statistic", { ...scores, aliases: ["ks_statistic"] }),
];
const multiclass = [
    define("multiclass", "accuracy", "accuracy", { aliases: ["accuracy_score"] }),
    define("multiclass", "error_rate", "error rate", { better: "lower", aliases: ["zero_one_loss"] }),
    define("multiclass", "balanced_accuracy", "balanced accuracy", { aliases: ["balanced_accuracy_score"] }),
    define("multiclass", "precision_macro", "macro precision"),
    define("multiclass", "recall_macro", "macro recall"),
    define("multiclass", "f1_macro", "macro F1"),
    define("multiclass", "precision_weighted", "weighted precision"),
    define("multiclass", "recall_weighted", "weighted recall"),
    define("multiclass", "f1_weighted", "weighted F1"),
    define("multiclass", "mcc", "Matthews correlation", { unit: "correlation", aliases: ["matthews_corrcoef"] }),
    define("multiclass", "roc_auc_ovr", "ROC AUC (one-vs-rest)", scores),
    define("multiclass", "roc_auc_ovr_weighted", "ROC AUC (one-vs-rest, weighted)", scores),
    define("multiclass", "roc_auc_ovo", "ROC AUC (one-vs-one)", scores),
    define("multiclass", "log_loss", "log loss", logLoss),
    define("multiclass", "brier", "Brier score", {
        better: "lower",
        unit: "squared probability",
        margin: null,
        needs: "scores",
        aliases: ["brier_score_loss"],
    }),
    define("multiclass", "ece", "calibration error", {
        better: "lower",
        needs: "scores",
        aliases: ["expected_calibration_error"],
    }),
];
const loss = { better: "lower", unit: "target unit", margin: null, needs: "values" };
const regression = [
    define("regression", "mae", "mean absolute error", { ...loss, aliases: ["mean_absolute_error"] }),
    define("regression", "mse", "mean squared error", {
        ...loss,
        unit: "squared target unit",
        aliases: ["mean_squared_error"],
    }),
    define("regression", "rmse", "root mean squared error", { ...loss, aliases: ["root_mean_squared_error"] }),
    define("regression", "mape", "mean absolute percentage error", {
        ...loss,
        unit: "fraction",
        aliases: ["mean_absolute_percentage_error"],
    }),
    define("regression", "r2", "R²", { unit: "fraction", needs: "values", aliases: ["r2_score"] }),
    define("regression", "median_absolute_error", "median absolute error", loss),
    define("regression", "max_error", "largest error", loss),
];
function quantileLoss(level) {
    return define("regression", `quantile_loss_${level}`, `quantile loss at ${level}`, loss);
}
function topKAccuracy(k) {
    return define("multiclass", `top_${k}_accuracy`, `top-${k} accuracy`, scores);
}
function ofClass(name) {
    return [
        define("multiclass", `precision_class_${name}`, `precision of ${name}`),
        define("multiclass", `recall_class_${name}`, `recall of ${name}`),
        define("multiclass", `f1_class_${name}`, `F1 of ${name}`),
    ];
}


/***/ })

};
