import type { Random } from '../../random.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { signature } from './signature.ts';

export interface Signer {
  readonly name: string;
  /** Beneath the name: `Tenant`, `Authorized signature`. */
  readonly role: string;
}

/** One signature line per signer side by side, signed where the sheet is; empty otherwise. */
export function signatureLines(random: Random, sheet: Sheet, signers: readonly Signer[]): void {
  const { bodySize, ink } = sheet.style;
  const width = sheet.room * (signers.length > 1 ? 0.42 : random.uniform(0.42, 0.52));
  const gap = signers.length > 1 ? (sheet.room - width * signers.length) / (signers.length - 1) : 0;
  const start = signers.length > 1 || random.chance(0.5) ? sheet.left : sheet.right - width;
  const y = sheet.y + sheet.width * random.uniform(0.095, 0.12);
  for (const [index, { name, role }] of signers.entries()) {
    const x = start + index * (width + gap);
    sheet.line(x, y, x + width, y, {
      stroke: ink,
      'stroke-width': sheet.width * random.uniform(0.0022, 0.0034),
    });
    sheet.at(name, x, y + bodySize * (ASCENT + 0.4));
    sheet.at(role, x, y + bodySize * (ASCENT + 1.7));
    const long = width * random.uniform(0.72, 0.95);
    signature(random, sheet, name, x + (width - long) * random.uniform(0.1, 0.9), y - bodySize * 0.35, long);
  }
  sheet.y = y + bodySize * 3.2;
}
