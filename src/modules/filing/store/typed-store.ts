import type { Reads, Tx } from '#platform/db';
import type { TypedInputs } from '../model/forms/typed.ts';
import type { DraftId } from '../model/ids.ts';
import { inFiling } from './tables.ts';

export async function typedInputs(on: Reads, draftId: DraftId): Promise<TypedInputs> {
  const rows = await inFiling(on)
    .selectFrom('filing.typed_input')
    .select(['input', 'value'])
    .where('draft_id', '=', draftId)
    .execute();
  return Object.fromEntries(rows.map(({ input, value }) => [input, value]));
}

export async function writeTyped(tx: Tx, draftId: DraftId, input: string, value: string): Promise<void> {
  const typed_at = tx.clock.now();
  await inFiling(tx)
    .insertInto('filing.typed_input')
    .values({ draft_id: draftId, input, value, typed_at })
    .onConflict((conflict) => conflict.columns(['draft_id', 'input']).doUpdateSet({ value, typed_at }))
    .execute();
}

export async function dropTyped(tx: Tx, draftId: DraftId, inputs: readonly string[]): Promise<void> {
  if (inputs.length === 0) return;
  await inFiling(tx)
    .deleteFrom('filing.typed_input')
    .where('draft_id', '=', draftId)
    .where('input', 'in', inputs)
    .execute();
}
