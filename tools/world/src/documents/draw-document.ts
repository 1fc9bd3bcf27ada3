import { captured } from '../capture/captured.ts';
import { MONOSPACED_FAMILY } from '../font.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { CAPTURES, DOCUMENT_KINDS, STAMP_COLORS } from '../truth/document-truth.ts';
import type { DocumentKind, DocumentTruth } from '../truth/document-truth.ts';
import { Facts } from './facts.ts';
import { contract } from './kinds/contract.ts';
import { form } from './kinds/form.ts';
import { invoice } from './kinds/invoice.ts';
import { letter } from './kinds/letter.ts';
import { receipt } from './kinds/receipt.ts';
import { report } from './kinds/report.ts';
import { pageStyle } from './page-style.ts';
import { decoration } from './parts/decoration.ts';
import { footer } from './parts/footer.ts';
import { stamp } from './parts/stamp.ts';
import { Sheet } from './sheet.ts';

type Layout = (random: Random, sheet: Sheet, facts: Facts) => void;

const LAYOUTS: Record<DocumentKind, Layout> = { invoice, contract, letter, receipt, report, form };

/** A document, scanned or photographed, perhaps signed, perhaps stamped. */
export function drawDocument(random: Random): Picture {
  const kind = random.choice(DOCUMENT_KINDS);
  const signed = random.chance(0.5);
  const stampColor = random.choice([undefined, ...STAMP_COLORS]);
  const capture = random.choice(CAPTURES);
  const facts = new Facts(random);
  const sheet = kind === 'receipt' ? receiptSheet(random, signed) : pageSheet(random, signed);
  LAYOUTS[kind](random, sheet, facts);
  if (kind === 'receipt' && stampColor && random.chance(0.5)) sheet.y += sheet.width * 0.3;
  const height = sheetHeight(random, sheet, kind);
  if (kind !== 'receipt') footer(random, sheet, height, facts.parties[0]?.name ?? '');
  if (stampColor) stamp(random, sheet, height, kind, stampColor);
  const { title, dates, parties, amounts, actionItems } = facts;
  const truth: DocumentTruth = {
    type: 'document',
    kind,
    title,
    dates,
    parties,
    amounts,
    actionItems,
    signature: signed,
    ...(stampColor && { stamp: stampColor }),
    capture,
  };
  const paper = { svg: sheet.svg(height), width: sheet.width, height, strip: kind === 'receipt' };
  return { truth, ...captured(random, paper, capture) };
}

function pageSheet(random: Random, signed: boolean): Sheet {
  const width = random.int(760, 1060);
  const sheet = new Sheet(width, pageStyle(random, width), signed);
  decoration(random, sheet);
  return sheet;
}

function receiptSheet(random: Random, signed: boolean): Sheet {
  const width = random.int(360, 480);
  const style = pageStyle(random, width);
  const family = random.chance(0.7) ? MONOSPACED_FAMILY : style.family;
  const bodySize = width * random.uniform(0.044, 0.05);
  return new Sheet(
    width,
    { ...style, family, bodySize, titleSize: bodySize * 1.8, margin: width * 0.07 },
    signed,
  );
}

/** A page is at least as long as paper usually is; a receipt ends where its text ends. */
function sheetHeight(random: Random, sheet: Sheet, kind: DocumentKind): number {
  const end = sheet.y + sheet.style.margin;
  return Math.round(
    kind === 'receipt' ? end + random.int(0, 40) : Math.max(end, sheet.width * random.uniform(1.26, 1.43)),
  );
}
