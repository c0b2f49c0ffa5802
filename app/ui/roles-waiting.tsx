import type { BoardRole } from "#domain/network/network.ts";
import { paths } from "#domain/paths.ts";
import { useSay } from "./say.ts";

/** Says on every page that a role does not count yet, so that nobody wonders why a door is shut. */
export function RolesWaiting({ roles }: { roles: readonly BoardRole[] }) {
  const say = useSay();
  if (roles.length === 0) return null;
  const named = roles.map((role) => say(`boardRole.${role}`)).join(", ");
  return (
    <aside className="waiting" aria-label={say("passkey.title")}>
      <p className="wrap">
        {say("passkey.banner", { roles: named })} <a href={paths.passkeys}>{say("passkey.bannerLink")}</a>
      </p>
    </aside>
  );
}
