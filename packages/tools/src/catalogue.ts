import { eslint } from "./javascript/eslint.ts";
import { jest } from "./javascript/jest.ts";
import { prettier } from "./javascript/prettier.ts";
import { tsc } from "./javascript/tsc.ts";
import { vitest } from "./javascript/vitest.ts";
import { bandit } from "./python/bandit.ts";
import { black } from "./python/black.ts";
import { flake8 } from "./python/flake8.ts";
import { isort } from "./python/isort.ts";
import { mypy } from "./python/mypy.ts";
import { onNotebooks } from "./python/notebooks.ts";
import { pydocstyle } from "./python/pydocstyle.ts";
import { pylint } from "./python/pylint.ts";
import { pyright } from "./python/pyright.ts";
import { pytest } from "./python/pytest.ts";
import { ruff } from "./python/ruff.ts";
import { ruffFormat } from "./python/ruff-format.ts";
import type { Tool } from "./tool.ts";

/** The tools that are known by name, in the order in which reports list them. */
export const knownTools: ReadonlyMap<string, Tool> = new Map(
  [
    // One a line: it grows in several places.
    black,
    isort,
    ruffFormat,
    ruff,
    flake8,
    pydocstyle,
    pylint,
    mypy,
    pyright,
    bandit,
    ...[black, isort, ruff, flake8, pydocstyle, pylint, mypy].map(onNotebooks),
    pytest,
    prettier,
    eslint,
    tsc,
    jest,
    vitest,
  ].map((tool) => [tool.name, tool]),
);
