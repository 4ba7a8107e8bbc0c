import { readFileSync } from "node:fs";
import { basename } from "node:path";

// Adds up the closing lines that node's test runner leaves in logs. A suite that ran no test proves nothing: it fails.
const total = { pass: 0, fail: 0, skipped: 0 };
for (const path of process.argv.slice(2)) {
  const log = readFileSync(path, "utf8");
  const count = (name: string): number =>
    [...log.matchAll(new RegExp(`^(?:ℹ|#) ${name} (\\d+)$`, "gm"))].reduce((sum, match) => sum + Number(match[1]), 0);
  const counts = {
    pass: count("pass"),
    fail: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo"),
  };
  console.log(`${basename(path)}: ${counts.pass} passed, ${counts.fail} failed, ${counts.skipped} skipped`);
  if (counts.pass + counts.fail === 0) {
    console.error(`${path}: the suite ran no test`);
    process.exitCode = 1;
  }
  total.pass += counts.pass;
  total.fail += counts.fail;
  total.skipped += counts.skipped;
}
console.log(`${total.pass} passed, ${total.fail} failed, ${total.skipped} skipped`);
if (total.fail > 0) process.exitCode = 1;
