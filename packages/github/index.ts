export { type CheckAnnotation, type CheckConclusion, type CheckRun, publishCheck } from "./src/check.ts";
export { commentLimit, type PublishedComment, type StickyComment, upsertComment } from "./src/comment.ts";
export { type GitHubEvent, readEvent } from "./src/event.ts";
export { explainFailure, isForbidden } from "./src/failure.ts";
export { createGitHub, type GitHub, type GitHubOptions, type Octokit, type Repository } from "./src/github.ts";
export { markerFor } from "./src/marker.ts";
export { mergeBase } from "./src/merge-base.ts";
export { type PullRequest, pullRequestOf } from "./src/pull-request.ts";
