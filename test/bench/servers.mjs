// Servers in processes of their own: started, asked, and what they cost while they answered.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

const AT_ONCE = 16;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

/** The built board over a folder of data, as it is run. */
export function serveBoard(folder, port) {
  const command = [process.execPath, "--max-old-space-size=512", "--max-semi-space-size=32", "build/bin/serve.js"];
  const env = { DATA_DIR: folder, PORT: `${port}`, BASE_URL: `http://127.0.0.1:${port}`, NODE_ENV: "production" };
  return serve(command, port, env);
}

/** A server that answers, with the milliseconds it took until it did. */
export async function serve([command, ...args], port, env = {}) {
  const begun = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] });
  process.once("exit", () => child.kill());
  const address = `http://127.0.0.1:${port}/`;
  while (performance.now() - begun < 60_000) {
    const answered = await get({ address }, { path: "/" }).catch(() => null);
    if (answered) return { child, address, started: performance.now() - begun };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing answers at ${address}`);
}

/** Until a board that just started has done its jobs (backup, window), which would be counted with what is asked. */
export async function settled({ child }) {
  let idle = 0;
  for (let waited = 0; waited < FIRST_JOBS || idle < 5; waited++) {
    const before = cpuOf(child.pid);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    idle = cpuOf(child.pid) - before <= 20 ? idle + 1 : 0;
  }
}

/** Seconds within which each job has begun. */
const FIRST_JOBS = 31;

/** One answer, with its body; anything but the status that is expected is an error. Compressed only when asked so. */
export function get({ address }, { path, method = "GET", headers = {}, body, status = 200 }) {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), {
      agent,
      method,
      headers: { "accept-encoding": "identity", ...headers },
    });
    asked.on("error", reject).on("response", (response) => {
      if (response.statusCode !== status) reject(new Error(`${path} answered ${response.statusCode}`));
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.end(body);
  });
}

/** CPU milliseconds (user and system) of the server for one request: always the same one, or each time the next. */
export async function cost(server, asked, count, atOnce = AT_ONCE) {
  const before = cpuOf(server.child.pid);
  let left = count;
  const ask = async () => {
    while (left-- > 0) await get(server, typeof asked === "function" ? asked() : asked);
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return (cpuOf(server.child.pid) - before) / count;
}

/** The middle of three rounds for each of two servers, one after the other. */
export async function inTurns([one, asksOne], [other, asksOther], count, atOnce) {
  const costs = [[], []];
  for (let round = 0; round < 3; round++) {
    costs[0].push(await cost(one, asksOne, count, atOnce));
    costs[1].push(await cost(other, asksOther, count, atOnce));
  }
  return costs.map((three) => three.sort((a, b) => a - b)[1]);
}

/** The most memory that a process has held, in megabytes. */
export function mostMemory({ child }) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
}

/** From /proc: clock ticks are a hundredth of a second on Linux. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
