/** Events as AWS documents them, shortened to what any of them always holds. */

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly base64?: boolean;
}

/** Of a REST API of API Gateway, or an HTTP API with payload format 1.0. */
export function gatewayV1({ method = "POST", path = "/invocations", headers = {}, body = null, base64 = false }: Sent) {
  return {
    resource: "/{proxy+}",
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    pathParameters: { proxy: path.slice(1) },
    requestContext: {
      resourcePath: "/{proxy+}",
      httpMethod: method,
      path: `/prod${path}`,
      stage: "prod",
      requestId: "c6af9ac6",
    },
    body,
    isBase64Encoded: base64,
  };
}

/** Of an HTTP API with payload format 2.0, or of a function URL. */
export function gatewayV2(
  { method = "POST", path = "/invocations", headers = {}, body, base64 = false }: Sent,
  stage = "$default",
) {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: stage === "$default" ? path : `/${stage}${path}`,
    rawQueryString: "",
    headers,
    requestContext: {
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "agent" },
      requestId: "id",
      stage,
    },
    ...(typeof body === "string" && { body }),
    isBase64Encoded: base64,
  };
}

/** Of a target group of a load balancer. */
export function loadBalancer({
  method = "POST",
  path = "/invocations",
  headers = {},
  body = "",
  base64 = false,
}: Sent) {
  const context = { elb: { targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" } };
  return {
    requestContext: context,
    httpMethod: method,
    path,
    queryStringParameters: {},
    headers,
    body,
    isBase64Encoded: base64,
  };
}

export interface Message {
  readonly body: string;
  readonly group?: string;
  readonly contentType?: string;
}

/** Of a queue of SQS; a FIFO one where it is told so. */
export function queue(messages: readonly Message[], { fifo = false } = {}) {
  return {
    Records: messages.map(({ body, group, contentType }, at) => ({
      messageId: `message-${at}`,
      receiptHandle: "handle",
      body,
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: "1",
        ...(group !== undefined && { MessageGroupId: group }),
      },
      messageAttributes: contentType ? { "Content-Type": { stringValue: contentType, dataType: "String" } } : {},
      md5OfBody: "0",
      eventSource: "aws:sqs",
      eventSourceARN: `arn:aws:sqs:eu-west-1:1:requests${fifo ? ".fifo" : ""}`,
      awsRegion: "eu-west-1",
    })),
  };
}
