export { type CheckAnnotation, type CheckConclusion, type CheckRun, publishCheck } from "./src/check.ts";
export { type SarifUpload, uploadSarif } from "./src/code-scanning.ts";
export {
  commentLimit,
  type PublishedComment,
  type StickyComment,
  updateComment,
  upsertComment,
} from "./src/comment.ts";
export { type ComparedCommit, type Comparison, compare, countCommits } from "./src/compare.ts";
export { type DeploymentRecord, type RecordedDeployment, recordDeployment } from "./src/deployment.ts";
export type { DeploymentState } from "./src/deployment-status.ts";
export { type GitHubEvent, readEvent } from "./src/event.ts";
export { explainFailure, isForbidden } from "./src/failure.ts";
export { createGitHub, type GitHub, type GitHubOptions, type Octokit, type Repository } from "./src/github.ts";
export { listDeployments, type PastDeployment } from "./src/list-deployments.ts";
export { markerFor } from "./src/marker.ts";
export { mergeBase } from "./src/merge-base.ts";
export { type MergedPullRequest, mergedPullRequestOf } from "./src/merged-pull-request.ts";
export { type PullRequest, pullRequestOf } from "./src/pull-request.ts";
export { pullsOfBranch } from "./src/pulls-of-branch.ts";
export type { FileToAttach } from "./src/release-file.ts";
export { type AttachedFile, attachToRelease, type ChangedRelease, type ReleaseFiles } from "./src/release-files.ts";
export { postReview, type Review, type ReviewRemark } from "./src/review.ts";
export { type GivenReview, listReviews } from "./src/reviews.ts";
export { listTags, type Tag } from "./src/tags.ts";
