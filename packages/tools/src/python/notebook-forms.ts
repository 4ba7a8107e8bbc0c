import type { Task } from "../tool.ts";

/** How nbqa calls a tool so that it only checks, and prints what nbqa understands: no option may hold a blank. */
export interface NotebookForm {
  /** The first argument of nbqa. */
  readonly command: string;
  readonly options: (task: Task) => readonly string[];
  readonly output: "lines" | "formatter";
  /** Whether notices are never what it fails for. */
  readonly failsForErrorsAlone?: boolean;
}

/** By the tool's name. */
export const notebookForms: ReadonlyMap<string, NotebookForm> = new Map<string, NotebookForm>([
  ["black", { command: "black", output: "formatter", options: () => ["--check"] }],
  ["isort", { command: "isort", output: "formatter", options: () => ["--check-only"] }],
  [
    "ruff",
    {
      // By its mere name nbqa counts the lines of later cells wrongly.
      command: "ruff check",
      output: "lines",
      options: () => ["--no-fix", "--no-fix-only", "--output-format=concise", "--quiet", "--no-cache"],
    },
  ],
  ["flake8", { command: "flake8", output: "lines", options: () => ["--format=default", "--tee"] }],
  ["pydocstyle", { command: "pydocstyle", output: "lines", options: () => [] }],
  [
    "pylint",
    {
      command: "pylint",
      output: "lines",
      options: () =>
        "--output-format=text --msg-template={path}:{line}:{column}:{msg_id}:{msg} --score=n --reports=n".split(" "),
    },
  ],
  [
    "mypy",
    {
      command: "mypy",
      output: "lines",
      failsForErrorsAlone: true,
      options: ({ cache }) => [
        ..."--no-pretty --no-color-output --no-error-summary --hide-error-context --show-column-numbers".split(" "),
        ...["--show-error-codes", `--cache-dir=${cache}`],
      ],
    },
  ],
]);
