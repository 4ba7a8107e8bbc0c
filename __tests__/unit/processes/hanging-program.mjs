// Starts a child of each family, leaves all ids in a file (whole at once), and hangs, or leaves its children alone.
import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";

const [, , file, mode] = process.argv;
const hang = "setInterval(() => {}, 1000);";
const deaf = `process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); process.on('SIGHUP', () => {}); ${hang}`;
const child = (script, options = {}) => spawn(process.execPath, ["-e", script], { stdio: "inherit", ...options }).pid;

const pids = [
  process.pid,
  child(hang),
  child(hang, { detached: true }),
  child(hang, { detached: true, env: {} }),
  child(deaf),
];
if (mode === "polite") {
  process.on("SIGTERM", () => {
    console.log("good-bye");
    process.exit(7);
  });
} else if (mode === "deaf") process.on("SIGTERM", () => {});
writeFileSync(`${file}.part`, `${pids.join("\n")}\n`);
renameSync(`${file}.part`, file);
console.log("started");
if (mode === "leave") process.exit(0);
setInterval(() => {}, 1000);
