import { writeRowPart } from './row-part.ts';
import type { RowPart } from './row-part.ts';

process.once('message', (part) => {
  writeRowPart(part as RowPart);
});
