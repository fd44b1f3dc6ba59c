import type { CameraPlan } from './camera.ts';

/** The session description (RFC 8866) of a camera: pictures are track 0, sound is track 1. */
export function describe(plan: CameraPlan): string {
  const lines = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=camera', 'c=IN IP4 0.0.0.0', 't=0 0', 'a=control:*'];
  if (plan.says === 'h265') lines.push(...media('video', 96, 'H265/90000', '', 0));
  else if (plan.pictures) lines.push(...pictures(plan));
  if (plan.says === 'g711') lines.push('m=audio 0 RTP/AVP 8', 'a=control:trackID=1');
  else if (plan.sound) lines.push(...sound(plan));
  return `${lines.join('\r\n')}\r\n`;
}

function pictures({ pictures: clip }: CameraPlan): string[] {
  if (!clip) return [];
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const profile = Buffer.from(clip.sps.subarray(1, 4)).toString('hex').toUpperCase();
  const sets = `sprop-parameter-sets=${base64(clip.sps)},${base64(clip.pps)}`;
  return media('video', 96, 'H264/90000', `packetization-mode=1;profile-level-id=${profile};${sets}`, 0);
}

function sound({ sound: clip, samplesPerSecond = 16_000 }: CameraPlan): string[] {
  if (!clip) return [];
  const config = Buffer.from(clip.config).toString('hex');
  const sizes = 'profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3';
  return media('audio', 97, `MPEG4-GENERIC/${samplesPerSecond}/1`, `streamtype=5;${sizes};config=${config}`, 1);
}

const media = (kind: string, type: number, map: string, parameters: string, track: number): string[] => [
  ...[`m=${kind} 0 RTP/AVP ${type}`, `a=rtpmap:${type} ${map}`],
  ...(parameters ? [`a=fmtp:${type} ${parameters}`] : []),
  `a=control:trackID=${track}`,
];
