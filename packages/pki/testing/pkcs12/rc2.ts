/** RC2 (RFC 2268), decryption only: key containers of НУЦ РК lock their certificates with RC2-40, which OpenSSL 3 left out. */

/** RFC 2268 §2, PITABLE: digits of pi. */
const PI = Uint8Array.fromHex(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
);

/** 64 words of 16 bits (RFC 2268 §2). @param effectiveBits strength to which the key is cut */
function expandedKey(key: Uint8Array, effectiveBits: number): number[] {
  const octets = new Uint8Array(128);
  octets.set(key);
  const pi = (index: number) => PI[index & 0xff] ?? 0;
  const at = (index: number) => octets[index] ?? 0;
  for (let i = key.length; i < 128; i++) octets[i] = pi(at(i - 1) + at(i - key.length));
  const size = (effectiveBits + 7) >> 3;
  octets[128 - size] = pi(at(128 - size) & (0xff >> (8 * size - effectiveBits)));
  for (let i = 127 - size; i >= 0; i--) octets[i] = pi(at(i + 1) ^ at(i + size));
  return Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

/** Rotations of r-mixing, backwards (RFC 2268 §4). */
const ROTATIONS = [1, 2, 3, 5] as const;

function decryptBlock(block: Uint8Array, key: readonly number[]): Uint8Array {
  const words = [0, 1, 2, 3].map((index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8));
  const word = (index: number) => words[index & 3] ?? 0;
  let next = 63;
  const mix = () => {
    for (let i = 3; i >= 0; i--) {
      const turn = ROTATIONS[i] ?? 1;
      const turned = ((word(i) >> turn) | (word(i) << (16 - turn))) & 0xffff;
      const used = (key[next--] ?? 0) + (word(i + 3) & word(i + 2)) + (~word(i + 3) & word(i + 1));
      words[i] = (turned - used) & 0xffff;
    }
  };
  const mash = () => {
    for (let i = 3; i >= 0; i--) words[i] = (word(i) - (key[word(i + 3) & 63] ?? 0)) & 0xffff;
  };
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round++) mix();
    if (next > 0) mash();
  }
  return Uint8Array.from(words.flatMap((value) => [value & 0xff, value >> 8]));
}

/** CBC with the padding of PKCS#7 left in place. @param effectiveBits 40 or 128 */
export function decryptRc2Cbc(bytes: Uint8Array, key: Uint8Array, iv: Uint8Array, effectiveBits: number): Uint8Array {
  const words = expandedKey(key, effectiveBits);
  const out = new Uint8Array(bytes.length);
  let before = iv;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const block = bytes.subarray(at, at + 8);
    const plain = decryptBlock(block, words);
    out.set(
      plain.map((octet, index) => octet ^ (before[index] ?? 0)),
      at,
    );
    before = block;
  }
  return out;
}
