import { getCase } from '#modules/cases';
import { personNames } from '#modules/identity';
import { findRecorder, getRoomWord } from '#modules/minutes';
import { isRecordingMissed, listLostSpans, listRecordings } from '#modules/recording';
import {
  type FormRequest,
  fragment,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { framedView } from '#shell';
import { hearingWords } from '../hearing-words/texts.ts';
import { type KeptHearing, openKept } from '../minutes-words/kept-hearing.ts';
import { speakersOf } from '../minutes-words/speakers.ts';
import { remoteOf } from '../video/remote.tsx';
import { recordDeeds } from './deeds.ts';
import { RecordNow } from './now.tsx';
import { addressOf, linkOf, type RecordForm, type RecordProps } from './props.ts';
import { recordTexts } from './texts.ts';
import { RecordView } from './view.tsx';

const nothingTyped: RecordForm = { deed: undefined, values: {}, errors: [] };

/** `/kk/desk/hearings/{id}/record`: the hearing screen of the secretary, which the judge sees too. */
export const recordPage: Page = {
  path: '/desk/hearings/:id/record',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const since = changesSince(request);
    return await show(request, await openKept(request), nothingTyped, since);
  },
  post: async (request: FormRequest) => {
    const { form, lang } = request;
    const deed = Object.hasOwn(recordDeeds, form.deed ?? '') ? recordDeeds[form.deed ?? ''] : undefined;
    const since = changesSince(request);
    const kept = await openKept(request);
    if (!deed) throw httpErrors('HTTP_BAD_REQUEST');
    const errors = await deed(request, kept);
    if (errors.length > 0) return await show(request, kept, { deed: form.deed, values: form, errors }, since);
    return redirect(addressOf(lang, kept.hearing), { flash: recordTexts(lang).said.mark });
  },
};

/** `/kk/desk/hearings/{id}/record/now`: the part that follows the room. */
export const recordNowPage: Page = {
  path: '/desk/hearings/:id/record/now',
  access: 'staff',
  isPersonal: true,
  get: async (request) => fragment(<RecordNow {...(await propsOf(request, await openKept(request)))} />),
};

/** An alarm that is raised before the stream of the page is open is told then; clocks of two nodes may differ. */
function changesSince({ platform }: PageRequest): string {
  return platform.clock.now().subtract({ seconds: 10 }).toString();
}

async function propsOf(request: PageRequest, kept: KeptHearing): Promise<Omit<RecordProps, 'form' | 'since'>> {
  const { platform, lang, principal } = request;
  const { hearing, record, may } = kept;
  const later = record.marks.flatMap(({ isAddedLater, madeBy }) => (isAddedLater && madeBy ? [madeBy] : []));
  const recorder = await findRecorder(platform, hearing.courtCode, hearing.room.id);
  return {
    ...{ lang, hearing, record, may, speakers: speakersOf(lang, hearing), by: principal?.displayName ?? '' },
    ...{ recorder, room: recorder && (await getRoomWord(platform, hearing.id, recorder)) },
    isMissed: await isRecordingMissed(platform.reads, hearing.id),
    lost: await listLostSpans(platform.reads, hearing.id),
    remote: await remoteOf(request, hearing),
    language: (await getCase(platform.reads, hearing.file.id)).language,
    names: await personNames(platform.reads, later),
    recordings: await listRecordings(platform.reads, hearing.id),
  };
}

async function show(request: PageRequest, kept: KeptHearing, form: RecordForm, since: string): Promise<Reply> {
  const { lang } = request;
  const { hearing } = kept;
  const props = await propsOf(request, kept);
  const link = linkOf(props);
  const title = recordTexts(lang).title({ number: hearing.file.number });
  return framedView(title, <RecordView {...props} {...{ form, since }} />, {
    ...{ isPrivate: true, hasErrors: form.errors.length > 0 },
    // This room's recorder and no other: its key is in the page. Pictures come as blobs of the script.
    ...(link ? { connect: [link.address] } : {}),
    breadcrumbs: [
      { text: hearingWords(lang).hearings, href: `/${lang}/desk/hearings?court=${hearing.courtCode}` },
      { text: hearing.file.number, href: `/${lang}/desk/hearings/${hearing.id}` },
      { text: title },
    ],
    shell: { isWide: true, section: '/desk/hearings', theme: 'night' },
  });
}
