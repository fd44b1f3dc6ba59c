export type LoopbackPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

/** Names under which browsers keep the permission to speak to programs of this computer, the newest first. */
const names = ['loopback-network', 'local-network-access'];

let wasRefusedByPolicy = false;

/** Notes when the policy of the page itself forbids the address: a fault of ours, told as a block all the same. */
export function watchPolicy(address: string): void {
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective === 'connect-src' && address.startsWith(blockedURI)) wasRefusedByPolicy = true;
  });
}

/** `unknown` in browsers that do not keep such a permission. */
export async function loopbackPermission(): Promise<LoopbackPermission> {
  if (wasRefusedByPolicy) return 'denied';
  for (const name of names) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    } catch {
      // This browser does not know the name.
    }
  }
  return 'unknown';
}
