/**
 * Sends one request again and again over some connections: `node serving-load.ts <port> <path> <body file> <connections> <seconds>`. Prints as JSON
 * the answers a second and percentiles of their times, of the second half of the time.
 */
import { readFileSync } from "node:fs";
import { connect } from "node:net";

const [port = "", path = "", file = "", connections = "", seconds = ""] = process.argv.slice(2);
const body = readFileSync(file);
const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
const message = Buffer.concat([Buffer.from(head), body]);

const begun = performance.now();
const end = begun + 1000 * Number(seconds);
const half = (begun + end) / 2;
const times: number[] = [];
let errors = 0;
let answers = 0;

await Promise.all(Array.from({ length: Number(connections) }, ask));
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
const rate = times.length / (Number(seconds) / 2);
console.log(JSON.stringify({ rate, p50: at(0.5), p99: at(0.99), errors, answers }));

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1").setNoDelay();
    let received = Buffer.alloc(0);
    let sent = 0;
    const send = () => {
      sent = performance.now();
      if (sent >= end) {
        socket.destroy();
        resolve();
      } else socket.write(message);
    };
    socket.once("connect", send).once("error", reject);
    socket.once("close", () => resolve());
    socket.on("data", (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const split = received.indexOf("\r\n\r\n");
      if (split < 0) return;
      const text = received.toString("latin1", 0, split);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1]);
      if (received.length < split + 4 + length) return;
      const now = performance.now();
      answers += 1;
      if (!text.startsWith("HTTP/1.1 200")) errors += 1;
      if (sent >= half) times.push(now - sent);
      received = Buffer.alloc(0);
      send();
    });
  });
}
