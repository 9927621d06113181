/** The address as it is kept: no `/` at its end, no fragment, and a question only where it may be a signature. */
export function addressIn(text: string, keepsQuestion: boolean): string | undefined {
  const typed = text.trim();
  const scheme = /^(localhost|127\.)/.test(typed) ? 'http' : 'https';
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, origin, pathname, search, username, password } = new URL(whole);
  if (!/^https?:$/.test(protocol) || username + password !== '') return undefined;
  return `${origin}${pathname}`.replace(/\/+$/, '') + (keepsQuestion ? search : '');
}
