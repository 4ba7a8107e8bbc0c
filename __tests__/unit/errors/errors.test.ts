import assert from "node:assert/strict";
import { test } from "node:test";
import { didYouMean, placed, UserError, withPlace } from "@mlops-actions/errors";

test("the nearest legal name is suggested, whatever the case", () => {
  assert.equal(didYouMean("artefact", ["artifact", "baseline"]), ' Did you mean "artifact"?');
  assert.equal(didYouMean("ROC_AUC", ["roc_auc"]), ' Did you mean "roc_auc"?');
});

test("nothing is suggested where nothing is near", () => {
  assert.equal(didYouMean("xyz", ["artifact", "baseline"]), "");
  assert.equal(didYouMean("anything", []), "");
});

test("a file that its folder lists and that is not found is a link that leads nowhere", () => {
  const says = " It is a link that leads nowhere: what it points to is not there.";
  assert.equal(didYouMean("a.csv", ["a.csv", "b.csv"]), says);
  assert.equal(didYouMean("a.csv", ["A.csv"]), ' Did you mean "A.csv"?');
});

test("a mistake without a place gets the one where it was asked for, and keeps remedy and cause", async () => {
  const cause = new Error("their words");
  const work = () => {
    throw new UserError("It is wrong.", { remedy: "Mend it.", cause });
  };
  await assert.rejects(
    withPlace(() => ({ file: "mlops.yml", line: 3 }), work),
    (error: unknown) => {
      assert.ok(error instanceof UserError);
      assert.deepEqual(error.place, { file: "mlops.yml", line: 3 });
      assert.deepEqual([error.message, error.remedy, error.cause], ["It is wrong.", "Mend it.", cause]);
      return true;
    },
  );
});

test("a mistake with a place of its own keeps it, and a bug stays a bug", async () => {
  const place = () => assert.fail("not asked for");
  const placedAlready = new UserError("It is wrong.", { file: "data.csv", line: 7 });
  const bug = new TypeError("undefined is not a function");
  for (const thrown of [placedAlready, bug]) {
    await assert.rejects(
      withPlace(place, () => Promise.reject(thrown)),
      (error: unknown) => error === thrown,
    );
  }
});

test("the same mistakes can be said of another place", () => {
  const moved = placed(new UserError("It is wrong.", { file: "a.csv", also: ["This too."] }), { input: "holdout" });
  assert.deepEqual([moved.message, moved.also, moved.place], ["It is wrong.", ["This too."], { input: "holdout" }]);
});
