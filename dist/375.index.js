export const id = 375;
export const ids = [375];
export const modules = {

/***/ 16375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentLimit: () => (/* reexport */ comment/* commentLimit */.j9),
  compare: () => (/* reexport */ compare/* compare */.U),
  countCommits: () => (/* reexport */ compare/* countCommits */.W),
  createGitHub: () => (/* reexport */ createGitHub),
  explainFailure: () => (/* reexport */ failure/* explainFailure */.SP),
  isForbidden: () => (/* reexport */ failure/* isForbidden */.US),
  listReviews: () => (/* reexport */ reviews/* listReviews */.a),
  listTags: () => (/* reexport */ tags/* listTags */.c),
  markerFor: () => (/* reexport */ marker/* markerFor */._),
  mergeBase: () => (/* reexport */ merge_base/* mergeBase */.w),
  postReview: () => (/* reexport */ review/* postReview */.X),
  publishCheck: () => (/* reexport */ check/* publishCheck */.k),
  pullRequestOf: () => (/* reexport */ pullRequestOf),
  pullsOfBranch: () => (/* reexport */ pulls_of_branch/* pullsOfBranch */.G),
  readEvent: () => (/* reexport */ src_event/* readEvent */.j),
  updateComment: () => (/* reexport */ comment/* updateComment */.vv),
  uploadSarif: () => (/* reexport */ code_scanning/* uploadSarif */.N),
  upsertComment: () => (/* reexport */ comment/* upsertComment */.lB)
});

// EXTERNAL MODULE: ./packages/github/src/check.ts + 1 modules
var check = __webpack_require__(78938);
// EXTERNAL MODULE: ./packages/github/src/code-scanning.ts
var code_scanning = __webpack_require__(32766);
// EXTERNAL MODULE: ./packages/github/src/comment.ts
var comment = __webpack_require__(94432);
// EXTERNAL MODULE: ./packages/github/src/compare.ts
var compare = __webpack_require__(26354);
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

// EXTERNAL MODULE: ./packages/github/src/pulls-of-branch.ts
var pulls_of_branch = __webpack_require__(1308);
// EXTERNAL MODULE: ./packages/github/src/review.ts
var review = __webpack_require__(79793);
// EXTERNAL MODULE: ./packages/github/src/reviews.ts
var reviews = __webpack_require__(19248);
// EXTERNAL MODULE: ./packages/github/src/tags.ts
var tags = __webpack_require__(11020);
;// CONCATENATED MODULE: ./packages/github/index.ts
















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

/***/ 26354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   W: () => (/* binding */ countCommits)
/* harmony export */ });
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71524);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86975);


const largestPage = 100;
/**
 * What `head` has and `base` lacks, both ways of a fork in the history included. One request; more where more than a
 * hundred commits are asked for.
 *
 * @param base commit or branch
 * @param commits how many of them to read; 0 for their number alone
 * @returns null where GitHub does not know one of them; "unrelated" where they have no commit in common
 */
async function compare(github, base, head, commits) {
    const octokit = await github.octokit();
    const ask = async (number, size) => {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
            ...github.repository,
            basehead: `${base}...${head}`,
            per_page: size,
            page: number,
        });
        return data;
    };
    try {
        const size = Math.min(Math.max(commits, 1), largestPage);
        const first = await ask(1, size);
        const wanted = Math.min(commits, first.ahead_by);
        const read = [...first.commits];
        for (let number = 2; read.length < wanted; number++) {
            const { commits: more } = await ask(number, size);
            if (more.length === 0)
                break;
            read.push(...more);
        }
        return {
            ahead: first.ahead_by,
            commits: read.slice(0, wanted).map(({ sha, commit, parents }) => ({
                sha,
                message: commit.message,
                isMerge: parents.length > 1,
            })),
        };
    }
    catch (error) {
        const failed = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRequest */ .R6)(error);
        if (failed?.status !== 404)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "comparing commits");
        return /no common ancestor/i.test(failed.words) ? "unrelated" : null;
    }
}
/** How many commits led to one: one request. */
async function countCommits(github, sha) {
    const octokit = await github.octokit();
    try {
        const { data, headers } = await octokit.request("GET /repos/{owner}/{repo}/commits", {
            ...github.repository,
            sha,
            per_page: 1,
        });
        const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
        return last === undefined ? data.length : Number(last);
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "counting the commits");
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

/***/ 1308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pullsOfBranch)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86975);
/* harmony import */ var _read_pull_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78689);


/** Open pull requests that take a branch of this repository anywhere: one request. */
async function pullsOfBranch(github, branch) {
    const octokit = await github.octokit();
    try {
        const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls", {
            ...github.repository,
            state: "open",
            head: `${github.repository.owner}:${branch}`,
            per_page: 100,
        });
        return data.map(_read_pull_request_js__WEBPACK_IMPORTED_MODULE_0__/* .readPullRequest */ .D);
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(error, "looking for the branch's pull requests");
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

/***/ 19248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ listReviews)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86975);

const states = new Map([
    ["APPROVED", "approved"],
    ["CHANGES_REQUESTED", "changes-requested"],
    ["DISMISSED", "dismissed"],
]);
const members = ["OWNER", "MEMBER", "COLLABORATOR"];
/** All reviews of a pull request, oldest first. */
async function listReviews(github, pullRequest) {
    const octokit = await github.octokit();
    try {
        const reviews = await octokit.paginate("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
            ...github.repository,
            pull_number: pullRequest,
            per_page: 100,
        });
        return reviews.map(({ user, state, commit_id, author_association }) => ({
            author: user?.login ?? null,
            state: states.get(state) ?? "other",
            commit: commit_id,
            member: members.includes(author_association),
        }));
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(error, "reading the reviews");
    }
}


/***/ }),

/***/ 11020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86975);

/** All tags of the repository, a request for each hundred. */
async function listTags(github) {
    const octokit = await github.octokit();
    try {
        const tags = await octokit.paginate("GET /repos/{owner}/{repo}/tags", { ...github.repository, per_page: 100 });
        return tags.map(({ name, commit }) => ({ name, commit: commit.sha }));
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(error, "reading the tags");
    }
}


/***/ })

};
