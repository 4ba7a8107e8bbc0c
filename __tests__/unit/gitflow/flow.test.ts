import assert from "node:assert/strict";
import { test } from "node:test";
import { countedFrom, makeRules, type Situation } from "@mlops-actions/gitflow";
import fc from "fast-check";
import semver from "semver";
import { decided, noHistory, push, settings, tagged } from "./situations.ts";

/** A repository as sets of commits: what a branch has that a tag lacks is all that versions are counted by. */
class Repository {
  #next = 0;
  readonly branches = new Map<string, ReadonlySet<number>>([["main", new Set([this.#next++])]]);
  readonly tags = new Map<string, ReadonlySet<number>>();

  commit(branch: string): void {
    this.branches.set(branch, new Set([...this.of(branch), this.#next++]));
  }
  fork(branch: string, from: string): void {
    this.branches.set(branch, this.of(from));
  }
  merge(from: string, into: string): void {
    this.branches.set(into, new Set([...this.of(into), ...this.of(from), this.#next++]));
  }
  tag(tag: string, branch: string): void {
    this.tags.set(tag, this.of(branch));
  }
  of(branch: string): ReadonlySet<number> {
    return this.branches.get(branch) ?? assert.fail(branch);
  }
  version(branch: string): string {
    const here = push(branch, noHistory);
    const [last] = countedFrom([...this.tags.keys()], here, makeRules(settings));
    const before = last === undefined ? new Set() : this.tags.get(last.tag);
    const commitsSince = [...this.of(branch)].filter((commit) => !before?.has(commit)).length;
    return versionOf(
      push(branch, { ...noHistory, tags: [...this.tags.keys()], lastTag: last?.tag ?? null, commitsSince }),
    );
  }
}

function versionOf(situation: Situation): string {
  return decided(situation).version.semver;
}

const steps = fc.array(
  fc.record({
    features: fc.integer({ min: 1, max: 5 }),
    fixes: fc.nat(4),
    hotfixes: fc.nat(2),
    backBy: fc.constantFrom("release", "main"),
  }),
  { minLength: 1, maxLength: 6 },
);

test("successive versions of a flow rise: dev, rc, release, the next dev; hotfixes do not take develop back", () => {
  fc.assert(
    fc.property(steps, (releases) => {
      const repository = new Repository();
      repository.fork("develop", "main");
      const ofDevelop: string[] = [];
      const look = () => ofDevelop.push(repository.version("develop"));
      releases.forEach(({ features, fixes, hotfixes, backBy }, index) => {
        for (let feature = 0; feature < features; feature++) {
          repository.commit("develop");
          look();
        }
        const core = `0.${index + 1}.0`;
        const branch = `release/${core}`;
        repository.fork(branch, "develop");
        const ofRelease = [repository.version("develop"), repository.version(branch)];
        for (let fix = 0; fix < fixes; fix++) {
          repository.commit(branch);
          ofRelease.push(repository.version(branch));
        }
        repository.merge(branch, "main");
        ofRelease.push(repository.version("main"));
        repository.tag(`v${core}`, "main");
        ofRelease.push(versionOf(tagged(`v${core}`)));
        repository.merge(backBy === "main" ? "main" : branch, "develop");
        ofRelease.push(repository.version("develop"));
        assertRises(ofRelease);
        look();
        for (let patch = 1; patch <= hotfixes; patch++) {
          const hotfix = `hotfix/0.${index + 1}.${patch}`;
          repository.fork(hotfix, "main");
          repository.commit(hotfix);
          const ofHotfix = [`${semver.inc(core, "patch")}-dev.0`, repository.version(hotfix)];
          repository.merge(hotfix, "main");
          repository.tag(`v0.${index + 1}.${patch}`, "main");
          ofHotfix.push(`0.${index + 1}.${patch}`);
          assertRises(ofHotfix);
          look();
          repository.merge(hotfix, "develop");
          look();
        }
      });
      assertRises(ofDevelop, "or stays");
    }),
  );
});

function assertRises(versions: readonly string[], orStays?: "or stays"): void {
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1];
    if (before === undefined) continue;
    const order = semver.compare(before, version);
    assert.ok(orStays ? order <= 0 : order < 0, `${before}, then ${version}, in ${versions.join(" ")}`);
  }
}
