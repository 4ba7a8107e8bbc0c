import type { Files } from "@mlops-actions/testkit";

/** A linter of the team's own: a finding for each line of src/ that holds TODO, as checkstyle. It notes where it ran. */
const linter = `
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
if (process.env.RAN) appendFileSync(process.env.RAN, process.cwd() + "\\n");
const files = readdirSync("src").sort().map((name) => {
  const lines = readFileSync("src/" + name, "utf8").split("\\n");
  const errors = lines.flatMap((line, at) => line.includes("TODO")
    ? ['<error line="' + (at + 1) + '" column="1" severity="error" message="' + (line.split("//")[1] ?? "left to do").trim() + '" source="todo"/>'] : []);
  return '<file name="src/' + name + '">' + errors.join("") + "</file>";
});
const xml = '<?xml version="1.0"?><checkstyle version="1">' + files.join("") + "</checkstyle>";
console.log(xml);
process.exitCode = xml.includes("<error ") ? 1 : 0;
`;

/** A `tools:` entry of a node script in the team's repository. */
export function script(name: string, text: string, more = ""): { readonly tool: string; readonly files: Files } {
  return {
    tool: `    - { name: ${name}, run: [node, tools/${name}.mjs]${more} }\n`,
    files: { [`tools/${name}.mjs`]: text },
  };
}

export const todo = script("todo", linter, ", report: checkstyle");

/** Real tests of the team, by node's own runner, with coverage. */
export const tests = {
  tool: `    - name: tests
      run: [node, --test, --experimental-test-coverage, --test-reporter=lcov, "test/*.test.mjs"]
      report: lcov
`,
  files: {
    "src/price.mjs": covered(2),
    "test/price.test.mjs": `
import { test } from "node:test";
import { price } from "../src/price.mjs";
test("a price", () => { if (price(2) !== 4) throw new Error("2 is " + price(2)); });
`,
  },
};

/** A module with a function that tests call, and so many lines that none does. */
export function covered(uncovered: number): string {
  const dead = Array.from({ length: uncovered }, (_, at) => `  n += ${at};`).join("\n");
  return `export function price(n) {\n  return 2 * n;\n}\nexport function unused(n) {\n${dead}\n  return n;\n}\n`;
}

export function team(tools: string, files: Files, more = ""): Files {
  return { "mlops.yml": `quality:\n  install: none\n${more}  tools:\n${tools}`, "src/a.mjs": "export {};\n", ...files };
}
