import assert from "node:assert/strict";
import { it } from "node:test";
import { eagerModules } from "../../../scripts/eager-modules.ts";

it("the modules of a bundle's file stand in parentheses, and nothing else of it changes", () => {
  const file = [
    'export const id=7;export const modules={12:(e,t)=>{t.a=e=>({1:()=>2})},34:function(e){return"56:()=>{}"},',
    "named:()=>{},78(){return 9},90:async()=>{}};var other=[()=>{}],n={1:2};function f(){var inner={1:()=>{}}}",
  ].join("");
  const eager = [
    'export const id=7;export const modules={12:((e,t)=>{t.a=e=>({1:()=>2})}),34:(function(e){return"56:()=>{}"}),',
    "named:()=>{},78(){return 9},90:(async()=>{})};var other=[()=>{}],n={1:2};function f(){var inner={1:()=>{}}}",
  ].join("");
  assert.equal(eagerModules(file), eager);
  assert.equal(eagerModules("const a = 1;"), "const a = 1;");
});
