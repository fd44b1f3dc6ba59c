import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';

/** Set by the test command, so that every journey uses the browser it has found. */
const CHROMIUM = 'ASHYQ_CHROMIUM';
const ofSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of the system, or the one that Playwright keeps. */
export function browserPath(): string | undefined {
  const candidates = [process.env[CHROMIUM] ?? '', ...ofSystem, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Finds a browser or lets Playwright bring one (at most two minutes). @returns nothing when neither is possible. */
export function provideBrowser(): string | undefined {
  const program = join(import.meta.dirname, '..', 'node_modules', '.bin', 'playwright');
  if (!browserPath())
    spawnSync(program, ['install', '--only-shell', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  const path = browserPath();
  if (path) process.env[CHROMIUM] = path;
  return path;
}

/**
 * @param args more switches of Chromium
 * @returns nothing without a browser: the journey then says `t.skip('needs: browser')`.
 */
export async function openBrowser(args: readonly string[] = []): Promise<Browser | undefined> {
  const executablePath = browserPath();
  if (!executablePath) return undefined;
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...args, ...(isRoot ? ['--no-sandbox'] : [])] });
}
