/** Whether a path of a finding is one of the folder that was checked: tools also blame what they were installed with. */
export function inFolder(path: string | null): path is string {
  return path !== null && !/^([/\\]|[A-Za-z]:|\.\.([/\\]|$))/.test(path);
}
