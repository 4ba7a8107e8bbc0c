/** This machine as engines' builds are named: `linux-x64`, `darwin-arm64`; `linux-x64-musl` where the C library is musl. */
export function hostPlatform(): string {
  const platform = `${process.platform}-${process.arch}`;
  return process.platform === "linux" && usesMusl() ? `${platform}-musl` : platform;
}

function usesMusl(): boolean {
  // Without this the report looks up the name of each address that the process is connected to.
  const report = Object.assign(process.report, { excludeNetwork: true }).getReport();
  return !("glibcVersionRuntime" in (report as { readonly header: object }).header);
}
