import { paths } from "#domain/paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Cell } from "../ui/mark.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSay } from "../ui/say.ts";

const HUES = Array.from({ length: 12 }, (_, hue) => hue);
const FILLINGS = [0, 1, 2];

/** The acts on the deep ground, under the title. */
export function Acts() {
  const say = useSay();
  return (
    <>
      <ButtonLink kind="warm" to={paths.agenda}>
        {say("style.button.warm")}
      </ButtonLink>
      <ButtonLink to={paths.agenda}>{say("style.button.plain")}</ButtonLink>
    </>
  );
}

/** The sizes of letters, and the buttons. */
export function Type() {
  const say = useSay();
  return (
    <>
      <section className="part">
        <h2>{say("style.type")}</h2>
        {(["xxl", "xl", "l", "m", "s"] as const).map((size) => (
          <p key={size} className={`type-${size}`}>
            {say(`style.type.${size}`)}
          </p>
        ))}
      </section>
      <section className="part">
        <h2>{say("style.buttons")}</h2>
        <p className="quiet">{say("style.buttonsHint")}</p>
        <p className="acts">
          {(["primary", "plain", "grave"] as const).map((kind) => (
            <Button key={kind} kind={kind} type="button">
              {say(`style.button.${kind}`)}
            </Button>
          ))}
        </p>
      </section>
    </>
  );
}

/** Every badge that a network can get. */
export function Badges() {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("style.badges")}</h2>
      <p className="quiet">{say("style.badgesHint")}</p>
      <ul className="badges">
        {HUES.flatMap((hue) =>
          FILLINGS.map((filling) => (
            <li key={`${hue} ${filling}`} className="badge">
              <Cell className={`hue-${hue} fill-${filling}`} />
              {say("style.badge", { hue, filling })}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** The kinds of notice. */
export function Notices() {
  const say = useSay();
  return (
    <section className="part">
      <h2>{say("style.notices")}</h2>
      {(["note", "warm", "attention", "clash"] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={say(`style.notice.${kind}`)}>
          <p>{say("style.noticeText")}</p>
        </Notice>
      ))}
    </section>
  );
}
