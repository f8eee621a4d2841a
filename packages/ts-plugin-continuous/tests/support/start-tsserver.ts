import { fork, type ChildProcess } from "node:child_process";

/** What tsserver says, unasked or asked. */
export interface ServerMessage {
  readonly type: "event" | "response";
  readonly event?: string;
  readonly command?: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

export interface TsServer {
  readonly process: ChildProcess;
  /** Asks and waits for the answer; `null` where the server has none. */
  readonly request: (command: string, args: unknown) => Promise<unknown>;
  /** Tells without waiting. */
  readonly notify: (command: string, args: unknown) => void;
  /** The next event that fits, counted from when this is called. */
  readonly nextEvent: (event: string, fits?: (body: unknown) => boolean) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export interface TsServerOptions {
  /** Absolute path of `tsserver.js`. */
  readonly tsserver: string;
  readonly args?: readonly string[];
  readonly execArgv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A tsserver as editors start it. A lost answer fails with what the server said last, and hangs nothing. */
export function startTsServer({ tsserver, args = [], execArgv = [], env = {} }: TsServerOptions): TsServer {
  const child = fork(tsserver, ["--useNodeIpc", "--disableAutomaticTypingAcquisition", ...args], {
    execArgv: [...execArgv],
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const waiting = new Set<(message: ServerMessage) => boolean>();
  child.on("message", (message) => {
    for (const take of waiting) if (take(message as ServerMessage)) waiting.delete(take);
  });
  let seq = 0;

  function wait<Result>(what: string, take: (message: ServerMessage) => Result | undefined): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(attempt);
        reject(new Error(`No ${what} after 40 s. The server's output: ${output.slice(-2000)}`));
      }, 40_000);
      const attempt = (message: ServerMessage): boolean => {
        const result = take(message);
        if (result === undefined) return false;
        clearTimeout(timer);
        resolve(result);
        return true;
      };
      waiting.add(attempt);
    });
  }

  return {
    process: child,
    async request(command, args) {
      seq += 1;
      const own = seq;
      const answer = wait(`answer to ${command}`, (message) =>
        message.type === "response" && message.request_seq === own ? { message } : undefined,
      );
      child.send({ seq: own, type: "request", command, arguments: args });
      const { message } = await answer;
      if (message.success === true) return message.body ?? null;
      if (message.message === "No content available.") return null;
      throw new Error(`${command} failed: ${String(message.message)}`);
    },
    notify(command, args) {
      seq += 1;
      child.send({ seq, type: "request", command, arguments: args });
    },
    nextEvent(event, fits = () => true) {
      return wait(`event ${event}`, (message) =>
        message.event === event && fits(message.body) ? { body: message.body } : undefined,
      ).then(({ body }) => body);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
    },
  };
}
