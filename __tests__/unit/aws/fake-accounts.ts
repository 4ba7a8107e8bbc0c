import { type Server, startServer } from "@mlops-actions/testkit";

export interface FakeAccounts extends AsyncDisposable {
  /** Of every call: what was asked, by whose key, and of which role or repository. */
  readonly calls: { readonly action: string; readonly key: string; readonly of: string | null }[];
  /** What the role's trust policy asks for, by the role's ARN. A role that is not here may not be assumed. */
  readonly roles: Map<string, { readonly externalId: string | null }>;
  /** Repositories by the account's key: `models/churn`. */
  readonly repositories: Map<string, Set<string>>;
  /** Who is refused, as STS writes it. */
  user: string;
  /** For the code under test. */
  readonly environment: Readonly<Record<string, string>>;
}

export const jobKey = "AKIAJOB";

/** The key that stands for an assumed role, whose token of ECR has it as its password. */
export function keyOf(role: string): string {
  return `ASIA${role.split("/").at(-1)}`;
}

/** Accounts of AWS: STS and what ECR does before a registry is spoken to, each caller known by its key. */
export async function fakeAccounts(): Promise<FakeAccounts> {
  const calls: FakeAccounts["calls"] = [];
  const roles: FakeAccounts["roles"] = new Map();
  const repositories: FakeAccounts["repositories"] = new Map();
  const ecr = (action: string, key: string, asked: Record<string, unknown>): [number, object] => {
    const own = repositories.get(key) ?? new Set();
    repositories.set(key, own);
    const name = String(asked["repositoryName"] ?? (asked["repositoryNames"] as string[] | undefined)?.[0]);
    calls.push({ action, key, of: name === "undefined" ? null : name });
    if (action === "GetAuthorizationToken") {
      const authorizationToken = Buffer.from(`AWS:${key}`).toString("base64");
      return [200, { authorizationData: [{ authorizationToken, expiresAt: Date.now() / 1_000 + 43_200 }] }];
    }
    if (action === "CreateRepository") {
      own.add(name);
      return [200, { repository: { repositoryName: name, imageTagMutability: asked["imageTagMutability"] } }];
    }
    if (action === "DescribeRepositories") {
      if (own.has(name)) return [200, { repositories: [{ repositoryName: name }] }];
      return [400, { __type: "RepositoryNotFoundException", message: "none" }];
    }
    return [400, { __type: "UnscriptedException", message: `no answer for ${action}` }];
  };
  const sts = (form: URLSearchParams, key: string): [number, string] => {
    const arn = form.get("RoleArn") ?? "";
    calls.push({ action: form.get("Action") ?? "", key, of: arn });
    const role = roles.get(arn);
    if (role === undefined || role.externalId !== form.get("ExternalId")) {
      const message = `User: ${fake.user} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
      return [
        403,
        `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`,
      ];
    }
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = `<AccessKeyId>${keyOf(arn)}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expires}</Expiration>`;
    return [
      200,
      `<AssumeRoleResponse><AssumeRoleResult><Credentials>${given}</Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    ];
  };
  const server: Server = await startServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const [, key = "none"] = /Credential=([^/]+)/.exec(request.headers.authorization ?? "") ?? [];
      const target = request.headers["x-amz-target"];
      if (target === undefined) {
        const [status, xml] = sts(new URLSearchParams(body), key);
        response.writeHead(status, { "content-type": "text/xml" }).end(xml);
        return;
      }
      const [status, answer] = ecr(String(target).split(".").at(-1)!, key, JSON.parse(body));
      response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(answer));
    });
  });
  const fake: FakeAccounts = {
    calls,
    roles,
    repositories,
    user: "arn:aws:sts::111111111111:assumed-role/mlops-dev/GitHubActions",
    environment: {
      AWS_ENDPOINT_URL: server.url,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: jobKey,
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_MAX_ATTEMPTS: "1",
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return fake;
}
