import { isUtf8 } from "node:buffer";
import { mediaType } from "../formats/media-type.ts";

/** A request and its answer, as they went over the line. */
export interface CaptureEvent {
  /** By which it is drawn, and later joined with what turned out to be true. */
  readonly eventId: string;
  /** The client's own name of it. */
  readonly inferenceId: string | null;
  /** What the client said of it, by which a monitor's preprocessing script tells requests apart. */
  readonly customAttributes: string | null;
  readonly at: Date;
  readonly input: CapturedBody;
  readonly output: CapturedBody;
}

export interface CapturedBody {
  readonly contentType: string;
  readonly body: Buffer | string;
}

/** Of an event of which the client says nothing. */
export const unnamed = { inferenceId: null, customAttributes: null } as const;

type Encoding = "CSV" | "JSON" | "BASE64";

const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ["text/csv", "CSV"],
  ["application/json", "JSON"],
  ["application/jsonlines", "JSON"],
  ["application/x-ndjson", "JSON"],
]);

/** A line of SageMaker's data capture, without its end. */
export function captureLine({ eventId, inferenceId, customAttributes, at, input, output }: CaptureEvent): string {
  return JSON.stringify({
    captureData: { endpointInput: captured("INPUT", input), endpointOutput: captured("OUTPUT", output) },
    eventMetadata: {
      eventId,
      ...(inferenceId !== null && { inferenceId }),
      ...(customAttributes !== null && { customAttributes: [customAttributes] }),
      inferenceTime: at.toISOString(),
    },
    eventVersion: "0",
  });
}

function captured(mode: "INPUT" | "OUTPUT", { contentType, body }: CapturedBody) {
  const encoding = encodingOf(contentType, body);
  const data = encoding === "BASE64" ? Buffer.from(body as string).toString("base64") : body.toString();
  return { observedContentType: contentType, mode, data, encoding };
}

function encodingOf(contentType: string, body: Buffer | string): Encoding {
  const encoding = ENCODINGS.get(mediaType(contentType).type) ?? "BASE64";
  return typeof body === "string" || isUtf8(body) ? encoding : "BASE64";
}
