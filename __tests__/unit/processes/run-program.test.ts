import assert from "node:assert/strict";
import { chmodSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type ProgramOptions, runProgram } from "@mlops-actions/processes";
import { temporaryFolder } from "@mlops-actions/testkit";

const environment = { PATH: process.env["PATH"] ?? "" };

const node = (script: string, options: Partial<ProgramOptions> = {}, ...args: string[]) =>
  runProgram([process.execPath, "-e", script, "--", ...args], {
    cwd: tmpdir(),
    env: environment,
    timeLimit: 60,
    signal: new AbortController().signal,
    ...options,
  });

test("output, exit code and time of a program", async () => {
  const end = await node("console.log('häh'); console.error('oh'); process.exitCode = 3;");
  assert.equal(end.how, "exited");
  assert.equal(end.exitCode, 3);
  assert.equal(end.signal, null);
  assert.equal(end.stdout, "häh\n");
  assert.equal(end.stderr, "oh\n");
  assert.ok(end.seconds > 0);
});

test("arguments and the environment arrive as they are, and nothing else of ours", async () => {
  const script =
    "const {MLOPS_PROGRAM_ID, ...rest} = process.env; console.log(JSON.stringify([rest, process.argv.slice(1)]))";
  const end = await node(script, { env: { ONE: "$HOME `id`" } }, "a b", "$(id)", "*", '"');
  assert.deepEqual(JSON.parse(end.stdout), [{ ONE: "$HOME `id`" }, ["a b", "$(id)", "*", '"']]);
});

test("a program reads nothing from us", async () => {
  const end = await node("process.stdin.on('data', () => {}).on('end', () => console.log('end'))");
  assert.equal(end.stdout, "end\n");
});

test("a signal that ends a program is told", async () => {
  const end = await node("process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000)");
  assert.equal(end.how, "exited");
  assert.equal(end.exitCode, null);
  assert.equal(end.signal, "SIGSEGV");
});

test("of long output the last lines are kept, and how much is gone is told", async () => {
  const end = await node("for (let i = 0; i < 200_000; i++) console.log('line ' + i);", { limit: 100_000 });
  const lines = end.stdout.trimEnd().split("\n");
  assert.equal(lines.at(-1), "line 199999");
  assert.match(lines[0]!, /^line \d+$/);
  assert.ok(end.stdout.length < 300_000, `${end.stdout.length} characters were kept`);
  assert.ok(end.dropped.stdout > 1_000_000);
  assert.equal(end.dropped.stderr, 0);
});

test("output is handed on while the program runs", async () => {
  const heard: string[] = [];
  const controller = new AbortController();
  const end = await node("console.error('now'); setInterval(() => {}, 1000)", {
    signal: controller.signal,
    onOutput: (chunk, stream) => {
      heard.push(`${stream} ${chunk}`);
      controller.abort();
    },
  });
  assert.deepEqual(heard, ["stderr now\n"]);
  assert.equal(end.how, "aborted");
});

test("a program that is not there, by name and by path", async () => {
  const options = { cwd: tmpdir(), env: environment, timeLimit: 5, signal: new AbortController().signal };
  const byName = await runProgram(["no-such-program"], options);
  assert.equal(byName.how, "missing");
  assert.equal(byName.why, "no-such-program was not found on PATH");
  const byPath = await runProgram(["/no/such/program"], options);
  assert.equal(byPath.why, "/no/such/program was not found");
});

test("a program whose interpreter is gone, as of a virtual environment that was moved", async () => {
  const folder = temporaryFolder("program");
  const program = join(folder, "black");
  writeFileSync(program, "#!/no/such/python\n");
  chmodSync(program, 0o755);
  const end = await runProgram([program], {
    cwd: folder,
    env: environment,
    timeLimit: 5,
    signal: new AbortController().signal,
  });
  assert.equal(end.how, "missing");
  assert.match(end.why ?? "", /interpreter that the first line of .*black names was not found/);
});

test("a program that may not be executed, or has impossible arguments, is refused", async () => {
  const folder = temporaryFolder("program");
  const program = join(folder, "plain.txt");
  writeFileSync(program, "text");
  const options = { cwd: folder, env: environment, timeLimit: 5, signal: new AbortController().signal };
  const plain = await runProgram([program], options);
  assert.equal(plain.how, "refused");
  assert.match(plain.why ?? "", /may not be executed/);
  const zero = await runProgram([process.execPath, "a\0b"], options);
  assert.equal(zero.how, "refused");
  assert.match(zero.why ?? "", /zero byte/);
});

test("a folder that is not there is our mistake, not a missing program", async () => {
  await assert.rejects(node("", { cwd: "/no/such/folder" }), { code: "ENOENT" });
});

test("nothing starts after an abort", async () => {
  const end = await node("console.log('ran')", { signal: AbortSignal.abort() });
  assert.equal(end.how, "aborted");
  assert.equal(end.stdout, "");
});
