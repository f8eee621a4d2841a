import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What becomes of one connection. */
export type RelayFault =
  | "pass"
  /** It is taken and never answered. */
  | "silence"
  /** It breaks as soon as it is there. */
  | "break"
  /** It breaks when the first transaction is committed, before anybody is told. */
  | "break-after-commit"
  /** It says no more once a transaction was begun. */
  | "silence-in-transaction";

export interface Relay {
  readonly port: number;
  /** For the next connections, one each; those after them pass. */
  readonly faults: RelayFault[];
  /** Connections so far. */
  connections(): number;
  stop(): Promise<void>;
}

/** A way to a Postgres' socket over the network, which fails as it is told. */
export async function startRelay(socketPath: string): Promise<Relay> {
  const faults: RelayFault[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((client) => {
    connections += 1;
    open.add(client);
    client.on("error", () => undefined).on("close", () => open.delete(client));
    relay(client, socketPath, faults.shift() ?? "pass");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    faults,
    connections: () => connections,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function relay(client: Socket, socketPath: string, fault: RelayFault): void {
  if (fault === "break") {
    client.destroy();
    return;
  }
  if (fault === "silence") return;
  const upstream = connect(socketPath);
  let muted = false;
  let broken = false;
  client.on("close", () => upstream.destroy());
  upstream.on("error", () => undefined).on("close", () => client.destroy());
  client.on("data", (chunk) => {
    const text = chunk.toString("latin1");
    if (fault === "silence-in-transaction" && text.includes("begin;")) muted = true;
    if (fault === "break-after-commit" && text.includes("commit\0")) broken = true;
    upstream.write(chunk);
  });
  upstream.on("data", (chunk) => {
    if (broken) client.destroy();
    else if (!muted) client.write(chunk);
  });
}
