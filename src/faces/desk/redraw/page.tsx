import { type CourtCase, caseErrors, findCaseByNumber, readCaseNumber } from '#modules/cases';
import { listStaff, shortStaffName } from '#modules/courts';
import { askRedraw, distributionErrors, redrawGroundOf } from '#modules/distribution';
import {
  type FormRequest,
  optional,
  type Page,
  type PageRequest,
  type Reply,
  readForm,
  redirect,
  textField,
} from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { drawAct, mayDraw, maySeeDraws } from '../desk-draw-act.ts';
import { deskRedrawTexts } from './texts.ts';
import { RedrawView } from './view.tsx';

const ruling = optional(
  textField(distributionErrors, 'DISTRIBUTION_PROOF_MISSING', 'DISTRIBUTION_PROOF_TOO_LONG', 200),
);

function ground(text: string): string {
  if (!redrawGroundOf(text)) throw distributionErrors('DISTRIBUTION_GROUND_MISSING');
  return text;
}

/** Which field mends a refusal; others are about the ground. */
const fieldOf = (code: string): string => (code === 'DISTRIBUTION_PROOF_MISSING' ? 'ruling' : 'ground');

/** `/kk/desk/draws/redraw?case=7517-26-00-2/1234` */
export const redrawPage: Page = {
  path: '/desk/draws/redraw',
  access: maySeeDraws,
  get: async (request) => await show(request, await caseOf(request, request.query.case), emptyForm),
  post: async (request) => {
    const { lang, platform, form } = request;
    const found = await caseOf(request, form.case);
    const read = readForm({ ground, ruling }, form, lang);
    if (!read.ok) return await show(request, found, { values: form, errors: read.errors });
    const judge = await judgeOf(request, found);
    const scope = { courtCode: found.courtCode, judge: judge?.personId };
    const act = drawAct(request, 'distribution.ask-redraw', 'ask-redraw', scope);
    const asked = { caseId: found.id, ground: read.values.ground, ruling: read.values.ruling ?? '' };
    const done = await attempt(lang, fieldOf, () => askRedraw(platform, act, asked));
    if (!done.ok) return await show(request, found, { values: form, errors: done.errors });
    return redirect(`/${lang}/desk/draws?court=${found.courtCode}`, { flash: deskRedrawTexts(lang).asked });
  },
  again: async (request: FormRequest) =>
    await show(request, await caseOf(request, request.form.case), { values: request.form, errors: [] }),
};

/** A case of a court whose draws the person may see. @throws CASES_NUMBER_…, CASES_CASE_NOT_FOUND */
async function caseOf({ platform, principal }: PageRequest, typed: string | undefined): Promise<CourtCase> {
  const found = await findCaseByNumber(platform.reads, readCaseNumber(typed ?? ''));
  if (!found || !mayDraw(principal, 'see-court', { courtCode: found.courtCode })) {
    throw caseErrors('CASES_CASE_NOT_FOUND');
  }
  return found;
}

async function judgeOf({ platform }: PageRequest, { courtCode, judgePostId }: CourtCase) {
  const judges = await listStaff(platform.reads, { court: courtCode, roles: ['judge', 'chairperson'] });
  return judges.find(({ id }) => id === judgePostId);
}

async function show(request: PageRequest, found: CourtCase, state: FormState): Promise<Reply> {
  const { lang } = request;
  const judge = await judgeOf(request, found);
  const { title } = deskRedrawTexts(lang);
  const name = judge && shortStaffName(judge);
  return framedView(title, <RedrawView {...{ lang, state, title }} number={found.number} judge={name} />, {
    isPrivate: true,
    hasErrors: state.errors.length > 0,
    backHref: `/${lang}/desk/draws?court=${found.courtCode}`,
    shell: { section: '/desk/draws' },
  });
}
