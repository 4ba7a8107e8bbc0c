import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Server, startServer } from "@mlops-actions/testkit";

/** A small strict registry in memory, with the faults that real ones show. */
export interface FakeRegistry extends Server {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: string[];
  readonly headers: IncomingMessage["headers"][];
  readonly blobs: Map<string, Buffer>;
  /** `repository@digest` of blobs that belong to a repository. */
  readonly owned: Set<string>;
  /** By `repository:tag` and `repository@digest`. */
  readonly manifests: Map<string, { readonly mediaType: string; readonly bytes: Buffer }>;
  /** Answers before the registry does; a fault that returns true has answered. Each is asked until it is removed. */
  readonly faults: Fault[];
}

export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface FakeRegistryOptions {
  readonly basic?: { readonly username: string; readonly password: string };
  /** Wants tokens that this address gives for the scopes asked for. */
  readonly bearer?: { readonly realm: string };
  readonly mounts?: boolean;
  readonly referrers?: boolean;
  readonly immutable?: boolean;
}

export async function fakeRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const state = { requests: [] as string[], headers: [] as IncomingMessage["headers"][], faults: [] as Fault[] };
  const blobs = new Map<string, Buffer>();
  const owned = new Set<string>();
  const manifests: FakeRegistry["manifests"] = new Map();
  let uploads = 0;
  const sessions = new Map<string, Buffer>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, "http://registry");
    state.requests.push(`${request.method} ${request.url}`);
    state.headers.push(request.headers);
    for (const fault of [...state.faults]) if (await fault(request, response)) return;
    const end = (status: number, headers: Record<string, string | number> = {}, body: Buffer | string = ""): void => {
      response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
    };
    const refuse = (status: number, code: string, message = code): void =>
      end(status, { "Content-Type": "application/json" }, JSON.stringify({ errors: [{ code, message }] }));

    const { authorization = "" } = request.headers;
    if (options.basic !== undefined) {
      const expected = Buffer.from(`${options.basic.username}:${options.basic.password}`).toString("base64");
      if (authorization !== `Basic ${expected}`) {
        response.setHeader("WWW-Authenticate", 'Basic realm="fake"');
        return refuse(401, "UNAUTHORIZED");
      }
    }
    const [, repository = "", kind, name = ""] =
      /^\/v2\/(.+?)\/(blobs|manifests|tags|referrers)\/(.*)$/.exec(url.pathname) ?? [];
    if (options.bearer !== undefined) {
      const write = ["PUT", "POST", "PATCH"].includes(request.method!);
      const wanted = repository === "" ? "" : `repository:${repository}:${write ? "pull,push" : "pull"}`;
      const granted = Buffer.from(authorization.replace("Bearer ", ""), "base64").toString("utf8").split(" ");
      const allowed =
        authorization.startsWith("Bearer ") && (wanted === "" || granted.some((scope) => covers(scope, wanted)));
      if (!allowed) {
        response.setHeader(
          "WWW-Authenticate",
          `Bearer realm="${options.bearer.realm}",service="fake",scope="${wanted}"`,
        );
        return refuse(401, "UNAUTHORIZED");
      }
    }
    if (url.pathname === "/v2/") return end(200);
    const body = await bodyOf(request);

    if (kind === "blobs" && name === "uploads/" && request.method === "POST") {
      if (request.headers["content-length"] !== "0") return refuse(411, "SIZE_INVALID");
      const [mount, from] = [url.searchParams.get("mount"), url.searchParams.get("from")];
      if (mount !== null && from === null) return refuse(400, "UNSUPPORTED", "mount without from");
      if (options.mounts && owned.has(`${from}@${mount}`)) {
        owned.add(`${repository}@${mount}`);
        return end(201, { Location: `/v2/${repository}/blobs/${mount}` });
      }
      const session = `session-${++uploads}`;
      sessions.set(session, Buffer.alloc(0));
      // Relative, and with a query that must come back.
      return end(202, { Location: `${session}?_state=a%2Fb%3D` });
    }
    if (kind === "blobs" && name.startsWith("uploads/") && (request.method === "PUT" || request.method === "PATCH")) {
      const session = name.slice("uploads/".length);
      const before = sessions.get(session);
      if (before === undefined) return refuse(404, "BLOB_UPLOAD_UNKNOWN");
      const state = before.length === 0 ? "a/b=" : `${before.length}`;
      if (url.searchParams.get("_state") !== state) return refuse(400, "BLOB_UPLOAD_INVALID", "the state is lost");
      if (request.headers["transfer-encoding"] !== undefined) return refuse(411, "SIZE_INVALID");
      const whole = Buffer.concat([before, body]);
      if (request.method === "PATCH") {
        sessions.set(session, whole);
        return end(202, { Location: `${session}?_state=${whole.length}`, Range: `0-${whole.length - 1}` });
      }
      sessions.delete(session);
      const digest = url.searchParams.get("digest") ?? "";
      if (digest !== digestOf(whole)) return refuse(400, "DIGEST_INVALID");
      blobs.set(digest, whole);
      owned.add(`${repository}@${digest}`);
      return end(201, { Location: `/v2/${repository}/blobs/${digest}`, "Docker-Content-Digest": digest });
    }
    if (kind === "blobs") {
      const blob = owned.has(`${repository}@${name}`) ? blobs.get(name) : undefined;
      if (blob === undefined) return refuse(404, "BLOB_UNKNOWN");
      const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
      if (from === undefined) return end(200, { "Content-Length": blob.length }, blob);
      return end(
        206,
        { "Content-Range": `bytes ${from}-${blob.length - 1}/${blob.length}` },
        blob.subarray(Number(from)),
      );
    }
    if (kind === "manifests" && request.method === "PUT") {
      const digest = digestOf(body);
      const separator = name.startsWith("sha256:") ? "@" : ":";
      const before = manifests.get(`${repository}:${name}`);
      if (options.immutable && before !== undefined) {
        return refuse(
          400,
          "TAG_INVALID",
          `The image tag '${name}' already exists and cannot be overwritten because the repository is immutable.`,
        );
      }
      const content = JSON.parse(body.toString("utf8"));
      for (const { digest: needed } of [content.config, ...(content.layers ?? [])].filter(Boolean)) {
        if (!owned.has(`${repository}@${needed}`)) return refuse(400, "MANIFEST_BLOB_UNKNOWN", needed);
      }
      for (const { digest: child } of content.manifests ?? []) {
        if (!manifests.has(`${repository}@${child}`)) return refuse(400, "MANIFEST_UNKNOWN", child);
      }
      const stored = { mediaType: request.headers["content-type"]!, bytes: body };
      manifests.set(`${repository}${separator}${name}`, stored).set(`${repository}@${digest}`, stored);
      const subject =
        options.referrers && content.subject !== undefined ? { "OCI-Subject": content.subject.digest } : {};
      return end(201, { "Docker-Content-Digest": digest, ...subject });
    }
    if (kind === "manifests") {
      const found = manifests.get(`${repository}${name.startsWith("sha256:") ? "@" : ":"}${name}`);
      if (found === undefined) return refuse(404, "MANIFEST_UNKNOWN");
      if (!request.headers.accept?.includes(found.mediaType)) return refuse(404, "MANIFEST_UNKNOWN", "not accepted");
      const headers = {
        "Content-Type": found.mediaType,
        "Docker-Content-Digest": digestOf(found.bytes),
        "Content-Length": found.bytes.length,
      };
      return end(200, headers, found.bytes);
    }
    if (kind === "tags") {
      const prefix = `${repository}:`;
      const tags = [...manifests.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .sort();
      const last = url.searchParams.get("last");
      const rest = last === null ? tags : tags.filter((tag) => tag > last);
      const page = rest.slice(0, 2);
      const next = `</v2/${repository}/tags/list?last=${page.at(-1)}>; rel="next"`;
      return end(200, rest.length > 2 ? { Link: next } : {}, JSON.stringify({ name: repository, tags: page }));
    }
    if (kind === "referrers" && options.referrers) {
      const about = [...manifests]
        .filter(([key]) => key.startsWith(`${repository}@`))
        .flatMap(([key, { mediaType, bytes }]) => {
          const { subject, artifactType, annotations } = JSON.parse(bytes.toString("utf8"));
          if (subject?.digest !== name) return [];
          return [{ mediaType, digest: key.split("@")[1], size: bytes.length, artifactType, annotations }];
        });
      return end(200, {}, JSON.stringify({ schemaVersion: 2, manifests: about }));
    }
    refuse(404, "NAME_UNKNOWN");
  };
  const server = await startServer((request, response) => {
    request.on("error", () => undefined);
    answer(request, response).catch(() => response.destroy());
  });
  return { ...server, host: server.url.replace("http://", ""), ...state, blobs, owned, manifests };
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function covers(granted: string, wanted: string): boolean {
  const [type, name, actions = ""] = granted.split(":");
  const [wantedType, wantedName, wantedActions = ""] = wanted.split(":");
  return (
    type === wantedType &&
    name === wantedName &&
    wantedActions.split(",").every((action) => actions.split(",").includes(action))
  );
}
