import { askNumberAgain } from '#modules/cases';
import {
  askToClarify,
  filingErrors,
  findNext,
  type Intake,
  lookAtJoined,
  registerFiling,
  rejectFiling,
  releaseFiling,
  takeFiling,
  undoDecision,
} from '#modules/filing';
import { isHouseError } from '#platform/errors';
import { type FormRequest, httpErrors, type Page, type PageRequest, type Reply, redirect } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { askedIntake } from './asked-intake.ts';
import { clerkAct, clerkIn, mayTakeIn } from './clerk-court.ts';
import { IntakeView } from './intake-view.tsx';
import { lastDecision } from './last-decision.ts';
import { intakeTexts } from './texts.ts';

/** `/kk/desk/intake/{filing}`: the document and the checklist side by side; one key, and the next one opens. */
export const intakePage: Page = {
  path: '/desk/intake/:filing',
  access: mayTakeIn,
  isPersonal: true,
  get: async (request) => {
    const intake = await askedIntake(request);
    await take(request, intake);
    return await show(request, await askedIntake(request), emptyForm, 200);
  },
  post: async (request) => await press(request, await askedIntake(request)),
};

/** Others see who has it open; what is decided or held already is only shown. */
async function take(request: PageRequest, { filing, heldBy, decision }: Intake): Promise<void> {
  if (heldBy || decision || filing.state !== 'sent') return;
  const act = clerkAct(request, 'filing.take-filing', filing.courtCode);
  try {
    await takeFiling(request.platform, act, filing.id, request.principal?.displayName ?? '');
  } catch (thrown) {
    // Another clerk was faster by a moment: the page says who.
    if (!isHouseError(thrown, 'FILING_TAKEN') && !isHouseError(thrown, 'FILING_DECIDED')) throw thrown;
  }
}

async function press(request: FormRequest, intake: Intake): Promise<Reply> {
  const { lang, form, platform } = request;
  const { filing } = intake;
  const act = (verb: string) => clerkAct(request, `filing.${verb}`, filing.courtCode);
  const texts = intakeTexts(lang);
  switch (form.action) {
    case 'register':
      return await decided(request, intake, 'sheet', () => registerFiling(platform, act('register-filing'), filing.id));
    case 'reject': {
      const rejection = { id: filing.id, ground: form.ground ?? '', words: form['reject-words'] ?? '' };
      return await decided(request, intake, fieldOf, () => rejectFiling(platform, act('reject-filing'), rejection));
    }
    case 'clarify': {
      const words = form['clarify-words'] ?? '';
      const asked = await attempt(lang, 'clarify-words', () =>
        askToClarify(platform, act('ask-to-clarify'), filing.id, words),
      );
      if (!asked.ok) return await show(request, intake, { values: form, errors: asked.errors }, asked.status);
      return redirect(await nextHref(request, intake), { flash: texts.said.clarified });
    }
    case 'ask-number': {
      const subject = { kind: 'filing', id: filing.id };
      await platform.db.transact(act('ask-number-again'), (tx) => askNumberAgain(tx, subject));
      return redirect(`/${lang}/desk/intake/${filing.id}`, { flash: texts.said.asked });
    }
    case 'undo':
      await undoDecision(platform, act('undo-decision'), filing.id);
      return redirect(`/${lang}/desk/intake/${filing.id}`, { flash: texts.said.undone });
    case 'release':
      await releaseFiling(platform, act('release-filing'), filing.id);
      return redirect(`/${lang}/desk/intake`, { flash: texts.said.released });
    case 'looked':
      await lookAtJoined(platform, act('look-at-joined'), filing.id);
      return redirect(`/${lang}/desk/intake`, { flash: texts.said.looked });
    case 'next':
      return redirect(await nextHref(request, intake));
    default:
      throw httpErrors('HTTP_BAD_REQUEST');
  }
}

const fieldOf = (code: string): string => (code === 'FILING_GROUND_UNKNOWN' ? 'ground' : 'reject-words');

/** The next filing opens by itself, with the way back for ten seconds. */
async function decided(
  request: FormRequest,
  intake: Intake,
  field: string | ((code: string) => string),
  work: () => Promise<unknown>,
): Promise<Reply> {
  const done = await attempt(request.lang, field, work);
  if (!done.ok) return await show(request, intake, { values: request.form, errors: done.errors }, done.status);
  return redirect(`${await nextHref(request, intake)}?last=${intake.filing.id}`);
}

async function nextHref(request: PageRequest, { filing }: Intake): Promise<string> {
  const { platform, lang } = request;
  const next = await findNext(platform.reads, clerkIn(request, filing.courtCode), filing.courtCode, filing.id);
  return next ? `/${lang}/desk/intake/${next}` : `/${lang}/desk/intake`;
}

async function show(request: PageRequest, intake: Intake, state: FormState, status: number): Promise<Reply> {
  const { lang } = request;
  if (request.query.last && !parseId(request.query.last)) throw filingErrors('FILING_NOT_FOUND');
  const last = await lastDecision(request);
  const body = <IntakeView {...{ intake, lang, state, last }} now={request.platform.clock.now()} />;
  return framedView(`${intake.filing.form.title[lang]} – ${intakeTexts(lang).title}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true, backHref: `/${lang}/desk/intake` },
    shell: { isWide: true, section: '/desk/intake' },
  });
}
