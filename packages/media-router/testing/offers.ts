const TRANSPORT = [
  'a=ice-ufrag:frag',
  'a=ice-pwd:passwordpasswordpassword',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  'a=setup:actpass',
];

const VIDEO = [
  'a=rtpmap:96 VP8/90000',
  ...['goog-remb', 'transport-cc', 'ccm fir', 'nack', 'nack pli'].map((one) => `a=rtcp-fb:96 ${one}`),
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rtpmap:102 H264/90000',
  'a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f',
  'a=rtcp-fb:102 nack',
  'a=rtpmap:103 H264/90000',
  'a=fmtp:103 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f',
  'a=rtpmap:106 H264/90000',
  'a=fmtp:106 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
  ...['goog-remb', 'ccm fir', 'nack', 'nack pli'].map((one) => `a=rtcp-fb:106 ${one}`),
];

export interface OfferOptions {
  readonly direction: 'sendonly' | 'recvonly';
  readonly layers?: readonly string[];
  readonly withoutVideo?: boolean;
  readonly more?: readonly string[];
}

/** Such an offer as Chromium makes, shortened. */
export function offerText({ direction, layers = [], withoutVideo = false, more = [] }: OfferOptions): string {
  const medium = (head: string, mid: string, lines: readonly string[]): string[] => [
    ...[head, 'c=IN IP4 0.0.0.0', 'a=rtcp:9 IN IP4 0.0.0.0', ...TRANSPORT, `a=mid:${mid}`],
    ...['a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level', 'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid'],
    ...['a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', `a=${direction}`, 'a=rtcp-mux', ...lines],
  ];
  const audio = ['a=rtpmap:111 opus/48000/2', 'a=rtcp-fb:111 transport-cc', 'a=fmtp:111 minptime=10;useinbandfec=1'];
  const simulcast = layers.length > 0 ? [`a=simulcast:send ${layers.join(';')}`] : [];
  const lines = [
    ...['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1', 'a=msid-semantic: WMS'],
    ...medium('m=audio 9 UDP/TLS/RTP/SAVPF 111 63', '0', [
      ...audio,
      'a=candidate:1 1 udp 2113937151 127.0.0.1 5000 typ host',
    ]),
    ...(withoutVideo
      ? []
      : medium('m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 106', '1', [
          ...VIDEO,
          ...layers.map((name) => `a=rid:${name} send`),
          ...simulcast,
        ])),
    ...more,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
