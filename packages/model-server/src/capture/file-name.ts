/** Path of a file of captured events below its place, by the time of its first event: `<endpoint>/<variant>/yyyy/mm/dd/hh/mm-ss-ms-<id>.jsonl`. */
export function captureFile(endpoint: string, variant: string, begun: Date, id: string): string {
  const [, day = "", hour, minute, second, milliseconds] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/.exec(begun.toISOString()) ?? [];
  return [endpoint, variant, ...day.split("-"), hour, `${minute}-${second}-${milliseconds}-${id}.jsonl`].join("/");
}
