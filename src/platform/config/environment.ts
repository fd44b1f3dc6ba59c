import { isIP } from 'node:net';
import type { Text } from '#platform/i18n';
import type { SettingName } from './settings.ts';
import { StartRefusal } from './start-refusal.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What was given, of the settings that exist; an empty value is no value. */
export type Given = (name: SettingName) => string | undefined;

/** A setting with a value that cannot be used: names the setting, its value and what is right. */
export function wrongSetting(name: SettingName, value: string, wanted: Text, options?: ErrorOptions): StartRefusal {
  return new StartRefusal(
    {
      kk: `${name} баптауының мәні жарамсыз: «${value}». Дұрысы: ${wanted.kk}.`,
      ru: `Настройка ${name} имеет негодное значение «${value}». Нужно: ${wanted.ru}.`,
      en: `The setting ${name} has an unusable value "${value}". Wanted: ${wanted.en}.`,
    },
    options,
  );
}

export function oneOf<T extends string>(given: Given, name: SettingName, allowed: readonly T[], fallback: T): T {
  const value = given(name) ?? fallback;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const list = allowed.join(', ');
  throw wrongSetting(name, value, { kk: `мыналардың бірі — ${list}`, ru: `одно из — ${list}`, en: `one of ${list}` });
}

export function portNumber(given: Given, name: SettingName, fallback: number): number {
  const value = given(name);
  if (value === undefined) return fallback;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw wrongSetting(name, value, {
    kk: '0-ден 65535-ке дейінгі сан',
    ru: 'число от 0 до 65535',
    en: 'a number from 0 to 65535',
  });
}

/** A name or address to listen on; an IPv6 address may stand in brackets. */
export function listeningHost(given: Given, name: SettingName, fallback: string): string {
  const value = given(name) ?? fallback;
  const bare = value.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 || /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(bare)) return bare;
  throw wrongSetting(name, value, {
    kk: 'осы компьютердің мекенжайы немесе атауы, мысалы 127.0.0.1',
    ru: 'адрес или имя этого компьютера, например 127.0.0.1',
    en: 'an address or name of this machine, for example 127.0.0.1',
  });
}

/** An address with one of the given schemes, or undefined when it is not set; it may hold a password, so it is not repeated. */
export function address(given: Given, name: SettingName, schemes: readonly string[]): URL | undefined {
  const value = given(name);
  if (value === undefined) return undefined;
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed && schemes.includes(parsed.protocol.slice(0, -1))) return parsed;
  const form = schemes.map((scheme) => `${scheme}://…`).join(', ');
  throw wrongSetting(name, `${/^[a-z0-9+.-]*:?/i.exec(value)?.[0].slice(0, 20) ?? ''}…`, {
    kk: `${form} түріндегі мекенжай`,
    ru: `адрес вида ${form}`,
    en: `an address like ${form}`,
  });
}

/** Scheme, host and port alone. */
export function origin(given: Given, name: SettingName): URL | undefined {
  const parsed = address(given, name, ['http', 'https']);
  if (!parsed) return undefined;
  const isBare = parsed.pathname === '/' && !parsed.search && !parsed.hash && !parsed.username && !parsed.password;
  if (isBare) return parsed;
  throw wrongSetting(name, `${parsed.origin}/…`, {
    kk: 'жолсыз және парольсіз мекенжай, мысалы https://sot.example',
    ru: 'адрес без пути и пароля, например https://sot.example',
    en: 'an address without path and password, for example https://sot.example',
  });
}

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** Proxies by address, network or the names that stand for several. */
export function networks(given: Given, name: SettingName): readonly string[] {
  const parts = (given(name) ?? '').split(',').map((part) => part.trim());
  const list = parts.filter((part) => part !== '');
  const wrong = list.find((part) => !namedNetworks.includes(part) && !isNetwork(part));
  if (wrong === undefined) return list;
  throw wrongSetting(name, wrong, {
    kk: `мекенжайлар мен желілер үтір арқылы, мысалы 10.0.0.5, 10.1.0.0/16, ${namedNetworks.join(', ')}`,
    ru: `адреса и сети через запятую, например 10.0.0.5, 10.1.0.0/16, ${namedNetworks.join(', ')}`,
    en: `addresses and networks by commas, for example 10.0.0.5, 10.1.0.0/16, ${namedNetworks.join(', ')}`,
  });
}

/** Addresses of IP by commas. */
export function addresses(given: Given, name: SettingName): readonly string[] {
  const list = (given(name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = list.find((part) => isIP(part) === 0);
  if (wrong === undefined) return list;
  throw wrongSetting(name, wrong, {
    kk: 'IP мекенжайлар үтір арқылы, мысалы 203.0.113.7',
    ru: 'IP-адреса через запятую, например 203.0.113.7',
    en: 'IP addresses by commas, for example 203.0.113.7',
  });
}

/** Addresses of relays (RFC 7065), by commas. */
export function relays(given: Given, name: SettingName): readonly string[] {
  const list = (given(name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = list.find((part) => !/^turns?:[\w.:[\]-]+(\?transport=(udp|tcp))?$/.test(part));
  if (wrong === undefined) return list;
  throw wrongSetting(name, wrong, {
    kk: 'TURN мекенжайлары үтір арқылы, мысалы turn:turn.sot.example:3478',
    ru: 'адреса TURN через запятую, например turn:turn.sot.example:3478',
    en: 'TURN addresses by commas, for example turn:turn.sot.example:3478',
  });
}

/** `40000-40999`. */
export function portRange(given: Given, name: SettingName): readonly [number, number] | undefined {
  const text = given(name);
  if (text === undefined) return undefined;
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  const range = [Number(first), Number(last)] as const;
  if (first && range[0] >= 1024 && range[0] <= range[1] && range[1] <= 65_535) return range;
  throw wrongSetting(name, text, {
    kk: 'бірінші және соңғы порт, мысалы 40000-40999',
    ru: 'первый и последний порт, например 40000-40999',
    en: 'the first and the last port, for example 40000-40999',
  });
}

function isNetwork(text: string): boolean {
  const [host = '', bits, ...rest] = text.split('/');
  const family = isIP(host);
  if (family === 0 || rest.length > 0) return false;
  // A mask of 0 bits would believe everybody.
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

/** `medeu.sot.example=/courts/7517` by commas: host names and the pages to which their start pages lead. */
export function siteHosts(given: Given, name: SettingName): ReadonlyMap<string, string> {
  const parts = (given(name) ?? '').split(',').map((part) => part.trim());
  const pairs = parts.filter((part) => part !== '');
  const wrong = pairs.find((pair) => !/^[a-z0-9][a-z0-9.-]*=\/[\w/-]+$/i.test(pair));
  if (wrong === undefined) return new Map(pairs.map((pair) => pair.toLowerCase().split('=', 2) as [string, string]));
  throw wrongSetting(name, wrong, {
    kk: 'хост аты мен бет үтір арқылы, мысалы medeu.sot.example=/courts/7517',
    ru: 'имя узла и страница через запятую, например medeu.sot.example=/courts/7517',
    en: 'host name and page by commas, for example medeu.sot.example=/courts/7517',
  });
}

export function emailAddress(given: Given, name: SettingName, fallback: string): string {
  const value = given(name) ?? fallback;
  if (/^(?:[^<>"\r\n]*<[^\s@<>"]+@[^\s@<>"]+>|[^\s@<>"]+@[^\s@<>"]+)$/.test(value)) return value;
  throw wrongSetting(name, value, {
    kk: 'пошта мекенжайы, мысалы sot@sot.example',
    ru: 'почтовый адрес, например sot@sot.example',
    en: 'an e-mail address, for example sot@sot.example',
  });
}

/** A word that only the two sides know. */
export function secretWord(given: Given, name: SettingName, least: number): string | undefined {
  const value = given(name);
  if (value === undefined || value.length >= least) return value;
  throw wrongSetting(name, '…', {
    kk: `кемінде ${least} таңба`,
    ru: `не меньше ${least} символов`,
    en: `at least ${least} characters`,
  });
}
