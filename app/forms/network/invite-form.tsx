import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, SelectField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { useSay } from "#app/ui/say.ts";
import { WhoSees } from "#app/ui/who-sees.tsx";
import { MANY } from "#domain/network/invite.ts";
import { paths } from "#domain/paths.ts";
import { faultAt } from "../fault.ts";
import type { InviteAnswer } from "./post-people.server.ts";

const DAYS = [1, 7, 14, 30];

interface Props {
  network: { id: string; slug: string };
  answer: InviteAnswer | null;
}

/** Makes a link by which somebody comes in; the link and its QR code are shown this once. */
export function InviteForm({ network, answer }: Props) {
  const say = useSay();
  const { typed, faults } = answer ?? { typed: { role: "EDITOR", many: false, days: "7" }, faults: [] };
  return (
    <section className="part" id="invite">
      <h2>{say("invite.title")}</h2>
      <WhoSees what="invite" />
      <p>{say("invite.lead")}</p>
      {answer?.made ? <Made {...answer.made} /> : null}
      <form method="post" action={`${paths.people(network.slug)}#invite`} className="stacked">
        <ErrorSummary faults={faults} />
        <input type="hidden" name="network" value={network.id} />
        <Choices
          name="role"
          type="radio"
          legend={say("invite.role")}
          hint={say("invite.roleHint")}
          options={(["EDITOR", "LEAD"] as const).map((value) => ({ value, label: say(`role.${value}`) }))}
          chosen={[typed.role]}
          {...faultAt(faults, "role")}
        />
        <label className="choice" id="many">
          <input type="checkbox" name="many" defaultChecked={typed.many} />
          <span>{say("invite.many", { most: MANY })}</span>
        </label>
        <SelectField
          name="days"
          label={say("invite.days")}
          options={DAYS.map((count) => ({ value: String(count), label: say("invite.daysOption", { count }) }))}
          defaultValue={typed.days}
          {...faultAt(faults, "days")}
        />
        <Button name="act" value="INVITE" kind="primary">
          {say("invite.make")}
        </Button>
      </form>
    </section>
  );
}

function Made({ address, qr }: NonNullable<InviteAnswer["made"]>) {
  const say = useSay();
  return (
    <Notice kind="warm" title={say("invite.made")} live>
      <Field name="address" label={say("invite.address")} value={address} readOnly autoComplete="off" />
      <QrCode qr={qr} label={say("invite.qr")} />
      <p className="quiet">{say("invite.qrHint")}</p>
    </Notice>
  );
}
