/** Addresses of files in a forge. `{path}` stands for a percent-encoded path, `{line}` for a line from 1. */
export interface ForgeLinks {
  /** Of the repository, for people; holds no credentials. */
  readonly repository: string;
  readonly file: string;
  readonly line: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type ForgeKind = keyof typeof forms;

/** What stands behind a repository's address, for a commit or branch. */
const forms = {
  github: (ref: string) => ({ file: `/blob/${ref}/{path}`, line: "#L{line}" }),
  gitlab: (ref: string) => ({ file: `/-/blob/${ref}/{path}`, line: "#L{line}" }),
  bitbucket: (ref: string) => ({ file: `/src/${ref}/{path}`, line: "#lines-{line}" }),
  // Gitea, Forgejo and Codeberg.
  gitea: (ref: string) => ({ file: `/src/commit/${ref}/{path}`, line: "#L{line}" }),
} as const;

/** `user@host:path`, which is no address but what git takes for one. */
const shortForm = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/u;

/**
 * Where a forge shows the files of a commit.
 *
 * @param remote - As git has it: `git@host:path.git`, `ssh://…`, `https://…`.
 * @returns `null` for what is no forge: a path on a disk, or a host of which nobody knows what it runs.
 */
export function toForgeLinks(remote: string, ref: string, env: Environment): ForgeLinks | null {
  const place = parseRemote(remote);
  if (place === null) return null;
  const kind = findKind(place.host, env);
  if (kind === null) return null;
  const path = place.path.split("/").map(encodeURIComponent).join("/");
  const repository = `https://${place.host}/${path}`;
  const form = forms[kind](ref.split("/").map(encodeURIComponent).join("/"));
  return { repository, file: `${repository}${form.file}`, line: `${repository}${form.file}${form.line}` };
}

/** Host and path, without user, password, port of ssh and `.git`. */
function parseRemote(remote: string): { readonly host: string; readonly path: string } | null {
  const [, shortHost, shortPath] = shortForm.exec(remote) ?? [];
  const isAddress = /^(?:https?|ssh|git):\/\//u.test(remote);
  if (!isAddress && (shortHost === undefined || shortPath === undefined || shortHost.length === 1)) return null;
  const address = isAddress ? remote : `ssh://${shortHost ?? ""}/${shortPath ?? ""}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, host, pathname } = new URL(address);
  const path = pathname
    .replace(/^\/+|\/+$/gu, "")
    .replace(/\.git$/u, "")
    .split("/")
    .map(decode)
    .join("/");
  // The port of ssh is not that of the pages; GitHub and Bitbucket answer ssh under a host of its own.
  const pages = (protocol.startsWith("http") ? host : hostname).replace(/^ssh\.|^altssh\./u, "");
  return path.includes("/") ? { host: pages, path } : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** By its name, or by what the CI that runs this says of its own server. */
function findKind(host: string, env: Environment): ForgeKind | null {
  const isServer = (variable: string): boolean => {
    const address = env[variable];
    return address !== undefined && URL.canParse(address) && new URL(address).host === host;
  };
  if (isServer("CI_SERVER_URL")) return "gitlab";
  // Gitea's and Forgejo's runners set GitHub's variables, too.
  if (isServer("GITHUB_SERVER_URL")) return env["GITEA_ACTIONS"] === "true" ? "gitea" : "github";
  if (/(?:^|\.)github\b/u.test(host)) return "github";
  if (/(?:^|\.)gitlab\b/u.test(host)) return "gitlab";
  if (host === "bitbucket.org") return "bitbucket";
  return /(?:^|\.)(?:gitea|forgejo|codeberg)\b/u.test(host) ? "gitea" : null;
}
