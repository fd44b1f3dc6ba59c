import { formatTime } from '@ashyq/kk-text';
import { type Saved, saveAnswer, typePartyInput } from '#modules/filing';
import { content, type FormRequest, type Page, type Reply } from '#platform/http';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft } from './asked-draft.ts';
import { sentInputs } from './field-values.ts';
import { filingPageTexts } from './texts.ts';

/** `POST /kk/cabinet/filings/{draft}/save`: one field, as it is typed; answers the script of the page in JSON. */
export const saveFieldPage: Page = {
  path: '/cabinet/filings/:draft/save',
  access: 'signed-in',
  isPersonal: true,
  post: async (request) =>
    (request.form.field ?? '').includes('.') ? await saveParty(request) : await saveOne(request),
};

async function saveOne(request: FormRequest): Promise<Reply> {
  const draft = await askedDraft(request);
  const { field = '', seen = '0', ...raw } = sentInputs(request.formAll);
  const saved = await saveAnswer(request.platform, request.act('filing.save-answer'), signedIn(request), {
    ...{ draftId: draft.id, field, raw, seen: Number(seen) || 0 },
  });
  const version = saved.kind === 'saved' ? { version: saved.version } : {};
  return told({ kind: saved.kind, ...version, said: saidOf(saved, request) });
}

/** An input of a party: kept as it is typed, and read when the page is saved. */
async function saveParty(request: FormRequest): Promise<Reply> {
  const { platform, lang } = request;
  const draft = await askedDraft(request);
  const { field = '', key, seen = '0', ...raw } = sentInputs(request.formAll);
  const keptAt = await typePartyInput(platform, request.act('filing.type-party'), {
    ...{ draftId: draft.id, input: field, text: raw[field] ?? '', seen: Number(seen) || 0 },
    key: key || undefined,
  });
  const texts = filingPageTexts(lang);
  if (!keptAt) return told({ kind: 'changed-elsewhere', said: texts.changedElsewhere });
  return told({ kind: 'kept', said: texts.saved({ time: formatTime(keptAt) }) });
}

/** What is no answer yet is kept all the same; the button of the page tells what is wrong with it. */
function saidOf(saved: Saved, { lang }: FormRequest): string | undefined {
  const texts = filingPageTexts(lang);
  if (saved.kind === 'saved') return texts.saved({ time: formatTime(saved.savedAt) });
  if (saved.kind === 'changed-elsewhere') return texts.changedElsewhere;
  return saved.keptAt ? texts.saved({ time: formatTime(saved.keptAt) }) : saved.faults[0]?.error.say(lang);
}

const told = (answer: object): Reply => content('application/json', JSON.stringify(answer));
