export { type FakeGitHub, type FakeGitHubOptions, type RecordedRequest, startFakeGitHub } from "./src/fake-github.ts";
export { type FakeResults, startFakeResults } from "./src/fake-results.ts";
export type { Fault } from "./src/faults.ts";
export { type Files, type GitRepository, gitRepository } from "./src/git-repository.ts";
export type {
  Account,
  FakeAsset,
  FakeCheckRun,
  FakeComment,
  FakeDeployment,
  FakeDeploymentStatus,
  FakePull,
  FakeRelease,
  FakeReview,
  FakeReviewComment,
  FakeSarif,
} from "./src/github-state.ts";
export { type PullRequest, pullRequest } from "./src/pull-request.ts";
export type { FakeArtifact, FakeCacheEntry } from "./src/results-services.ts";
export { type ActionRun, type FinishedAction, runAction } from "./src/run-action.ts";
export { readRunnerFile } from "./src/runner-files.ts";
export { type Server, startServer } from "./src/server.ts";
export { temporaryFolder } from "./src/temporary-folder.ts";
export { readWorkflowCommands, type WorkflowCommand } from "./src/workflow-commands.ts";
