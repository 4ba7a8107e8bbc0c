import type { Coverage } from "../coverage.ts";
import type { Finding } from "../finding.ts";
import type { Reader } from "../source.ts";
import type { TestRun } from "../tests.ts";
import { readBanditJson } from "./bandit-json.ts";
import { readBlack } from "./black.ts";
import { readCheckstyle } from "./checkstyle.ts";
import { readCobertura } from "./cobertura.ts";
import { readCoveragePy } from "./coverage-py.ts";
import { readEslintJson } from "./eslint-json.ts";
import { readFlake8 } from "./flake8.ts";
import { readIsort } from "./isort.ts";
import { readJestJson } from "./jest-json.ts";
import { readJunit } from "./junit.ts";
import { readLcov } from "./lcov.ts";
import { readMypyJson } from "./mypy-json.ts";
import { readMypyText } from "./mypy-text.ts";
import { readNbqa } from "./nbqa.ts";
import { readPrettier } from "./prettier.ts";
import { readPydocstyle } from "./pydocstyle.ts";
import { readPylintJson } from "./pylint-json.ts";
import { readPyrightJson } from "./pyright-json.ts";
import { readRuffFormat } from "./ruff-format.ts";
import { readRuffJson } from "./ruff-json.ts";
import { readSarif } from "./sarif.ts";
import { readSonar } from "./sonar.ts";
import { readTsc } from "./tsc.ts";

export type Format =
  | { readonly kind: "findings"; readonly read: Reader<readonly Finding[]> }
  | { readonly kind: "tests"; readonly read: Reader<TestRun> }
  | { readonly kind: "coverage"; readonly read: Reader<Coverage> };

const findings = (read: Reader<readonly Finding[]>): Format => ({ kind: "findings", read });
const tests = (read: Reader<TestRun>): Format => ({ kind: "tests", read });
const coverage = (read: Reader<Coverage>): Format => ({ kind: "coverage", read });

/** What `report: { format }` may name: formats that many tools write, then those of one tool. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ["junit", tests(readJunit)],
  ["sarif", findings(readSarif)],
  ["checkstyle", findings(readCheckstyle)],
  ["sonar", findings(readSonar)],
  ["cobertura", coverage(readCobertura)],
  ["lcov", coverage(readLcov)],
  ["bandit", findings(readBanditJson)],
  ["black", findings(readBlack)],
  ["coverage", coverage(readCoveragePy)],
  ["eslint", findings(readEslintJson)],
  ["flake8", findings(readFlake8)],
  ["isort", findings(readIsort)],
  ["jest", tests(readJestJson)],
  ["mypy", findings(readMypyJson)],
  ["mypy-text", findings(readMypyText)],
  ["nbqa", findings(readNbqa)],
  ["prettier", findings(readPrettier)],
  ["pydocstyle", findings(readPydocstyle)],
  ["pylint", findings(readPylintJson)],
  ["pyright", findings(readPyrightJson)],
  ["ruff", findings(readRuffJson)],
  ["ruff-format", findings(readRuffFormat)],
  ["tsc", findings(readTsc)],
  ["vitest", tests(readJestJson)],
]);
