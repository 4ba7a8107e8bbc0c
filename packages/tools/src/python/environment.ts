/** What every tool written in Python is given: it leaves no compiled files in the checkout, and no colour in its output. */
export const pythonEnvironment = {
  PYTHONDONTWRITEBYTECODE: "1",
  PYTHONIOENCODING: "utf-8",
  NO_COLOR: "1",
  FORCE_COLOR: "",
} as const;
