/** WHIP and WHEP from a browser, without dependencies. The token goes into the Authorization header and nowhere else. */

export interface Door {
  /** Of the endpoint: `/whip/{room}` or `/whep/{room}/{publication}`. */
  readonly address: string;
  /** Used once. */
  readonly token: string;
  /** Relays and their credentials; without them the direct way is the only one. */
  readonly iceServers?: readonly RTCIceServer[];
  /** `relay` takes no direct way. */
  readonly iceTransportPolicy?: RTCIceTransportPolicy;
}

export interface Connected {
  readonly connection: RTCPeerConnection;
  /** The largest picture that is wanted; only for what is subscribed to. */
  want(picture: 'none' | 'small' | 'large'): Promise<void>;
  /** Tells the room, then closes. */
  close(): Promise<void>;
}

/** The endpoint said no; `status` tells why (RFC 9725 4.2). */
export class DoorClosed extends Error {
  override readonly name = 'DoorClosed';
  readonly status: number;

  constructor(status: number) {
    super(`the media endpoint answered ${status}`);
    this.status = status;
  }
}

/** Three sizes of one picture, of which each listener gets what his network carries. */
const LAYERS: readonly RTCRtpEncodingParameters[] = [
  { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 450_000 },
  { rid: 'f', maxBitrate: 1_500_000 },
];

/** @param hasLayers whether the picture is sent in three sizes. Default true. */
export async function publish(door: Door, stream: MediaStream, hasLayers = true): Promise<Connected> {
  const connection = connectionOf(door);
  for (const track of stream.getTracks()) {
    const encodings = track.kind === 'video' && hasLayers ? { sendEncodings: [...LAYERS] } : {};
    connection.addTransceiver(track, { direction: 'sendonly', streams: [stream], ...encodings });
  }
  return await enter(door, connection);
}

export async function subscribe(door: Door): Promise<Connected & { readonly stream: MediaStream }> {
  const connection = connectionOf(door);
  const stream = new MediaStream();
  connection.addEventListener('track', ({ track }) => stream.addTrack(track));
  for (const kind of ['audio', 'video']) connection.addTransceiver(kind, { direction: 'recvonly' });
  return { ...(await enter(door, connection)), stream };
}

function connectionOf({ iceServers = [], iceTransportPolicy = 'all' }: Door): RTCPeerConnection {
  return new RTCPeerConnection({ iceServers: [...iceServers], iceTransportPolicy, bundlePolicy: 'max-bundle' });
}

/** The room has an address that all can reach and learns ours by its checks, so no candidates are waited for or sent. */
async function enter({ address, token }: Door, connection: RTCPeerConnection): Promise<Connected> {
  const authorization = `Bearer ${token}`;
  try {
    await connection.setLocalDescription();
    const headers = { authorization, 'content-type': 'application/sdp' };
    const answer = await fetch(address, { method: 'POST', headers, body: connection.localDescription?.sdp ?? '' });
    if (answer.status !== 201) throw new DoorClosed(answer.status);
    const resource = new URL(answer.headers.get('location') ?? '', new URL(address, location.href)).href;
    await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() });
    return {
      connection,
      async want(picture) {
        const body = JSON.stringify({ picture });
        await fetch(resource, {
          method: 'PATCH',
          headers: { authorization, 'content-type': 'application/json' },
          body,
        });
      },
      async close() {
        await fetch(resource, { method: 'DELETE', headers: { authorization }, keepalive: true });
        connection.close();
      },
    };
  } catch (failed) {
    connection.close();
    throw failed;
  }
}
