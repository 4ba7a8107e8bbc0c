import { posix } from "node:path";
import { operand, shellLine } from "./shell.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

/** How an environment is made of a lock file. */
export interface LockTool {
  /** Which is taken where there are several: the lowest. */
  readonly rank: number;
  readonly commands: readonly string[];
  /** What goes before a command that runs in it. */
  readonly runner: readonly string[];
}

/**
 * The tool that a lock file is of, by its name; null for one that is not known.
 * @param python the whole version, as recorded
 */
export function lockTool(path: string, python: string | null): LockTool | null {
  const folder = operand(posix.dirname(path));
  const name = posix.basename(path);
  const tool = tools.find(({ names }) => names.test(name));
  return tool === undefined
    ? null
    : { rank: tools.indexOf(tool), ...tool.how({ path: operand(path), folder, python }) };
}

interface Lock {
  readonly path: string;
  readonly folder: string;
  readonly python: string | null;
}

interface Tool {
  readonly names: RegExp;
  readonly how: (lock: Lock) => Omit<LockTool, "rank">;
}

const tools: readonly Tool[] = [
  {
    names: /^uv\.lock$/,
    how: ({ folder, python }) => ({
      commands: [shellLine(["uv", "sync", "--frozen", ...inFolder("--project", folder), ...withPython(python)])],
      runner: ["uv", "run", "--frozen", ...inFolder("--project", folder), "--"],
    }),
  },
  {
    names: /^poetry\.lock$/,
    how: ({ folder, python }) => {
      const poetry = ["poetry", ...inFolder("--project", folder)];
      return {
        commands: [
          ...(python === null ? [] : [shellLine([...poetry, "env", "use", python])]),
          shellLine([...poetry, "install"]),
        ],
        runner: [...poetry, "run"],
      };
    },
  },
  {
    names: /^pdm\.lock$/,
    how: ({ folder }) => ({
      commands: [shellLine(["pdm", "sync", ...inFolder("--project", folder)])],
      runner: ["pdm", "run", ...inFolder("--project", folder)],
    }),
  },
  {
    names: /^pixi\.lock$/,
    how: ({ folder }) => ({
      commands: [shellLine(["pixi", "install", "--frozen", ...inFolder("--manifest-path", folder)])],
      runner: ["pixi", "run", "--frozen", ...inFolder("--manifest-path", folder)],
    }),
  },
  {
    names: /^Pipfile\.lock$/,
    how: ({ folder }) => {
      const pipenv = folder === "." ? ["pipenv"] : ["env", `PIPENV_PIPFILE=${posix.join(folder, "Pipfile")}`, "pipenv"];
      return { commands: [shellLine([...pipenv, "sync"])], runner: [...pipenv, "run"] };
    },
  },
  {
    names: /(?:^|[.-])conda-lock\.ya?ml$/,
    how: ({ path }) => ({
      commands: [shellLine(["conda-lock", "install", "--prefix", "./.conda", path])],
      runner: conda,
    }),
  },
  {
    names: /^conda-(?:linux|osx|win)-[\w.-]+\.(?:lock|txt)$/,
    how: ({ path }) => ({
      commands: [shellLine(["conda", "create", "--yes", "--prefix", "./.conda", "--file", path])],
      runner: conda,
    }),
  },
  {
    names: /^(?:conda|environment)(?:[.-][\w.-]+)?\.ya?ml$/,
    how: ({ path }) => ({
      commands: [shellLine(["conda", "env", "create", "--yes", "--prefix", "./.conda", "--file", path])],
      runner: conda,
    }),
  },
  {
    names: /^pylock(?:\.[\w-]+)?\.toml$/,
    how: ({ path, python }) => ({
      commands: [
        shellLine(["uv", "venv", ...withPython(python)]),
        shellLine(["uv", "pip", "sync", path]),
        ". .venv/bin/activate",
      ],
      runner: [],
    }),
  },
  {
    names: /requirements.*\.(?:txt|lock)$/,
    how: ({ path, python }) => ({
      commands: [...virtualEnvironment(python), shellLine(["python", "-m", "pip", "install", "--requirement", path])],
      runner: [],
    }),
  },
];

const conda = ["conda", "run", "--no-capture-output", "--prefix", "./.conda"];

function inFolder(option: string, folder: string): string[] {
  return folder === "." ? [] : [option, folder];
}

function withPython(python: string | null): string[] {
  return python === null ? [] : ["--python", python];
}
