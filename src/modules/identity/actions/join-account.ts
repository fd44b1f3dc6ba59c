import { notify } from '#modules/notices';
import type { Tx } from '#platform/db';
import { holderOf } from '../store/account-store.ts';
import { endSessions } from '../store/session-store.ts';
import { type AccountRow, inIdentity } from '../store/tables.ts';
import { passwordChangedTemplate } from './templates.ts';

/**
 * The holder of a confirmed account has proved his IIN once more from another account, usually because he lost the way
 * into the first one. What he has in his hand from now on opens the confirmed account; what opened it before does not,
 * and its contacts are told. A second factor stays.
 */
export async function joinAccount(
  tx: Tx,
  { from, to }: { readonly from: AccountRow; readonly to: AccountRow },
): Promise<void> {
  const now = tx.clock.now();
  const identity = inIdentity(tx);
  await endSessions(tx, to.id, {}, 'joined');
  await identity.deleteFrom('identity.one_time_password').where('account_id', '=', to.id).execute();
  await identity.deleteFrom('identity.known_device').where('account_id', '=', to.id).execute();
  await identity.deleteFrom('identity.password').where('account_id', '=', to.id).execute();
  for (const table of ['identity.password', 'identity.one_time_password', 'identity.known_device'] as const) {
    await identity.updateTable(table).set({ account_id: to.id }).where('account_id', '=', from.id).execute();
  }
  await identity
    .updateTable('identity.session')
    .set({ account_id: to.id, second_factor_at: null })
    .where('account_id', '=', from.id)
    .execute();
  await identity
    .updateTable('identity.account')
    .set({ joined_to: to.id, joined_at: now })
    .where('id', '=', from.id)
    .execute();
  tx.record({ kind: 'account', id: to.id, personId: holderOf(to) }, { joined: from.id });
  await notify(tx, {
    recipient: { personId: holderOf(to) },
    template: passwordChangedTemplate,
    record: {},
    pageLang: to.lang,
  });
}
