export { type FakeGitHub, type FakeGitHubOptions, type RecordedRequest, startFakeGitHub } from "./src/fake-github.ts";
export type { Fault } from "./src/faults.ts";
export type { Account, FakeCheckRun, FakeComment, FakePull } from "./src/github-state.ts";
