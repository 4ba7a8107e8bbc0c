import { black } from "./python/black.ts";
import { flake8 } from "./python/flake8.ts";
import { isort } from "./python/isort.ts";
import { pydocstyle } from "./python/pydocstyle.ts";
import { pylint } from "./python/pylint.ts";
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
  ].map((tool) => [tool.name, tool]),
);
