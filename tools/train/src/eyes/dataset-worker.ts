import { drawPart } from './dataset-part.ts';
import type { DatasetPart } from './dataset-part.ts';

process.once('message', (part) => {
  void drawPart(part as DatasetPart);
});
