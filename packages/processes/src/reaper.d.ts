/** A program that was started: what its environment carries, and its group, null where it is not known yet. */
export interface Marked {
  readonly mark: string;
  readonly pid: number | null;
}

export const REAP: string;

/** @param taskkill the absolute path of taskkill.exe, null elsewhere than on Windows */
export function killProgram(program: Marked, taskkill: string | null): Promise<void>;
