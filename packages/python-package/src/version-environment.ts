/**
 * What tells the tools that take a version from git which one it is, without git.
 * @param name of the project, null where it is not known
 * @param version in the normal form of PEP 440
 */
export function versionEnvironment(name: string | null, version: string): Record<string, string> {
  const distribution = name?.replaceAll(/[-_.]+/g, "_").toUpperCase();
  return {
    // setuptools_scm and hatch-vcs; the second of them asks without the name.
    SETUPTOOLS_SCM_PRETEND_VERSION: version,
    ...(distribution && { [`SETUPTOOLS_SCM_PRETEND_VERSION_FOR_${distribution}`]: version }),
    POETRY_DYNAMIC_VERSIONING_BYPASS: version,
    PDM_BUILD_SCM_VERSION: version,
    UV_DYNAMIC_VERSIONING_BYPASS: version,
    PBR_VERSION: version,
  };
}

/** Without what lets its holder upload: a build runs code of the repository and of all that it needs. */
export function withoutUpload(environment: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(environment).filter(
    ([name]) =>
      !/^(?:TWINE_|UV_PUBLISH_|CODEARTIFACT_AUTH_TOKEN$|FLIT_PASSWORD$|POETRY_(?:PYPI_TOKEN|HTTP_BASIC)_)/i.test(name),
  );
  return Object.fromEntries(kept);
}
