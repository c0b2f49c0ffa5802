import { shownSettings } from "../settings.ts";
import type { Command } from "./command.ts";

export const showsSettings: Command = {
  name: "settings",
  usage: "",
  words: [0, 0],
  async run(_, settings) {
    for (const line of shownSettings(settings)) console.log(line);
  },
};
