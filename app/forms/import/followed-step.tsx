import { Notice } from "#app/ui/notice.tsx";
import { useSay } from "#app/ui/say.ts";
import { paths } from "#domain/paths.ts";
import { DoneStep } from "./done-step.tsx";
import type { Followed } from "./import-documents.ts";

/** A calendar is followed from now on, and what it brought at once. */
export function FollowedStep({ feed }: { feed: Followed }) {
  const say = useSay();
  return (
    <>
      <Notice kind="warm" title={say("feed.followed")} live>
        <p>
          {say("feed.followedHint")} <a href={paths.network(feed.network.slug)}>{feed.network.name}</a>
        </p>
      </Notice>
      {feed.lastImport === null ? null : <DoneStep done={feed.lastImport} />}
    </>
  );
}
