/** What a service of AWS answers in place of a result. */
export class AwsRefusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function refuse(code: string, message: string, status = 400): AwsRefusal {
  return new AwsRefusal(code, message, status);
}
