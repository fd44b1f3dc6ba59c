import {
  addCourt,
  type CourtKind,
  type CourtLevel,
  type FieldValues,
  type NewCourt,
  newCourtFields,
} from '#modules/courts';
import { type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { framedView } from '#shell';
import { courtWords } from '../court-words/texts.ts';
import { republicEditor } from '../desk-court.ts';
import { type EntryForm, mendable, readTyped, typedError, typedIn } from '../sent-entry.ts';
import { newCourtTexts } from './texts.ts';
import { NewCourtView } from './view.tsx';

const list = newCourtFields;

/** `/kk/desk/courts/new`; after it the administrator of the court is appointed. */
export const newCourtPage: Page = {
  path: '/desk/courts/new',
  access: 'staff',
  get: async (request) => {
    republicEditor(request);
    return show(request, { list, typed: {}, errors: [] });
  },
  post: async (request) => {
    const { lang, platform } = request;
    const act = republicEditor(request)('courts.add-court');
    const typed = typedIn(list, request);
    const read = readTyped(list, typed, lang);
    if (!read.ok) return show(request, { list, typed, errors: read.errors });
    try {
      const { code } = await addCourt(platform, act, courtFrom(read.values));
      return redirect(`/${lang}/desk/courts/${code}/staff/new`, { flash: newCourtTexts(lang).added });
    } catch (thrown) {
      return show(request, { list, typed, errors: [typedError(list, mendable(thrown), lang)] });
    }
  },
};

function courtFrom(values: FieldValues): NewCourt {
  const text = (stem: string) => ({
    kk: String(values[`${stem}_kk`]),
    ru: String(values[`${stem}_ru`]),
    en: String(values[`${stem}_en`]),
  });
  const { appeal_court_code: appeal, valid_from: from } = values;
  return {
    code: String(values.code),
    level: values.level as CourtLevel,
    kind: values.kind as CourtKind,
    name: text('name'),
    shortName: text('short'),
    appealCourtCode: appeal === null ? undefined : String(appeal),
    validFrom: from instanceof Temporal.PlainDate ? from : undefined,
    source: String(values.source),
    verified: true,
  };
}

function show(request: PageRequest, form: EntryForm): Reply {
  const { lang } = request;
  const { title } = newCourtTexts(lang);
  return framedView(title, <NewCourtView {...{ lang, form }} />, {
    isPrivate: true,
    hasErrors: form.errors.length > 0,
    breadcrumbs: [{ text: courtWords(lang).settings, href: `/${lang}/desk/courts` }, { text: title }],
    shell: { section: '/desk/courts', isWide: true },
  });
}
