import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openPlatform, type Platform } from '#platform';
import { type Config, StartRefusal } from '#platform/config';
import { buildServer } from '#platform/http';
import { countDeadJobs, startWorker } from '#platform/jobs';
import { type App, composeApp } from './app.ts';
import { startDemo } from './demo/index.ts';
import { type LanCertificate, lanCertificate } from './lan.ts';

/** What runs in this process. */
export interface System {
  readonly platform: Platform;
  /** Where to open it; empty for a process without the web role. */
  readonly address: string;
  readonly caFile?: string;
  /** Opens one-click sign-in of a demo that other machines can reach. */
  readonly demoCode?: string;
  stop(): Promise<void>;
}

/** Requests under way have this long to be answered when the system stops. */
const LAST_ANSWERS_MS = 10_000;

/** A certificate that ends sooner than this is told of at every start. */
const EXPIRY_NOTICE = { hours: 24 * 14 };

/** Database, then server, then jobs; the demo day is laid while the first page is already there. */
export async function startSystem(config: Config): Promise<System> {
  const opened: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    // One part that does not end in order keeps none of the others.
    for (let close = opened.pop(); close; close = opened.pop()) await close().catch(noteUnclean);
  };
  try {
    return { ...(await start(config, opened)), stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

function noteUnclean(thrown: unknown): void {
  process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
}

async function start(config: Config, opened: (() => Promise<void>)[]): Promise<Omit<System, 'stop'>> {
  let port = config.port;
  const lan = config.lan ? await lanCertificate(config) : undefined;
  const platform = await openPlatform(config, {
    publicOrigin: () => originOf(config, lan, port),
    hostNames: lan?.names ?? [],
  });
  opened.push(() => platform.close());
  watchCertificate(platform);
  watchWork(platform);
  const demoCode = lan ? String(randomInt(1e5, 1e6)) : undefined;
  const app = await composeApp(platform, { demoCode });
  opened.push(() => app.stop());
  const isWeb = config.roles.includes('web') || config.roles.includes('media');
  if (isWeb) port = await serve(platform, app, lan, opened);
  app.begin();
  if (config.roles.includes('worker')) {
    const worker = await startWorker({ pool: platform.openJobsPool(), ...app.work, log: platform.log });
    opened.push(() => worker.stop());
  }
  if (config.mode === 'demo') opened.push(await startDemo(platform));
  return {
    platform,
    address: isWeb ? platform.publicOrigin : '',
    ...(lan ? { caFile: lan.caFile } : {}),
    ...(demoCode ? { demoCode } : {}),
  };
}

async function serve(
  platform: Platform,
  app: App,
  lan: LanCertificate | undefined,
  opened: (() => Promise<void>)[],
): Promise<number> {
  const { config } = platform;
  const tls = lan ?? config.tls;
  const server = await buildServer({ platform, ...app.web, ...(tls ? { tls } : {}) });
  opened.push(async () => {
    const impatience = setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS);
    await server.close();
    clearTimeout(impatience);
  });
  return await listen(server, config);
}

/** Numbers that call for a person; docs/operations/runbook.md says what to do. */
function watchWork({ metrics, live, reads }: Platform): void {
  metrics.gauge('live_connected', '1 while announcements of other processes are heard', () => Number(live.isConnected));
  metrics.gauge('jobs_dead', 'Jobs that used up their tries', () => countDeadJobs(reads));
}

function watchCertificate({ config, clock, log, metrics }: Platform): void {
  const { tls } = config;
  if (!tls) return;
  const left = (): Temporal.Duration => clock.now().until(tls.expiresAt);
  metrics.gauge('tls_certificate_seconds_left', 'Time until the certificate of TLS_CERT ends', () =>
    left().total('seconds'),
  );
  const isSoon = Temporal.Instant.compare(clock.now().add(EXPIRY_NOTICE), tls.expiresAt) > 0;
  if (isSoon) log.warn({ expiresAt: tls.expiresAt.toString() }, 'the certificate of TLS_CERT ends soon');
}

function originOf(config: Config, lan: LanCertificate | undefined, port: number): string {
  if (lan) return `https://${lan.addresses[0]}:${port}`;
  const scheme = config.tls ? 'https' : 'http';
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host;
  return new URL(`${scheme}://${host}:${port}`).origin;
}

async function listen(server: FastifyInstance, config: Config): Promise<number> {
  try {
    await server.listen({
      host: config.lan ? '0.0.0.0' : config.host,
      port: config.port,
      listenTextResolver: () => 'listening',
    });
  } catch (cause) {
    throw notListening(config, cause);
  }
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : config.port;
}

function notListening({ host, port }: Config, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartRefusal(
      {
        kk: `${port}-порт бос емес. Басқа портты көрсетіңіз, мысалы: PORT=${port + 1} npm start.`,
        ru: `Порт ${port} занят. Укажите другой, например: PORT=${port + 1} npm start.`,
        en: `Port ${port} is in use. Name another one, for example: PORT=${port + 1} npm start.`,
      },
      { cause },
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartRefusal(
      {
        kk: `${host}:${port} мекенжайын тыңдау мүмкін емес. HOST пен PORT мәндерін тексеріңіз.`,
        ru: `Нельзя слушать адрес ${host}:${port}. Проверьте HOST и PORT.`,
        en: `The address ${host}:${port} cannot be listened on. Check HOST and PORT.`,
      },
      { cause },
    );
  }
  return cause;
}
