import { UserError } from "@mlops-actions/errors";

/** Which images a repository forgets: a policy of ECR as JSON text, or how many tagged ones to keep and for how many days untagged ones. */
export type Lifecycle = string | { readonly keep?: number; readonly untaggedDays?: number };

/**
 * The text of a policy.
 * @throws UserError where it is no policy
 */
export function lifecyclePolicy(lifecycle: Lifecycle): string {
  if (typeof lifecycle === "string") {
    if (rulesOf(lifecycle) === null) {
      throw new UserError("The lifecycle policy is no JSON with a list of `rules`.", {
        remedy:
          'Write it as ECR has it: {"rules": [{"rulePriority": 1, "selection": {…}, "action": {"type": "expire"}}]}.',
      });
    }
    return lifecycle;
  }
  const { keep, untaggedDays } = lifecycle;
  const selections = [
    ...(untaggedDays === undefined ? [] : [untagged(untaggedDays)]),
    ...(keep === undefined ? [] : [newest(keep)]),
  ];
  if (selections.length === 0) {
    throw new UserError("The lifecycle policy says neither how many images to keep nor for how many days.", {
      remedy: "Set `keep`, `untagged-days`, or both.",
    });
  }
  const rules = selections.map(({ description, selection }, index) => ({
    rulePriority: index + 1,
    description,
    selection,
    action: { type: "expire" },
  }));
  return JSON.stringify({ rules });
}

/** Whether two policies say the same, however their JSON is spaced and ordered. */
export function samePolicy(one: string, other: string): boolean {
  return JSON.stringify(sorted(rulesOf(one))) === JSON.stringify(sorted(rulesOf(other)));
}

function untagged(days: number) {
  return {
    description: `untagged images go after ${count(days, "untagged-days")} days`,
    selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: days },
  };
}

/** Of the tagged ones: those without a tag, as attestations, must not push an image out. */
function newest(keep: number) {
  return {
    description: `the ${count(keep, "keep")} newest tagged images stay`,
    selection: { tagStatus: "tagged", tagPatternList: ["*"], countType: "imageCountMoreThan", countNumber: keep },
  };
}

function count(value: number, name: string): number {
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new UserError(`\`${name}\` of the lifecycle policy is ${value}, and must be a whole number from 1.`, {
    remedy: `Set \`${name}\` to 1 or more, or leave it out.`,
  });
}

function rulesOf(text: string): readonly object[] | null {
  try {
    const { rules } = (JSON.parse(text) ?? {}) as { readonly rules?: unknown };
    return Array.isArray(rules) && rules.length > 0 && rules.every((rule) => typeof rule === "object" && rule !== null)
      ? rules
      : null;
  } catch {
    return null;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
