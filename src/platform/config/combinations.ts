import type { Given } from './environment.ts';
import { isLoopback } from './loopback.ts';
import type { Config } from './read-config.ts';
import { StartRefusal } from './start-refusal.ts';

/** Settings that are right alone and wrong together. @throws StartRefusal */
export function refuseWrongCombinations(config: Config, given: Given): void {
  if (config.mode === 'demo') refuseRealThingsInDemo(config, given);
  else refuseDemoThingsInReal(config);
  refusePartsWithoutDatabase(config);
  refusePlainHttpAbroad(config);
  refuseWrongPublicUrl(config);
  refusePlainNationalSystem(config);
}

function refuseRealThingsInDemo(config: Config, given: Given): void {
  const isPublicAbroad = config.publicUrl && !isLoopback(config.publicUrl.hostname) && !config.lan;
  const real = [
    config.databaseUrl && 'DATABASE_URL',
    config.databaseOwnerUrl && 'DATABASE_OWNER_URL',
    config.databaseReplicaUrl && 'DATABASE_REPLICA_URL',
    config.blobsUrl && 'BLOBS_URL',
    given('NODE_ENV') === 'production' && 'NODE_ENV=production',
    !isLoopback(config.host) && !config.lan && `HOST=${config.host}`,
    isPublicAbroad && `PUBLIC_URL=${config.publicUrl?.origin}`,
    isAbroad(config.smtpUrl) && 'SMTP_URL',
    isAbroad(config.smppUrl) && 'SMPP_URL',
    isAbroad(config.egovUrl) && 'EGOV_URL',
    isAbroad(config.torelikUrl) && 'TORELIK_URL',
  ].find(Boolean);
  if (!real) return;
  throw new StartRefusal({
    kk: `Демо режимде ${real} қолданылмайды. Нағыз сот үшін ASHYQ_MODE=real орнатып, алдымен «npm run setup» орындаңыз.`,
    ru: `В демонстрационном режиме ${real} не допускается. Для настоящего суда задайте ASHYQ_MODE=real и сначала выполните «npm run setup».`,
    en: `The demo does not accept ${real}. For a real court set ASHYQ_MODE=real and run "npm run setup" first.`,
  });
}

/** Whoever types a number into the demo must reach neither its subscriber nor the state's answer about him. */
function isAbroad(url: URL | undefined): boolean {
  return url !== undefined && !isLoopback(url.hostname);
}

function refuseDemoThingsInReal({ lan }: Config): void {
  if (!lan) return;
  throw new StartRefusal({
    kk: '--lan тек демоға арналған. Нағыз сот үшін HOST, TLS_CERT және TLS_KEY орнатыңыз.',
    ru: '--lan служит только демонстрации. Для настоящего суда задайте HOST, TLS_CERT и TLS_KEY.',
    en: '--lan is for the demo only. For a real court set HOST, TLS_CERT and TLS_KEY.',
  });
}

function refusePartsWithoutDatabase(config: Config): void {
  if (config.databaseUrl) return;
  const needing = [
    config.databaseOwnerUrl && 'DATABASE_OWNER_URL',
    config.databaseReplicaUrl && 'DATABASE_REPLICA_URL',
    config.roles.length < 2 && `ASHYQ_ROLE=${config.roles[0]}`,
  ].find(Boolean);
  if (!needing) return;
  throw new StartRefusal({
    kk: `${needing} үшін DATABASE_URL керек: кіріктірілген дерекқормен бір ғана процесс жұмыс істейді.`,
    ru: `Для ${needing} нужна DATABASE_URL: со встроенной базой работает только один процесс.`,
    en: `${needing} needs DATABASE_URL: the embedded database serves one process only.`,
  });
}

function refusePlainHttpAbroad(config: Config): void {
  const isSecure = config.tls !== undefined || config.lan;
  const isBehindProxy = config.publicUrl?.protocol === 'https:' && config.trustProxy.length > 0;
  if (isLoopback(config.host) || isSecure || isBehindProxy) return;
  throw new StartRefusal({
    kk: `Ашық http арқылы ${config.host} мекенжайында жұмыс істеуге болмайды. TLS_CERT пен TLS_KEY орнатыңыз немесе HOST=127.0.0.1 қалдырыңыз.`,
    ru: `По открытому http нельзя слушать адрес ${config.host}. Задайте TLS_CERT и TLS_KEY или оставьте HOST=127.0.0.1.`,
    en: `Plain http is not served on ${config.host}. Set TLS_CERT and TLS_KEY, or leave HOST=127.0.0.1.`,
  });
}

/** Whole case files and a password travel on that way. */
function refusePlainNationalSystem({ torelikUrl }: Config): void {
  if (!isAbroad(torelikUrl) || torelikUrl?.protocol === 'https:') return;
  throw new StartRefusal({
    kk: 'TORELIK_URL ашық http арқылы басқа машинаға барады, ал онымен іс құжаттары мен құпиясөз жүреді. https:// деп бастаңыз.',
    ru: 'TORELIK_URL ведёт на другую машину по открытому http, а по нему идут дела и пароль. Начните его с https://.',
    en: 'TORELIK_URL leads to another machine over plain http, and case files and a password travel on it. Begin it with https://.',
  });
}

function refuseWrongPublicUrl({ publicUrl, tls, lan, host }: Config): void {
  if (!publicUrl) {
    const isEveryAddress = host === '0.0.0.0' || host === '::';
    if (!isEveryAddress || lan) return;
    throw new StartRefusal({
      kk: `HOST=${host} барлық мекенжайды тыңдайды, сондықтан сілтемелер үшін PUBLIC_URL керек, мысалы https://sot.example.`,
      ru: `HOST=${host} слушает все адреса, поэтому для ссылок нужен PUBLIC_URL, например https://sot.example.`,
      en: `HOST=${host} listens on every address, so links need PUBLIC_URL, for example https://sot.example.`,
    });
  }
  const isPlain = publicUrl.protocol === 'http:';
  if (!isPlain || (isLoopback(publicUrl.hostname) && !tls && !lan)) return;
  throw new StartRefusal({
    kk: `PUBLIC_URL=${publicUrl.origin} ашық http, ал бұл жерде https керек. PUBLIC_URL мәнін https:// деп бастаңыз.`,
    ru: `PUBLIC_URL=${publicUrl.origin} — открытый http, а здесь нужен https. Начните PUBLIC_URL с https://.`,
    en: `PUBLIC_URL=${publicUrl.origin} is plain http, but https is needed here. Begin PUBLIC_URL with https://.`,
  });
}
