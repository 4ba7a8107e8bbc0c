/**
 * A Python program that runs pytest and measures coverage by what is installed beside it: pytest-cov, else coverage.py, else not at
 * all. Arguments: where the JSON report goes; what `coverage run` measures, empty where it is configured; how many of the
 * arguments that follow are for pytest-cov alone; these; those of pytest.
 */
export const measuredPytest = `import importlib.util
import os
import runpy
import sys

report, source, count, *arguments = sys.argv[1:]
for_plugin, arguments = arguments[: int(count)], arguments[int(count) :]
# As python -m does it.
sys.path[0] = os.getcwd()


def run_pytest(arguments):
    sys.argv = ["pytest", *arguments]
    runpy.run_module("pytest", run_name="__main__", alter_sys=True)


if importlib.util.find_spec("pytest_cov"):
    run_pytest([*arguments, *for_plugin])
elif importlib.util.find_spec("coverage"):
    from coverage import Coverage
    from coverage.cmdline import main

    status = main(["run", *(["--source", source] if source else []), "-m", "pytest", *arguments])
    if Coverage().get_option("run:parallel"):
        main(["combine", "--quiet"])
    main(["json", "--quiet", "--fail-under=0", "-o", report])
    sys.exit(status)
else:
    run_pytest(arguments)
`;
