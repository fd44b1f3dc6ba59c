import { findNumberWait, type NumberWait } from '#modules/cases';
import { findPersonByIin } from '#modules/identity';
import { listSignatures, type Signature } from '#modules/signatures';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { numberSubject } from '../../actions/intake/number-of-filing.ts';
import { holdOf } from '../../actions/intake/open-intake.ts';
import { filingErrors } from '../../errors.ts';
import type { Given } from '../../model/forms/answers.ts';
import { type CheckLine, checkForm } from '../../model/forms/check-form.ts';
import type { PartyRole } from '../../model/forms/field.ts';
import type { Form } from '../../model/forms/form.ts';
import { type Party, partyName } from '../../model/forms/party.ts';
import { type ShownTask, showAnswers } from '../../model/forms/show-answers.ts';
import type { FilingId } from '../../model/ids.ts';
import { intakeChecks } from '../../model/intake/intake-checks.ts';
import { type Hold, isHeldByOther } from '../../model/intake/pick-up.ts';
import { signedSubject } from '../../model/manifest.ts';
import { mayDo } from '../../policy.ts';
import { type FilingRow, findFilingRow, partyRows } from '../../store/filing-store.ts';
import {
  type ClarificationRow,
  clarificationsOf,
  type DecisionRow,
  sameMatter,
  standingDecision,
} from '../../store/intake-store.ts';
import { findDuty } from '../find-duty.ts';
import { formNames } from '../form-names.ts';
import { type Filing, filingOf } from '../get-filing.ts';
import { numberOfFiler } from '../number-of-filer.ts';

/** A party as the clerk sees it: what the filer wrote, and what the register calls that number. */
export interface IntakeParty {
  readonly role: PartyRole;
  readonly party: Party;
  readonly shown: string;
  /** Name by the register of persons; undefined while it is not known. */
  readonly registered: string | undefined;
}

/** Everything a clerk needs on one screen. */
export interface Intake {
  readonly filing: Filing;
  readonly tasks: readonly ShownTask[];
  readonly parties: readonly IntakeParty[];
  readonly checks: readonly CheckLine[];
  /** The same parties, subject and sum, sent earlier. */
  readonly duplicates: readonly Filing[];
  readonly signature: Signature | undefined;
  readonly clarifications: readonly ClarificationRow[];
  /** Set while a decision stands: it can be taken back until it takes effect. */
  readonly decision: DecisionRow | undefined;
  /** Set while the number that the national system gives is awaited. */
  readonly wait: NumberWait | undefined;
  /** Somebody else who has it open. */
  readonly heldBy: Hold | undefined;
}

/** @throws FILING_NOT_FOUND also for a filing of another court */
export async function getIntake(on: Reads, actor: Actor, id: FilingId, lang: Lang): Promise<Intake> {
  const row = await findFilingRow(on, id);
  if (!row || !mayDo('read-inbox', actor, { courtCode: row.court_code })) throw filingErrors('FILING_NOT_FOUND');
  const filing = await filingOf(on, row);
  const filerNumber = await numberOfFiler(on, row.filer_id);
  const given: Given = {
    answers: row.answers,
    documents: filing.documents.map(({ kind, title, sha256 }) => ({ id: sha256, kind, title })),
    on: legalDay(row.submitted_at),
    ...(filerNumber ? { filerNumber } : {}),
  };
  const duplicates = await Promise.all((await sameMatter(on, row)).map((one) => filingOf(on, one)));
  const [signature] = (await listSignatures(on, signedSubject(row.draft_id))).filter(
    (one) => one.id === row.signature_id,
  );
  const hold = holdOf(row);
  const isOthers = isHeldByOther(hold, actor.kind === 'staff' ? actor.personId : '', on.clock.now());
  return {
    ...{ filing, duplicates, signature, heldBy: isOthers ? hold : undefined },
    tasks: showAnswers(filing.form, given, lang, await formNames(on, lang)),
    parties: await partiesShown(on, id),
    checks: intakeChecks({
      lines: checkForm(filing.form, given),
      signature: signature?.state ?? 'failed',
      duty: await dutyState(on, filing.form, row),
      asksDeferral: filing.documents.some(({ kind }) => kind === 'duty_deferral'),
      duplicates: duplicates.length,
    }),
    clarifications: await clarificationsOf(on, id),
    decision: await standingDecision(on, id),
    wait: await findNumberWait(on, numberSubject(id)),
  };
}

async function dutyState(on: Reads, form: Form, { answers, draft_id: draftId, submitted_at: filedAt }: FilingRow) {
  return (await findDuty(on, { form, answers, draftId, filedAt }))?.account.state;
}

async function partiesShown(on: Reads, id: FilingId): Promise<readonly IntakeParty[]> {
  return await Promise.all(
    (await partyRows(on, id)).map(async ({ role, party }) => {
      const known = party.kind === 'person' && party.number ? await findPersonByIin(on, party.number) : undefined;
      const registered = known?.name && [known.name.surname, known.name.givenName, known.name.patronymic];
      return { role, party, shown: partyName(party), registered: registered?.filter(Boolean).join(' ') };
    }),
  );
}
