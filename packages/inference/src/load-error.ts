import { UserError } from "@mlops-actions/errors";

interface Complaint {
  readonly pattern: RegExp;
  readonly message: (found: RegExpMatchArray) => string;
  readonly remedy: string;
}

/** What onnxruntime says when it refuses a model, and what that means. */
const COMPLAINTS: readonly Complaint[] = [
  {
    pattern: /No Op registered for (\S+) with domain_version of (\d+)|(\S+?)\(-?\d+\) is not a registered function\/op/,
    message: ([, op, version, unregistered]) =>
      `The model uses the operator ${op ?? unregistered}, which onnxruntime does not know${version ? ` in operator set ${version}` : ""}.`,
    remedy: "Export the model with ONNX's own operators.",
  },
  {
    pattern: /Opset (\d+) is under development|[Uu]nsupported opset|opset (?:version )?(\d+)/,
    message: ([, first, second]) =>
      `The model needs operator set ${first ?? second ?? ""}, which this onnxruntime does not support.`,
    remedy: "Export the model with a lower target opset.",
  },
  {
    pattern: /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
    message: ([, version, most]) => `The model has IR version ${version}; this onnxruntime reads up to ${most}.`,
    remedy: "Export the model with an older onnx package, or set its `ir_version`.",
  },
  {
    pattern: /Could not find an implementation for (\S+)\((\d+)\)/,
    message: ([, op]) =>
      `onnxruntime has no implementation of the model's operator ${op} for the types that it is used with.`,
    remedy: "Export the model with float inputs, or without that step.",
  },
];

const ANY_OTHER: Complaint = {
  pattern: /(?:)/,
  message: () => "onnxruntime cannot load the model.",
  remedy: "See whether Python's onnxruntime loads it; if not, export it again.",
};

/** Translates what onnxruntime says of a model that it cannot load; its own words stay the cause. */
export function loadError(path: string, cause: unknown): UserError {
  const words = cause instanceof Error ? cause.message : String(cause);
  const complaint = COMPLAINTS.find(({ pattern }) => pattern.test(words)) ?? ANY_OTHER;
  return new UserError(complaint.message(words.match(complaint.pattern)!), {
    file: path,
    remedy: complaint.remedy,
    cause,
  });
}
