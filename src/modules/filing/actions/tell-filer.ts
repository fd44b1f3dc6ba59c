import { formatNumericDate } from '@ashyq/kk-text';
import { deadlineFor } from '#modules/courts';
import { formatPin, formatTalonNumber } from '#modules/identity';
import { notify, sealSecret, type Template } from '#modules/notices';
import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { Form } from '../model/forms/form.ts';
import type { FilingId } from '../model/ids.ts';
import type { DraftRow } from '../store/draft-store.ts';
import { receivedTemplate } from './templates.ts';

export interface Told<R extends object> {
  readonly filer: PersonId;
  /** Of the pages from which it was sent. */
  readonly lang: Lang;
  readonly filingId: FilingId;
  readonly template: Template<R>;
  readonly record: R;
  /** A notice of the template with the same key goes out once; `null`: each is another one; default: once a filing. */
  readonly onceKey?: string | null;
}

/** Tells the filer once. An unproved account is told at the contact that it was reached by: it asked for this itself. */
export async function tellFiler<R extends object>(tx: Tx, told: Told<R>): Promise<void> {
  const { filer, lang, filingId, template, record, onceKey = filingId } = told;
  await notify(tx, {
    ...{ recipient: { askerId: filer }, template, record, pageLang: lang },
    ...(onceKey === null ? {} : { onceKey }),
    fact: { kind: 'filing', id: filingId },
  });
}

interface Received {
  readonly id: FilingId;
  readonly draft: DraftRow;
  readonly form: Form;
  readonly talon: string;
  readonly pin: string;
}

/** The PIN travels sealed, and is opened on its way out. */
export async function tellReceived(
  platform: Platform,
  tx: Tx,
  { id, draft, form, talon, pin }: Received,
): Promise<void> {
  const until = form.leadsTo === 'new-case' ? await acceptanceUntil(tx, tx.clock.now()) : undefined;
  const sealed = sealSecret(platform.keys, formatPin(pin));
  await tellFiler(tx, {
    ...{ filer: draft.owner_id, lang: draft.lang, filingId: id, template: receivedTemplate },
    // The filing has come into being with this very transaction.
    onceKey: null,
    record: { talon: formatTalonNumber(talon), pin: sealed, until: until ? formatNumericDate(until) : '' },
  });
}

/** Last day on which a judge decides about accepting a claim that came at this moment (CPC RK art. 150). */
export async function acceptanceUntil(
  on: Reads,
  receivedAt: Temporal.Instant,
): Promise<Temporal.PlainDate | undefined> {
  const { deadline } = await deadlineFor(on, { rule: 'civil.claim_acceptance', event: receivedAt });
  return deadline.state === 'running' ? deadline.lastDay : undefined;
}
