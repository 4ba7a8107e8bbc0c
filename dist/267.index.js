export const id = 267;
export const ids = [267];
export const modules = {

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

/***/ 21267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishOnRunner: () => (/* binding */ publishOnRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./packages/github/src/marker.ts
var src_marker = __webpack_require__(86415);
// EXTERNAL MODULE: ./packages/report/src/markdown/comment.ts
var markdown_comment = __webpack_require__(27825);
// EXTERNAL MODULE: ./packages/report/src/markdown/document.ts + 2 modules
var markdown_document = __webpack_require__(70725);
;// CONCATENATED MODULE: ./packages/report/src/markdown/summary.ts

/** The report as GitHub Markdown for a step's summary: as the comment, with its sections unfolded. */
function renderSummary(report, { limit = 1_047_552, fullReport, run } = {}) {
    return (0,markdown_document/* renderDocument */.y)(report, { limit, measure: (text) => Buffer.byteLength(text), open: true, fullReport, run });
}

// EXTERNAL MODULE: ./packages/report/src/terminal/terminal.ts + 3 modules
var terminal = __webpack_require__(99798);
;// CONCATENATED MODULE: ./packages/action-kit/src/first-annotations.ts
/** GitHub shows so many of a level beside the code that a step prints; the others would only fill the log. */
const mostOfLevel = 10;
/** The first annotations of each level, in their order, and how many are left. */
function firstAnnotations(all) {
    const counts = new Map();
    const first = all.filter(({ level }) => {
        const count = (counts.get(level) ?? 0) + 1;
        counts.set(level, count);
        return count <= mostOfLevel;
    });
    return { first, left: all.length - first.length };
}

// EXTERNAL MODULE: ./packages/action-kit/src/fold.ts
var fold = __webpack_require__(87002);
// EXTERNAL MODULE: ./packages/action-kit/src/inputs.ts
var src_inputs = __webpack_require__(88200);
// EXTERNAL MODULE: ./packages/github/src/check.ts + 1 modules
var check = __webpack_require__(78938);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
// EXTERNAL MODULE: ./packages/github/src/failure.ts
var failure = __webpack_require__(86975);
;// CONCATENATED MODULE: ./packages/action-kit/src/refusal.ts

/**
 * A report that can't be posted is no reason to fail: the verdict stands, and the summary says what is missing.
 * @throws what is no refusal of GitHub's but a bug
 */
function refusal(error, doing) {
    const explained = (0,failure/* explainFailure */.SP)(error, doing);
    if (explained === null)
        throw error;
    return [explained.message, explained.remedy].filter(Boolean).join(" ");
}
/** Why there is no comment or check run where the action was given no token. */
function withoutToken(what) {
    return `There is no ${what}, since the input github-token is empty.`;
}

// EXTERNAL MODULE: ./packages/action-kit/src/workspace-path.ts
var workspace_path = __webpack_require__(57002);
;// CONCATENATED MODULE: ./packages/action-kit/src/post-check.ts




const conclusions = { pass: "success", warn: "neutral", fail: "failure" };
/**
 * Creates a check run with the headline as its title. Of two of one name GitHub shows the newer, hence `comment-id` in it.
 * @param page address of the whole report
 * @returns why there is none, for the summary
 */
async function postCheck(outcome, page, context) {
    const github = await context.github();
    const headSha = context.run.commit;
    if (github === null)
        return withoutToken("check run");
    if (headSha === null)
        return "There is no check run, since this run is about no commit.";
    const { report } = outcome;
    const id = context.inputs("comment-id");
    try {
        await (0,check/* publishCheck */.k)(github, {
            name: (0,src_text/* visible */.RK)([report.action, (0,src_text/* shorten */.ml)(report.subject), id].filter(Boolean).join(" / ")),
            headSha,
            title: (0,src_text/* visible */.RK)(report.headline),
            summary: renderSummary(report, { limit: 65_535 }),
            conclusion: conclusions[report.verdict],
            ...(page === null ? {} : { detailsUrl: page }),
            annotations: outcome.annotations.flatMap(checkAnnotation),
            again: context.run.attempt > 1,
        });
        return null;
    }
    catch (error) {
        return refusal(error, "publishing the check run");
    }
}
function checkAnnotation({ level, message, file, line, column }) {
    if (file === undefined)
        return [];
    return [{ path: (0,workspace_path/* workspacePath */.X)(file), line: line ?? 1, ...(column === undefined ? {} : { column }), level, message }];
}

// EXTERNAL MODULE: ./packages/github/src/comment.ts
var src_comment = __webpack_require__(94432);
;// CONCATENATED MODULE: ./packages/action-kit/src/post-comment.ts


/**
 * Posts or updates the comment of a pull request: where it is, or why there is none, for the summary.
 * @param quiet only updates one, and says nothing where it can't
 */
async function postComment(body, marker, context, quiet = false) {
    const pullRequest = context.event?.pullRequest ?? null;
    if (pullRequest === null)
        return { url: null, note: null };
    const github = await context.github();
    if (github === null)
        return { url: null, note: quiet ? null : withoutToken("comment") };
    try {
        const comment = { issue: pullRequest.number, marker, body };
        const published = quiet ? await (0,src_comment/* updateComment */.vv)(github, comment) : await (0,src_comment/* upsertComment */.lB)(github, comment);
        if (published === null)
            return { url: null, note: null };
        context.log.info(`Comment ${published.action}: ${published.url}`);
        return { url: published.url, note: null };
    }
    catch (error) {
        const note = refusal(error, "commenting on the pull request");
        return { url: null, note: quiet ? null : note };
    }
}

// EXTERNAL MODULE: ./packages/action-kit/src/report-files.ts + 16 modules
var report_files = __webpack_require__(73199);
// EXTERNAL MODULE: ./packages/action-kit/src/runner-log.ts
var runner_log = __webpack_require__(43164);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/action-kit/src/attached-files.ts


/**
 * The attachments that can be uploaded: files within the report's folder. One that is not would keep the whole report
 * from being uploaded; it is left out, with a warning.
 */
async function attachedFiles(paths, folder, log) {
    const there = [];
    for (const path of paths) {
        if (isWithin(path, folder) && (await isFile(path)))
            there.push(path);
        else
            log.warning(`${path} is not uploaded with the report: it is no file in ${folder}.`);
    }
    return there;
}
function isWithin(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return (0,external_node_path_.isAbsolute)(path) && way !== "" && way !== ".." && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
async function isFile(path) {
    try {
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/src/upload-report.ts



/**
 * Uploads the report's files, and what is attached to them, as one artifact of the run.
 * @returns the artifact's page, or null where the run has no artifact service or it refuses (said in a warning)
 */
async function uploadReport(name, { json, html }, { attachments = [] }, context) {
    if (!process.env["ACTIONS_RUNTIME_TOKEN"] || !process.env["ACTIONS_RESULTS_URL"])
        return null;
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(907), __webpack_require__.e(555), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 35310));
    const { attempt } = context.run;
    const attached = await attachedFiles(attachments, (0,external_node_path_.dirname)(json), context.log);
    try {
        const legal = legalName(attempt > 1 ? `${name}-attempt-${attempt}` : name);
        const { id } = await (0,fold/* fold */.A)(`Uploading the report as the artifact ${legal}`, () => new DefaultArtifactClient().uploadArtifact(legal, [json, html, ...attached], (0,external_node_path_.dirname)(json)));
        return id === undefined || context.run.url === null ? null : `${context.run.url}/artifacts/${id}`;
    }
    catch (error) {
        context.log.warning(`The report could not be uploaded as an artifact: ${error instanceof Error ? error.message : error}`);
        return null;
    }
}
/** Artifact names may not hold what some file system forbids. */
function legalName(name) {
    return name.replaceAll(/[^\p{L}\p{N}._ -]/gu, "-").slice(0, 200);
}

;// CONCATENATED MODULE: ./packages/action-kit/src/publish-on-runner.ts












/** Lets an outcome leave the process: files, artifact, comment, check run, annotations, summary, outputs. */
async function publishOnRunner(outcome, context) {
    const { inputs, places, run } = context;
    const { report } = outcome;
    const wants = {
        comment: (0,src_inputs/* booleanInput */.t)(inputs, "comment", true),
        check: (0,src_inputs/* booleanInput */.t)(inputs, "check", false),
        upload: (0,src_inputs/* booleanInput */.t)(inputs, "upload", true),
    };
    const files = await (0,report_files/* writeReportFiles */.t)(report, places.report);
    await say(report, context.log);
    const artifact = [report.action, report.subject, inputs("comment-id")].filter(Boolean).join("-");
    const page = wants.upload ? await uploadReport(artifact, files, outcome, context) : null;
    const links = { ...(page === null ? {} : { fullReport: page }), ...(run.url === null ? {} : { run: run.url }) };
    const marker = (0,src_marker/* markerFor */._)(report.action, report.subject, inputs("comment-id"));
    const body = (0,markdown_comment/* renderComment */.w)(report, { marker, ...links });
    await (0,promises_.writeFile)(files.comment, body);
    const comment = wants.comment ? await postComment(body, marker, context, outcome.quiet) : { url: null, note: null };
    const check = wants.check ? await postCheck(outcome, page, context) : null;
    // A check run carries the annotations itself.
    if (!wants.check || check !== null)
        annotateRun(outcome, context.log);
    // Set before what can still fail: later steps read them in any case.
    setOutputs(outcome, files, comment.url);
    const notes = [comment.note, check, ...((await outcome.publish?.()) ?? [])].filter((note) => note !== null);
    for (const note of notes)
        context.log.warning(note);
    const noted = notes.map((text) => ({ kind: "paragraph", text }));
    await core/* summary */.z.addRaw(renderSummary({ ...report, lead: [...report.lead, ...noted] }, links)).write();
    context.log.info(`Report: ${files.html}${page === null ? "" : `, uploaded to ${page}`}`);
}
/** The verdict and why in the log, all sections folded below. */
async function say(report, log) {
    const lines = { colour: false, width: 120 };
    log.info((0,terminal/* renderTerminal */.b)({ ...report, sections: [] }, lines));
    await (0,fold/* fold */.A)("The whole report", () => log.info((0,terminal/* renderTerminal */.b)(report, lines)));
}
function annotateRun({ annotations }, log) {
    const { first, left } = firstAnnotations(annotations);
    for (const annotation of first)
        (0,runner_log/* annotate */.f)(annotation);
    if (left > 0)
        log.info(`${left} more annotations are in the report; GitHub shows ten of a level. A check run takes all.`);
}
function setOutputs(outcome, files, commentUrl) {
    (0,core/* setOutput */.uH)("verdict", outcome.report.verdict);
    (0,core/* setOutput */.uH)("summary", outcome.summary);
    (0,core/* setOutput */.uH)("report-json", files.json);
    (0,core/* setOutput */.uH)("report-html", files.html);
    (0,core/* setOutput */.uH)("comment-url", commentUrl ?? "");
    for (const [name, value] of outcome.outputs)
        (0,core/* setOutput */.uH)(name, value);
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

/***/ 78938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ publishCheck)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/github/src/create-once.ts
var create_once = __webpack_require__(28739);
;// CONCATENATED MODULE: ./packages/github/src/cut-text.ts
/** Plain text of at most `limit` characters, cut between characters. */
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
const notice = "*The rest was cut: it is longer than GitHub takes here.*";
/**
 * Markdown of at most `limit` characters, cut between two blocks: never inside a table, a code fence or a `<details>`,
 * so that what remains reads as it was meant. Says that it was cut.
 */
function cutMarkdown(markdown, limit) {
    if (markdown.length <= limit)
        return markdown;
    const room = limit - notice.length - 2;
    let end = 0;
    let position = 0;
    let fence = null;
    let folds = 0;
    for (const line of markdown.split("\n")) {
        const blank = line.trim() === "";
        if (blank && fence === null && folds === 0)
            end = position;
        const [marks] = line.match(/^ {0,3}(`{3,}|~{3,})/)?.slice(1) ?? [];
        if (fence !== null) {
            if (marks?.startsWith(fence) && line.trim() === marks)
                fence = null;
        }
        else if (marks !== undefined) {
            fence = marks;
        }
        else {
            folds += count(line, /<details\b/gi) - count(line, /<\/details>/gi);
        }
        position += line.length + 1;
        if (position > room)
            break;
    }
    return `${markdown.slice(0, end)}${end === 0 ? "" : "\n"}${notice}`;
}
function count(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}

// EXTERNAL MODULE: ./packages/github/src/failure.ts
var failure = __webpack_require__(86975);
;// CONCATENATED MODULE: ./packages/github/src/check.ts




const outputLimit = 65_535;
const annotationsPerRequest = 50;
const titleLimit = 255;
/** GitHub takes 64 KB: so many characters of any script. */
const messageLimit = 16_384;
/**
 * Publishes a finished check: one request for each 50 annotations, at least one.
 *
 * It may be killed and repeated at any point. The check run carries a digest of what it concludes (`external_id`:
 * conclusion, title and annotations, since times in the text differ from one attempt to the next): a repeated job finds
 * it, brings its text up to date and adds only the annotations that are still missing. Where the repeated job concludes
 * something else, it creates another check run of the same name, which GitHub then shows in place of the older one.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write.
 */
async function publishCheck(github, check) {
    const output = {
        title: cutText(check.title, titleLimit),
        summary: cutMarkdown(check.summary, outputLimit),
        ...(check.text === undefined ? {} : { text: cutMarkdown(check.text, outputLimit) }),
        annotations: check.annotations.map(asGitHubHasIt),
    };
    const externalId = digest([check.conclusion, output.title, output.annotations]);
    try {
        const earlier = check.again ? await find(github, check, externalId) : undefined;
        const run = earlier ?? (await create(github, check, externalId, batch(output, 0)));
        let sent = run.annotations;
        if (earlier !== undefined)
            await renew(github, run.id, check, { ...output, annotations: [] });
        while (sent < output.annotations.length)
            sent = await append(github, run.id, sent, batch(output, sent));
        return { url: run.url };
    }
    catch (error) {
        throw (0,failure/* explained */.to)(error, "publishing the check");
    }
}
async function create(github, check, externalId, output) {
    const octokit = await github.octokit();
    return (0,create_once/* createOnce */.U)(github, async () => {
        const { data } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
            ...github.repository,
            name: check.name,
            head_sha: check.headSha,
            external_id: externalId,
            status: "completed",
            conclusion: check.conclusion,
            ...detailsOf(check),
            output,
        });
        return { id: data.id, url: data.html_url ?? data.url, annotations: output.annotations.length };
    }, () => find(github, check, externalId));
}
async function find(github, check, externalId) {
    const octokit = await github.octokit();
    const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
        ...github.repository,
        ref: check.headSha,
        check_name: check.name,
        filter: "all",
        per_page: 100,
    });
    for await (const { data } of pages) {
        const run = data.find(({ external_id }) => external_id === externalId);
        if (run !== undefined) {
            return { id: run.id, url: run.html_url ?? run.url, annotations: run.output.annotations_count };
        }
    }
    return undefined;
}
/** Replaces what an earlier attempt's check run says; it keeps its annotations. */
async function renew(github, id, check, output) {
    const octokit = await github.octokit();
    await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
        ...github.repository,
        check_run_id: id,
        ...detailsOf(check),
        output,
    });
}
/** Appends a batch to the `sent` annotations that the check run has. Returns how many it has then. */
async function append(github, id, sent, output) {
    const octokit = await github.octokit();
    const run = { ...github.repository, check_run_id: id };
    return (0,create_once/* createOnce */.U)(github, async () => {
        await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
            ...run,
            output,
            request: { once: true },
        });
        return sent + output.annotations.length;
    }, async () => {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", run);
        return data.output.annotations_count > sent ? data.output.annotations_count : undefined;
    });
}
function detailsOf({ detailsUrl }) {
    return detailsUrl === undefined ? {} : { details_url: detailsUrl };
}
function batch(output, from) {
    return { ...output, annotations: output.annotations.slice(from, from + annotationsPerRequest) };
}
/** Columns are legal only where an annotation stays in one line. */
function asGitHubHasIt(annotation) {
    const { path, line, endLine = line, column, endColumn = column, level, title, message } = annotation;
    const columns = column === undefined || endLine !== line ? {} : { start_column: column, end_column: endColumn ?? column };
    return {
        path,
        start_line: line,
        end_line: endLine,
        ...columns,
        annotation_level: level === "error" ? "failure" : level,
        ...(title === undefined ? {} : { title: cutText(title, titleLimit) }),
        message: cutText(message, messageLimit),
    };
}
function digest(value) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(value)).digest("hex");
}


/***/ }),

/***/ 94432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j9: () => (/* binding */ commentLimit),
/* harmony export */   lB: () => (/* binding */ upsertComment),
/* harmony export */   vv: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _authorship_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29236);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28739);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86975);



/** GitHub answers 422 to a longer comment, the marker and its line end included. */
const commentLimit = 65_536;
/**
 * Writes the one comment of a marker: creates it, or updates it where it differs. Nothing is written otherwise.
 *
 * A comment is ours when it begins with the marker and a bot wrote it, or the token's own user; who that is, is asked
 * only where a person wrote such a comment. A stranger's comment with our marker is never touched.
 *
 * Two runs at the same moment can both create one. The next run keeps the oldest and turns the others into a link to
 * it, so that no outdated verdict stands; nothing is deleted.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write. RangeError where the body
 *   is longer than a comment can be: whoever rendered it has to cut it.
 */
async function upsertComment(github, comment) {
    const body = bodyOf(comment);
    try {
        return (await updateOwn(github, comment, body)) ?? (await create(github, comment, body));
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(error, "writing the comment");
    }
}
/**
 * Updates the comment of a marker as {@link upsertComment} does, and creates none: for a report that has nothing to say
 * unless an earlier one did.
 * @returns null where there is no comment
 */
async function updateComment(github, comment) {
    const body = bodyOf(comment);
    try {
        return await updateOwn(github, comment, body);
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(error, "writing the comment");
    }
}
function bodyOf({ body: text, marker }) {
    const body = text.startsWith(marker) ? text : `${marker}\n${text}`;
    if (body.length > commentLimit) {
        throw new RangeError(`The comment has ${body.length} characters; GitHub takes ${commentLimit}.`);
    }
    return body;
}
async function updateOwn(github, comment, body) {
    const [first, ...doubles] = await ownComments(github, comment);
    if (first === undefined)
        return null;
    const published = await update(github, first, body);
    for (const double of doubles) {
        await update(github, double, `${comment.marker}\nThis report moved to [the first comment](${first.url}).`);
    }
    return published;
}
async function create(github, comment, body) {
    const octokit = await github.octokit();
    return (0,_create_once_js__WEBPACK_IMPORTED_MODULE_1__/* .createOnce */ .U)(github, async () => {
        const { data } = await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
            ...github.repository,
            issue_number: comment.issue,
            body,
        });
        return { url: data.html_url, action: "created" };
    }, async () => {
        const [found] = await ownComments(github, comment);
        return found && { url: found.url, action: "created" };
    });
}
async function update(github, { id, url, body: old }, body) {
    if (asStored(old) === asStored(body))
        return { url, action: "unchanged" };
    const octokit = await github.octokit();
    await octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
        ...github.repository,
        comment_id: id,
        body,
    });
    return { url, action: "updated" };
}
/** GitHub may store line ends and the end of a body in its own way. */
function asStored(body) {
    return body.replaceAll("\r\n", "\n").trimEnd();
}
/** Oldest first. */
async function ownComments(github, { issue, marker }) {
    const octokit = await github.octokit();
    const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...github.repository,
        issue_number: issue,
        per_page: 100,
    });
    const ours = [];
    const isOwn = (0,_authorship_js__WEBPACK_IMPORTED_MODULE_2__/* .authorship */ .w)(github);
    for await (const { data } of pages) {
        for (const { id, html_url, body = "", user } of data) {
            if (body.startsWith(marker) && (await isOwn(user)))
                ours.push({ id, url: html_url, body });
        }
    }
    return ours.sort((a, b) => a.id - b.id);
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


/***/ })

};
