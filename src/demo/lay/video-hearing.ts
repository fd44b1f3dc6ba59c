import { addParticipants, type ParticipantRole, registerCase } from '#modules/cases';
import { listSites, openHearingRoom, placeSeat, registerSite, type SiteId } from '#modules/conference';
import { type CourtroomId, getStaffHearing, type HearingId, setAttendance, setVideoLink } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { DEMO_SITE_KEY } from '#shell';
import { at, type DemoCast } from '../plan/people.ts';
import { videoHearing, videoPeople, videoSite } from '../plan/video-hearing.ts';
import { demoAct } from './acts.ts';
import {
  type Attempted,
  citizen,
  layWaitingHearing,
  openDemoRoom,
  waitsInDemoRoom,
  withFreeJudge,
} from './demo-room.ts';
import type { PersonIds } from './people.ts';

const MINUTES = 60;

interface Laid {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
}

/** A criminal hearing of today by video: the accused sits in a remand prison, prosecutor and advocate at their own devices. */
export async function layVideoHearing(platform: Platform, laid: Laid): Promise<void> {
  const { courtCode } = videoHearing;
  const roomId = await openDemoRoom(platform, videoHearing);
  const siteId = await openSite(platform);
  if (await waitsInDemoRoom(platform, roomId, courtCode)) return;
  const hearingId = await withFreeJudge(platform, courtCode, (tx, asked) =>
    layHearing(tx, { ...laid, ...asked, roomId }),
  );
  if (hearingId) await openVideo(platform, hearingId, ['prosecutor', 'accused', 'advocate', 'victim'], siteId);
}

async function openSite(platform: Platform): Promise<SiteId> {
  const known = (await listSites(platform.reads)).find(({ name }) => name.kk === videoSite.name.kk);
  if (known) return known.id;
  const site = { ...videoSite, courtCode: videoHearing.courtCode, deviceKey: DEMO_SITE_KEY };
  return (await registerSite(platform, demoAct('demo.register-site'), site)).id;
}

/** Opens the video room of a hearing for those of these roles; the accused takes part from the site. */
export async function openVideo(
  platform: Platform,
  hearingId: HearingId,
  roles: readonly ParticipantRole[],
  siteId: SiteId | null = null,
): Promise<void> {
  const act = demoAct('demo.open-video');
  const seen = async () => await getStaffHearing(platform.reads, act.actor, hearingId);
  await setVideoLink(platform, act, { ...(await seen()), hasVideoLink: true });
  const remote = (await seen()).participants.filter(({ role }) => roles.includes(role));
  for (const { participantId } of remote)
    await setAttendance(platform, act, { ...(await seen()), participantId, byVideo: true });
  const roomId = await openHearingRoom(platform, act, hearingId);
  for (const { participantId, role } of remote) {
    const isDetained = role === 'accused';
    const basis = isDetained ? 'initiative' : 'motion';
    await placeSeat(platform, act, { roomId, participantId, basis, siteId: isDetained ? siteId : null });
  }
}

interface Asked extends Laid, Attempted {
  readonly roomId: CourtroomId;
}

async function layHearing(tx: Tx, { cast, ids, isNamed, ...asked }: Asked): Promise<HearingId> {
  const nameOf = (role: keyof typeof videoPeople) => citizen(cast, isNamed ? ids : undefined, videoPeople[role]);
  const participants = (['prosecutor', 'accused', 'victim'] as const).map((role) => ({ role, name: nameOf(role) }));
  const kase = { courtCode: videoHearing.courtCode, kind: '1', category: 'theft', language: 'kk' as const };
  const { id: caseId, participantIds } = await registerCase(tx, { ...kase, participants });
  const represents = at(participantIds, 1);
  await addParticipants(tx, caseId, [{ role: 'advocate', name: nameOf('advocate'), represents }]);
  return await layWaitingHearing(tx, { ...asked, caseId, minutes: MINUTES });
}
