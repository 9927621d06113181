/** What the handover screen may ask for, whoever does it. */
export interface HandoverDoor {
  sendHome(): Promise<unknown>;
}
