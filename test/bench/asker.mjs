// Asks for a page again and again from a process of its own and tells how long each took since it was last asked.
const [page] = process.argv.slice(2);
let waits = [];

process.on("message", () => {
  waits.sort((a, b) => a - b);
  process.send({ p95: waits[Math.floor(waits.length * 0.95)] ?? 0, pages: waits.length });
  waits = [];
});

for (;;) {
  const asked = performance.now();
  await (await fetch(page, { headers: { cookie: "bench=1" } })).arrayBuffer();
  waits.push(performance.now() - asked);
  await new Promise((resolve) => setTimeout(resolve, 50));
}
