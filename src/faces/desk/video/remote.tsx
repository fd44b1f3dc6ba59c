import { getRoomPanel, mayInRoom, type RoomPanel, roomAct, roomOfHearing } from '#modules/conference';
import type { StaffHearing } from '#modules/hearings';
import { listRemoteTroubles, type RemoteTrouble } from '#modules/recording';
import type { PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { videoAddress } from './desk-room.ts';
import { deskVideoTexts } from './texts.ts';
import { Troubles } from './troubles-view.tsx';
import { isOfCourt } from './words.ts';

export interface Remote extends RoomPanel {
  readonly troubles: readonly RemoteTrouble[];
}

/** The room beside the recording, for those who conduct it; undefined: the hearing has none. */
export async function remoteOf(request: PageRequest, { id }: Pick<StaffHearing, 'id'>): Promise<Remote | undefined> {
  const { reads } = request.platform;
  const room = await roomOfHearing(reads, id);
  if (!room || !mayInRoom(request, 'read-panel', room.scope)) return undefined;
  const { actor } = roomAct(request, 'conference.get-room-panel', 'read-panel', room.scope);
  return { ...(await getRoomPanel(reads, actor, room.id)), troubles: await listRemoteTroubles(reads, id) };
}

interface RemoteProps {
  readonly lang: Lang;
  readonly hearing: Pick<StaffHearing, 'id'>;
  readonly remote: Remote | undefined;
}

/** One line on the screen that records: who takes part from afar, who was lost, what the judge has to decide. */
export function RemoteLine({ lang, hearing, remote }: RemoteProps) {
  if (!remote) return null;
  const texts = deskVideoTexts(lang);
  const people = remote.seats.filter((seat) => !isOfCourt(seat));
  const count = (is: (seat: RoomPanel['seats'][number]) => boolean): number => people.filter(is).length;
  const lost = people.filter(({ lostAt, standing }) => lostAt && standing !== 'removed').map(({ name }) => name);
  const open = remote.failures.filter(({ mustBeDecided }) => mustBeDecided).length;
  return (
    <>
      <p class="govuk-body" data-remote>
        <a class="govuk-link" href={videoAddress(lang, hearing, '/room')}>
          {texts.remote({
            here: count(({ standing }) => standing === 'admitted'),
            waiting: count(({ standing }) => standing === 'waiting' || standing === 'isolated'),
            hands: count(({ queue }) => queue !== null),
          })}
        </a>
        {lost.length > 0 && <strong> {texts.remoteLost({ names: lost.join(', ') })}</strong>}
        {open > 0 && <strong> {texts.remoteDecide({ count: open })}</strong>}
      </p>
      {remote.phase !== 'ended' && <Troubles lang={lang} troubles={remote.troubles} />}
    </>
  );
}
