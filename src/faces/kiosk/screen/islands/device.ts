/** What makes this browser a registered kiosk; it outlives every visitor. */
export interface Device {
  readonly id: string;
  /** Its private half cannot be taken out of the browser. */
  readonly keys: CryptoKeyPair;
  readonly word: string;
  readonly counter: number;
  /** Milliseconds of the kiosk's clock at its last greeting. */
  readonly greetedAt: number;
  readonly errors: number;
  readonly lastError: string;
  readonly isStorageFull: boolean;
}

const databaseName = 'ashyq-kiosk-device';
const storeName = 'device';

/** @returns undefined in a browser that is no registered kiosk */
export async function readDevice(key = 'kiosk'): Promise<Device | undefined> {
  return await inStore<Device | undefined>('readonly', (store) => store.get(key));
}

/** @param key `new` while its code is not accepted yet */
export async function writeDevice(device: Device, key = 'kiosk'): Promise<void> {
  await inStore('readwrite', (store) => store.put(device, key));
}

export async function forgetDevice(key = 'kiosk'): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await settled(opening());
  try {
    return await settled(ask(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return request;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the storage of the kiosk refused'));
  });
}

export function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

export async function signText({ privateKey }: CryptoKeyPair, text: string): Promise<string> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return base64(await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(text)));
}
