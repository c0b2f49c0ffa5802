// The limit of what a server can do: node:http that gives the same bytes to everybody, or says 304 to who names them.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file, type, encoding] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { "content-type": type, "content-encoding": encoding, "content-length": body.length, etag: '"raw"' };

createServer((request, response) => {
  if (request.headers["if-none-match"] === '"raw"') response.writeHead(304, { etag: '"raw"' }).end();
  else response.writeHead(200, headers).end(body);
}).listen(Number(port), "127.0.0.1");
