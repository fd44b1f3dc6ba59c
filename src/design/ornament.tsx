/** A thin line of «қошқар мүйіз»; only on covers and at the end of a journey, never behind text. */
export function Ornament() {
  return <div class="sot-ornament" aria-hidden="true" />;
}
