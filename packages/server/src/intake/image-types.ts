/** What can be decoded, by the names that `intake.types` uses: the media type, and libvips' loaders of it. */
const DECODABLE = {
  jpeg: ['Jpeg'],
  png: ['Png'],
  webp: ['Webp'],
  gif: ['Nsgif', 'Gif'],
  avif: ['Heif'],
  tiff: ['Tiff'],
} as const;

export type ImageTypeName = keyof typeof DECODABLE;

export const IMAGE_TYPE_NAMES = Object.keys(DECODABLE) as [ImageTypeName, ...ImageTypeName[]];

/** AVIF and TIFF are off unless configured: their decoders have the longer record of faults. */
export const DEFAULT_IMAGE_TYPES: readonly ImageTypeName[] = ['jpeg', 'png', 'webp', 'gif'];

/** `png` as `image/png`. */
export const mediaTypeOf = (name: ImageTypeName): string => `image/${name}`;

/** Names of the libvips operations that open these types, such as `VipsForeignLoadPng`. */
export const loadersOf = (names: readonly ImageTypeName[]): string[] =>
  names.flatMap((name) => DECODABLE[name].map((loader) => `VipsForeignLoad${loader}`));
