// The phone's own ways to send a text on, and a link in one tap: shown where the browser has them.

for (const button of document.querySelectorAll("[data-send]")) {
  const { text, address: url } = button.dataset;
  offer(button, navigator.share, () => navigator.share(text ? { text, url } : { url }));
}

for (const button of document.querySelectorAll("[data-copy]")) {
  offer(button, navigator.clipboard, () => navigator.clipboard.writeText(button.dataset.address));
}

/** Shows a button and says how it went, for who hears the page too. */
function offer(button, able, act) {
  button.hidden = !able;
  const told = button.closest(".field, section").querySelector("[aria-live]");
  button.addEventListener("click", async () => {
    told.textContent = "";
    const words = await act().then(
      () => button.dataset.done ?? "",
      // Who closes the sheet wanted that.
      (error) => (error.name === "AbortError" ? "" : button.dataset.failed),
    );
    told.textContent = words;
  });
}
