import type { ResultOf } from "#app/gql.ts";
import { ask } from "#app/graphql.server.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayList } from "#domain/wording/list.ts";
import { say } from "#domain/wording/wording.ts";
import type { Asked } from "../asked.ts";
import { type CheckView, type SeenFlag, unseen } from "../check/check-view.ts";
import { tellingReasons } from "../check/telling-reasons.ts";
import { checkOffer } from "./offer-documents.ts";
import { offerInputOf } from "./offer-input.server.ts";
import type { OfferValues } from "./offer-values.server.ts";

type Checked = ResultOf<typeof checkOffer>["checkOffer"];

/** What the board sees of an offer form as it stands; a check that fails hinders nobody. */
export async function viewOfOfferCheck(
  asked: Asked,
  values: OfferValues,
  ignore: string | null,
  language: Language,
): Promise<CheckView> {
  if (values.title.trim() === "") return { state: "WAITING" };
  try {
    const input = offerInputOf(values);
    const { checkOffer: checked } = await ask(asked, checkOffer, { input, ignore, language });
    return {
      state: "SEEN",
      calm: say(language, "check.freeOffer"),
      notes: [],
      slots: [],
      flags: checked.flags.map((flag) => seenFlag(flag, language)),
      faults: checked.faults.map(({ message }) => message),
      suggested: notYetChosen(checked.suggested, values),
    };
  } catch (error) {
    return unseen(error);
  }
}

function seenFlag({ id, kind, band, reasons, offers }: Checked["flags"][number], language: Language): SeenFlag {
  const names = offers.map(({ title, network }) => say(language, "check.party", { title, network: network.name }));
  const posts = sayList(language, names);
  return {
    ...{ id, band },
    sentence: say(language, `check.${kind}`, { posts, day: "", count: offers.length, dates: 0 }),
    posts: offers.map(({ id, title, network }) => {
      return { id, title, network: network.name, href: paths.offer(id), when: null };
    }),
    reasons: tellingReasons(reasons),
  };
}

function notYetChosen({ need, form, areas, audiences }: Checked["suggested"], values: OfferValues) {
  return {
    themes: [],
    need: values.need === "" ? need : null,
    form: values.form === "" ? form : null,
    areas: areas.filter(({ id }) => !values.areas.includes(id)),
    audiences: audiences.filter(({ id }) => !values.audiences.includes(id)),
  };
}
