import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changes, confusion, differences, estimates, prepare } from "@mlops-actions/metrics";
import { fixtureExpectation, fixtureSample, type Problem } from "./fixtures.ts";
import { near } from "./near.ts";

const options = { confidence: 0.95, seed: 7, quantiles: [0.5, 0.9] };

for (const problem of ["breast-cancer", "digits", "diabetes"] as const satisfies Problem[]) {
  const expected = fixtureExpectation(problem);
  for (const model of ["candidate", "regressed"] as const) {
    describe(`${problem}, ${model} against the baseline`, () => {
      const prepared = prepare(fixtureSample(problem, model), options);
      for (const side of ["candidate", "baseline"] as const) {
        const reference = expected.models[side === "candidate" ? model : "baseline"];

        it(`gives scikit-learn's values of the ${side}`, () => {
          const found = estimates(prepared, side);
          assert.deepEqual([...found.keys()].sort(), Object.keys(reference.metrics).sort());
          for (const [name, value] of Object.entries(reference.metrics)) near(found.get(name)!.value, value, name);
        });

        it(`gives statsmodels' and pROC's intervals of the ${side}`, () => {
          const known = Object.entries({ ...reference.wilson, ...reference.delong });
          const found = estimates(prepared, side);
          for (const [name, { lower, upper }] of known.filter(([name]) => found.has(name))) {
            near(found.get(name)!.lower, lower, `${name}, lower`);
            near(found.get(name)!.upper, upper, `${name}, upper`);
          }
          assert.ok(problem === "diabetes" || known.length >= 6);
        });

        it(`counts the ${side}'s confusion as scikit-learn does`, () => {
          if (reference.confusion) assert.deepEqual(confusion(prepared, side), reference.confusion);
          else assert.throws(() => confusion(prepared, side), TypeError);
        });
      }

      const comparison = expected.comparisons[model];

      it("counts rows fixed and broken, with McNemar's mid-p", () => {
        const found = changes(prepared);
        if (comparison.fixed === undefined) return assert.equal(found, null);
        assert.equal(found?.fixed, comparison.fixed);
        assert.equal(found?.broken, comparison.broken);
        near(found?.mcnemarMidP ?? null, comparison.mcnemarMidP!, "mid-p");
      });

      it("gives the references' paired intervals", () => {
        const found = differences(prepared);
        const exact = { ...comparison.tango, ...comparison.delong };
        const known = { ...exact, ...comparison.bootstrap };
        for (const [name, reference] of Object.entries(known).filter(([name]) => found.has(name))) {
          const difference = found.get(name)!;
          assert.ok("lower" in difference, name);
          const sign = difference.better === "higher" ? 1 : -1;
          const [lower, upper] = [sign * difference.lower, sign * difference.upper].sort((a, b) => a - b);
          near(sign * difference.delta, reference.delta, name);
          // A run of 1,000 resamples is 3.2 times as noisy as the reference's of 9,999.
          const tolerance = 3.2 * (comparison.bootstrap[name]?.tolerance ?? 0) + 1e-9;
          if (name === "f1" && Math.min(comparison.fixed!, comparison.broken!) < 5) {
            // Too few rows to resample from: the interval must not be narrower than the reference's, which does not know it.
            assert.ok(lower! < reference.lower + tolerance && upper! > reference.upper - tolerance, name);
            continue;
          }
          near(lower!, reference.lower, `${name}, lower`, tolerance);
          near(upper!, reference.upper, `${name}, upper`, tolerance);
        }
      });
    });
  }
}
