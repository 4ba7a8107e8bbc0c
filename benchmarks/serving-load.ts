/**
 * Sends one request again and again over some connections: `npx node serving-load.ts <port> <path> <body file> <connections> <seconds>`. Prints as JSON
 * the answers a second and percentiles of their times, of the second half of the time.
 */
import { readFileSync } from "node:fs";
import { converse, post } from "./serving-connection.ts";

const [port = "", path = "", file = "", connections = "", seconds = ""] = process.argv.slice(2);
const message = post(path, readFileSync(file));
const begun = performance.now();
const end = begun + 1000 * Number(seconds);
const half = (begun + end) / 2;
const times: number[] = [];
let errors = 0;
let answers = 0;

const conversation = {
  port: Number(port),
  next: () => (performance.now() >= end ? null : message),
  heard(status: number, milliseconds: number, sent: number) {
    answers += 1;
    if (status !== 200) errors += 1;
    if (sent >= half) times.push(milliseconds);
  },
};
await Promise.all(Array.from({ length: Number(connections) }, () => converse(conversation)));
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
const rate = times.length / (Number(seconds) / 2);
console.log(JSON.stringify({ rate, p50: at(0.5), p99: at(0.99), errors, answers }));
