/**
 * What one short story needs from any of the three engines.
 *
 * A selector is CSS, optionally followed by the words of the element: `button "Send home"`, `input "My name"`.
 * Words are those of its label, else of the element itself; an exact match wins over one that only contains
 * them. Everything waits until a visible element is there, and says what it saw instead when none comes.
 */
export interface Browser {
  readonly engine: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** The text of the element, with each run of white space as one space. */
  text(selector: string): Promise<string>;
  click(selector: string): Promise<void>;
  /** Replaces what the field held. */
  type(selector: string, text: string): Promise<void>;
  /** The value of an expression in the page, awaited; it has to survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  waitFor(selector: string): Promise<void>;
  /** A PNG, also written to the path when there is one. */
  screenshot(path?: string): Promise<Uint8Array>;
  /** Ends the browser and removes all that it left behind. */
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

/** The design size: a landscape tablet. */
export const tablet: Size = { width: 1024, height: 768 };
