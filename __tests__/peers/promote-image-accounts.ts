import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "@mlops-actions/testkit";
import { type Distribution, startDistribution } from "./oci-registry.ts";

/** moto's account of whoever has assumed no role, and that of the role. */
export const hosts = {
  dev: "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
  prod: "333333333333.dkr.ecr.eu-west-1.amazonaws.com",
};

// What moto gives as the token of an account, as bcrypt keeps it: 123456789012-auth-token, 333333333333-auth-token.
const accounts = {
  dev: "AWS:$2y$05$abcdefghijklmnopqrstuu/4ofrUS75HrKu6f.iuRo0I/XlrmpqlC",
  prod: "AWS:$2y$05$abcdefghijklmnopqrstuuSqEBJ6RPKzS2cOgc1/w3l2t6PI6Dj3e",
};

export interface TwoAccounts extends AsyncDisposable {
  readonly dev: Distribution;
  readonly prod: Distribution;
  /** Of both registries' certificates. */
  readonly certificate: string;
  /** Leads to the registries under the names of ECR. */
  readonly proxy: string;
}

/** Two real registries under the names of ECR, each of which takes the token of its own account alone. */
export async function startTwoAccounts(): Promise<TwoAccounts> {
  const folder = temporaryFolder("tls");
  const tls = { certificate: join(folder, "certificate.pem"), key: join(folder, "key.pem") };
  const names = [
    "-subj",
    "/CN=ECR of a test",
    "-addext",
    `subjectAltName=IP:127.0.0.1,DNS:${hosts.dev},DNS:${hosts.prod}`,
  ];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const files = ["-keyout", tls.key, "-out", tls.certificate];
  execFileSync("openssl", ["req", ...kind, ...names, ...files], { stdio: "ignore" });
  const [dev, prod] = await Promise.all([
    startDistribution({ tls, htpasswd: accounts.dev }),
    startDistribution({ tls, htpasswd: accounts.prod }),
  ]);
  const ports = new Map([
    [`${hosts.dev}:443`, Number(dev.host.split(":")[1])],
    [`${hosts.prod}:443`, Number(prod.host.split(":")[1])],
  ]);
  const server = createServer((_, response) => response.writeHead(400).end());
  server.on("connect", ({ url }, socket) => {
    const port = ports.get(url ?? "");
    if (port === undefined) return socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    socket.on("error", () => onward.destroy());
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    dev,
    prod,
    certificate: tls.certificate,
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await Promise.all([dev[Symbol.asyncDispose](), prod[Symbol.asyncDispose]()]);
    },
  };
}
