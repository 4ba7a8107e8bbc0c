import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";

/** Half the weight of others: a program of one thread keeps its core beside one that has a thread for each, and other jobs of the machine do not starve it. */
const niceness = 3;

/** Lets a program, and what it starts, give way to others. */
export function lowerPriority(pid: number): void {
  try {
    setPriority(pid, niceness);
    // Where Linux shares cores out by session, niceness counts within one alone (https://man7.org/linux/man-pages/man7/sched.7.html, autogroup).
    if (process.platform === "linux") writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
  } catch {
    // It has ended, or this system has no autogroups.
  }
}
