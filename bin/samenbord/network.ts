import { logChange } from "#db/changes.ts";
import { newId } from "#db/id.ts";
import { addNetwork, networkBySlug } from "#db/networks.ts";
import { readAreas } from "#domain/place/area.ts";
import { type Command, stop, withStore, write } from "./command.ts";

export const addsNetwork: Command = {
  name: "network add",
  usage: '<slug> <name> [--areas "Zuidoost, Diemen"]',
  words: [2, 2],
  run: ({ words: [slug = "", name = ""], areas }, settings) =>
    withStore(settings, async (store) => {
      if (!/^[a-z0-9-]{2,40}$/.test(slug)) stop("A slug has small letters, digits and hyphens.");
      if (await networkBySlug(store.read, slug)) stop(`There is a network ${slug} already.`);
      const nothing = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null, valueForms: [] };
      const network = { ...nothing, id: newId(), slug, name, areas: areas.split(",").flatMap(readAreas) };
      const at = Date.now();
      await write(store, at, async (tx) => {
        await addNetwork(tx, network, at);
        await logChange(tx, null, { verb: "add", noun: "network", item: network.id, before: null, after: network }, at);
      });
      console.log(`${name} is on the board.`);
    }),
};
