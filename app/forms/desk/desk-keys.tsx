import { Fragment } from "react";
import { useSay } from "#app/ui/say.ts";
import type { MessageKey } from "#domain/wording/wording.ts";

const KEYS: [string[], MessageKey][] = [
  [["j", "↓"], "desk.key.next"],
  [["k", "↑"], "desk.key.previous"],
  [["h", "l"], "desk.key.sideways"],
  [["Enter"], "desk.key.open"],
  [["x"], "desk.key.choose"],
  [["a"], "desk.key.take"],
  [["s"], "desk.key.snooze"],
  [["?"], "desk.key.help"],
];

/** Which keys do what, for who has a keyboard; and the way into the list, where they work. */
export function DeskKeys({ start }: { start(): void }) {
  const say = useSay();
  return (
    <details className="desk-keys" id="desk-keys">
      <summary>{say("desk.keys")}</summary>
      <p className="quiet">
        {say("desk.keysHint")}{" "}
        <button type="button" className="desk-take" onClick={start}>
          {say("desk.keysStart")}
        </button>
      </p>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at === 0 ? null : " "}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
