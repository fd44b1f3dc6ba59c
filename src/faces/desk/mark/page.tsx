import { formatNumericDate } from '@ashyq/kk-text';
import { personNames, surnameAndInitialsIn } from '#modules/identity';
import { clockTimeOf, listMarkWordings, type Mark, minutesErrors, minutesTexts, wordMark } from '#modules/minutes';
import { legalDay } from '#platform/clock';
import { type FieldError, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { attempt } from '../hearing-words/refused.ts';
import { type KeptHearing, openKept } from '../minutes-words/kept-hearing.ts';
import { markTexts } from './texts.ts';
import { MarkView } from './view.tsx';

/** `/kk/desk/hearings/{id}/marks/{mark}`: the words of one mark with everything they have been. */
export const markPage: Page = {
  path: '/desk/hearings/:id/marks/:mark',
  access: 'staff',
  isPersonal: true,
  get: async (request) => {
    const kept = await openKept(request);
    return await show(request, kept, markOf(request, kept), { errors: [] });
  },
  post: async (request) => {
    const { platform, lang, form } = request;
    const kept = await openKept(request);
    const mark = markOf(request, kept);
    const { words = '' } = form;
    const wordings = /^\d{1,6}$/.test(form.wordings ?? '') ? Number(form.wordings) : 0;
    const worded = { id: mark.id, wordings, words, isStruck: form.struck === 'yes' };
    const done = await attempt(lang, 'words', () =>
      wordMark(platform, kept.actTo('minutes.word-mark', 'word'), worded),
    );
    if (!done.ok) return await show(request, kept, mark, { words, errors: done.errors });
    return redirect(`/${lang}/desk/hearings/${kept.hearing.id}/record#mark-${mark.id}`, {
      flash: markTexts(lang).said,
    });
  },
};

/** @throws MINUTES_NOT_FOUND */
function markOf({ params }: PageRequest, { record }: KeptHearing): Mark {
  const mark = record.marks.find(({ id }) => id === params.mark);
  if (!mark) throw minutesErrors('MINUTES_NOT_FOUND');
  return mark;
}

interface Typed {
  readonly words?: string;
  readonly errors: readonly FieldError[];
}

async function show({ platform, lang }: PageRequest, kept: KeptHearing, mark: Mark, typed: Typed): Promise<Reply> {
  const wordings = await listMarkWordings(platform.reads, mark.id);
  const names = await personNames(
    platform.reads,
    wordings.flatMap(({ by }) => by ?? []),
  );
  const texts = markTexts(lang);
  const title = texts.title({ kind: minutesTexts(lang).kinds[mark.kind], time: clockTimeOf(mark.at) });
  const rows = wordings.map(({ words, isStruck, at, by }) => {
    const name = by && names.get(by);
    return {
      ...{ words, isStruck, when: `${formatNumericDate(legalDay(at))}, ${clockTimeOf(at)}` },
      by: name ? surnameAndInitialsIn(lang, name) : texts.recorder,
    };
  });
  const back = `/${lang}/desk/hearings/${kept.hearing.id}/record`;
  return framedView(title, <MarkView {...{ lang, title, mark, rows, back, typed }} mayWord={kept.may('word')} />, {
    ...{ isPrivate: true, hasErrors: typed.errors.length > 0, backHref: back },
    shell: { section: '/desk/hearings' },
  });
}
