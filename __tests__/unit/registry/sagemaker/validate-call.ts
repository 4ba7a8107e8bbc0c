import { readFileSync } from "node:fs";

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
}

const api = JSON.parse(readFileSync(new URL("references/sagemaker-api.json", import.meta.url), "utf8")) as {
  readonly calls: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, Shape>>;
};

/** What AWS would find wrong with the form of a call, in its words; none where it would take it. */
export function validateCall(call: string, input: unknown): string[] {
  const shape = api.calls[call];
  return shape === undefined ? [`no call ${call} is known`] : validate(shape, input, call);
}

function validate(name: string, value: unknown, at: string): string[] {
  const shape = api.shapes[name]!;
  const refuse = (constraint: string) => [
    `Value '${JSON.stringify(value)}' at '${at}' failed to satisfy constraint: Member must ${constraint}`,
  ];
  switch (shape.type) {
    case "structure":
      return isRecord(value) ? validateStructure(shape, value, at) : refuse("be a structure");
    case "map": {
      if (!isRecord(value)) return refuse("be a map");
      return [
        ...ofLength(shape, Object.keys(value).length, refuse),
        ...Object.entries(value).flatMap(([key, it]) => [
          ...validate(shape.key!, key, `${at}.key`),
          ...validate(shape.value!, it, `${at}.${key}`),
        ]),
      ];
    }
    case "list":
      if (!Array.isArray(value)) return refuse("be a list");
      return [
        ...ofLength(shape, value.length, refuse),
        ...value.flatMap((it, index) => validate(shape.member!, it, `${at}.${index + 1}.member`)),
      ];
    case "string":
      return typeof value === "string" ? validateText(shape, value, refuse) : refuse("be a string");
    case "integer":
      if (!Number.isInteger(value)) return refuse("be an integer");
      return ofLength(shape, Number(value), refuse);
    case "boolean":
      return typeof value === "boolean" ? [] : refuse("be a boolean");
    case "timestamp":
      return typeof value === "number" ? [] : refuse("be a timestamp");
    default:
      throw new Error(`the type ${shape.type} of ${name} is not known here`);
  }
}

type Refuse = (constraint: string) => string[];

function validateStructure(shape: Shape, value: Readonly<Record<string, unknown>>, at: string): string[] {
  const missing = (shape.required ?? []).filter((key) => value[key] === undefined);
  return [
    ...missing.map((key) => `Value null at '${at}.${key}' failed to satisfy constraint: Member must not be null`),
    ...Object.entries(value).flatMap(([key, it]) => {
      const member = shape.members?.[key];
      return member === undefined ? [`'${at}' has no member ${key}`] : validate(member, it, `${at}.${key}`);
    }),
  ];
}

function validateText(shape: Shape, value: string, refuse: Refuse): string[] {
  if (shape.enum !== undefined && !shape.enum.includes(value)) return refuse(`satisfy enum value set: [${shape.enum}]`);
  const fits = shape.pattern === undefined || new RegExp(`^(?:${shape.pattern})$`, "u").test(value);
  const pattern = fits ? [] : refuse(`satisfy regular expression pattern: ${shape.pattern}`);
  return [...ofLength(shape, value.length, refuse), ...pattern];
}

function ofLength({ min = 0, max = Number.POSITIVE_INFINITY }: Shape, length: number, refuse: Refuse): string[] {
  if (length < min) return refuse(`have length greater than or equal to ${min}`);
  return length > max ? refuse(`have length less than or equal to ${max}`) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
