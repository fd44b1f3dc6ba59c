import { postActCopy, printActCopy } from '#modules/acts';
import {
  caseErrors,
  fileDocument,
  getLetter,
  isLetterOutcome,
  type Letter,
  type LetterId,
  postLetter,
  printLetter,
  settleLetter,
} from '#modules/cases';
import { proveFile } from '#modules/filing';
import { printSummons } from '#modules/hearings';
import type { Actor } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import {
  content,
  type FieldError,
  type FormRequest,
  httpErrors,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
} from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, caseFileTexts, emptyForm, type FormState, framedView } from '#shell';
import { officeFor } from '../case-words/desk-reader.ts';
import { addressOf } from './address-of.ts';
import { LetterView, titleOfLetter } from './letter-view.tsx';
import { lettersTexts } from './texts.ts';

const MOST_BYTES = 22 * 1024 * 1024;

/** `/kk/desk/letters/{id}`: one letter, printed, posted and settled. */
export const letterPage: Page = {
  path: '/desk/letters/:id',
  access: 'staff',
  isPersonal: true,
  maxBodyBytes: MOST_BYTES,
  get: async (request) => await show(request, emptyForm),
  post: async (request) => {
    const { form } = request;
    if (form.deed === 'print') return await print(request);
    if (form.deed === 'post') return await post(request);
    if (form.deed === 'settle') return await settle(request);
    throw httpErrors('HTTP_BAD_REQUEST');
  },
  again: async (request) => await show(request, { values: request.form, errors: [] }),
};

const printers = {
  invitation: async (platform, act, { letterId: id, address }) => await printLetter(platform, act, { id, address }),
  summons: printSummons,
  act_copy: printActCopy,
} as const satisfies Record<Letter['kind'], typeof printSummons>;

async function print(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const { letter, actor } = await asked(request);
  const act = { ...request.act('cases.print-letter', letter.courtCode), actor };
  const address = form.address ?? '';
  const done = await attempt(lang, 'address', () =>
    printers[letter.kind](platform, act, { letterId: letter.id, address }),
  );
  if (!done.ok) return await show(request, { values: form, errors: done.errors });
  const fileName = `${letter.number.replaceAll('/', '-')}.pdf`;
  return content('application/pdf', done.value, { fileName, headers: { 'cache-control': 'no-store' } });
}

async function post(request: FormRequest): Promise<Reply> {
  const { platform, lang, form } = request;
  const { letter, actor } = await asked(request);
  const on = readDay(form, 'posted');
  if (!on) return await show(request, wrong(form, 'posted-day', lettersTexts(lang).dayWrong));
  const act = { ...request.act('cases.post-letter', letter.courtCode), actor };
  const field = (code: string): string => (code === 'CASES_POSTING_NUMBER_EMPTY' ? 'posting' : 'posted-day');
  const posted = { on, number: form.posting ?? '' };
  const done = await attempt(lang, field, () =>
    letter.kind === 'act_copy'
      ? postActCopy(platform, act, { letterId: letter.id, ...posted })
      : platform.db.transact(act, (tx) => postLetter(tx, { id: letter.id, ...posted })),
  );
  if (!done.ok) return await show(request, { values: form, errors: done.errors });
  return redirect(`/${lang}/desk/letters/${letter.id}`, { flash: lettersTexts(lang).saidPosted });
}

async function settle(request: FormRequest): Promise<Reply> {
  const { platform, lang, form, files } = request;
  const texts = lettersTexts(lang);
  const { letter, actor } = await asked(request);
  const { outcome } = form;
  const on = readDay(form, 'settled');
  if (!isLetterOutcome(outcome)) return await show(request, wrong(form, 'outcome', texts.outcomeEmpty));
  if (!on) return await show(request, wrong(form, 'settled-day', texts.dayWrong));
  const act = { ...request.act('cases.settle-letter', letter.courtCode), actor };
  const sent = files.find(({ field, bytes }) => field === 'slip' && bytes.length > 0);
  const field = (code: string): string =>
    code.startsWith('FILING_') || code === 'CASES_PROOF_MISSING' ? 'slip' : 'settled-day';
  const done = await attempt(lang, field, async () => {
    const slip = sent && (await proveFile(platform, sent));
    await platform.db.transact(act, async (tx) => {
      const proof =
        slip &&
        (await fileDocument(tx, {
          ...{ caseId: letter.caseId, kind: 'proof_of_service', language: 'other', from: 'court', isProved: true },
          ...{ fileName: slip.fileName, mediaType: slip.mediaType, sizeBytes: slip.sizeBytes, sha256: slip.sha256 },
          ...{ title: texts.slipTitle({ number: letter.postingNumber ?? '' }), isTold: false },
          ...(slip.pages ? { pages: slip.pages } : {}),
        }));
      await settleLetter(tx, { id: letter.id, outcome, on, ...(proof ? { proofDocumentId: proof } : {}) });
    });
  });
  if (!done.ok) return await show(request, { values: form, errors: done.errors });
  return redirect(`/${lang}/desk/letters/${letter.id}`, { flash: texts.saidSettled });
}

function wrong(values: FormState['values'], field: string, text: string): FormState {
  const errors: readonly FieldError[] = [{ field, text }];
  return { values, errors };
}

/** `{name}-day`, `{name}-month`, `{name}-year`; undefined for what is no day. */
function readDay(form: FormState['values'], name: string): Temporal.PlainDate | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => Number(form[`${name}-${part}`]));
  try {
    return Temporal.PlainDate.from({ day: day ?? 0, month: month ?? 0, year: year ?? 0 }, { overflow: 'reject' });
  } catch (malformed) {
    if (malformed instanceof RangeError || malformed instanceof TypeError) return undefined;
    throw malformed;
  }
}

/** The letter under the office that may post it. @throws CASES_LETTER_NOT_FOUND */
async function asked(request: PageRequest): Promise<{ readonly letter: Letter; readonly actor: Actor }> {
  const id = parseId<LetterId>(request.params.id);
  for (const courtCode of new Set(request.principal?.posts.map((held) => held.courtCode))) {
    const actor = officeFor(request, 'prove-service', { courtCode, participants: [] });
    if (!id || !actor) continue;
    try {
      return { letter: await getLetter(request.platform.db.reads, actor, id), actor };
    } catch (thrown) {
      if (!isHouseError(thrown, 'CASES_LETTER_NOT_FOUND')) throw thrown;
    }
  }
  throw caseErrors('CASES_LETTER_NOT_FOUND');
}

async function show(request: PageRequest, state: FormState): Promise<Reply> {
  const { platform, lang } = request;
  const { letter, actor } = await asked(request);
  const act = { ...request.act('cases.look-at-address', letter.courtCode), actor };
  const address = letter.address ?? (letter.state === 'to_print' ? await addressOf(platform, act, letter) : undefined);
  const body = <LetterView {...{ lang, letter, state, address }} />;
  return framedView(titleOfLetter(lang, letter), body, {
    ...{ isPrivate: true, hasErrors: state.errors.length > 0 },
    breadcrumbs: [
      { text: lettersTexts(lang).title, href: `/${lang}/desk/letters?court=${letter.courtCode}` },
      { text: caseFileTexts(lang).title({ number: letter.number }) },
    ],
    shell: { section: '/desk/cases' },
  });
}
