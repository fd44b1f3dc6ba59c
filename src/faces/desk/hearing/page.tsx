import { listLettersOfCase } from '#modules/cases';
import { listRooms, listStaff } from '#modules/courts';
import {
  findFreeSlots,
  findSummoned,
  getStaffHearing,
  type HearingDeed,
  type HearingId,
  hearingErrors,
  listChanges,
  listOfStaff,
  lookAtHearing,
  type StaffHearing,
  withShownStates,
} from '#modules/hearings';
import { personNames } from '#modules/identity';
import { isRecordingMissed } from '#modules/recording';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import {
  type FieldError,
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { framedView } from '#shell';
import { hearingAct, mayAct } from '../hearing-words/desk-act.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { type DeedName, deskDeeds, isDeedName } from './deeds.ts';
import type { OpenForm } from './props.ts';
import { deskHearingTexts } from './texts.ts';
import { HearingState, HearingView } from './view.tsx';

/** `/kk/desk/hearings/{id}`: one hearing for the staff of its court, and everything they may do with it. */
export const hearingPage: Page = {
  path: '/desk/hearings/:id',
  access: 'staff',
  isPersonal: true,
  // A scanned proof of service.
  maxBodyBytes: 22 * 1024 * 1024,
  get: async (request) => {
    const { open } = request.query;
    return await show(request, { deed: isDeedName(open) ? open : undefined, values: {}, errors: [] });
  },
  post: async (request) => {
    const { lang, form } = request;
    if (!isDeedName(form.deed)) throw httpErrors('HTTP_BAD_REQUEST');
    const hearing = await staffHearing(request);
    const errors = await doDeed(request, form.deed, hearing);
    if (errors.length > 0) return await show(request, { deed: form.deed, values: form, errors });
    const day = legalDay(hearing.course.startsAt);
    const list = `/${lang}/desk/hearings?court=${hearing.courtCode}&day=${day}#hearing-${hearing.id}`;
    const to = form.back === 'list' ? list : `/${lang}/desk/hearings/${hearing.id}`;
    return redirect(to, { flash: deskHearingTexts(lang).said[form.deed] });
  },
};

async function doDeed(request: FormRequest, name: DeedName, hearing: StaffHearing): Promise<readonly FieldError[]> {
  const { platform, lang, form, files } = request;
  const { deed, action, run } = deskDeeds[name];
  const act = hearingAct(request, action, deed, { courtCode: hearing.courtCode, judge: hearsIt(hearing).personId });
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0;
  const done = await run({ platform, act, lang, form, files, hearing, seen: { id: hearing.id, version } });
  return done.ok ? [] : done.errors;
}

/** `/kk/desk/hearings/{id}/state`: the part that follows the court, without names. */
export const hearingStatePage: Page = {
  path: '/desk/hearings/:id/state',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const hearing = await staffHearing(request);
    return fragment(<HearingState {...(await stateOf(request, hearing))} />);
  },
};

/** Without a look: for what shows no names. @throws HEARINGS_NOT_FOUND, HEARINGS_NOT_ALLOWED */
async function staffHearing(request: PageRequest): Promise<StaffHearing> {
  return await inOwnCourt(request, ({ actor }, id) => getStaffHearing(request.platform.reads, actor, id));
}

/** Whose hearing it is comes out only inside: any court of the person may be the right one. */
async function inOwnCourt(
  request: PageRequest,
  read: (act: Act, id: HearingId) => Promise<StaffHearing>,
): Promise<StaffHearing> {
  const id = parseId<HearingId>(request.params.id);
  if (!id) throw hearingErrors('HEARINGS_NOT_FOUND');
  for (const courtCode of new Set(request.principal?.posts.map((post) => post.courtCode))) {
    const act = hearingAct(request, 'hearings.look-at-hearing', 'read-staff-list', { courtCode });
    try {
      return await read(act, id);
    } catch (thrown) {
      if (!isHouseError(thrown, 'HEARINGS_NOT_ALLOWED')) throw thrown;
    }
  }
  throw hearingErrors('HEARINGS_NOT_ALLOWED');
}

/** The judge of the case, also when the hearing was set for another one. */
function hearsIt({ judge, replacedBy }: StaffHearing): StaffHearing['judge'] {
  return replacedBy ?? judge;
}

async function stateOf(request: PageRequest, hearing: StaffHearing) {
  const { lang, platform } = request;
  const { courtCode, course } = hearing;
  const scope = { courtCode, judge: hearsIt(hearing).personId };
  const now = platform.clock.now();
  const { actor } = hearingAct(request, 'hearings.list-of-staff', 'read-staff-list', scope);
  const day = withShownStates(await listOfStaff(platform.reads, actor, courtCode, legalDay(course.startsAt)), now);
  const shown = day.find((one) => one.hearing.id === hearing.id)?.shown ?? { state: course.state, delay: null };
  const summoned = await findSummoned(platform.reads, hearing.id);
  const isMissed = course.endedAt === null && (await isRecordingMissed(platform.reads, hearing.id));
  return { lang, hearing, now, shown, summoned, isMissed, may: (deed: HearingDeed) => mayAct(request, deed, scope) };
}

async function show(request: PageRequest, open: OpenForm): Promise<Reply> {
  const { platform, lang } = request;
  const hearing = await inOwnCourt(request, (act, id) => lookAtHearing(platform, act, id));
  const { courtCode, course, room } = hearing;
  const { reads } = platform;
  const { actor } = hearingAct(request, 'hearings.list-changes', 'read-staff-list', { courtCode });
  const changes = await listChanges(reads, actor, hearing.id);
  const papers = await listLettersOfCase(reads, hearing.file.id);
  const body = (
    <HearingView
      {...(await stateOf(request, hearing))}
      {...{ open, changes }}
      papers={new Map(papers.map((letter) => [letter.id, letter]))}
      rooms={await listRooms(reads, courtCode)}
      judges={await listStaff(reads, { court: courtCode, roles: ['judge', 'chairperson'] })}
      free={
        await findFreeSlots(reads, {
          ...{ courtCode, day: legalDay(platform.clock.now()), minutes: course.plannedMinutes },
          ...{
            judgePostId: hearsIt(hearing).postId,
            courtroomId: room.id,
            except: hearing.id,
            caseId: hearing.file.id,
          },
          ...{ most: 6, mostOfDay: 2 },
        })
      }
      names={
        await personNames(
          reads,
          changes.flatMap(({ actorPersonId }) => actorPersonId ?? []),
        )
      }
    />
  );
  const day = legalDay(course.startsAt);
  const title = deskHearingTexts(lang).title({ number: hearing.file.number });
  return framedView(title, body, {
    ...{ isPrivate: true, hasErrors: open.errors.length > 0 },
    breadcrumbs: [
      { text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings?court=${courtCode}&day=${day}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/hearings' },
  });
}
