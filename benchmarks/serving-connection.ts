import { connect } from "node:net";

/** One request after another over a connection, which is opened anew where the server closes it. */
export interface Conversation {
  readonly port: number;
  /** The bytes of the next request; null: no more. */
  readonly next: () => Buffer | null;
  /** Told of each answer: its status, and the milliseconds since its request was sent. */
  readonly heard: (status: number, milliseconds: number, sent: number) => void;
}

/** Settles when there is no next request. */
export async function converse(conversation: Conversation): Promise<void> {
  while (!(await overOneConnection(conversation)));
}

/** Whether all was said. */
function overOneConnection({ port, next, heard }: Conversation): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1").setNoDelay();
    let received = Buffer.alloc(0);
    let sent = 0;
    const send = () => {
      const message = next();
      sent = performance.now();
      if (message === null) {
        socket.destroy();
        resolve(true);
      } else socket.write(message);
    };
    socket.once("connect", send);
    socket.once("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNREFUSED" ? reject(error) : null));
    socket.once("close", () => resolve(false));
    socket.on("data", (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const split = received.indexOf("\r\n\r\n");
      if (split < 0) return;
      const head = received.toString("latin1", 0, split);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (received.length < split + 4 + length) return;
      heard(Number(head.slice(9, 12)), performance.now() - sent, sent);
      received = Buffer.alloc(0);
      // A connection that the server is about to close takes no further request.
      if (!/\r\nconnection: *close/i.test(head)) send();
    });
  });
}

/** A request as its bytes. */
export function post(path: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = Buffer.from(body);
  const all = {
    host: "127.0.0.1",
    "content-type": "application/json",
    "content-length": `${bytes.length}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`), bytes]);
}
