import { gql } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { moment } from "#app/ui/time.ts";
import { quickMoments } from "#domain/calendar/quick-moment.ts";
import { HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Asked } from "../asked.ts";
import { momentText } from "../moment-text.ts";
import type { Viewer } from "../signed-in.server.ts";
import { termsIn } from "../terms.server.ts";
import type { EventFormData } from "./form-data.ts";

const everyNetwork = gql(`query EveryNetwork { networks { id name adopted } }`);

/** What the form shows around what is typed. */
export async function eventFormData(asked: Asked, { memberships }: Viewer, language: Language): Promise<EventFormData> {
  const quick = quickMoments(Date.now(), HOME_ZONE).map(({ name, date, start, end }) => {
    const words = moment(language, "dayAndMonth", toInstant(date, HOME_ZONE));
    return { name, moment: momentText({ date, start, end, lastDate: "", allDay: false }), words };
  });
  const { networks: all } = await ask(asked, everyNetwork);
  const networks = memberships.map(({ network: { id, name } }) => ({ id, name }));
  const others = all.filter(({ id, adopted }) => adopted && (networks.length > 1 || id !== networks[0]?.id));
  return {
    networks,
    others: others.map(({ id, name }) => ({ id, name })),
    quick,
    terms: await termsIn(asked, language),
  };
}
