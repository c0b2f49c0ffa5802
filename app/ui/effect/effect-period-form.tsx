import { sayMonth } from "#domain/effect/report-text.ts";
import { paths } from "#domain/paths.ts";
import { Button } from "../button.tsx";
import { useLanguage, useSay } from "../say.ts";

interface Props {
  months: readonly string[];
  from: string;
  to: string;
}

/** From which month to which; the choice stands in the address. */
export function EffectPeriodForm({ months, from, to }: Props) {
  const say = useSay();
  const language = useLanguage();
  return (
    <form method="get" action={paths.effect} className="effect-period" aria-label={say("effect.period")}>
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          {say(`effect.${name}`)}
          <select name={name} defaultValue={name === "from" ? from : to}>
            {[...new Set([...months, from, to])].map((month) => (
              <option key={month} value={month}>
                {sayMonth(language, month)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button>{say("effect.apply")}</Button>
    </form>
  );
}
