#!/bin/sh
# Captures what the tools of npm print on one small package: sh capture-javascript.sh [folder of installations]
# Each version is installed there once. The package lies in /tmp/planted, which reports name.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
installs=${1:-$(mktemp -d)}
work=/tmp/planted
export NO_COLOR=1 FORCE_COLOR=0 CI=true

# installed <package> <version> [more…]: prints the folder of its programs.
installed() {
  folder="$installs/$1-$2"
  [ -d "$folder/node_modules" ] || {
    mkdir -p "$folder"
    (cd "$folder" && echo '{}' >package.json && first="$1@$2" && shift 2 && npm install -E "$first" "$@" >&2)
  }
  echo "$folder/node_modules"
}

rm -rf $work
mkdir -p "$work/src/with space" $work/ts $work/jest $work/vitest
for tool in eslint prettier tsc jest vitest junit checkstyle sarif lcov cobertura; do mkdir -p "$here/$tool"; done

cat >$work/src/bad.js <<'EOF'
var unused = 1;
function f(a) {
  if (a == null) {
    debugger;
  }
  return undefinedName
}
EOF
echo 'let x = 1;' >"$work/src/with space/é.js"
echo 'const = 1;' >$work/src/syntax.js
printf '// eslint-disable-next-line no-debugger -- on purpose\ndebugger;\n// eslint-disable-next-line no-alert\nmodule.exports = 2;\n' >$work/src/suppressed.js
rules='"no-unused-vars": "error", "eqeqeq": "warn", "no-debugger": "error", "no-undef": "error", "semi": ["error", "always"]'
echo "module.exports = [{ rules: { $rules }, linterOptions: { reportUnusedDisableDirectives: true }, languageOptions: { sourceType: 'commonjs', globals: { module: 'readonly' } } }];" >$work/eslint.config.js
echo "{ \"root\": true, \"reportUnusedDisableDirectives\": true, \"env\": { \"node\": true, \"es2022\": true }, \"rules\": { $rules } }" >$work/.eslintrc.json
cat >$work/ts/a.ts <<'EOF'
const x: number = "one";
type A = { run(value: number): { deep: string } };
const y: A = { run: (value: string) => ({ deep: 1 }) };
export function f(z) { return z; }
EOF
echo '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["ts"] }' >$work/tsconfig.json
cat >$work/jest/score.test.js <<'EOF'
let tries = 0;
describe("score", () => {
  test("passes", () => { expect(1 + 1).toBe(2); });
  test("fails <&>", () => {
    expect({ a: 1 }).toEqual({ a: 2 });
  });
  test("throws in a function", () => { deep(); });
  test.skip("skipped", () => {});
  test.todo("to do");
});
function deep() { throw new TypeError("no model"); }
EOF
cat >$work/jest/flaky.test.js <<'EOF'
let tries = 0;
jest.retryTimes(2);
test("second time", () => { tries += 1; expect(tries).toBe(2); });
test("never", () => { expect(0).toBe(1); });
EOF
echo 'require("nothing-here");' >$work/jest/broken.test.js
printf 'exports.f = function f(a) {\n  if (a) { return 1; }\n  return 2;\n};\n' >$work/jest/ok.js
printf 'const { f } = require("./ok");\ntest("f", () => { expect(f(1)).toBe(1); });\n' >$work/jest/ok.test.js
echo '{}' >$work/package.json
echo 'export default { test: { include: ["vitest/*"] } };' >$work/vitest.config.mjs
sed '1i import { describe, expect, test } from "vitest";' $work/jest/score.test.js >$work/vitest/score.test.js
printf 'import { expect, test } from "vitest";\nlet tries = 0;\ntest("second time", { retry: 2 }, () => { tries += 1; expect(tries).toBe(2); });\ntest("never", { retry: 1 }, () => { expect(0).toBe(1); });\n' >$work/vitest/flaky.test.js
echo 'import "nothing-here";' >$work/vitest/broken.test.js

cd $work
for version in 8.57.1 9.39.1 10.15.0; do
  flat=true
  case $version in 8.*) flat=false ;; esac
  eslint="$(installed eslint $version)/eslint/bin/eslint.js"
  ESLINT_USE_FLAT_CONFIG=$flat node "$eslint" --format json -o "$here/eslint/$version.json" src || true
done
ESLINT_USE_FLAT_CONFIG=false node "$(installed eslint 8.57.1)/eslint/bin/eslint.js" --format checkstyle -o "$here/checkstyle/eslint-8.57.1.xml" src || true
for version in 2.8.8 3.10.1; do
  bin="$(installed prettier $version)/prettier"
  [ -f "$bin/bin/prettier.cjs" ] && bin="$bin/bin/prettier.cjs" || bin="$bin/bin-prettier.js"
  node "$bin" --list-different src >"$here/prettier/$version.txt" 2>"$here/prettier/$version.stderr.txt" || true
done
for version in 5.9.3 7.0.2; do
  node "$(installed typescript $version)/typescript/bin/tsc" --noEmit --pretty false >"$here/tsc/$version.txt" || true
done
# Prettier 2 leaves a folder of its cache there.
rm -rf node_modules
for version in 27.5.1 30.5.2; do
  modules="$(installed jest $version)"
  ln -sfn "$modules" node_modules
  node "$modules/jest/bin/jest.js" --ci --json --outputFile="$here/jest/$version.json" --testLocationInResults --rootDir jest --reporters=default || true
done
installed jest 30.5.2 >/dev/null
(cd "$installs/jest-30.5.2" && [ -d node_modules/jest-junit ] || npm install -E jest-junit@17.0.0)
JEST_JUNIT_OUTPUT_FILE="$here/junit/jest-junit-17.0.0.xml" node node_modules/jest/bin/jest.js --ci --rootDir jest --reporters=jest-junit --coverage --coverageReporters=lcovonly --coverageReporters=cobertura --coverageDirectory=$work/coverage || true
cp coverage/lcov.info "$here/lcov/jest-30.5.2.info"
cp coverage/cobertura-coverage.xml "$here/cobertura/jest-30.5.2.xml"
for version in 2.1.9 5.1.1; do
  modules="$(installed vitest $version)"
  ln -sfn "$modules" node_modules
  node "$modules/vitest/vitest.mjs" run --reporter=json --outputFile="$here/vitest/$version.json" || true
  node "$modules/vitest/vitest.mjs" run --reporter=junit --outputFile="$here/junit/vitest-$version.xml" || true
done
rm -f node_modules
biome="$(installed @biomejs/biome 2.6.8)/@biomejs/biome/bin/biome"
node "$biome" lint --reporter=sarif src >"$here/sarif/biome-2.6.8.sarif" || true
node "$biome" lint --reporter=checkstyle src >"$here/checkstyle/biome-2.6.8.xml" || true
rm -rf $work
# Where they are installed is no part of the reports.
for folder in "$installs" "$(realpath "$installs/jest-30.5.2/..")"; do
  sed -i "s#$folder/#/opt/tools/#g" "$here"/jest/* "$here"/vitest/* "$here"/junit/jest-junit-* "$here"/junit/vitest-*
done
