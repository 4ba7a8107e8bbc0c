/**
 * A Python program that runs nbqa in a mirror of the working directory: nbqa puts a Python file beside each notebook, where other tools
 * would find it, and which stays there when it is stopped. Files are links but notebooks, which are copies. Arguments: the
 * mirror's place; nbqa's own.
 */
export const notebookMirror = `import os
import runpy
import shutil
import sys

mirror, *arguments = sys.argv[1:]
checkout = os.getcwd()
apart = {".git", ".hg", ".venv", "venv", ".tox", ".nox", "node_modules", "__pycache__"}

for folder, folders, files in os.walk(checkout):
    folders[:] = [name for name in folders if name not in apart and not os.path.islink(os.path.join(folder, name))]
    place = os.path.join(mirror, os.path.relpath(folder, checkout))
    os.makedirs(place, exist_ok=True)
    for name in files:
        put = shutil.copyfile if name.endswith(".ipynb") else os.symlink
        put(os.path.join(folder, name), os.path.join(place, name))

# Where nbqa and its tools stop to look for configuration above.
os.makedirs(os.path.join(mirror, ".git"), exist_ok=True)
os.chdir(mirror)
sys.path[0] = mirror
sys.argv = ["nbqa", *arguments]
runpy.run_module("nbqa", run_name="__main__", alter_sys=True)
`;
