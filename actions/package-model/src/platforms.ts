import type { Platform } from "@mlops-actions/config";

/** This machine's platform as images name it; an image runs on Linux, wherever it is made. */
export function hostPlatform(): Platform {
  return process.arch === "arm64" ? "linux/arm64" : "linux/amd64";
}

export function ociPlatform(platform: Platform): { readonly os: string; readonly architecture: string } {
  const [os, architecture] = platform.split("/") as [string, string];
  return { os, architecture };
}

/** As node and npm name it. */
export function nodePlatform(platform: Platform): "linux-arm64" | "linux-x64" {
  return platform === "linux/arm64" ? "linux-arm64" : "linux-x64";
}
