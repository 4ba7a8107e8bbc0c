import { type Server, startServer } from "@mlops-actions/testkit";

/** A call that the fake was given: the action's name and its parameters. */
export interface Call {
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

type Answer = object | { readonly error: string; readonly message?: string; readonly status?: number };

export interface FakeEcr extends AsyncDisposable {
  readonly calls: readonly Call[];
  readonly actions: () => string[];
  /** For the code under test. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * ECR's control side with scripted answers: each action's are given one after another, and the last one again and again. What no script names is
 * an error of the test.
 */
export async function fakeEcr(script: Readonly<Record<string, readonly Answer[]>>): Promise<FakeEcr> {
  const calls: Call[] = [];
  const counts = new Map<string, number>();
  const server: Server = await startServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const action = String(request.headers["x-amz-target"]).replace("AmazonEC2ContainerRegistry_V20150921.", "");
      calls.push({ action, parameters: JSON.parse(Buffer.concat(chunks).toString("utf8")) });
      const count = counts.get(action) ?? 0;
      counts.set(action, count + 1);
      const answer = script[action]?.at(Math.min(count, script[action].length - 1)) ?? {
        error: "UnscriptedException",
        message: `no answer for ${action}`,
      };
      const failed = "error" in answer;
      response.writeHead(failed ? (answer.status ?? 400) : 200, { "content-type": "application/x-amz-json-1.1" });
      response.end(JSON.stringify(failed ? { __type: answer.error, message: answer.message ?? "" } : answer));
    });
  });
  return {
    calls,
    actions: () => calls.map(({ action }) => action),
    environment: {
      AWS_ENDPOINT_URL: server.url,
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_MAX_ATTEMPTS: "1",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
