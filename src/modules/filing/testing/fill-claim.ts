import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import { savePage } from '../actions/save-page.ts';
import { startDraft } from '../actions/start-draft.ts';
import type { RawInputs } from '../model/forms/read-answer.ts';
import type { DraftId } from '../model/ids.ts';
import { getDraft } from '../queries/get-draft.ts';
import { ownParty } from '../queries/own-party.ts';

/** Fills a money claim page by page as a person does, save what is answered otherwise. @throws Error naming what was refused */
export async function fillClaim(
  platform: Platform,
  acts: ActMaker,
  principal: Principal,
  given: RawInputs = {},
): Promise<DraftId> {
  const draftId = await startDraft(platform, acts('filing.start-draft'), principal, { form: 'claim', lang: 'kk' });
  const own = await ownParty(platform, principal);
  const pages: Readonly<Record<string, RawInputs>> = {
    subject: { category: 'loan', language: 'kk' },
    court: { court: '7517' },
    claimant: {
      filedBy: 'self',
      'claimant.number': own.number ?? '',
      'claimant.address': own.address ?? 'Демо қаласы',
    },
    ...(given.filedBy === 'representative'
      ? { representative: { 'representative.address': own.address ?? 'Демо қаласы' } }
      : {}),
    respondent: { 'respondent.unknownNumber': 'yes', 'respondent.surname': 'Ахметов', 'respondent.givenName': 'Серік' },
    demands: { demands: 'Қарызды өндіру', hasPrice: 'yes', price: '1 000 000', calculation: 'Қарыз 1 000 000 теңге' },
    circumstances: { circumstances: 'Қарыз алды, қайтармады.' },
    settlement: { pretrial: 'not-required', reconciliation: 'Хат жаздым.' },
    needs: { needs: '' },
    duty: { exemption: 'none' },
  };
  for (const [question, raw] of Object.entries(pages)) {
    const { versions: seen } = await getDraft(platform.reads, principal, draftId);
    const saved = await savePage(platform, acts, principal, { draftId, question, raw: { ...raw, ...given }, seen });
    if (saved.kind !== 'saved') throw new Error(`${question}: ${JSON.stringify(saved)}`);
  }
  return draftId;
}
