export {
  MOST_COUNTED_AT_A_GLANCE,
  captionOf,
  kindLabel,
  numberWord,
  ordinalWord,
  withArticle,
} from './caption.ts';
export { drawChart } from './charts/draw-chart.ts';
export { sampleSeriesChart } from './charts/sample-series-chart.ts';
export { drawDocument } from './documents/draw-document.ts';
export { Facts } from './documents/facts.ts';
export { DATE_FORMATS, daysAfter, writtenDate } from './documents/written-date.ts';
export { MONEY_FORMATS, writtenMoney, writtenNumber } from './documents/written-money.ts';
export type { Picture } from './picture.ts';
export { drawProduct } from './products/draw-product.ts';
export { PRODUCT_FACTS } from './products/product-facts.ts';
export type { ProductCategory, ProductFacts } from './products/product-facts.ts';
export { PRODUCT_MATERIALS } from './products/product-materials.ts';
export { Random } from './random.ts';
export { renderPixels, renderPng } from './render.ts';
export type { Pixels } from './pixels.ts';
export { EVALUATION_SEEDS_START, TEST_SEEDS_START, TRAINING_SEEDS_END, sample } from './sample.ts';
export * from './truth/chart-truth.ts';
export * from './truth/color.ts';
export * from './truth/document-truth.ts';
export * from './truth/product-truth.ts';
export * from './truth/truth.ts';
export { wholeNumber } from './whole-number.ts';
