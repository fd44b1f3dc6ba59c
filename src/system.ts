import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openPlatform, type Platform } from '#platform';
import { type Config, StartRefusal } from '#platform/config';
import { buildServer } from '#platform/http';
import { startWorker, type Worker } from '#platform/jobs';
import { composeApp } from './app.ts';
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

/** Database, then server, then jobs; the demo day is laid while the first page is already there. */
export async function startSystem(config: Config): Promise<System> {
  let port = config.port;
  const lan = config.lan ? await lanCertificate(config) : undefined;
  const platform = await openPlatform(config, { publicOrigin: () => originOf(config, lan, port) });
  let server: FastifyInstance | undefined;
  let worker: Worker | undefined;
  const stop = async (): Promise<void> => {
    await server?.close();
    await worker?.stop();
    await app.stop();
    await platform.close();
  };
  const demoCode = lan ? String(randomInt(1e5, 1e6)) : undefined;
  const app = await composeApp(platform, { demoCode });
  try {
    if (config.roles.includes('web')) {
      const tls = lan ?? config.tls;
      server = await buildServer({ platform, ...app.web, ...(tls ? { tls } : {}) });
      port = await listen(server, config);
    }
    if (config.roles.includes('worker')) {
      worker = await startWorker({ pool: platform.openJobsPool(), ...app.work, log: platform.log });
    }
    if (config.mode === 'demo') await startDemo(platform);
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return {
    platform,
    address: server ? platform.publicOrigin : '',
    ...(lan ? { caFile: lan.caFile } : {}),
    ...(demoCode ? { demoCode } : {}),
    stop,
  };
}

function originOf(config: Config, lan: LanCertificate | undefined, port: number): string {
  if (lan) return `https://${lan.addresses[0]}:${port}`;
  const scheme = config.tls ? 'https' : 'http';
  return `${scheme}://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
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
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
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
