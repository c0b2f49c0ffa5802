import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { buffer, text } from "node:stream/consumers";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** Asks as no browser would: any method, any Host, the path as it is written. Where the line is cut the status is 0. */
export async function bare(address: string, path: string, { method = "GET", headers = {}, body }: Asked = {}) {
  const { hostname, port, host } = new URL(address);
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise<Answer>((resolve) => {
    const asked = request({
      host: hostname,
      port,
      path,
      method,
      headers: { host, ...length, ...headers },
      agent: false,
    });
    asked.once("error", () => resolve({ status: 0, headers: {}, body: "" }));
    asked.once("response", async (response) => {
      const bytes = await buffer(response).catch(() => Buffer.alloc(0));
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString("utf8") });
    });
    asked.end(body);
  });
}

/** Sends bytes that are no request, and hears what comes back. */
export function bytes(address: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname, () => socket.end(sent, "latin1"));
  socket.setTimeout(5_000, () => socket.destroy());
  return text(socket).catch(() => "");
}
