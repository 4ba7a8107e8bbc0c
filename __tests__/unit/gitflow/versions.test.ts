import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { GitflowSettings, History, Situation } from "@mlops-actions/gitflow";
import { commit, decided, noHistory, pullRequest, push, settings, tagged } from "./situations.ts";

interface Row {
  readonly of: Situation;
  readonly semver: string;
  readonly pep440: string;
  readonly kind: string | null;
  readonly settings?: Partial<GitflowSettings>;
}

const flow = (preset: GitflowSettings["preset"]) => ({ preset });
const at = (...tagsHere: string[]) => ({ tagsHere, commitsSince: 0 });
const merged = (message: string): Partial<History> => ({ message });

const rows: readonly Row[] = [
  { of: tagged("v1.4.0"), semver: "1.4.0", pep440: "1.4.0", kind: "tag" },
  { of: tagged("1.4.0"), semver: "1.4.0", pep440: "1.4.0", kind: "tag" },
  { of: tagged("v1.5.0-rc.2"), semver: "1.5.0-rc.2", pep440: "1.5.0rc2", kind: "tag" },
  { of: tagged("v1.4.0+cpu"), semver: "1.4.0+cpu", pep440: "1.4.0+cpu", kind: "tag" },
  { of: tagged("v1"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: tagged("nightly"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: push("main", at("v1.4.0")), semver: "1.4.0", pep440: "1.4.0", kind: "main" },
  { of: push("main", at("v1", "v1.4.0-rc.3", "v1.4.0")), semver: "1.4.0", pep440: "1.4.0", kind: "main" },
  { of: push("main"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "main" },
  { of: push("master"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "main" },
  {
    of: push("main", merged("Merge pull request #9 from org/hotfix/1.4.1\n\nFix")),
    semver: "1.4.1-rc.12",
    pep440: "1.4.1rc12",
    kind: "main",
  },
  {
    of: push("main", merged("Merge remote-tracking branch 'origin/release/2.0.0'")),
    semver: "2.0.0-rc.12",
    pep440: "2.0.0rc12",
    kind: "main",
  },
  {
    of: push("main", merged("Merge branch 'release/2.0.0' into main")),
    semver: "2.0.0-rc.12",
    pep440: "2.0.0rc12",
    kind: "main",
  },
  {
    of: push("main", merged("Merge pull request #9 from org/release/1.2.0")),
    semver: "1.5.0-rc.12",
    pep440: "1.5.0rc12",
    kind: "main",
  },
  { of: push("develop"), semver: "1.5.0-dev.12", pep440: "1.5.0.dev12", kind: "develop" },
  { of: push("develop", at("v1.4.0")), semver: "1.5.0-dev.0", pep440: "1.5.0.dev0", kind: "develop" },
  { of: push("release/1.5.0"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "release" },
  { of: push("release/v2.0"), semver: "2.0.0-rc.12", pep440: "2.0.0rc12", kind: "release" },
  { of: push("release/spring"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "release" },
  { of: push("hotfix/1.4.1"), semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "hotfix" },
  { of: push("hotfix/crash"), semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "hotfix" },
  { of: push("support/1.x"), semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "support" },
  { of: push("release-1.5.0"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: push("hotfix/pin-numpy-1.26.4"), semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "hotfix" },
  {
    of: push("hotfix/model-1.4.2", { tags: ["model-v1.4.0"], lastTag: "model-v1.4.0" }),
    settings: { tagPrefix: "model-" },
    semver: "1.4.2-rc.12",
    pep440: "1.4.2rc12",
    kind: "hotfix",
  },
  {
    of: push("hotfix/improve-2.0.0"),
    settings: { tagPrefix: "v" },
    semver: "1.4.1-rc.12",
    pep440: "1.4.1rc12",
    kind: "hotfix",
  },
  {
    of: push("release-1.5.0"),
    settings: { branches: new Map([["release", { patterns: ["release-*"] }]]) },
    semver: "1.5.0-rc.12",
    pep440: "1.5.0rc12",
    kind: "release",
  },
  {
    of: push("renovate/eslint-9.x"),
    semver: "1.5.0-dev.12+a41b77e",
    pep440: "1.5.0.dev12+a41b77e",
    kind: "dependency",
  },
  { of: push("release/1.4"), settings: flow("trunk"), semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "release" },
  {
    of: push("main", merged("Merge pull request #9 from mallory/release/9.9.9")),
    settings: flow("trunk"),
    semver: "1.4.1-dev.12",
    pep440: "1.4.1.dev12",
    kind: "main",
  },
  { of: tagged("v9999999999999999.0.0"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: tagged("v1.9007199254740991.0"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: push("feature/faster"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: "feature" },
  { of: push("bugfix/12-crash"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: "bugfix" },
  { of: push("feature/release-9.9.9"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: "feature" },
  { of: push("whatever"), semver: "1.5.0-dev.12+a41b77e", pep440: "1.5.0.dev12+a41b77e", kind: null },
  { of: pullRequest("release/1.5.0", "main"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "release" },
  {
    of: pullRequest("release/1.5.0", "main", {}, { fork: true }),
    semver: "1.5.0-rc.12+a41b77e",
    pep440: "1.5.0rc12+a41b77e",
    kind: "release",
  },
  {
    of: pullRequest("main", "main", {}, { fork: true }),
    semver: "1.5.0-dev.12+a41b77e",
    pep440: "1.5.0.dev12+a41b77e",
    kind: null,
  },
  {
    of: push("develop", { ...noHistory, commitsSince: 3 }),
    semver: "0.1.0-dev.3",
    pep440: "0.1.0.dev3",
    kind: "develop",
  },
  { of: push("hotfix/x", { ...noHistory, commitsSince: 3 }), semver: "0.1.0-rc.3", pep440: "0.1.0rc3", kind: "hotfix" },
  { of: push("main"), settings: flow("github-flow"), semver: "1.4.1-dev.12", pep440: "1.4.1.dev12", kind: "main" },
  { of: push("main", at("v1.4.0")), settings: flow("github-flow"), semver: "1.4.0", pep440: "1.4.0", kind: "main" },
  {
    of: push("faster"),
    settings: flow("github-flow"),
    semver: "1.4.1-dev.12+a41b77e",
    pep440: "1.4.1.dev12+a41b77e",
    kind: null,
  },
  { of: push("release/1.5"), settings: flow("trunk"), semver: "1.5.0-rc.12", pep440: "1.5.0rc12", kind: "release" },
  {
    of: push("release/1.5", at("v1.5.1")),
    settings: flow("trunk"),
    semver: "1.5.1",
    pep440: "1.5.1",
    kind: "release",
  },
  { of: push("develop"), settings: { bump: "major" }, semver: "2.0.0-dev.12", pep440: "2.0.0.dev12", kind: "develop" },
  { of: push("hotfix/x"), settings: { bump: "major" }, semver: "1.4.1-rc.12", pep440: "1.4.1rc12", kind: "hotfix" },
];

describe("the version of a ref", () => {
  for (const { of, semver, pep440, kind, settings: changes } of rows) {
    const name = `${changes?.preset ?? ""} ${of.event} ${of.branch ?? of.tag} ${of.history.tagsHere} → ${semver}`;
    test(name, () => {
      const { version, kind: actual } = decided(of, changes);
      assert.deepEqual([version.semver, version.pep440, actual], [semver, pep440, kind]);
    });
  }
});

describe("tags of one component among many", () => {
  const history = { tags: ["model@1.2.3", "model@1.2.10", "server@9.0.0", "2.0.0"], commitsSince: 4 };
  test("model@1.2.10", () => {
    const of = push("develop", { ...history, lastTag: "model@1.2.10" });
    assert.equal(decided(of, { tagPrefix: "model@" }).version.semver, "1.3.0-dev.4");
  });
  test("model/v1.2.3", () => {
    const own = { tagPrefix: "model/" };
    assert.equal(decided(tagged("model/v1.2.3"), own).version.semver, "1.2.3");
    assert.equal(decided(tagged("server/v9.0.0", { lastTag: "model/v1.2.3" }), own).kind, null);
    assert.equal(decided(tagged("v9.0.0", { lastTag: "model/v1.2.3" }), own).kind, null);
  });
});

describe("a team's own kinds", () => {
  const branches = new Map([
    [
      "experiment",
      { patterns: ["experiment/*"], version: { label: "alpha", next: "major" } as const, environment: "lab" },
    ],
    ["feature", { patterns: ["story/**"] }],
  ]);
  test("are looked at before the preset's", () => {
    const { kind, version, environment } = decided(push("experiment/x"), { branches });
    assert.deepEqual([kind, version.semver, environment], ["experiment", "2.0.0-alpha.12+a41b77e", "lab"]);
  });
  test("also where a name of the preset's fits as well", () => {
    const own = new Map([["spike", { patterns: ["feature/spike-*"] }]]);
    assert.equal(decided(push("feature/spike-1"), { branches: own }).kind, "spike");
  });
  test("a fork's commit is never a release of ours, whatever tag it carries", () => {
    const own = new Map([["beta", { patterns: ["beta/*"], version: { tagged: true } }]]);
    const of = (fork: boolean) =>
      decided({ ...push("beta/1", { tagsHere: ["v1.4.0"] }), fork }, { branches: own }).version.semver;
    assert.deepEqual([of(false), of(true)], ["1.4.0", "1.5.0-dev.12+a41b77e"]);
  });
  test("change the preset's kind of that name, and leave the rest of it", () => {
    assert.equal(decided(push("story/a/b"), { branches }).kind, "feature");
    assert.equal(decided(push("feature/x"), { branches }).kind, null);
    assert.equal(decided(push("story/a"), { branches }).version.semver, "1.5.0-dev.12+a41b77e");
  });
  test("a label without a PEP 440 form leaves that spelling out, and says so", () => {
    const own = new Map([["hotfix", { version: { label: "hotfix" } }]]);
    const { version, reasons } = decided(push("hotfix/x"), { branches: own });
    assert.deepEqual([version.semver, version.pep440], ["1.4.1-hotfix.12", null]);
    assert.match(reasons.join("\n"), /PEP 440 has no word for the pre-release of 1\.4\.1-hotfix\.12/);
  });
});

test("a commit whose short name is a number is one word in both spellings", () => {
  const { version } = decided({ ...push("feature/x"), sha: `0123456${commit.slice(7)}` });
  assert.deepEqual([version.semver, version.pep440], ["1.5.0-dev.12+g0123456", "1.5.0.dev12+g0123456"]);
});

test("reasons say where kind, version and deployment come from", () => {
  assert.deepEqual(decided(push("develop"), settings).reasons, [
    "develop is a branch of kind develop.",
    "1.5.0-dev.12: The next minor version after v1.4.0; dev.12: 12 commits since v1.4.0.",
    "To be deployed to dev.",
  ]);
});
