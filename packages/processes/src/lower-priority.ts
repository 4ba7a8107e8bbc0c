import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";

const niceness = 10;

/** Lets a program, and what it starts, have the cores that others leave. */
export function lowerPriority(pid: number): void {
  try {
    setPriority(pid, niceness);
    // Where Linux shares cores out by session, niceness counts within one alone (https://man7.org/linux/man-pages/man7/sched.7.html, autogroup).
    if (process.platform === "linux") writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
  } catch {
    // It has ended, or this system has no autogroups.
  }
}
