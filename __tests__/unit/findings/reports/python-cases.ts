/** What is recorded of a Python tool: its call on the planted package, with more files or other arguments. */
export interface Case {
  readonly folder?: "planted-python" | "clean-python";
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

const code = (source: string[]) => ({ cell_type: "code", execution_count: null, metadata: {}, outputs: [], source });
const notebook = JSON.stringify({
  cells: [
    { cell_type: "markdown", metadata: {}, source: ["A notebook"] },
    code(["import os\n", "\n", "x = 1"]),
    code(["import sys\n", "\n", "y = ( 2 )"]),
  ],
  metadata: {
    kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
    language_info: { name: "python" },
  },
  nbformat: 4,
  nbformat_minor: 4,
});

const plugin = 'class Plugin:\n    name = "p"\n    version = "1"\n\n    def __init__(self, tree):\n        pass\n\n';
const localPlugin = "[flake8:local-plugins]\nextension =\n  X9 = plug:Plugin\npaths = .\n";
const notUtf8 = '# -*- coding: nothing -*-\n"""Not to be read."""\n';

const common: Readonly<Record<string, Case>> = {
  planted: {},
  clean: { folder: "clean-python" },
  broken: { files: { "src/planted/broken.py": "def f(:\n    return 1\n" } },
  unreadable: { files: { "src/planted/unreadable.py": notUtf8 } },
  usage: { args: ["--bogus"] },
};

/** The cases of each tool, by name. */
export const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  black: {
    ...common,
    notebook: { files: { "nb.ipynb": notebook } },
    toml: { files: { "pyproject.toml": "[tool.black\n" } },
    "other-version": { files: { "pyproject.toml": '[tool.black]\nrequired-version = "1"\n' } },
  },
  isort: {
    ...common,
    settings: { files: { "pyproject.toml": "[tool.isort]\nbogus = 1\n" } },
    profile: { files: { "pyproject.toml": '[tool.isort]\nprofile = "nothing"\n' } },
    missing: { files: { "pyproject.toml": "" }, args: ["nothing.py"] },
    colour: { files: { "pyproject.toml": "[tool.isort]\ncolor_output = true\n" } },
  },
  "ruff-format": {
    ...common,
    notebook: { files: { "nb.ipynb": notebook } },
    settings: { files: { "pyproject.toml": "[tool.ruff]\nbogus = 1\n" } },
  },
  ruff: {
    ...common,
    notebook: { files: { "nb.ipynb": notebook } },
    settings: { files: { "pyproject.toml": "[tool.ruff]\nbogus = 1\n" } },
    "exit-zero": { args: ["--exit-zero", "--fix", "--output-format=text", "src"] },
  },
  flake8: {
    ...common,
    settings: { files: { "setup.cfg": "[flake8]\nmax-line-length = wide\n" } },
    plugins: { files: { "setup.cfg": "[flake8]\nrequire-plugins = flake8-nothing\n" } },
    "plugin-missing": { files: { "setup.cfg": localPlugin } },
    "plugin-broken": {
      files: { "setup.cfg": localPlugin, "plug.py": `${plugin}    def run(self):\n        raise ValueError("boom")\n` },
    },
    missing: { args: ["--config", "nothing.cfg"] },
  },
  pydocstyle: {
    ...common,
    settings: { files: { "pyproject.toml": "", ".pydocstyle": "[pydocstyle]\nconvention = nothing\n" } },
    ini: { files: { "pyproject.toml": "", ".pydocstyle": "[pydocstyle\n" } },
  },
  pylint: {
    ...common,
    settings: { files: { "pyproject.toml": '[tool.pylint.main]\njobs = "many"\n' } },
    toml: { files: { "pyproject.toml": "[tool.pylint\n" } },
    plugin: { args: ["--load-plugins=nothing"] },
    missing: { args: ["nothing", "src"] },
    "exit-zero": { args: ["--exit-zero", "-fparseable", "--output=here.txt", "-j", "1", "--fail-under=0", "src"] },
  },
};
