import type { Platform } from '#platform';
import { forgetImports } from '../../store/import-store.ts';

/** A look that came to nothing is kept for a day, the report of an import, which names people, for thirty. */
const LOOKED = { hours: 24 };
const REPORTS = { hours: 30 * 24 };

/** Runs as a schedule. */
export async function forgetOldImports(platform: Platform): Promise<void> {
  const act = { actor: { kind: 'system', name: 'torelik' }, action: 'torelik.forget-imports' } as const;
  await platform.db.transact(act, async (tx) => {
    const now = tx.clock.now();
    const rows = await forgetImports(tx, now.subtract(LOOKED), now.subtract(REPORTS));
    tx.record({ kind: 'imports', id: 'old' }, { rows });
  });
}
