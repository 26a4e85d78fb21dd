import { createReadStream, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream";

/** A running server and where it answers. */
export interface Served {
  readonly url: string;
  /** Stops answering and ends open connections. */
  readonly close: () => Promise<void>;
}

/** What a browser must be told that a file is, by its ending. */
export const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The file below a folder that a request's path names, `index.html` for a folder; null where there is none that may be shown. */
export function fileFor(folder: string, path: string): string | null {
  try {
    const names = decodeURIComponent(path.replace(/[?#].*$/s, "")).split(/[/\\]/);
    // Neither `..` nor hidden files; a NUL would end the path early in the file system.
    if (names.some((name) => name.startsWith(".") || name.includes("\0"))) return null;
    const named = join(folder, ...names);
    const file = realpathSync(statSync(named).isDirectory() ? join(named, "index.html") : named);
    // A link may lead out of the folder.
    const inside = file.startsWith(realpathSync(folder) + sep);
    return inside && statSync(file).isFile() ? file : null;
  } catch {
    // A path that does not decode, or names nothing.
    return null;
  }
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileFor(folder, request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("没有这个页面\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": contentTypes[extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    // The files change with every build while their names stay.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  // A reader that goes away midway is no fault of ours.
  else pipeline(createReadStream(file), response, () => undefined);
}

/** The port that the server got, or null where the wished one is not to be had. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE" || fault.code === "EACCES") resolve(null);
      else reject(fault);
    });
    // Only this machine: the files are a person's, and nobody else's business.
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Serves a folder's files to this machine only, on the wished port or, where that is taken, on a free one. */
export async function serve(folder: string, wishedPort: number): Promise<Served> {
  const server = createServer((request, response) => answer(folder, request, response));
  const port = (await listen(server, wishedPort)) ?? (await listen(server, 0));
  return {
    url: `http://localhost:${port ?? wishedPort}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
