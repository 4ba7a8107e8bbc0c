import { type Expression, type ModuleDeclaration, type Property, parse, type Statement } from "acorn";

/**
 * Puts each module of a bundle's file in parentheses. V8 compiles such a function at once, and keeps it where it keeps compiled code; any other it reads
 * twice, now and when it is called, and whoever loads a file calls most of its modules.
 */
export function eagerModules(code: string): string {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const modules = body.flatMap(objectsOf).filter(isModule);
  const pieces = modules.map(({ value: { start, end } }, at) => {
    const before = code.slice(modules[at - 1]?.value.end ?? 0, start);
    return `${before}(${code.slice(start, end)})`;
  });
  return pieces.join("") + code.slice(modules.at(-1)?.value.end ?? 0);
}

/** The properties of objects that a file declares. */
function objectsOf(statement: Statement | ModuleDeclaration): readonly Property[] {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declaration?.type !== "VariableDeclaration") return [];
  return declaration.declarations.flatMap(({ init }) =>
    init?.type === "ObjectExpression" ? init.properties.filter((each) => each.type === "Property") : [],
  );
}

/** `123: (module, exports, require) => { … }` */
function isModule({ key, value, method }: Property): boolean {
  return key.type === "Literal" && typeof key.value === "number" && !method && isFunction(value);
}

function isFunction({ type }: Expression): boolean {
  return type === "ArrowFunctionExpression" || type === "FunctionExpression";
}
