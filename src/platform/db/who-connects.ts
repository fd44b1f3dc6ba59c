import type pg from 'pg';
import { APPLICATION_ROLE } from './grants.ts';
import { openPool, type PoolTarget } from './pool.ts';

/** Who migrates and who serves. */
export interface Connections {
  readonly owner: PoolTarget;
  readonly application: PoolTarget;
  /** Who is given the rights of the application. */
  readonly role: string;
}

/**
 * Two users, or one address of the owner who then takes the application's role at each connection, so that a hole in the
 * application cannot change the audit trail.
 * @param serving address of DATABASE_URL
 * @param owning address of DATABASE_OWNER_URL, when it is set
 */
export async function whoConnects(serving: string, owning: string | undefined): Promise<Connections> {
  const application = { connectionString: serving };
  const owner = { connectionString: owning ?? serving };
  const user = owning ? await userOf(application) : undefined;
  if (user && !user.ownsHouse) return { owner, application, role: user.name };
  const isServing = user === undefined && !(await userOf(application)).ownsHouse;
  if (isServing) return { owner, application, role: APPLICATION_ROLE };
  return { owner, application: { ...application, role: APPLICATION_ROLE }, role: APPLICATION_ROLE };
}

interface User {
  readonly name: string;
  /** It owns the house, could become its owner, or will be when the database is still empty. */
  readonly ownsHouse: boolean;
}

async function userOf(target: PoolTarget): Promise<User> {
  const pool: pg.Pool = openPool(target, { size: 1, applicationName: 'ashyq-ask', onError: () => undefined });
  try {
    const { rows } = await pool.query<User>(`
      select current_user as name, pg_has_role(current_user, coalesce(
        (select nspowner from pg_namespace where nspname = 'platform'),
        (select datdba from pg_database where datname = current_database())), 'member') as "ownsHouse"`);
    if (!rows[0]) throw new Error('the server answered nothing');
    return rows[0];
  } finally {
    await pool.end();
  }
}
