import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { booleanInput, choiceInput, explain, type Inputs } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";

const given =
  (text: string | undefined): Inputs =>
  () =>
    text;

function complaintOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof UserError);
    return explain(error);
  }
  assert.fail("no complaint");
}

describe("a yes-or-no input", () => {
  for (const [text, expected] of [
    ["true", true],
    ["True", true],
    ["TRUE", true],
    ["false", false],
    ["FALSE", false],
  ] as const) {
    test(`${text} is ${expected}`, () => assert.equal(booleanInput(given(text), "comment", !expected), expected));
  }

  test("an absent one has its default", () => {
    assert.equal(booleanInput(given(undefined), "comment", true), true);
    assert.equal(booleanInput(given(undefined), "check", false), false);
  });

  for (const text of ["yes", "1", "on", "truee", "constructor"]) {
    test(`${text} is neither`, () => {
      assert.equal(
        complaintOf(() => booleanInput(given(text), "comment", true)),
        `input comment: "${text}" is neither true nor false.\nWrite true or false.`,
      );
    });
  }
});

describe("an input of a few words", () => {
  const choices = ["warn", "pass", "fail"] as const;

  test("is one of them, or its default where it is absent", () => {
    assert.equal(choiceInput(given("fail"), "on", choices, "warn"), "fail");
    assert.equal(choiceInput(given(undefined), "on", choices, "warn"), "warn");
  });

  test("another word is told which there are, and the nearest", () => {
    assert.equal(
      complaintOf(() => choiceInput(given("warm"), "on", choices, "warn")),
      'input on: "warm" is none of warn, pass, fail. Did you mean "warn"?',
    );
    assert.equal(
      complaintOf(() => choiceInput(given("constructor"), "on", choices, "warn")),
      'input on: "constructor" is none of warn, pass, fail.',
    );
  });
});
