import type { Clock } from '../../device/clock.ts';
import type { RecoverySheet } from '../../schema/handover.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { dayWords } from '../Tablets/untilWords.ts';

/** One page of paper: what it is, whose it is, the code, and the same in letters. */
export function Sheet({ sheet, wall }: { sheet: RecoverySheet; wall: Clock }) {
  const { school, qr, lines, address, made } = sheet;
  return (
    <article class="sheet">
      <header>
        <p>Redraft recovery sheet</p>
        <h2>{school || 'Our school'}</h2>
        <p>Printed on {dayWords(made, wall)}. It does not run out; a newer sheet takes its place.</p>
      </header>
      <p>
        This sheet is as good as the key to the school. The head and the class teachers may hold it. Keep it
        in the office safe. If it is lost, tell whoever looks after Redraft: the classes have to be sealed
        again.
      </p>
      <div class="sheet-code">
        <div class="sheet-qr">
          <QrCode text={qr} label="Recovery code, to be scanned" />
        </div>
        <ol class="sheet-steps">
          <li>On a tablet that is not set up yet, open Redraft{address ? ` (${appAt(address)})` : ''}.</li>
          <li>Tap “I have a recovery sheet”, then “Scan the code”.</li>
          <li>
            {address
              ? `Fetch the class from home (${address}), or from a file that another tablet made.`
              : 'Open the file that a tablet made: this school has no home yet.'}
          </li>
        </ol>
      </div>
      <section class="sheet-letters" aria-labelledby="sheet-letters">
        <h3 id="sheet-letters">No camera? Type these letters, line by line.</h3>
        <ol>
          {lines.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** The app is where this tablet has it from, which need not be where home is. */
function appAt(address: string): string {
  return location.protocol.startsWith('http') ? location.origin : address;
}
