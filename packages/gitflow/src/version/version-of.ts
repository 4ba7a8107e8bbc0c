import type { SemVer } from "semver";
import parse from "semver/functions/parse.js";
import type { Ref } from "../ref.ts";
import { matchesAny } from "../rules/pattern.ts";
import type { Part, Rules, VersionForm } from "../rules/rules.ts";
import type { Situation } from "../situation.ts";
import { conventionalBump } from "./conventional.ts";
import { isPatchOf, mergedBranch, namedLine, namedVersion } from "./named-version.ts";
import { readTag, versionTags } from "./version-tag.ts";

/** A version, and a sentence that says where it comes from. */
export interface Found {
  readonly version: SemVer;
  readonly reason: string;
}

/**
 * The version of a ref: a tag's own, that of a tag on the commit (of branches that are tagged), else a pre-release of the
 * next one, numbered by the commits since the last tag.
 */
export function versionOf(situation: Situation, ref: Ref, rules: Rules): Found {
  return ownVersion(situation, ref, rules) ?? nextVersion(situation, ref, rules);
}

function ownVersion({ tag, fork, history }: Situation, ref: Ref, { tagPrefix }: Rules): Found | null {
  if (tag !== null) {
    const version = readTag(tag, tagPrefix);
    return version && { version, reason: `The tag ${tag} names it.` };
  }
  // Versions of strangers' commits must not pass for ours.
  if (fork || !ref.rule.version.tagged) return null;
  const [highest] = versionTags(history.tagsHere, tagPrefix);
  return highest === undefined
    ? null
    : { version: highest.version, reason: `The tag ${highest.tag} is on the commit.` };
}

function nextVersion(situation: Situation, ref: Ref, rules: Rules): Found {
  const { history, sha, fork } = situation;
  const { label, sha: wantsSha } = ref.rule.version;
  const { core, because } = nextCore(situation, ref, rules);
  const build = wantsSha || fork ? `+${buildOf(sha)}` : "";
  const version = parse(`${core}-${label}.${history.commitsSince}${build}`);
  if (version === null) throw new Error(`${core}-${label}.${history.commitsSince}${build} is no version`);
  const since = history.lastTag === null ? "in all" : `since ${history.lastTag}`;
  const commits = `${history.commitsSince} ${history.commitsSince === 1 ? "commit" : "commits"} ${since}`;
  return { version, reason: `${because}; ${label}.${history.commitsSince}: ${commits}.` };
}

function nextCore({ branch, history }: Situation, ref: Ref, rules: Rules): { core: string; because: string } {
  const { version: form } = ref.rule;
  const last = history.lastTag === null ? null : readTag(history.lastTag, rules.tagPrefix);
  const named = form.named && branch !== null ? namedVersion(branch, rules.tagPrefix) : null;
  // Of a branch that is tagged itself the release goes on with patches.
  const isOut =
    form.tagged && named !== null && last !== null && last.compareMain(named) >= 0 && isPatchOf(last, named);
  if (named !== null && !isOut) return { core: named, because: `${named} is in the branch's name` };

  const merged = form.tagged ? mergedVersion(history.message, rules) : null;
  if (merged !== null && (last === null || last.compareMain(merged) < 0)) {
    return { core: merged, because: `${merged} is in the name of the branch that was merged` };
  }
  if (last === null) return firstCore(branch, form);
  const part = partOf(ref, rules, history.messages, last.major);
  const next = parse(`${last.major}.${last.minor}.${last.patch}`) as SemVer;
  const why = rules.bump === "conventional" && !form.named ? ", as its commits ask" : "";
  return { core: next.inc(part).version, because: `The next ${part} version after ${history.lastTag}${why}` };
}

function firstCore(branch: string | null, form: VersionForm): { core: string; because: string } {
  const line = branch === null ? null : namedLine(branch, form);
  if (line === null) return { core: "0.1.0", because: "There is no release yet" };
  return { core: `${line.major}.${line.minor ?? 0}.0`, because: "There is no release of this line yet" };
}

/** A merge of `release/1.4.0` is 1.4.0 before anyone tags it, unless such branches are tagged themselves. */
function mergedVersion(message: string | null, rules: Rules): string | null {
  const merged = mergedBranch(message);
  if (merged === null) return null;
  const rule = rules.branches.find(
    ({ version, patterns }) => version.named && !version.tagged && matchesAny(patterns, merged),
  );
  return rule === undefined ? null : namedVersion(merged, rules.tagPrefix);
}

function partOf(ref: Ref, { bump }: Rules, messages: readonly string[], major: number): Part {
  if (bump === "kind" || ref.rule.version.named) return ref.rule.version.next;
  return bump === "conventional" ? conventionalBump(messages, major) : bump;
}

/** Digits alone would be a number, which may not begin with 0 in PEP 440's normal form. */
function buildOf(sha: string): string {
  const short = sha.slice(0, 7);
  return /^\d+$/.test(short) ? `g${short}` : short;
}
