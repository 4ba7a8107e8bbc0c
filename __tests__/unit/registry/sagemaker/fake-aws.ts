import type { IncomingMessage } from "node:http";
import { startServer } from "@mlops-actions/testkit";
import { AwsRefusal, refuse } from "./aws-refusal.ts";
import { type FakeS3, fakeS3, type S3Answer } from "./fake-s3.ts";
import { type FakeSagemaker, fakeSagemaker } from "./fake-sagemaker.ts";

/** A failure for some of the next calls. */
export interface AwsFault {
  /** `CreateModelPackage`, `PUT`, `GET`, `AssumeRole`. */
  readonly action: string;
  /** A name and a message, or a call that is done and whose answer is lost. */
  readonly error: readonly [code: string, message: string, status: number] | "lost";
  /** How often; default once. */
  readonly times?: number;
}

export interface FakeAws extends AsyncDisposable {
  readonly bucket: string;
  readonly s3: FakeS3;
  readonly sagemaker: FakeSagemaker;
  /** For the code under test. */
  readonly environment: Readonly<Record<string, string>>;
  readonly fail: (fault: AwsFault) => void;
  /** Ends all failing. */
  readonly mend: () => void;
  /** Of every call: what was asked, by whose key, and the key that an object is to be encrypted with. */
  readonly calls: readonly { readonly action: string; readonly key: string; readonly kmsKey?: string }[];
}

/** S3, SageMaker's registry and the assuming of roles, on one address. */
export async function fakeAws({ pageSize }: { readonly pageSize?: number } = {}): Promise<FakeAws> {
  const bucket = "models-of-tests";
  const s3 = fakeS3(bucket, pageSize);
  const sagemaker = fakeSagemaker((uri) => s3.objects.get(uri.replace(`s3://${bucket}/`, "")) ?? null);
  const faults: { -readonly [Key in keyof AwsFault]: AwsFault[Key] }[] = [];
  const calls: { action: string; key: string; kmsKey?: string }[] = [];

  function faultOf(action: string) {
    const fault = faults.find((it) => it.action === action && (it.times ?? 1) > 0);
    if (fault !== undefined) fault.times = (fault.times ?? 1) - 1;
    return fault;
  }

  function answer(request: IncomingMessage, body: Buffer): S3Answer | "lost" {
    const target = String(request.headers["x-amz-target"] ?? "");
    const url = new URL(request.url ?? "/", "http://fake");
    const form = new URLSearchParams(body.toString("latin1"));
    const isSts = url.pathname === "/" && request.method === "POST" && target === "";
    const action = target.replace("SageMaker.", "") || (isSts ? (form.get("Action") ?? "") : (request.method ?? ""));
    const [, key = "none"] = /Credential=([^/]+)/.exec(request.headers.authorization ?? "") ?? [];
    const kmsKey = request.headers["x-amz-server-side-encryption-aws-kms-key-id"];
    calls.push({ action, key, ...(kmsKey !== undefined && { kmsKey: String(kmsKey) }) });
    const fault = faultOf(action);
    if (fault !== undefined && fault.error !== "lost") throw new AwsRefusal(...fault.error);
    const given = isSts
      ? assumeRole(form)
      : target === ""
        ? s3.answer({ ...splitPath(url), ...rest(request), body })
        : json(sagemaker.call(action, JSON.parse(body.toString())));
    return fault === undefined ? given : "lost";
  }

  const server = await startServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const isJson = request.headers["x-amz-target"] !== undefined;
      try {
        const given = answer(request, Buffer.concat(chunks));
        if (given === "lost") return request.socket.destroy();
        response.writeHead(given.status, given.headers);
        response.end(given.body);
      } catch (error) {
        if (!(error instanceof AwsRefusal)) throw error;
        const { code, message, status } = error;
        response.writeHead(status, { "content-type": isJson ? "application/x-amz-json-1.1" : "application/xml" });
        const xml = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
        const form = request.url === "/" ? `<ErrorResponse>${xml}</ErrorResponse>` : xml;
        response.end(isJson ? JSON.stringify({ __type: code, message }) : form);
      }
    });
  });

  return {
    bucket,
    s3,
    sagemaker,
    calls,
    fail: (fault) => void faults.push({ ...fault }),
    mend: () => void faults.splice(0),
    environment: {
      AWS_ENDPOINT_URL: server.url,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_MAX_ATTEMPTS: "3",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function json(value: object): S3Answer {
  return { status: 200, headers: { "content-type": "application/x-amz-json-1.1" }, body: JSON.stringify(value) };
}

function splitPath({ pathname, searchParams: query }: URL) {
  const [, bucket = "", ...key] = pathname.split("/").map(decodeURIComponent);
  return { bucket, key: key.join("/"), query };
}

function rest({ method = "", headers }: IncomingMessage) {
  return { method, headers };
}

function assumeRole(form: URLSearchParams): S3Answer {
  const arn = form.get("RoleArn") ?? "";
  if (form.get("Action") !== "AssumeRole" || arn === "") throw refuse("InvalidAction", "only roles are assumed here");
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const key = `ASIA${arn.split("/").at(-1)}`;
  const credentials = `<AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expires}</Expiration>`;
  const user = `<AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>x</AssumedRoleId></AssumedRoleUser>`;
  const result = `<AssumeRoleResult><Credentials>${credentials}</Credentials>${user}</AssumeRoleResult>`;
  return {
    status: 200,
    headers: { "content-type": "text/xml" },
    body: `<AssumeRoleResponse>${result}</AssumeRoleResponse>`,
  };
}
