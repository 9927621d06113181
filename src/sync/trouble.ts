import type { HandoverOutcome } from '../schema/handover.ts';

export type TroubleCode = Extract<
  HandoverOutcome,
  | 'cancelled'
  | 'no-answer'
  | 'not-our-endpoint'
  | 'refused'
  | 'full'
  | 'too-large'
  | 'trouble'
  | 'no-home'
  | 'no-key'
>;

/** The journey could not go on. Caught where a handover ends, never shown as it is. */
export class Trouble extends Error {
  override name = 'Trouble';
  readonly code: TroubleCode;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(code: TroubleCode, message: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}
