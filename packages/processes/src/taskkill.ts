import { join } from "node:path";

/** The absolute path of the program that ends a tree of processes on Windows; null elsewhere. */
export function taskkillOf(env: Readonly<Record<string, string>>): string | null {
  if (process.platform !== "win32") return null;
  const [, folder] = Object.entries(env).find(([name]) => name.toUpperCase() === "SYSTEMROOT") ?? [];
  return join(folder ?? "C:\\Windows", "System32", "taskkill.exe");
}
