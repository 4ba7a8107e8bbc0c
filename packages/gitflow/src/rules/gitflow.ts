import { branch, environment, ordinary } from "./branch-rule.ts";
import type { Preset } from "./preset.ts";

/** https://nvie.com/posts/a-successful-git-branching-model */
export const gitflow: Preset = {
  branches: [
    branch("main", ["main", "master"], {
      version: { next: "minor", label: "rc", sha: false, tagged: true },
      enters: ["develop", "release", "hotfix"],
      ticket: false,
      permanent: true,
    }),
    branch("develop", ["develop"], { version: { sha: false }, ticket: false, permanent: true }),
    branch("release", ["release/**"], {
      version: { named: true, label: "rc", sha: false },
      enters: ["main", "develop"],
      back: ["develop"],
      ticket: false,
    }),
    branch("hotfix", ["hotfix/**"], {
      version: { next: "patch", named: true, label: "rc", sha: false },
      enters: ["main", "develop", "release", "support"],
      back: ["develop"],
    }),
    branch("support", ["support/**"], {
      version: { next: "patch", label: "rc", sha: false, tagged: true },
      ticket: false,
      permanent: true,
    }),
    branch("feature", ["feature/**", "feat/**"], { enters: ["develop"] }),
    branch("bugfix", ["bugfix/**", "fix/**"], { enters: ["develop", "release"] }),
    branch("dependency", ["dependabot/**", "renovate/**"], { enters: ["develop"], ticket: false }),
  ],
  others: { ...ordinary, enters: ["develop"] },
  environments: [
    environment("dev", ["develop"]),
    environment("qa", ["release/**", "hotfix/**"]),
    environment("prod", ["main", "master", "support/**"]),
  ],
  tagged: { release: ["main"], preRelease: ["release/{version}"] },
  guards: { base: "fail", name: "fail", mergeBack: "warn", ticket: null, title: null, approvals: 0 },
};
