/** Longer texts stay out of the address: browsers and mail cut long ones. */
const LONGEST_IN_ADDRESS = 6000;

/** The text is kept behind the #, which browsers do not send to any server. */
export function keepInAddress(text: string) {
  const hash = text.length <= LONGEST_IN_ADDRESS ? `#text=${encodeURIComponent(text)}` : '';
  const { pathname } = window.location;
  window.history.replaceState(null, '', `${pathname}${hash}`);
}

export function textFromAddress(): string {
  const found = /^#text=(.*)$/s.exec(window.location.hash)?.[1] ?? '';
  try {
    return decodeURIComponent(found);
  } catch {
    return '';
  }
}
