export const id = 375;
export const ids = [375];
export const modules = {

/***/ 16375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentLimit: () => (/* reexport */ comment/* commentLimit */.j),
  createGitHub: () => (/* reexport */ createGitHub),
  explainFailure: () => (/* reexport */ failure/* explainFailure */.SP),
  isForbidden: () => (/* reexport */ failure/* isForbidden */.US),
  markerFor: () => (/* reexport */ marker/* markerFor */._),
  mergeBase: () => (/* reexport */ merge_base/* mergeBase */.w),
  publishCheck: () => (/* reexport */ check/* publishCheck */.k),
  pullRequestOf: () => (/* reexport */ pullRequestOf),
  readEvent: () => (/* reexport */ src_event/* readEvent */.j),
  upsertComment: () => (/* reexport */ comment/* upsertComment */.l)
});

// EXTERNAL MODULE: ./packages/github/src/check.ts + 1 modules
var check = __webpack_require__(78938);
// EXTERNAL MODULE: ./packages/github/src/comment.ts
var comment = __webpack_require__(94432);
// EXTERNAL MODULE: ./packages/github/src/event.ts
var src_event = __webpack_require__(87173);
// EXTERNAL MODULE: ./packages/github/src/failure.ts
var failure = __webpack_require__(86975);
// EXTERNAL MODULE: ./packages/github/src/failed-request.ts
var failed_request = __webpack_require__(71524);
// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
;// CONCATENATED MODULE: ./packages/github/src/patience.ts


const allSeconds = 60;
const attempts = 4;
/** What GitHub asks for after a secondary rate limit that names no time. */
const unnamedRateLimitSeconds = 60;
/** Up to a minute of waiting, shared by all requests of a client. */
function patience({ log, sleep, now }) {
    let secondsLeft = allSeconds;
    async function waitBeforeRepeating(error, { attempt, once }) {
        const failed = (0,failed_request/* failedRequest */.R6)(error);
        if (failed === null)
            return false;
        const limited = (0,failed_request/* isRateLimit */.a5)(failed);
        if (!limited && (!(0,failed_request/* isLost */.JD)(failed) || once || attempt >= attempts))
            return false;
        const seconds = limited ? rateLimitSeconds(failed, now()) : 2 ** (attempt - 1);
        if (seconds > secondsLeft) {
            if (limited)
                throw rateLimited(error, timeOf(failed, now()) + seconds * 1_000);
            return false;
        }
        secondsLeft -= seconds;
        const why = limited
            ? "GitHub limits the rate of requests"
            : `GitHub did not answer (${failed.status ?? failed.words})`;
        log(`${why}: trying again in ${seconds} s.`);
        await sleep(seconds * 1_000);
        return true;
    }
    return { waitBeforeRepeating };
}
/** Whole seconds, at least one so that a limit that is over by our clock is not hammered. */
function rateLimitSeconds(failed, now) {
    const after = Number(failed.headers.get("retry-after") ?? Number.NaN);
    if (after >= 0)
        return Math.max(1, Math.ceil(after));
    const reset = Number(failed.headers.get("x-ratelimit-reset") ?? Number.NaN);
    const spent = failed.headers.get("x-ratelimit-remaining") === "0";
    if (spent && reset >= 0)
        return Math.max(1, Math.ceil(reset - timeOf(failed, now) / 1_000));
    return unnamedRateLimitSeconds;
}
/** GitHub's clock, where its answer shows it: a runner's own may be wrong. */
function timeOf({ headers }, now) {
    const date = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(date) ? now : date;
}
function rateLimited(cause, until) {
    const time = new Date(until).toISOString().replace("T", " ").slice(0, 16);
    return new user_error/* UserError */.y(`The token's GitHub rate limit is used up until ${time} UTC.`, {
        remedy: "Run the job again after that. The limit of `github.token` is shared by all jobs of the repository, so start fewer at once or use the token of a GitHub App.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/github/src/github.ts


/**
 * A client that repeats what GitHub could not answer: server errors, lost connections and rate limits, honouring
 * `retry-after` and `x-ratelimit-reset`, with at most a minute of waiting in its whole life; see {@link patience}.
 *
 * A POST whose answer was lost may have happened, so it is not repeated here; the same holds for any request with
 * `request: { once: true }`. Their callers look first, see `createOnce`.
 */
function createGitHub(options) {
    const { repository, log = () => { }, sleep = wait, timeLimit = 30_000, now = Date.now } = options;
    const patient = patience({ log, sleep, now });
    let requests = 0;
    let loaded;
    async function load() {
        const { GitHub: OctokitWithPlugins } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 85555));
        const octokit = new OctokitWithPlugins({
            auth: options.token,
            baseUrl: options.apiUrl.replace(/\/+$/, ""),
            userAgent: "mlops-actions",
        });
        octokit.hook.wrap("request", async (send, request) => {
            const once = request.method === "POST" || request.request?.["once"] === true;
            for (let attempt = 1;; attempt++) {
                requests += 1;
                try {
                    // Set in place: the hook for authentication, inside this one, does not see what is passed to `send`.
                    request.request = { ...request.request, signal: AbortSignal.timeout(timeLimit) };
                    const answer = await send(request);
                    if (typeof answer.data === "string")
                        throw (0,failed_request/* cutShort */.VV)(request);
                    return answer;
                }
                catch (error) {
                    if (!(await patient.waitBeforeRepeating(error, { attempt, once })))
                        throw error;
                }
            }
        });
        return octokit;
    }
    return {
        repository,
        patience: patient,
        get requests() {
            return requests;
        },
        octokit: () => {
            loaded ??= load();
            return loaded;
        },
    };
}
function wait(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// EXTERNAL MODULE: ./packages/github/src/marker.ts
var marker = __webpack_require__(86415);
// EXTERNAL MODULE: ./packages/github/src/merge-base.ts
var merge_base = __webpack_require__(78819);
// EXTERNAL MODULE: ./packages/github/src/read-pull-request.ts
var read_pull_request = __webpack_require__(78689);
;// CONCATENATED MODULE: ./packages/github/src/pull-request.ts


/**
 * The open pull request that an event is about, or null.
 *
 * The event of a pull request holds it. For a push and for a workflow that ended GitHub is asked (one request) which
 * open pull request has that very commit as its head now, so that an outdated run comments nowhere; of several, with
 * different bases, the newest. The number never comes from an artifact or another thing that a fork could forge.
 */
async function pullRequestOf(github, event) {
    if (event.pullRequest !== null)
        return event.pullRequest;
    if (event.sha === null)
        return null;
    try {
        const found = await candidates(github, event, event.sha);
        return found.find(({ headSha }) => headSha === event.sha) ?? null;
    }
    catch (error) {
        throw (0,failure/* explained */.to)(error, "looking for the pull request of the commit");
    }
}
/** Newest first. */
async function candidates(github, event, sha) {
    const octokit = await github.octokit();
    if (event.name === "push") {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
            ...github.repository,
            commit_sha: sha,
            per_page: 100,
        });
        const open = data.filter(({ state }) => state === "open").sort((a, b) => b.number - a.number);
        return open.map(read_pull_request/* readPullRequest */.D);
    }
    if (event.name === "workflow_run" && event.headOwner !== null && event.ref !== null) {
        // Commits of a fork have no pull requests in the list by commit: the branch is looked for.
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls", {
            ...github.repository,
            state: "open",
            head: `${event.headOwner}:${event.ref}`,
            sort: "created",
            direction: "desc",
            per_page: 100,
        });
        return data.map(read_pull_request/* readPullRequest */.D);
    }
    return [];
}

;// CONCATENATED MODULE: ./packages/github/index.ts










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
/* harmony export */   j: () => (/* binding */ commentLimit),
/* harmony export */   l: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28739);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71524);
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
    const body = comment.body.startsWith(comment.marker) ? comment.body : `${comment.marker}\n${comment.body}`;
    if (body.length > commentLimit) {
        throw new RangeError(`The comment has ${body.length} characters; GitHub takes ${commentLimit}.`);
    }
    try {
        const [first, ...doubles] = await ownComments(github, comment);
        if (first === undefined)
            return await create(github, comment, body);
        const published = await update(github, first, body);
        for (const double of doubles) {
            await update(github, double, `${comment.marker}\nThis report moved to [the first comment](${first.url}).`);
        }
        return published;
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(error, "writing the comment");
    }
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
    let self;
    for await (const { data } of pages) {
        for (const { id, html_url, body = "", user } of data) {
            if (!body.startsWith(marker) || user === null)
                continue;
            if (user.type !== "Bot") {
                self ??= ownLogin(github);
                if (user.login !== (await self))
                    continue;
            }
            ours.push({ id, url: html_url, body });
        }
    }
    return ours.sort((a, b) => a.id - b.id);
}
/** The user whose token this is; null for an installation's token, which may not ask. */
async function ownLogin(github) {
    const octokit = await github.octokit();
    try {
        return (await octokit.request("GET /user")).data.login;
    }
    catch (error) {
        if ((0,_failed_request_js__WEBPACK_IMPORTED_MODULE_2__/* .failedRequest */ .R6)(error)?.status === 403)
            return null;
        throw error;
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
    if (/\/(issues|pulls)\b/.test(path))
        return "pull-requests";
    return "contents";
}
function pathOf({ url }) {
    return URL.canParse(url) ? new URL(url).pathname : url;
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


/***/ })

};
