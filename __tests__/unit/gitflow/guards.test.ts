import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Finding, GitflowSettings, Guards, Review, Situation } from "@mlops-actions/gitflow";
import { commit, found, pullRequest, push } from "./situations.ts";

const guards = (changes: Partial<Guards>): Partial<GitflowSettings> => ({ guards: changes });
const brief = (findings: readonly Finding[]) => findings.map(({ guard, level }) => `${guard} ${level}`);
const fork = { fork: true };

describe("may this branch enter that one?", () => {
  for (const [head, base, expected] of [
    ["feature/x", "develop", []],
    ["feature/x", "main", ["base fail"]],
    ["feature/x", "release/1.5.0", ["base fail"]],
    ["bugfix/x", "release/1.5.0", []],
    ["bugfix/x", "main", ["base fail"]],
    ["develop", "main", ["base fail"]],
    ["release/1.5.0", "develop", []],
    ["release/1.5.0", "main", ["merge-back warn"]],
    ["hotfix/1.4.1", "main", ["merge-back warn"]],
    ["hotfix/1.4.1", "develop", []],
    ["main", "develop", []],
    ["main", "feature/x", ["base fail"]],
    ["dependabot/npm_and_yarn/zod-4", "develop", []],
    ["whatever", "develop", ["name fail"]],
    ["whatever", "main", ["base fail", "name fail"]],
  ] as const) {
    test(`${head} → ${base}`, () => assert.deepEqual(brief(found(pullRequest(head, base))), expected));
  }

  test("says what is allowed, and how to mend it", () => {
    const [finding] = found(pullRequest("feature/x", "main"));
    assert.deepEqual(finding, {
      guard: "base",
      level: "fail",
      message: "feature/x (feature) may not enter main, only develop.",
      remedy:
        "Change the base of the pull request to develop (Edit, beside the title), or rename the branch if it is something else.",
    });
    const [none] = found(pullRequest("develop", "main"));
    assert.match(none?.message ?? "", /nor any other branch/);
    assert.equal(
      none?.remedy,
      "Close the pull request, and bring the commits to main on a branch that may enter it: release/**, hotfix/**.",
    );
  });

  test("a fork's branch may enter where features may, whatever it is called", () => {
    assert.deepEqual(brief(found(pullRequest("main", "develop", {}, fork))), []);
    assert.deepEqual(brief(found(pullRequest("patch-1", "develop", {}, fork))), []);
    assert.deepEqual(brief(found(pullRequest("patch-1", "main", {}, fork))), ["base fail"]);
  });

  test("own targets are kinds or patterns", () => {
    const branches = new Map([["feature", { enters: ["epic/*", "develop"] }]]);
    assert.deepEqual(brief(found(pullRequest("feature/x", "epic/y"), { branches })), []);
    assert.deepEqual(brief(found(pullRequest("feature/x", "epic/y/z"), { branches })), ["base fail"]);
  });

  test("levels are the team's", () => {
    const of = (level: "off" | "warn") => brief(found(pullRequest("x", "main"), guards({ base: level, name: level })));
    assert.deepEqual(of("warn"), ["base warn", "name warn"]);
    assert.deepEqual(of("off"), []);
  });

  test("GitHub flow and trunk take any name into main", () => {
    for (const preset of ["github-flow", "trunk"] as const) {
      assert.deepEqual(brief(found(pullRequest("anything", "main"), { preset })), []);
      assert.deepEqual(brief(found(pullRequest("anything", "other"), { preset })), ["base fail"]);
    }
    assert.deepEqual(brief(found(pullRequest("release/1.0", "main"), { preset: "trunk" })), ["base fail"]);
  });
});

describe("is a hotfix merged back?", () => {
  test("an open pull request to develop is seen", () => {
    const backMerges = new Map([["develop", 8]]);
    assert.deepEqual(found(pullRequest("hotfix/1.4.1", "main", { backMerges })), []);
  });
  test("one to elsewhere does not count", () => {
    const [finding] = found(pullRequest("hotfix/1.4.1", "main", { backMerges: new Map([["support/1.x", 8]]) }));
    assert.equal(
      finding?.message,
      "hotfix/1.4.1 must be merged back to develop too, and no open pull request does that.",
    );
    assert.match(finding?.remedy ?? "", /Open a pull request from hotfix\/1\.4\.1 to develop/);
  });
  test("a fork's hotfix is not asked for it: its branch is not ours to merge back", () => {
    assert.deepEqual(found(pullRequest("hotfix/1.4.1", "main", {}, fork)), []);
  });
  test("where nobody can tell, nothing is claimed", () => {
    const [finding] = found(pullRequest("hotfix/1.4.1", "main", { backMerges: null }));
    assert.equal(finding?.message, "hotfix/1.4.1 must be merged back to develop too.");
  });
  test("what main has and develop lacks is said on pushes, as far as it is known", () => {
    const unmerged = { from: "main", into: "develop", commits: 3, more: false, subjects: [] };
    const [finding, ...others] = found(push("main", { unmerged }));
    assert.deepEqual(
      [finding?.level, finding?.message, others],
      ["warn", "main has 3 commits that develop lacks.", []],
    );
    assert.match(finding?.remedy ?? "", /squash or rebase merge made anew count as lacking/);
    const [more] = found(push("main", { unmerged: { ...unmerged, commits: 100, more: true } }));
    assert.equal(more?.message, "main has at least 100 commits that develop lacks.");
    assert.deepEqual(found(push("main", { unmerged: { ...unmerged, commits: 0 } })), []);
    assert.deepEqual(found(push("main", { unmerged }), guards({ mergeBack: "off" })), []);
  });
});

test("a branch that is named after a release warns", () => {
  const [finding] = found(push("release/1.4.0"));
  assert.deepEqual([finding?.guard, finding?.level], ["version", "warn"]);
  assert.match(finding?.message ?? "", /1\.4\.0, which is released already \(v1\.4\.0\)/);
  assert.match(finding?.remedy ?? "", /such as 1\.4\.1/);
  assert.deepEqual(found(push("release/1.5.0")), []);
  assert.deepEqual(found(push("release/1.4.0", { tagsHere: ["v1.4.0"] })), [], "the release was tagged there");
  assert.deepEqual(found(pullRequest("release/1.4.0", "develop")), [], "what is released comes back");
});

describe("does the pull request name its ticket?", () => {
  const body = (text: string) => pullRequest("feature/x", "develop", { body: text });
  const title = (text: string) => pullRequest("feature/x", "develop", { title: text });
  const named: [string, Situation, "issue" | "ticket", boolean][] = [
    ["Closes #12", body("Closes #12"), "issue", true],
    ["fixes org/repo#12", body("fixes org/repo#12"), "issue", true],
    ["an address", body("See https://github.com/org/repo/issues/12."), "issue", true],
    ["the title", title("Faster (#12)"), "issue", true],
    ["the branch", pullRequest("feature/12-faster", "develop"), "issue", true],
    ["nothing", body("No. 12"), "issue", false],
    ["a heading", body("# 12"), "issue", false],
    ["an anchor", body("page#12x"), "issue", false],
    ["the template's example", body("<!-- Closes #12 -->\nFaster"), "issue", false],
    ["an open comment", body("<!-- Closes #12"), "issue", false],
    ["a ticket in the title", title("ML-7 faster"), "ticket", true],
    ["a ticket in the branch", pullRequest("feature/ML-7-faster", "develop"), "ticket", true],
    ["another project's", title("OPS-7 faster"), "ticket", false],
    ["a release needs none", pullRequest("release/1.5.0", "develop"), "issue", true],
    ["a merge back needs none", pullRequest("main", "develop"), "issue", true],
    ["a dependency needs none", pullRequest("dependabot/pip/onnx", "develop"), "issue", true],
  ];
  for (const [name, situation, kind, passes] of named) {
    test(name, () => {
      const findings = found(situation, guards({ ticket: kind === "issue" ? "issue" : "\\bML-\\d+" }));
      assert.deepEqual(brief(findings), passes ? [] : ["ticket fail"]);
    });
  }
});

test("the title is a conventional commit, or fits as a whole", () => {
  const of = (title: string, wanted: string) =>
    brief(found(pullRequest("feature/x", "develop", { title }), guards({ title: wanted })));
  assert.deepEqual(of("feat: faster", "conventional"), []);
  assert.deepEqual(of("Faster", "conventional"), ["title fail"]);
  assert.deepEqual(of("ML-7 faster", "ML-\\d+ .+"), []);
  assert.deepEqual(of("see ML-7 faster", "ML-\\d+ .+"), ["title fail"]);
  assert.deepEqual(of("a", "a|b"), []);
  assert.deepEqual(of("ax", "a|b"), ["title fail"]);
});

describe("have enough people approved the head commit?", () => {
  const review = (author: string, changes: Partial<Review> = {}): Review => ({
    author,
    state: "approved",
    commit,
    member: true,
    ...changes,
  });
  const says = (reviews: readonly Review[], approvals = 1) =>
    found(pullRequest("feature/x", "develop", { reviews }), guards({ approvals })).map(({ message }) => message);
  const against = "ann requested changes.";
  const none = (besides = "") => [`The head commit has 0 of 1 approvals${besides}.`];

  test("one is", () => assert.deepEqual(says([review("ann")]), []));
  test("nobody", () => assert.deepEqual(says([]), none()));
  test("the author's own is none", () => assert.deepEqual(says([review("author")]), none()));
  test("each counts once", () =>
    assert.deepEqual(says([review("ann"), review("ann")], 2), ["The head commit has 1 of 2 approvals."]));
  test("a later request for changes takes it back", () =>
    assert.deepEqual(says([review("ann"), review("ann", { state: "changes-requested" })]), [against, ...none()]));
  test("a request for changes stands beside approvals, and through pushes", () => {
    const request = review("ann", { state: "changes-requested", commit: "0".repeat(40) });
    assert.deepEqual(says([request, review("bob")]), [against]);
    assert.deepEqual(says([request, review("ann", { state: "other" }), review("bob")]), [against]);
    assert.deepEqual(says([request, review("ann")]), []);
    assert.deepEqual(says([{ ...request, state: "dismissed" }, review("bob")]), []);
  });
  test("a stranger's request for changes does not stand in the way", () =>
    assert.deepEqual(says([review("eve", { state: "changes-requested", member: false }), review("bob")]), []));
  test("a dismissed one is out", () => assert.deepEqual(says([review("ann", { state: "dismissed" })]), none()));
  test("a later remark leaves it", () =>
    assert.deepEqual(says([review("ann"), review("ann", { state: "other" })]), []));
  test("an earlier commit's is out, and said", () =>
    assert.deepEqual(
      says([review("ann", { commit: "0".repeat(40) })]),
      none(" (not counted: 1 of an earlier commit)"),
    ));
  test("a stranger's is out, and said", () =>
    assert.deepEqual(
      says([review("eve", { member: false })]),
      none(" (not counted: 1 by people who do not belong to the repository)"),
    ));
  test("an account that is gone does not count", () =>
    assert.deepEqual(says([{ ...review("x"), author: null }]), none()));
  test("not asked for, not looked at", () => assert.deepEqual(says([], 0), []));
});

describe("expressions and patterns that would take ages", () => {
  const text = `${"a".repeat(60)}!`;
  const slow = (changes: Partial<Guards>) =>
    found(pullRequest("feature/x", "develop", { title: text }), guards(changes));
  const remedy = /^Write an expression that repeats nothing which repeats itself/;

  test("a ticket's", () => {
    const [finding] = slow({ ticket: "^(a+)+$" });
    assert.equal(finding?.level, "fail");
    assert.equal(finding?.message, "Looking for a ticket by ^(a+)+$ takes too long.");
    assert.match(finding?.remedy ?? "", remedy);
  });
  test("a title's", () => {
    const [finding] = slow({ title: "(a+)+" });
    assert.equal(finding?.message, "Holding the title against (a+)+ takes too long.");
    assert.match(finding?.remedy ?? "", remedy);
  });
  test("a branch's", () => {
    const branches = new Map([["odd", { patterns: [`${"**a".repeat(40)}b`], enters: ["*a".repeat(40)] }]]);
    assert.deepEqual(brief(found(pullRequest("a".repeat(250), "develop"), { branches })), ["name fail"]);
  });
});

test("pushes, tags and schedules break no rule of pull requests", () => {
  const strict = guards({ ticket: "issue", title: "conventional", approvals: 2 });
  for (const event of ["push", "manual", "schedule", "other"] as const) {
    assert.deepEqual(found({ ...push("whatever"), event }, strict), []);
  }
});
