import type pg from 'pg';
import { StartRefusal } from '#platform/config';

/** `nulls not distinct` and grants of the schema public are as we need them from this version on. */
const OLDEST_SERVER = 15;

/** What a database server must be. @throws StartRefusal for an old one, a standby, one that does not know our letters */
export async function refuseUnsuitableServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; standby: boolean; encoding: string; letters: boolean }>(`
    select current_setting('server_version_num')::int / 10000 as version, pg_is_in_recovery() as standby,
      current_setting('server_encoding') as encoding, lower('Ә') = 'ә' as letters`);
  const [server] = rows;
  if (!server) throw new Error('the server answered nothing');
  if (server.version < OLDEST_SERVER) throw oldServer(server.version);
  if (server.standby) throw standby();
  if (server.encoding !== 'UTF8' || !server.letters) throw otherLetters(server.encoding);
}

/** True for the owner of the house, and in an empty database for whoever may make schemas in it. */
export async function mayMigrate(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean | null }>(`
    select case when to_regnamespace('platform') is null
      then has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')
      else (select pg_has_role(current_user, nspowner, 'usage') from pg_namespace where nspname = 'platform')
    end as may`);
  return rows[0]?.may ?? false;
}

/** @param need `migrate`: tables are to be made; `role`: the application's role is to be made */
export function noRightsInDatabase(need: 'migrate' | 'role', cause?: unknown): StartRefusal {
  const statements =
    need === 'migrate'
      ? 'DATABASE_OWNER_URL'
      : 'create role ashyq_app login; grant ashyq_app to <DATABASE_URL user> — DATABASE_OWNER_URL';
  return new StartRefusal(
    {
      kk: `Дерекқор пайдаланушысының кесте жасауға құқығы жоқ. Дерекқор иесінің мекенжайын көрсетіңіз: ${statements}.`,
      ru: `Пользователь базы данных не вправе создавать таблицы. Укажите адрес владельца базы: ${statements}.`,
      en: `The user of the database may not make tables. Name the address of its owner: ${statements}.`,
    },
    { cause },
  );
}

function oldServer(version: number): StartRefusal {
  return new StartRefusal({
    kk: `Дерекқор сервері PostgreSQL ${version}, ал керегі ${OLDEST_SERVER} не одан жаңа. DATABASE_URL мәнін тексеріңіз.`,
    ru: `Сервер базы данных — PostgreSQL ${version}, а нужен ${OLDEST_SERVER} или новее. Проверьте DATABASE_URL.`,
    en: `The database server is PostgreSQL ${version}; ${OLDEST_SERVER} or newer is needed. Check DATABASE_URL.`,
  });
}

function standby(): StartRefusal {
  return new StartRefusal({
    kk: 'DATABASE_URL тек оқуға арналған көшірме серверді көрсетіп тұр. Негізгі серверді көрсетіңіз.',
    ru: 'DATABASE_URL указывает на реплику только для чтения. Укажите основной сервер.',
    en: 'DATABASE_URL names a read-only standby. Name the primary server.',
  });
}

function otherLetters(encoding: string): StartRefusal {
  return new StartRefusal({
    kk: `Дерекқордың таңба кестесі қазақ әріптерін танымайды (${encoding}). Оны былай жасаңыз: create database … encoding 'UTF8' locale 'C.UTF-8' template template0.`,
    ru: `База данных не знает казахских букв (${encoding}). Создайте её так: create database … encoding 'UTF8' locale 'C.UTF-8' template template0.`,
    en: `The database does not know Kazakh letters (${encoding}). Make it so: create database … encoding 'UTF8' locale 'C.UTF-8' template template0.`,
  });
}
