export const id = 957;
export const ids = [957];
export const modules = {

/***/ 64957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./packages/gitflow/src/deploys.ts
/** Whether a run deploys, and a sentence that says why. */
function deploys({ event, fork, tag }, environment) {
    const no = (why) => ({ deploy: false, reason: `Not to be deployed: ${why}.` });
    if (fork)
        return no("the commit comes from another repository");
    if (event === "pull-request")
        return no("a pull request never is");
    if (event === "other")
        return no("the event is none that deploys");
    if (environment === null)
        return no("no environment takes this ref");
    if (environment.deploy === false)
        return no(`${environment.name} has deploy: false`);
    if (environment.deploy === "tags" && tag === null)
        return no(`${environment.name} takes tags alone`);
    return { deploy: true, reason: `To be deployed to ${environment.name}.` };
}

;// CONCATENATED MODULE: ./packages/gitflow/src/rules/pattern.ts
/**
 * Whether a pattern fits a whole name: `*` stands for any text without `/`, `**` for any text, as in the filters of
 * workflows; all else is meant as it is written. Takes at most the product of both lengths, whatever they are.
 */
function matches(pattern, name) {
    let ends = new Set([0]);
    for (const part of pattern.split(/(\*\*|\*)/))
        ends = part.startsWith("*") ? afterStar(part, name, ends) : after(part, name, ends);
    return ends.has(name.length);
}
function matchesAny(patterns, name) {
    return patterns.some((pattern) => matches(pattern, name));
}
/** Where what was read of the name may end, with a text after one of the ends before. */
function after(text, name, ends) {
    return new Set([...ends].filter((end) => name.startsWith(text, end)).map((end) => end + text.length));
}
function afterStar(star, name, ends) {
    const reached = new Set();
    for (let end = 0; end <= name.length; end++) {
        const goesOn = reached.has(end - 1) && (star === "**" || name[end - 1] !== "/");
        if (goesOn || ends.has(end))
            reached.add(end);
    }
    return reached;
}

// EXTERNAL MODULE: ./node_modules/semver/functions/compare-build.js
var compare_build = __webpack_require__(37648);
var compare_build_default = /*#__PURE__*/__webpack_require__.n(compare_build);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
;// CONCATENATED MODULE: ./packages/gitflow/src/version/version-tag.ts


/**
 * The version that a tag names: what follows the prefix, with or without a `v`, whole and strict (https://semver.org).
 * `v1` and `v1.4`, which move, are no versions; neither are tags of another component, `model@1.2.3` without that prefix,
 * nor numbers so large that there is no next one.
 */
function readTag(tag, prefix) {
    if (!tag.startsWith(prefix))
        return null;
    const text = tag.slice(prefix.length).replace(/^v/, "");
    const version = /^\d/.test(text) ? parse_default()(text) : null;
    return version !== null && hasNext(version) ? version : null;
}
function hasNext({ major, minor, patch }) {
    return [major, minor, patch].every((number) => number < Number.MAX_SAFE_INTEGER);
}
/** Those of the tags that are releases, the highest first. */
function releaseTags(tags, prefix) {
    return versionTags(tags, prefix).filter(({ version }) => version.prerelease.length === 0);
}
/** Those of the tags that are versions, the highest first. */
function versionTags(tags, prefix) {
    return tags
        .flatMap((tag) => {
        const version = readTag(tag, prefix);
        return version === null ? [] : [{ tag, version }];
    })
        .sort((a, b) => compare_build_default()(b.version, a.version));
}

;// CONCATENATED MODULE: ./packages/gitflow/src/environment-of.ts


/** Where a ref goes: the first environment that names it. A stranger's commit goes nowhere. */
function environmentOf({ branch, tag, fork }, ref, rules) {
    if (fork)
        return null;
    if (tag !== null)
        return ofTag(tag, rules);
    if (branch === null)
        return null;
    const own = ref.rule.environment;
    if (own !== null)
        return rules.environments.find(({ name }) => name === own) ?? undeclared(own);
    return ofBranch(branch, rules);
}
function ofTag(tag, rules) {
    const version = readTag(tag, rules.tagPrefix);
    if (version === null)
        return null;
    const naming = rules.environments.filter(({ tags }) => tags !== null);
    if (naming.length > 0)
        return naming.find(({ tags }) => matchesAny(tags ?? [], tag)) ?? null;
    const stands = version.prerelease.length === 0 ? rules.tagged.release : rules.tagged.preRelease;
    const core = `${version.major}.${version.minor}.${version.patch}`;
    for (const branch of stands.flatMap((name) => namesOf(name.replace("{version}", core), rules))) {
        const found = ofBranch(branch, rules);
        if (found !== null)
            return found;
    }
    return null;
}
/** The branches of a kind that have a name of their own, or the one branch that is called so. */
function namesOf(name, { branches }) {
    const rule = branches.find(({ kind }) => kind === name);
    return rule === undefined ? [name] : rule.patterns.filter((pattern) => !pattern.includes("*"));
}
function ofBranch(branch, { environments }) {
    return environments.find(({ branches }) => matchesAny(branches, branch)) ?? null;
}
function undeclared(name) {
    return { name, branches: [], tags: null, stage: null, role: null, region: null, deploy: true };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/gitflow/src/version/image-tag.ts

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const longest = 128;
/** A version as an image may be tagged: `+` is no legal character. */
function imageTag(version) {
    return fitting(version.replaceAll("+", "-"));
}
/**
 * A branch's name as a tag. One that reads like a version, a commit or `latest` gets `branch-` before it: the name of a
 * branch must not take the place of a release. Null where nothing of the name is left.
 */
function branchSlug(branch) {
    const slug = branch.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "");
    if (slug === "")
        return null;
    return fitting(/^(v?\d|latest$|stable$|sha-|pr-|branch-)/i.test(slug) ? `branch-${slug}` : slug);
}
/** Names that are too long keep their beginning and differ by a digest. */
function fitting(text) {
    if (text.length <= longest)
        return text;
    const digest = (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 12);
    return `${text.slice(0, longest - digest.length - 1)}-${digest}`;
}

;// CONCATENATED MODULE: ./packages/gitflow/src/image-tags.ts


/**
 * Tags of an image, the most exact first: the version, the commit, the branch (a fork's pull request by its number, for
 * its branch may be called like one of ours). A release has `1.4`, `1` and `latest` too, each only where no higher
 * release of 1.4, of 1 or of all exists; there is no `0`, since anything may change before 1.0.
 */
function imageTags(situation, version, spelled, rules) {
    const { branch, fork, pullRequest, sha } = situation;
    const ofBranch = branch === null ? null : fork ? numbered(pullRequest?.number) : branchSlug(branch);
    const isRelease = version.prerelease.length === 0;
    const tags = [
        spelled.imageTag,
        `sha-${sha.slice(0, 7)}`,
        ofBranch,
        ...(isRelease ? aliases(version, situation, rules) : []),
    ];
    return [...new Set(tags.filter((tag) => tag !== null))];
}
function numbered(pullRequest) {
    return pullRequest === undefined ? null : `pr-${pullRequest}`;
}
function aliases(version, { history }, { tagPrefix }) {
    const { major, minor } = version;
    const higher = releaseTags(history.tags, tagPrefix)
        .map((tag) => tag.version)
        .filter((other) => other.compare(version) > 0);
    const ofMajor = higher.filter((other) => other.major === major);
    const ofMinor = ofMajor.filter((other) => other.minor === minor);
    return [
        ...(ofMinor.length === 0 ? [`${major}.${minor}`] : []),
        ...(ofMajor.length === 0 && major > 0 ? [`${major}`] : []),
        ...(higher.length === 0 ? ["latest"] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/gitflow/src/ref.ts


/** What kind of ref a run is about. A fork's branch that is called like a permanent one is not that branch. */
function refOf({ branch, tag, fork }, rules) {
    if (tag !== null)
        return { kind: readTag(tag, rules.tagPrefix) === null ? null : "tag", rule: rules.others };
    const rule = branch === null ? undefined : ruleOf(branch, rules);
    if (rule === undefined || (fork && rule.permanent))
        return { kind: null, rule: rules.others };
    return { kind: rule.kind, rule };
}
/** The first rule that fits a branch's name. */
function ruleOf(branch, { branches }) {
    return branches.find(({ patterns }) => matchesAny(patterns, branch));
}

;// CONCATENATED MODULE: ./packages/gitflow/src/version/pep440.ts
const words = new Map([
    ["a", "a"],
    ["alpha", "a"],
    ["b", "b"],
    ["beta", "b"],
    ["c", "rc"],
    ["rc", "rc"],
    ["pre", "rc"],
    ["preview", "rc"],
    ["dev", ".dev"],
]);
/**
 * A version in the normal form of PEP 440 (https://peps.python.org/pep-0440): `1.4.0-rc.3` is `1.4.0rc3`, `1.5.0-dev.12+a41b77e`
 * is `1.5.0.dev12+a41b77e`, `1.4.0-beta.2.dev.5` is `1.4.0b2.dev5`. Build metadata becomes the local version.
 *
 * PEP 440 sorts dev before alpha, beta and rc; semver sorts words by their letters, dev after beta.
 * @returns null for a pre-release that PEP 440 has no word for, as `1.4.0-hotfix.1` or `1.4.0-rc.1.2`
 */
function pep440({ major, minor, patch, prerelease, build }) {
    const suffix = suffixOf(prerelease.map(String));
    if (suffix === null)
        return null;
    const local = build
        .flatMap((part) => part.toLowerCase().split("-"))
        .filter((part) => part !== "")
        .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "") : part))
        .join(".");
    return `${major}.${minor}.${patch}${suffix}${local === "" ? "" : `+${local}`}`;
}
function suffixOf(identifiers) {
    // `rc1` and `rc-1` are written as well as `rc.1`.
    const parts = identifiers
        .flatMap((part) => part.split("-"))
        .flatMap((part) => /^([a-z]+)(\d+)$/i.exec(part)?.slice(1) ?? [part]);
    const read = [];
    for (let at = 0; at < parts.length;) {
        const word = words.get(parts[at++]?.toLowerCase() ?? "");
        if (word === undefined)
            return null;
        const number = /^\d+$/.test(parts[at] ?? "") ? parts[at++] : "0";
        read.push({ word, number: number.replace(/^0+(?=\d)/, "") });
    }
    const order = read.map(({ word }) => (word === ".dev" ? "d" : "p")).join("");
    return ["", "p", "d", "pd"].includes(order) ? read.map(({ word, number }) => word + number).join("") : null;
}

;// CONCATENATED MODULE: ./packages/gitflow/src/version/spell.ts


/** A version in all its spellings. */
function spell(version) {
    const { major, minor, patch, build } = version;
    const semver = [version.version, ...(build.length === 0 ? [] : [build.join(".")])].join("+");
    return { semver, core: `${major}.${minor}.${patch}`, pep440: pep440(version), imageTag: imageTag(semver) };
}

;// CONCATENATED MODULE: ./packages/gitflow/src/version/conventional.ts
function conventionalSubject(subject) {
    const found = /^(\p{L}[\p{L}\d_-]*)(?:\(([^()\r\n]+)\))?(!)?: +(\S.*)$/u.exec(subject);
    if (found === null)
        return null;
    const [, type = "", scope, mark, description = ""] = found;
    return { type: type.toLowerCase(), scope: scope ?? null, breaking: mark !== undefined, description };
}
/**
 * What commits since a version ask for: a breaking change `major` (`minor` while the major version is 0, when anything may
 * change), `feat` `minor`, everything else `patch`.
 *
 * @param messages whole messages; those that are not conventional count as everything else
 */
function conventionalBump(messages, major) {
    const asked = messages.map(askedBy);
    if (asked.includes("major"))
        return major === 0 ? "minor" : "major";
    return asked.includes("minor") ? "minor" : "patch";
}
function askedBy(message) {
    const [subject = "", ...body] = message.split(/\r?\n/);
    const conventional = conventionalSubject(subject);
    if (conventional === null)
        return "patch";
    // The spec's only words that must be upper case.
    const footer = body.some((line) => /^BREAKING[ -]CHANGE: +\S/.test(line));
    if (conventional.breaking || footer)
        return "major";
    return conventional.type === "feat" ? "minor" : "patch";
}

;// CONCATENATED MODULE: ./packages/gitflow/src/version/named-version.ts
/**
 * The version at the end of a branch's name: `release/1.4.0`, `release/v1.4` (1.4.0), `release-1.4.0`, `hotfix/model@1.4.1`.
 * Null where there is none: `hotfix/pin-numpy-1.26.4` is about the version of something else.
 *
 * @param tagPrefix what stands before this component's versions, in names of branches too: `release/model-1.4.0`
 */
function namedVersion(branch, tagPrefix) {
    const prefix = tagPrefix === "" ? -1 : `/${branch}`.lastIndexOf(`/${tagPrefix}`);
    const text = prefix === -1 ? branch : `/${branch.slice(prefix + tagPrefix.length)}`;
    const found = /(?:^|[/@]|^[A-Za-z]+[_-])v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?$/.exec(text);
    return found === null ? null : `${found[1]}.${found[2]}.${found[3] ?? 0}`;
}
/** Whether a release is the one that a branch is named after, or another patch of it. */
function isPatchOf({ major, minor }, named) {
    return named.startsWith(`${major}.${minor}.`);
}
/**
 * The line of versions that a branch keeps alive: `support/1.x`, `support/1.4.x`. Null where it names none: of branches
 * that are not tagged only the line itself (`1.x`) is one, for `renovate/eslint-9.x` is about something else.
 */
function namedLine(branch, { tagged }) {
    const found = /^(.*[/@_-])?v?(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?\.x$/s.exec(branch);
    if (found === null || (found[1] !== undefined && !tagged))
        return null;
    return { major: Number(found[2]), minor: found[3] === undefined ? null : Number(found[3]) };
}
/**
 * The branch that a merge commit brought, by the message that GitHub or git gives it; null for any other commit.
 * @param message untrusted, like all that is read from it
 */
function mergedBranch(message) {
    const subject = message?.split("\n", 1)[0] ?? "";
    const found = /^Merge pull request #\d+ from [^/\s]+\/(\S+)$/.exec(subject) ??
        /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/.exec(subject);
    return found?.[1] ?? null;
}

;// CONCATENATED MODULE: ./packages/gitflow/src/version/version-of.ts





/**
 * The version of a ref: a tag's own, that of a tag on the commit (of branches that are tagged), else a pre-release of the
 * next one, numbered by the commits since the last tag.
 */
function versionOf(situation, ref, rules) {
    return ownVersion(situation, ref, rules) ?? nextVersion(situation, ref, rules);
}
function ownVersion({ tag, fork, history }, ref, { tagPrefix }) {
    if (tag !== null) {
        const version = readTag(tag, tagPrefix);
        return version && { version, reason: `The tag ${tag} names it.` };
    }
    // Versions of strangers' commits must not pass for ours.
    if (fork || !ref.rule.version.tagged)
        return null;
    const [highest] = versionTags(history.tagsHere, tagPrefix);
    return highest === undefined
        ? null
        : { version: highest.version, reason: `The tag ${highest.tag} is on the commit.` };
}
function nextVersion(situation, ref, rules) {
    const { history, sha, fork } = situation;
    const { label, sha: wantsSha } = ref.rule.version;
    const { core, because } = nextCore(situation, ref, rules);
    const build = wantsSha || fork ? `+${buildOf(sha)}` : "";
    const version = parse_default()(`${core}-${label}.${history.commitsSince}${build}`);
    if (version === null)
        throw new Error(`${core}-${label}.${history.commitsSince}${build} is no version`);
    const since = history.lastTag === null ? "in all" : `since ${history.lastTag}`;
    const commits = `${history.commitsSince} ${history.commitsSince === 1 ? "commit" : "commits"} ${since}`;
    return { version, reason: `${because}; ${label}.${history.commitsSince}: ${commits}.` };
}
function nextCore({ branch, history }, ref, rules) {
    const { version: form } = ref.rule;
    const last = history.lastTag === null ? null : readTag(history.lastTag, rules.tagPrefix);
    const named = form.named && branch !== null ? namedVersion(branch, rules.tagPrefix) : null;
    // Of a branch that is tagged itself the release goes on with patches.
    const isOut = form.tagged && named !== null && last !== null && last.compareMain(named) >= 0 && isPatchOf(last, named);
    if (named !== null && !isOut)
        return { core: named, because: `${named} is in the branch's name` };
    const merged = form.tagged ? mergedVersion(history.message, rules) : null;
    if (merged !== null && (last === null || last.compareMain(merged) < 0)) {
        return { core: merged, because: `${merged} is in the name of the branch that was merged` };
    }
    if (last === null)
        return firstCore(branch, form);
    const part = partOf(ref, rules, history.messages, last.major);
    const next = parse_default()(`${last.major}.${last.minor}.${last.patch}`);
    const why = rules.bump === "conventional" && !form.named ? ", as its commits ask" : "";
    return { core: next.inc(part).version, because: `The next ${part} version after ${history.lastTag}${why}` };
}
function firstCore(branch, form) {
    const line = branch === null ? null : namedLine(branch, form);
    if (line === null)
        return { core: "0.1.0", because: "There is no release yet" };
    return { core: `${line.major}.${line.minor ?? 0}.0`, because: "There is no release of this line yet" };
}
/** A merge of `release/1.4.0` is 1.4.0 before anyone tags it, unless such branches are tagged themselves. */
function mergedVersion(message, rules) {
    const merged = mergedBranch(message);
    if (merged === null)
        return null;
    const rule = rules.branches.find(({ version, patterns }) => version.named && !version.tagged && matchesAny(patterns, merged));
    return rule === undefined ? null : namedVersion(merged, rules.tagPrefix);
}
function partOf(ref, { bump }, messages, major) {
    if (bump === "kind" || ref.rule.version.named)
        return ref.rule.version.next;
    return bump === "conventional" ? conventionalBump(messages, major) : bump;
}
/** Digits alone would be a number, which may not begin with 0 in PEP 440's normal form. */
function buildOf(sha) {
    const short = sha.slice(0, 7);
    return /^\d+$/.test(short) ? `g${short}` : short;
}

;// CONCATENATED MODULE: ./packages/gitflow/src/decide.ts






/** What the ref of a run means by the rules: its kind, version and tags, where it goes, and whether it is deployed. */
function decide(situation, rules) {
    const ref = refOf(situation, rules);
    const { version, reason } = versionOf(situation, ref, rules);
    const spelled = spell(version);
    const environment = environmentOf(situation, ref, rules);
    const { deploy, reason: why } = deploys(situation, environment);
    return {
        kind: ref.kind,
        version: spelled,
        release: version.prerelease.length === 0,
        tags: imageTags(situation, version, spelled, rules),
        environment: environment?.name ?? null,
        stage: situation.fork ? null : (ref.rule.stage ?? environment?.stage ?? environment?.name ?? null),
        role: environment?.role ?? null,
        region: environment?.region ?? null,
        deploy,
        reasons: [
            kindReason(situation, ref),
            `${spelled.semver}: ${reason}`,
            ...(spelled.pep440 === null ? [`PEP 440 has no word for the pre-release of ${spelled.semver}.`] : []),
            why,
        ],
    };
}
function kindReason({ branch, tag, fork }, { kind }) {
    const name = branch ?? tag;
    if (name === null)
        return "The event names neither a branch nor a tag.";
    if (kind === "tag")
        return `${name} is a version's tag.`;
    if (kind !== null)
        return `${name} is a branch of kind ${kind}.`;
    if (tag !== null)
        return `${name} is no version's tag.`;
    return fork ? `${name} is a branch of a fork.` : `No rule knows the branch ${name}.`;
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/approvals.ts
/**
 * Have enough people approved the commit? Each counts by the latest review that says yes or no; the author's own, a
 * dismissed one, an outsider's and one of an earlier commit do not. A member's request for changes stands until that
 * member approves or it is dismissed, whatever is pushed: so GitHub has it.
 */
function approvalsGuard({ situation: { pullRequest, sha }, rules }) {
    const { approvals: wanted } = rules.guards;
    if (wanted === 0 || pullRequest === null)
        return [];
    const latest = latestOfEach(pullRequest.reviews, pullRequest.author);
    return [...requestedChanges(latest), ...lackingApprovals(latest, wanted, sha)];
}
function requestedChanges(latest) {
    const against = latest.filter(({ state, member }) => state === "changes-requested" && member);
    if (against.length === 0)
        return [];
    return [
        {
            guard: "approvals",
            level: "fail",
            message: `${against.map(({ author }) => author).join(", ")} requested changes.`,
            remedy: "Make the changes and ask for another review, or dismiss the request with a reason.",
        },
    ];
}
function lackingApprovals(latest, wanted, sha) {
    const approved = latest.filter(({ state }) => state === "approved");
    const counted = approved.filter(({ commit, member }) => commit === sha && member);
    if (counted.length >= wanted)
        return [];
    const outdated = approved.filter(({ commit, member }) => commit !== sha && member).length;
    const outside = approved.filter(({ member }) => !member).length;
    const besides = [
        ...(outdated === 0 ? [] : [`${outdated} of an earlier commit`]),
        ...(outside === 0 ? [] : [`${outside} by people who do not belong to the repository`]),
    ];
    const not = besides.length === 0 ? "" : ` (not counted: ${besides.join(", ")})`;
    return [
        {
            guard: "approvals",
            level: "fail",
            message: `The head commit has ${counted.length} of ${wanted} approvals${not}.`,
            remedy: outdated === 0 ? "Ask for a review." : "Ask those who approved an earlier commit to look again.",
        },
    ];
}
function latestOfEach(reviews, author) {
    const latest = new Map();
    for (const review of reviews) {
        if (review.author === null || review.author === author || review.state === "other")
            continue;
        latest.set(review.author, review);
    }
    return [...latest.values()];
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/base.ts


/** May this branch enter that one? */
function baseGuard({ situation, rules, ref }) {
    const { pullRequest, branch } = situation;
    const { base: level } = rules.guards;
    if (level === "off" || pullRequest === null || branch === null)
        return [];
    const { enters } = ref.rule;
    if (enters.some((target) => fits(target, pullRequest.base, rules)))
        return [];
    const what = ref.kind ?? (situation.fork ? "a fork's branch" : "a branch of no known kind");
    if (enters.length === 0) {
        return [
            {
                guard: "base",
                level,
                message: `${branch} (${what}) may not enter ${pullRequest.base}, nor any other branch.`,
                remedy: `Close the pull request${insteadOf(pullRequest.base, rules)}.`,
            },
        ];
    }
    const targets = enters.join(", ");
    return [
        {
            guard: "base",
            level,
            message: `${branch} (${what}) may not enter ${pullRequest.base}, only ${targets}.`,
            remedy: `Change the base of the pull request to ${targets} (Edit, beside the title), or rename the branch if it is something else.`,
        },
    ];
}
/** Which branches may enter that one. */
function insteadOf(base, rules) {
    const may = rules.branches.filter(({ enters }) => enters.some((target) => fits(target, base, rules)));
    const patterns = may.flatMap((rule) => rule.patterns).join(", ");
    return patterns === "" ? "" : `, and bring the commits to ${base} on a branch that may enter it: ${patterns}`;
}
/** A target is a kind, or a pattern where no kind is called so. */
function fits(target, branch, rules) {
    const isKind = rules.branches.some(({ kind }) => kind === target);
    return isKind ? ruleOf(branch, rules)?.kind === target : matches(target, branch);
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/merge-back.ts

/** A hotfix or a release that enters main must come back to develop, or the next release loses it. */
function mergeBackGuard({ situation, rules, ref }) {
    const { pullRequest, branch, fork } = situation;
    const { mergeBack: level } = rules.guards;
    if (level === "off" || pullRequest === null || branch === null || fork)
        return [];
    const { backMerges } = pullRequest;
    const known = backMerges === null ? "" : ", and no open pull request does that";
    return ref.rule.back
        .filter((target) => !fits(target, pullRequest.base, rules))
        .filter((target) => ![...(backMerges?.keys() ?? [])].some((base) => fits(target, base, rules)))
        .map((target) => ({
        guard: "merge-back",
        level,
        message: `${branch} must be merged back to ${target} too${known}.`,
        remedy: `Open a pull request from ${branch} to ${target}, and delete the branch only when both are merged.`,
    }));
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/name.ts
/** Does a rule know the branch's name? Those who contribute from a fork choose names for themselves. */
function nameGuard({ situation, rules, ref }) {
    const { pullRequest, branch, fork } = situation;
    const { name: level } = rules.guards;
    if (level === "off" || pullRequest === null || branch === null || fork || ref.kind !== null)
        return [];
    const legal = rules.branches.flatMap(({ patterns, permanent }) => (permanent ? [] : patterns)).join(", ");
    return [
        {
            guard: "name",
            level,
            message: `${branch} is no name that the rules know.`,
            remedy: `Rename the branch (git branch -m) to one of ${legal}, or add its kind to gitflow.branches in mlops.yml.`,
        },
    ];
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./packages/gitflow/src/guards/expression.ts

const milliseconds = 1_000;
/**
 * Whether a team's regular expression fits one of the texts; null where it takes longer than a second to tell. Anyone may
 * write the title of a pull request, and some expressions take ages with some texts: `(a+)+$`.
 */
function expressionFits(expression, texts) {
    try {
        // Nothing else in JavaScript stops a regular expression; the code is ours, the expression and the texts are data.
        const code = "texts.some((text) => new RegExp(expression, 'u').test(text))";
        return (0,external_node_vm_.runInNewContext)(code, { expression, texts }, { timeout: milliseconds });
    }
    catch (error) {
        if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
            return null;
        throw error;
    }
}
/** How to mend an expression that takes too long. */
const slowExpression = "Write an expression that repeats nothing which repeats itself: a+ instead of (a+)+. If it is an ordinary one, shorten the text.";

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/ticket.ts

/** Does the pull request say what it is for? By title, description or branch. */
function ticketGuard({ situation: { pullRequest, branch }, rules, ref }) {
    const { ticket } = rules.guards;
    if (ticket === null || pullRequest === null || !ref.rule.ticket)
        return [];
    const { title, body } = pullRequest;
    if (ticket === "issue") {
        if (namesIssue(title, body, branch ?? ""))
            return [];
        return [
            {
                guard: "ticket",
                level: "fail",
                message: "The pull request names no issue.",
                remedy: "Write Closes # with the issue's number in its description, or the number in its title (# and digits) or at the beginning of the branch's name: feature/12-faster.",
            },
        ];
    }
    const fits = expressionFits(ticket, [title, visibleText(body), branch ?? ""]);
    if (fits === true)
        return [];
    if (fits === null) {
        const message = `Looking for a ticket by ${ticket} takes too long.`;
        return [{ guard: "ticket", level: "fail", message, remedy: slowExpression }];
    }
    return [
        {
            guard: "ticket",
            level: "fail",
            message: `The pull request names no ticket: nothing in it fits ${ticket}.`,
            remedy: "Put the ticket into its title, its description or the branch's name.",
        },
    ];
}
function namesIssue(title, body, branch) {
    const issue = /(?:^|[\s([{,;:])(?:[\w.-]+\/[\w.-]+)?#[1-9]\d*\b|\bGH-[1-9]\d*\b|\/issues\/[1-9]\d*\b/;
    return (issue.test(title) || issue.test(visibleText(body)) || /(?:^|\/)(?:issue-|gh-)?[1-9]\d*(?:[-_]|$)/i.test(branch));
}
/** Templates of descriptions hold examples in comments. */
function visibleText(body) {
    return body.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/title.ts


/** Is the title, which a squash merge makes the commit's subject, as the team writes them? */
function titleGuard({ situation: { pullRequest }, rules, ref }) {
    const { title: wanted } = rules.guards;
    // Releases and merges back are not what a change log tells.
    if (wanted === null || pullRequest === null || !ref.rule.ticket)
        return [];
    if (wanted === "conventional") {
        if (conventionalSubject(pullRequest.title) !== null)
            return [];
        return [
            {
                guard: "title",
                level: "fail",
                message: "The title is no conventional commit.",
                remedy: "Begin it with feat: or fix: (docs:, refactor:, test:, …), with ! before the colon if it breaks something: feat(api)!: drop v1.",
            },
        ];
    }
    const fits = expressionFits(`^(?:${wanted})$`, [pullRequest.title]);
    if (fits === true)
        return [];
    if (fits === null) {
        const message = `Holding the title against ${wanted} takes too long.`;
        return [{ guard: "title", level: "fail", message, remedy: slowExpression }];
    }
    return [
        {
            guard: "title",
            level: "fail",
            message: `The title does not fit ${wanted}.`,
            remedy: "Edit the title of the pull request.",
        },
    ];
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/unmerged.ts
/** What main has and develop lacks, on pushes to either. It may be there by its content: only commits can be compared. */
function unmergedGuard({ situation, rules }) {
    const { unmerged } = situation.history;
    if (unmerged === null || unmerged.commits === 0 || rules.guards.mergeBack === "off")
        return [];
    const { from, into, commits, more } = unmerged;
    const count = `${more ? "at least " : ""}${commits} ${commits === 1 ? "commit" : "commits"}`;
    return [
        {
            guard: "merge-back",
            level: "warn",
            message: `${from} has ${count} that ${into} lacks.`,
            remedy: `Merge ${from} back: open a pull request from ${from} to ${into}. Commits that a squash or rebase merge made anew count as lacking until then, though their content may be there.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/version.ts



/** A branch that is named after a version which is out already leads to versions below the release. */
function versionGuard({ situation, rules, ref }) {
    const { branch, history, tag, pullRequest } = situation;
    if (tag !== null || branch === null || !ref.rule.version.named || ref.rule.version.tagged)
        return [];
    // What is released comes back to develop under its own name.
    if (pullRequest !== null && ref.rule.back.some((target) => fits(target, pullRequest.base, rules)))
        return [];
    const named = namedVersion(branch, rules.tagPrefix);
    if (named === null)
        return [];
    const out = releaseTags(history.tags, rules.tagPrefix).find(({ version }) => version.compareMain(named) === 0);
    if (out === undefined || history.tagsHere.includes(out.tag))
        return [];
    const next = readTag(out.tag, rules.tagPrefix)?.inc("patch").version;
    return [
        {
            guard: "version",
            level: "warn",
            message: `${branch} is named after ${named}, which is released already (${out.tag}).`,
            remedy: `Name the branch after the next version, such as ${next}, or delete it if it is done with.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/gitflow/src/guards/judge-guards.ts









/** The branching rules that are broken, and what is to be known about them: most of them are asked of pull requests alone. */
function judgeGuards(situation, rules) {
    const guarded = { situation, rules, ref: refOf(situation, rules) };
    const guards = [
        baseGuard,
        nameGuard,
        versionGuard,
        ticketGuard,
        titleGuard,
        approvalsGuard,
        mergeBackGuard,
        unmergedGuard,
    ];
    return guards.flatMap((guard) => guard(guarded));
}

// EXTERNAL MODULE: ./packages/errors/src/user-error.ts
var user_error = __webpack_require__(71413);
;// CONCATENATED MODULE: ./actions/gitflow/src/history/git-source.ts
/** What the checkout's own git tells. */
function gitSource(history) {
    return {
        name: "git",
        tags: history.tags,
        since: async (from, to, { messages }) => ({
            count: await history.count(from, to),
            messages: messages ? await history.messages(from, to) : [],
        }),
        message: history.message,
        lacking: async (from, into) => {
            const [tip, other] = await Promise.all([history.tip(from), history.tip(into)]);
            return tip === null || other === null ? null : { subjects: await history.lacking(tip, other), more: false };
        },
    };
}

// EXTERNAL MODULE: ./packages/github/src/tags.ts
var tags = __webpack_require__(11020);
// EXTERNAL MODULE: ./packages/github/src/compare.ts
var compare = __webpack_require__(26354);
;// CONCATENATED MODULE: ./actions/gitflow/src/history/github-source.ts


/** So many commits are read at most, a request for each hundred. */
const mostCommits = 1_000;
const onePage = 100;
/** What GitHub tells. */
function githubSource(github, local, { log }) {
    return {
        name: "github",
        tags: () => (0,tags/* listTags */.c)(github),
        since: async (from, to, { messages }) => {
            if (from === null)
                return { count: await (0,compare/* countCommits */.W)(github, to), messages: [] };
            const found = await (0,compare/* compare */.U)(github, from, to, messages ? mostCommits : 0);
            // A branch by itself, such as gh-pages.
            if (found === "unrelated")
                return { count: await (0,compare/* countCommits */.W)(github, to), messages: [] };
            if (found === null) {
                throw new user_error/* UserError */.y(`GitHub can't compare ${from.slice(0, 7)} with ${to.slice(0, 7)}.`, {
                    remedy: "Give the job `permissions: contents: read`; push the commit if it is on your machine alone.",
                });
            }
            if (messages && found.ahead > found.commits.length) {
                log.warning(`The version rests on the first ${mostCommits} of ${found.ahead} commits: fetch-depth: 0 reads all.`);
            }
            return { count: found.ahead, messages: found.commits.map(({ message }) => message) };
        },
        message: async (commit) => (local !== null && (await local.has(commit)) ? local.message(commit) : null),
        lacking: async (from, into) => {
            const found = await (0,compare/* compare */.U)(github, into, from, onePage);
            if (found === null || found === "unrelated")
                return null;
            const own = found.commits.filter(({ isMerge }) => !isMerge);
            return {
                subjects: own.map(({ message }) => message.split("\n", 1)[0] ?? ""),
                more: found.ahead > found.commits.length,
            };
        },
    };
}

;// CONCATENATED MODULE: ./actions/gitflow/src/history/open-history.ts




/**
 * Git, where the checkout is whole; else GitHub. A checkout that is deep enough may still lack the tags, as actions/checkout
 * leaves it, so that one without any version is asked last.
 *
 * @throws UserError where neither can tell
 */
async function openHistory({ sha }, rules, context) {
    const local = (await context.checkout())?.history ?? null;
    const isWhole = local !== null && (await local.has(sha)) && !(await local.isShallow());
    if (isWhole && (await hasVersions(local, rules)))
        return gitSource(local);
    const github = await context.github();
    if (github !== null)
        return githubSource(github, local, context);
    if (isWhole)
        return gitSource(local);
    throw new user_error/* UserError */.y("The checkout is too shallow to count commits since the last tag.", {
        remedy: "Leave the input github-token at its default, or give actions/checkout `fetch-depth: 0`; on a laptop: git fetch --unshallow --tags.",
    });
}
async function hasVersions(local, { tagPrefix }) {
    return (await local.tags()).some(({ name }) => readTag(name, tagPrefix) !== null);
}

;// CONCATENATED MODULE: ./packages/gitflow/src/counted-from.ts



/**
 * Tags that a branch's versions may be counted from, the best first: the releases from the highest down. On a branch that
 * keeps a line alive (`support/1.x`) those of the line, and on one that is named after a version the ones below it: where
 * that one is tagged on the branch itself, also it and the patches of it.
 */
function countedFrom(tags, here, rules) {
    const releases = releaseTags(tags, rules.tagPrefix);
    const { branch } = here;
    if (branch === null)
        return releases;
    const { version: form } = refOf(here, rules).rule;
    const line = namedLine(branch, form);
    if (line !== null) {
        const { major, minor } = line;
        return releases.filter(({ version }) => version.major === major && (minor === null || version.minor === minor));
    }
    const named = form.named ? namedVersion(branch, rules.tagPrefix) : null;
    if (named === null)
        return releases;
    const own = releases.filter(({ version }) => version.compareMain(named) < 0 || (form.tagged && isPatchOf(version, named)));
    return own.length > 0 ? own : releases;
}

;// CONCATENATED MODULE: ./actions/gitflow/src/history/unmerged.ts

/** What main has and develop lacks, on a push to either; null where the rules ask for no merging back. */
async function readUnmerged(where, rules, source) {
    const { event, branch, fork } = where;
    if (event !== "push" || branch === null || fork || rules.guards.mergeBack === "off")
        return null;
    const { kind } = refOf(where, rules);
    for (const { from, into } of pairs(rules)) {
        if (kind !== from.kind && kind !== into.kind)
            continue;
        for (const other of unmerged_namesOf(kind === from.kind ? into : from)) {
            const names = kind === from.kind ? { from: branch, into: other } : { from: other, into: branch };
            const lacking = await source.lacking(names.from, names.into);
            if (lacking === null)
                continue;
            const { subjects, more } = lacking;
            return { ...names, commits: subjects.length, more, subjects: subjects.slice(0, 10) };
        }
    }
    return null;
}
/** Where what is to be merged back enters first, and what it must come back to. */
function pairs({ branches }) {
    const lasting = branches.filter(({ permanent }) => permanent);
    const found = branches.flatMap(({ enters, back }) => lasting
        .filter(({ kind }) => back.includes(kind))
        .flatMap((into) => lasting.filter(({ kind }) => enters.includes(kind) && !back.includes(kind)).map((from) => ({ from, into }))));
    return found.filter(({ from, into }, index) => found.findIndex((other) => other.from === from && other.into === into) === index);
}
/** Names of the branch itself: patterns that are none. */
function unmerged_namesOf({ patterns }) {
    return patterns.filter((pattern) => !pattern.includes("*"));
}

;// CONCATENATED MODULE: ./actions/gitflow/src/history/read-history.ts



/** So many releases may be newer than the commit. */
const mostReleases = 10;
/** What the version of the ref is counted from, and what is not merged back. */
async function readHistory(where, rules, source) {
    const tags = await source.tags();
    const { rule } = refOf(where, rules);
    const own = where.tag !== null && readTag(where.tag, rules.tagPrefix) !== null;
    const { lastTag, count, messages } = own
        ? { lastTag: null, count: 0, messages: [] }
        : await sinceRelease(where, rules, source, tags);
    return {
        tags: tags.map(({ name }) => name),
        tagsHere: tags.filter(({ commit }) => commit === where.sha).map(({ name }) => name),
        lastTag,
        commitsSince: count,
        messages,
        message: rule.version.tagged ? (where.message ?? (await source.message(where.sha))) : null,
        unmerged: await readUnmerged(where, rules, source),
    };
}
/** The highest release that the commit is not older than: one that it contains, or that was made beside it. */
async function sinceRelease(where, rules, source, tags) {
    const wants = { messages: rules.bump === "conventional" && !refOf(where, rules).rule.version.named };
    const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
    const releases = countedFrom([...commits.keys()], where, rules);
    for (const { tag } of releases.slice(0, mostReleases)) {
        const commit = commits.get(tag);
        if (commit === where.sha)
            return { lastTag: tag, count: 0, messages: [] };
        const since = await source.since(commit, where.sha, wants);
        if (since.count > 0)
            return { lastTag: tag, ...since };
    }
    if (releases.length > mostReleases) {
        throw new user_error/* UserError */.y(`The commit ${where.sha.slice(0, 7)} is older than the ${mostReleases} highest releases.`, {
            remedy: "Run this on a branch that is in use; releases of an older line belong on support/1.x.",
        });
    }
    return { lastTag: null, ...(await source.since(null, where.sha, wants)) };
}

// EXTERNAL MODULE: ./packages/action-kit/src/plain-text.ts
var plain_text = __webpack_require__(44705);
// EXTERNAL MODULE: ./packages/report/src/text.ts
var src_text = __webpack_require__(71769);
;// CONCATENATED MODULE: ./actions/gitflow/src/data.ts
/** The content of report.json. */
function gitflowData({ situation, decision, findings, source }, verdict, headline, { run }) {
    const { event, branch, tag, sha, fork, pullRequest, history } = situation;
    const { kind, version, release, tags, environment, stage, role, region, deploy, reasons } = decision;
    return {
        kind: "gitflow",
        schemaVersion: 1,
        verdict,
        headline,
        ref: { event, branch, base: pullRequest?.base ?? null, tag, commit: sha, fork, kind },
        version: { ...version, release },
        tags: [...tags],
        environment,
        stage,
        role,
        region,
        deploy,
        reasons: [...reasons],
        guards: findings.map(({ guard, level, message, remedy }) => ({ guard, level, message, remedy })),
        history: { source, lastTag: history.lastTag, commitsSince: history.commitsSince },
        provenance: { actionsVersion: run.actionsVersion },
    };
}

;// CONCATENATED MODULE: ./actions/gitflow/src/report.ts

/** One clause: the first rule that is broken, else what the ref means. */
function headline({ findings, decision }) {
    const worst = findings.find(({ level }) => level === "fail") ?? findings[0];
    if (worst !== undefined) {
        const more = findings.length === 1 ? "" : `, and ${findings.length - 1} more`;
        return `${worst.message.replace(/\.$/, "")}${more}`;
    }
    const { version, environment, deploy } = decision;
    if (environment === null)
        return `${version.semver}, of no environment`;
    return `${version.semver} ${deploy ? "goes to" : "belongs to"} ${environment}`;
}
/** Sentences, which a table would cut in a log. */
function findingsList(findings) {
    return {
        kind: "list",
        items: findings.map(({ guard, level, message, remedy }) => [
            ...code(guard),
            level === "fail" ? " fails: " : " warns: ",
            { text: message, style: "strong" },
            ` ${remedy}`,
        ]),
    };
}
/** What is not there is left out. */
function meaningTable({ situation, decision }) {
    const { kind, version, tags, environment, stage, role, region, deploy } = decision;
    const rows = [
        ["ref", refText(situation)],
        ["kind", kind],
        ["version", code(version.semver)],
        ["as Python has it", version.pep440 && code(version.pep440)],
        [
            "tags of an image",
            tags.flatMap((tag, index) => [index === 0 ? "" : ", ", { text: tag, style: "code" }]),
        ],
        ["environment", environment],
        ["stage", stage === environment ? null : stage],
        ["role", role && code(role)],
        ["region", region],
        ["deploy", deploy ? "yes" : "no"],
    ];
    return {
        kind: "table",
        columns: [{ title: "" }, { title: "this run" }],
        rows: rows.flatMap(([title, text]) => (text === null ? [] : [[title, text]])),
    };
}
function reasonsSection({ decision }) {
    return { title: "Why", blocks: [{ kind: "list", items: decision.reasons }] };
}
function unmergedSection({ situation: { history }, findings }) {
    if (history.unmerged === null || !findings.some(({ guard }) => guard === "merge-back"))
        return [];
    const { from, into, subjects } = history.unmerged;
    const items = subjects.map((subject) => (0,src_text/* shorten */.ml)(subject));
    return [{ title: `On ${(0,src_text/* shorten */.ml)(from)} and not on ${(0,src_text/* shorten */.ml)(into)}`, blocks: [{ kind: "list", items }] }];
}
function refText({ branch, tag, pullRequest, sha }) {
    const name = code(branch ?? tag ?? sha.slice(0, 7));
    return pullRequest === null ? name : [...name, " → ", ...code(pullRequest.base)];
}
function code(text) {
    return [{ text, style: "code" }];
}

;// CONCATENATED MODULE: ./actions/gitflow/src/outcome.ts




/** What leaves the action: the report, what the ref means as outputs, and a comment only where a rule has something to say. */
function outcome(judged, context) {
    const { findings, rules } = judged;
    const verdict = verdictOf(judged);
    const finding = headline(judged);
    // Components of a repository have rules, and comments, of their own.
    const subject = rules.tagPrefix.replace(/[^\p{L}\p{N}]+$/u, "") || "gitflow";
    const report = {
        action: "gitflow",
        subject,
        verdict,
        headline: finding,
        lead: findings.length === 0 ? [meaningTable(judged)] : [findingsList(findings)],
        sections: [
            ...(findings.length === 0 ? [] : [{ title: "What the ref means", blocks: [meaningTable(judged)] }]),
            ...unmergedSection(judged),
            reasonsSection(judged),
        ],
        links: [],
        data: gitflowData(judged, verdict, finding, context),
    };
    return {
        report,
        summary: (0,plain_text/* plainText */.w)((0,src_text/* visible */.RK)(`${subject}: ${finding}`)),
        outputs: outputs(judged),
        annotations: annotations(judged),
        quiet: verdict === "pass",
    };
}
function verdictOf({ findings }) {
    if (findings.some(({ level }) => level === "fail"))
        return "fail";
    return findings.length === 0 ? "pass" : "warn";
}
function outputs({ decision }) {
    const { version, release, tags, environment, stage, role, region, deploy, kind } = decision;
    return new Map([
        ["environment", environment ?? ""],
        ["stage", stage ?? ""],
        ["role", role ?? ""],
        ["region", region ?? ""],
        ["deploy", String(deploy)],
        ["version", version.semver],
        ["version-core", version.core],
        ["version-pep440", version.pep440 ?? ""],
        ["version-image", version.imageTag],
        ["release", String(release)],
        ["tags", tags.join("\n")],
        ["kind", kind ?? ""],
    ]);
}
function annotations({ findings }) {
    return findings.map(({ level, message, remedy }) => ({
        level: level === "fail" ? "error" : "warning",
        message: (0,src_text/* visible */.RK)(`${message} ${remedy}`),
    }));
}

// EXTERNAL MODULE: ./packages/github/src/reviews.ts
var reviews = __webpack_require__(19248);
// EXTERNAL MODULE: ./packages/github/src/pulls-of-branch.ts
var pulls_of_branch = __webpack_require__(1308);
// EXTERNAL MODULE: ./packages/github/src/failure.ts
var failure = __webpack_require__(86975);
;// CONCATENATED MODULE: ./actions/gitflow/src/pull-request.ts



/** What the guards look at, or null where the run is about no pull request. Asks GitHub only for what a rule wants to know. */
async function readPullRequest(where, rules, context) {
    const { opened } = where;
    if (opened === null)
        return null;
    const { number, title, body, author, baseRef } = opened;
    return {
        number,
        title,
        body,
        author,
        base: baseRef,
        reviews: rules.guards.approvals === 0 ? [] : await reviewsOf(number, context),
        backMerges: await backMerges(where, rules, context),
    };
}
async function reviewsOf(pullRequest, context) {
    const github = await context.github();
    if (github !== null)
        return (0,reviews/* listReviews */.a)(github, pullRequest);
    throw new user_error/* UserError */.y("Approvals are asked for, and nothing can read them without a token.", {
        input: "github-token",
        remedy: "Leave the input github-token at its default, with `permissions: pull-requests: read`.",
    });
}
/** A hint more than a rule: where the token may not look, it is not known. */
async function backMerges({ branch, fork }, rules, context) {
    const asks = rules.guards.mergeBack !== "off" && refOf({ branch, tag: null, fork }, rules).rule.back.length > 0;
    if (!asks || branch === null || fork)
        return new Map();
    const github = await context.github();
    if (github === null)
        return null;
    try {
        const pulls = await (0,pulls_of_branch/* pullsOfBranch */.G)(github, branch);
        return new Map(pulls.map(({ baseRef, number }) => [baseRef, number]));
    }
    catch (error) {
        if ((0,failure/* isForbidden */.US)(error))
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/config/src/config-file.ts
var config_file = __webpack_require__(45099);
// EXTERNAL MODULE: ./packages/config/src/parse-config.ts
var parse_config = __webpack_require__(46586);
// EXTERNAL MODULE: ./packages/errors/src/did-you-mean.ts
var did_you_mean = __webpack_require__(24034);
// EXTERNAL MODULE: ./packages/gitflow/src/rules/preset.ts + 2 modules
var rules_preset = __webpack_require__(10077);
// EXTERNAL MODULE: ./packages/config/src/check-section.ts
var check_section = __webpack_require__(80102);
// EXTERNAL MODULE: ./packages/config/src/gitflow-schema.ts
var gitflow_schema = __webpack_require__(27238);
// EXTERNAL MODULE: ./packages/config/src/overlay.ts
var overlay = __webpack_require__(42776);
// EXTERNAL MODULE: ./packages/config/src/setting-inputs.ts
var setting_inputs = __webpack_require__(13680);
;// CONCATENATED MODULE: ./packages/config/src/gitflow.ts






const settings = [
    (0,setting_inputs/* setting */.Pe)("preset", ["preset"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("tag-prefix", ["tag-prefix"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("bump", ["bump"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("ticket", ["guards", "ticket"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("title", ["guards", "title"], setting_inputs/* asText */.e1),
    (0,setting_inputs/* setting */.Pe)("approvals", ["guards", "approvals"], setting_inputs/* asNumber */.i),
];
/** Names of the inputs that are settings of gitflow. */
const gitflowInputs = settings.map(({ input }) => input);
/**
 * The rules that a team declares over its preset: what `gitflow:` says, overridden by inputs, and its environments.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong.
 */
function gitflowSettings(section, environments, inputs) {
    const overlaid = (0,overlay/* overlay */.L)(section, settings, inputs);
    const declared = (0,check_section/* checkSection */.U)(gitflow_schema/* gitflowSchema */.o, "gitflow", overlaid);
    const preset = declared.preset ?? "gitflow";
    const branches = declared.branches ?? new Map();
    for (const [kind, branch] of branches)
        requirePatterns(kind, branch, (0,rules_preset/* presetKinds */.bV)(preset), overlaid);
    const places = environments && (0,check_section/* checkSection */.U)(gitflow_schema/* environmentsSchema */.m, "environments", (0,overlay/* overlay */.L)(environments, [], new Map()));
    if (places !== undefined)
        requireDeclared(branches, [...places.keys()], overlaid);
    return {
        preset,
        tagPrefix: declared["tag-prefix"] ?? "",
        bump: declared.bump ?? "kind",
        branches: new Map([...branches].map(([kind, branch]) => [kind, branchOf(branch)])),
        guards: guardsOf(declared.guards ?? {}),
        environments: places === undefined ? null : [...places].map(gitflow_environmentOf),
    };
}
function requirePatterns(kind, branch, known, { placeOf }) {
    if (branch.patterns !== undefined || known.includes(kind))
        return;
    throw new user_error/* UserError */.y(`The preset has no branches of kind ${JSON.stringify(kind)}, and no patterns are given.`, {
        ...placeOf({ path: ["branches", kind], part: "key" }),
        remedy: `Add patterns: [${kind}/**], or change one of its kinds: ${known.join(", ")}.`,
    });
}
function requireDeclared(branches, names, { placeOf }) {
    for (const [kind, { environment }] of branches) {
        if (environment === undefined || names.includes(environment))
            continue;
        throw new user_error/* UserError */.y(`No environment is called ${JSON.stringify(environment)}.${(0,did_you_mean/* didYouMean */.a)(environment, names)}`, {
            ...placeOf({ path: ["branches", kind, "environment"], part: "value" }),
            remedy: `Declare it below environments, beside ${names.join(", ")}.`,
        });
    }
}
function branchOf({ version, ...branch }) {
    if (version === undefined)
        return present(branch);
    const { "from-name": named, ...form } = version;
    return { ...present(branch), version: present({ ...form, named }) };
}
function guardsOf({ "merge-back": mergeBack, ticket, title, ...guards }) {
    const asked = (text) => (text === "none" ? null : text);
    return present({ ...guards, mergeBack, ticket: asked(ticket), title: asked(title) });
}
function gitflow_environmentOf([name, declared]) {
    const { branches = [], tags = null, stage = null, deploy = true, aws = {} } = declared;
    return { name, branches, tags, stage, deploy, role: aws.role ?? null, region: aws.region ?? null };
}
/** Without the keys that have no value. */
function present(keyed) {
    return Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./packages/gitflow/src/rules/branch-rule.ts
var branch_rule = __webpack_require__(93649);
;// CONCATENATED MODULE: ./packages/gitflow/src/make-rules.ts


/** The rules that a preset and a team's own make together. A team's own kinds are looked at before the preset's. */
function makeRules(settings) {
    const preset = rules_preset/* presets */.v4[settings.preset];
    const known = new Set(preset.branches.map(({ kind }) => kind));
    const own = [...settings.branches]
        .filter(([kind]) => !known.has(kind))
        .map(([kind, changes]) => changed({ ...branch_rule/* ordinary */.rS, ...preset.others, kind, patterns: [] }, changes));
    const changedPreset = preset.branches.map((rule) => changed(rule, settings.branches.get(rule.kind) ?? {}));
    return {
        tagPrefix: settings.tagPrefix,
        bump: settings.bump,
        branches: [...own, ...changedPreset],
        others: preset.others,
        environments: settings.environments ?? preset.environments,
        tagged: preset.tagged,
        guards: { ...preset.guards, ...settings.guards },
    };
}
function changed(rule, changes) {
    return { ...rule, ...changes, version: { ...rule.version, ...changes.version } };
}

;// CONCATENATED MODULE: ./actions/gitflow/src/rules.ts


/**
 * The rules of mlops.yml and the inputs; an input wins, and a repository may do without a file.
 * @throws UserError for the first mistake in either
 */
async function readRules({ inputs }) {
    const path = inputs("config") ?? config_file/* defaultConfig */.sb;
    const text = await (0,config_file/* readConfigFile */.RG)(path);
    if (text === null && path !== config_file/* defaultConfig */.sb) {
        throw await (0,config_file/* noConfigFile */.KR)(path, "Leave the input out for the rules of the preset alone.");
    }
    const config = text === null ? undefined : (0,parse_config/* parseConfig */.o)(text, path);
    const given = gitflowInputs.flatMap((name) => {
        const value = inputs(name);
        return value === undefined ? [] : [[name, value]];
    });
    return makeRules(gitflowSettings(config?.section("gitflow"), config?.section("environments"), new Map(given)));
}

;// CONCATENATED MODULE: ./actions/gitflow/src/where.ts


/** What happened to a release that is out. */
const published = ["published", "released", "prereleased"];
/** @throws UserError where neither the event nor a checkout names a commit */
async function whereRunStands(rules, context) {
    const { event, run } = context;
    if (event === null)
        return ofCheckout(rules, context);
    const sha = event.sha ?? run.commit;
    if (sha === null)
        throw new user_error/* UserError */.y(`The event ${event.name} names no commit.`);
    const { ref, refKind } = event.ref === null ? refOfRun(run.ref) : event;
    const ownerOfRun = run.repository?.split("/")[0] ?? null;
    return {
        event: kindOf(event, refKind),
        branch: refKind === "branch" ? ref : null,
        tag: refKind === "tag" ? ref : null,
        sha,
        fork: event.pullRequest?.fork ?? (event.headOwner !== null && event.headOwner !== ownerOfRun),
        opened: event.pullRequest,
        message: event.message,
    };
}
function kindOf({ name, action, pullRequest }, refKind) {
    if (pullRequest !== null)
        return "pull-request";
    switch (name) {
        case "push":
            return refKind === "tag" ? "tag" : "push";
        case "release":
            return published.includes(action) ? "release" : "other";
        case "workflow_dispatch":
        case "repository_dispatch":
            return "manual";
        case "schedule":
            return "schedule";
        default:
            return "other";
    }
}
/** The ref of events whose payload has none: that of a schedule is the default branch. */
function refOfRun(name) {
    const [, kind, ref] = /^refs\/(heads|tags)\/(.+)$/s.exec(name ?? "") ?? [];
    return ref === undefined ? { ref: null, refKind: null } : { ref, refKind: kind === "tags" ? "tag" : "branch" };
}
async function ofCheckout({ tagPrefix }, { checkout }) {
    const here = await checkout();
    if (here === null) {
        throw new user_error/* UserError */.y("There is no git checkout here.", { remedy: "Run this in a clone of the repository." });
    }
    const { history } = here;
    const sha = await history.head();
    if (sha === null)
        throw new user_error/* UserError */.y("There is no commit here yet.", { remedy: "Commit something first." });
    const branch = await history.branch();
    const tags = branch === null ? await history.tags() : [];
    const tag = tags.find(({ name, commit }) => commit === sha && readTag(name, tagPrefix) !== null)?.name ?? null;
    return { event: "other", branch, tag, sha, fork: false, opened: null, message: null };
}

;// CONCATENATED MODULE: ./actions/gitflow/src/main.ts







/** Says what the ref of the run means, and which branching rules a pull request breaks. */
async function main(context) {
    const rules = await readRules(context);
    const where = await whereRunStands(rules, context);
    const source = await openHistory(where, rules, context);
    const history = await readHistory(where, rules, source);
    const pullRequest = await readPullRequest(where, rules, context);
    const situation = { ...where, history, pullRequest };
    const decision = decide(situation, rules);
    return outcome({ situation, decision, findings: judgeGuards(situation, rules), rules, source: source.name }, context);
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
