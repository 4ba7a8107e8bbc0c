import { UserError } from "@mlops-actions/errors";
import type { Login, PythonIndex } from "./index-login.ts";
import { ask, type Program, type PythonContext } from "./python-context.ts";

export interface Uploader {
  readonly name: "uv" | "twine";
  /** The upload of files by their absolute paths: the login is in the environment alone. */
  readonly program: (paths: readonly string[], index: PythonIndex, login: Login | null) => Program;
}

/**
 * What uploads packages on this machine: uv, else twine.
 * @throws UserError where there is neither
 */
export async function findUploader(context: PythonContext): Promise<Uploader> {
  const { temporary: cwd, environment } = context;
  const has = async (...argv: readonly string[]): Promise<boolean> =>
    (await ask({ argv, cwd, env: environment }, context)) !== null;
  if (await has("uv", "publish", "--help")) {
    return {
      name: "uv",
      program: (paths, index, login) => ({
        argv: ["uv", "publish", "--no-progress", "--trusted-publishing", "never", "--", ...paths],
        cwd,
        env: { ...plain(environment), ...uvLogin(index, login) },
      }),
    };
  }
  for (const twine of [["twine"], ["python3", "-m", "twine"], ["python", "-m", "twine"]]) {
    if (!(await has(...twine, "--version"))) continue;
    return {
      name: "twine",
      program: (paths, index, login) => ({
        argv: [...twine, "upload", "--non-interactive", "--disable-progress-bar", "--", ...paths],
        cwd,
        env: { ...plain(environment), ...twineLogin(index, login) },
      }),
    };
  }
  throw new UserError("Nothing that uploads Python packages is on PATH: neither uv nor twine.", {
    remedy: "Run astral-sh/setup-uv before this step, or `python -m pip install twine`.",
  });
}

/** Without what would lead the upload elsewhere, or have two logins at once. */
function plain(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !/^(?:TWINE_|UV_PUBLISH_)(?!CERT$)/i.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}

function uvLogin({ uploadUrl }: PythonIndex, login: Login | null): Record<string, string> {
  const { username, password } = login ?? anybody;
  return { UV_PUBLISH_URL: uploadUrl, UV_PUBLISH_USERNAME: username, UV_PUBLISH_PASSWORD: password };
}

function twineLogin({ uploadUrl }: PythonIndex, login: Login | null): Record<string, string> {
  const { username, password } = login ?? anybody;
  return {
    TWINE_REPOSITORY_URL: uploadUrl,
    TWINE_NON_INTERACTIVE: "1",
    TWINE_USERNAME: username,
    TWINE_PASSWORD: password,
  };
}

/** Both programs refuse to go without a login, which an index that is open to all does not mind. */
const anybody: Login = { username: "anonymous", password: "anonymous" };
