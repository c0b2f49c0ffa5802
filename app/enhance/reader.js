// For pages that are read and do not hydrate: what they can do more in a browser with script. All of it works without.

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
