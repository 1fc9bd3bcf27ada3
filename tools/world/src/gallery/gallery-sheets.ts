import { drawWith } from '../charts/draw-chart.ts';
import { drawEchartsChart } from '../charts/echarts/draw-echarts-chart.ts';
import { drawOwnChart } from '../charts/own/draw-own-chart.ts';
import { drawVegaChart } from '../charts/vega/draw-vega-chart.ts';
import { drawDocument } from '../documents/draw-document.ts';
import type { Picture } from '../picture.ts';
import { drawProduct } from '../products/draw-product.ts';
import { Random } from '../random.ts';
import { CHART_KINDS } from '../truth/chart-truth.ts';
import { DOCUMENT_KINDS } from '../truth/document-truth.ts';
import type { Capture } from '../truth/document-truth.ts';
import { PRODUCT_KINDS } from '../truth/product-truth.ts';
import type { TruthKind } from '../truth/truth.ts';

/** One sheet of the gallery: so many pictures of every kind. */
export interface GallerySheet {
  readonly name: string;
  readonly columns: number;
  /** Side of the square that a picture is fitted into, in pixels. */
  readonly cell: number;
  /** The pictures for a gallery whose first seed this is. */
  readonly pictures: (seed: number) => Promise<Picture[]>;
}

const drawDocumentAs =
  (capture: Capture) =>
  (random: Random): Picture | undefined => {
    const picture = drawDocument(random);
    return picture.truth.type === 'document' && picture.truth.capture === capture ? picture : undefined;
  };

export const GALLERY_SHEETS: readonly GallerySheet[] = [
  { name: 'products', columns: 7, cell: 190, pictures: ofEach(PRODUCT_KINDS, 1, drawProduct) },
  {
    name: 'own-charts',
    columns: 7,
    cell: 190,
    pictures: ofEach(CHART_KINDS, 2, (random) => drawWith(random, drawOwnChart)),
  },
  {
    name: 'echarts-charts',
    columns: 7,
    cell: 190,
    pictures: ofEach(CHART_KINDS, 2, (random) => drawWith(random, drawEchartsChart)),
  },
  { name: 'vega-charts', columns: 7, cell: 190, pictures: ofEach(CHART_KINDS, 1, drawVegaChart) },
  {
    name: 'scanned-documents',
    columns: 6,
    cell: 224,
    pictures: ofEach(DOCUMENT_KINDS, 2, drawDocumentAs('scanned')),
  },
  {
    name: 'photographed-documents',
    columns: 6,
    cell: 224,
    pictures: ofEach(DOCUMENT_KINDS, 2, drawDocumentAs('photographed')),
  },
];

/** The first `count` pictures of each kind that come up, the kinds in their order, one of each in every round. */
function ofEach(
  kinds: readonly TruthKind[],
  count: number,
  draw: (random: Random) => Picture | undefined | Promise<Picture>,
): (seed: number) => Promise<Picture[]> {
  return async (start) => {
    const found = new Map<TruthKind, Picture[]>(kinds.map((kind) => [kind, []]));
    for (let seed = start; [...found.values()].some((pictures) => pictures.length < count); seed += 1) {
      const picture = await draw(new Random(seed));
      if (picture) found.get(picture.truth.kind)?.push(picture);
    }
    return Array.from({ length: count }, (_, round) =>
      [...found.values()].flatMap((pictures) => pictures.slice(round, round + 1)),
    ).flat();
  };
}
