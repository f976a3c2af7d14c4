/** Names of this machine, as an address has them. */
const thisMachine = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a server of timer rooms, without a slash at the end; undefined for what is none. What goes to another machine
 * is encrypted: a room's name is all that protects it.
 */
export function roomServer(text: string): string | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || address.username + address.password !== '') return undefined;
  const { protocol, hostname, origin, pathname } = address;
  const isFit = protocol === 'https:' || (protocol === 'http:' && thisMachine.test(hostname));
  return isFit ? origin + pathname.replace(/\/+$/, '') : undefined;
}
