/** What stands in the repository instead of a file that Git LFS keeps. */
export interface LfsPointer {
  /** sha256 of the file, hexadecimal. */
  readonly oid: string;
  /** In bytes. */
  readonly size: number;
}

/** Reads a pointer file (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md); null where the text is none. */
export function parseLfsPointer(text: string): LfsPointer | null {
  const pointer =
    /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n?$/.exec(
      text,
    );
  return pointer === null ? null : { oid: pointer[1] as string, size: Number(pointer[2]) };
}
