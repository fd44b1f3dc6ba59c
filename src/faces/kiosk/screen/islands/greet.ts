import { type Device, forgetDevice, readDevice, signText, writeDevice } from './device.ts';

const everyMs = 4 * 60_000;
const lookMs = 30_000;
const lockName = 'ashyq-kiosk-greets';

interface Told {
  readonly word: string;
}

/** Says every four minutes how this kiosk is; a browser that is none stays silent. */
export function keepGreeting(version: string): void {
  if (!('indexedDB' in window) || !('locks' in navigator)) return;
  const greet = (): void => {
    const work = navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock) await greetWhenDue(version);
    });
    // Without the network or the storage the next look tries again; the court sees the silence.
    work.catch(() => undefined);
  };
  greet();
  setInterval(greet, lookMs);
  addEventListener('error', ({ message }) => remember(message));
  addEventListener('unhandledrejection', ({ reason }) => remember(String(reason)));
}

/** The court learns that this kiosk keeps no lists for the time without a network. */
export async function tellStorageFull(isStorageFull: boolean): Promise<void> {
  const device = await readDevice();
  if (device && device.isStorageFull !== isStorageFull) await writeDevice({ ...device, isStorageFull, greetedAt: 0 });
}

async function greetWhenDue(version: string): Promise<void> {
  const known = await readDevice();
  const since = Date.now() - (known?.greetedAt ?? 0);
  if (!known || (since >= 0 && since < everyMs)) return;
  // Counted before it is sent: a greeting that is lost is never sent again under its number.
  const device: Device = { ...known, counter: known.counter + 1, greetedAt: Date.now() };
  await writeDevice(device);
  const answer = await send(device, version);
  if (answer.ok) {
    const { word } = (await answer.json()) as Told;
    await writeDevice({ ...device, word, errors: 0, lastError: '' });
  } else if (answer.status === 403 || answer.status === 404) await forgetDevice();
}

async function send({ id, keys, counter, word, errors, lastError, isStorageFull }: Device, version: string) {
  const size = `${screen.width} × ${screen.height}`;
  const text = JSON.stringify({
    ...{ id, counter, word, at: Date.now(), version, screen: size, errors, lastError, isStorageFull },
  });
  const body = new URLSearchParams({ text, signature: await signText(keys, text) });
  return await fetch('/kk/kiosk/greet', { method: 'POST', body, cache: 'no-store' });
}

/** Messages of our own scripts: they name no visitor. */
function remember(message: string): void {
  const work = readDevice().then(async (device) => {
    if (device) await writeDevice({ ...device, errors: device.errors + 1, lastError: message.slice(0, 200) });
  });
  work.catch(() => undefined);
}
