import { branch, environment, ordinary } from "./branch-rule.ts";
import type { Preset } from "./preset.ts";
import type { Guards } from "./rules.ts";

const main = branch("main", ["main", "master"], {
  version: { next: "patch", label: "dev", sha: false, tagged: true },
  ticket: false,
  permanent: true,
});
const change = { ...ordinary, version: { ...ordinary.version, next: "patch" } } as const;
const dependency = branch("dependency", ["dependabot/**", "renovate/**"], {
  ...change,
  enters: ["main"],
  ticket: false,
});
const guards: Guards = { base: "fail", name: "off", mergeBack: "off", ticket: null, title: null, approvals: 0 };
const prod = environment("prod", ["main", "master"]);

/** https://docs.github.com/get-started/using-github/github-flow: any branch enters main, and main is deployed. */
export const githubFlow: Preset = {
  branches: [main, dependency],
  others: { ...change, enters: ["main"] },
  environments: [prod],
  tagged: { release: ["main"], preRelease: [] },
  guards,
};

/** https://trunkbaseddevelopment.com: as before, and releases are cut on branches that nothing comes back from. */
export const trunk: Preset = {
  branches: [
    main,
    branch("release", ["release/**"], {
      version: { next: "patch", named: true, label: "rc", sha: false, tagged: true },
      ticket: false,
      permanent: true,
    }),
    dependency,
  ],
  others: { ...change, enters: ["main", "release"] },
  environments: [{ ...prod, branches: ["release/**"], deploy: "tags" }, environment("dev", ["main", "master"])],
  tagged: { release: ["release/{version}", "main"], preRelease: [] },
  guards,
};
