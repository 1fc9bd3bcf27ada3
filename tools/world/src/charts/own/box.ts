/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = keyof Box;

/** A strip of `size` pixels at the side, and what is left. */
export function cut(box: Box, side: Side, size: number): [strip: Box, rest: Box] {
  const { left, top, right, bottom } = box;
  switch (side) {
    case 'left':
      return [
        { ...box, right: left + size },
        { ...box, left: left + size },
      ];
    case 'right':
      return [
        { ...box, left: right - size },
        { ...box, right: right - size },
      ];
    case 'top':
      return [
        { ...box, bottom: top + size },
        { ...box, top: top + size },
      ];
    case 'bottom':
      return [
        { ...box, top: bottom - size },
        { ...box, bottom: bottom - size },
      ];
  }
}

export const centerOf = ({ left, top, right, bottom }: Box): readonly [x: number, y: number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

/** The box without `margin` pixels at every side. */
export const inset = ({ left, top, right, bottom }: Box, margin: number): Box => ({
  left: left + margin,
  top: top + margin,
  right: right - margin,
  bottom: bottom - margin,
});

export const widthOf = ({ left, right }: Box): number => right - left;
export const heightOf = ({ top, bottom }: Box): number => bottom - top;
