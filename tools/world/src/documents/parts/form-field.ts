import type { Random } from '../../random.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export interface Field {
  readonly label: string;
  readonly value: string;
}

export type FieldStyle = 'label above' | 'label inside' | 'label beside';
export const FIELD_STYLES: readonly FieldStyle[] = ['label above', 'label inside', 'label beside'];

/** How a form's boxes look, the same all over one form. */
export interface FormStyle {
  readonly fields: FieldStyle;
  readonly boxHeight: number;
  readonly fill: string;
  readonly valueColor: string;
  readonly valueFamily: string;
}

/** Boxed fields side by side in one row. */
export function fieldRow(sheet: Sheet, form: FormStyle, fields: readonly Field[]): void {
  const { bodySize, ink } = sheet.style;
  const gap = bodySize * 0.8;
  const width = (sheet.room - gap * (fields.length - 1)) / fields.length;
  const small = Math.max(13, bodySize * 0.82);
  const above = form.fields === 'label above' ? small * 1.35 : 0;
  const height = form.fields === 'label inside' ? form.boxHeight * 1.35 : form.boxHeight;
  for (const [index, { label, value }] of fields.entries()) {
    const x = sheet.left + index * (width + gap);
    const beside = form.fields === 'label beside' ? width * (fields.length > 1 ? 0.42 : 0.25) : 0;
    const area = { x: x + beside, y: sheet.y + above, width: width - beside, height };
    sheet.box(area, { fill: form.fill, stroke: ink, 'stroke-width': Math.max(1.4, bodySize * 0.1) });
    const middle = area.y + (height + bodySize * (ASCENT - 0.2)) / 2;
    const labelY = {
      'label above': sheet.y + small * ASCENT,
      'label inside': area.y + small * 1.05,
      'label beside': middle,
    }[form.fields];
    sheet.at(label, form.fields === 'label inside' ? x + small * 0.35 : x, labelY, { size: small });
    const valueY = form.fields === 'label inside' ? area.y + height - bodySize * 0.4 : middle;
    sheet.at(value, area.x + bodySize * 0.5, valueY, { color: form.valueColor, family: form.valueFamily });
  }
  sheet.y += above + height + bodySize * 0.6;
}

/** Square boxes with a label each, some of them ticked. */
export function checkBoxes(
  random: Random,
  sheet: Sheet,
  form: FormStyle,
  question: string,
  answers: readonly string[],
): void {
  const { bodySize, ink } = sheet.style;
  const size = bodySize * 1.15;
  sheet.write(question, { bold: true });
  const chosen = random.int(0, answers.length - 1);
  const step = sheet.room / answers.length;
  const tick = random.choice(['M.15 .55L.42 .85L.9 .1', 'M.15 .15L.85 .85M.85 .15L.15 .85']);
  for (const [index, answer] of answers.entries()) {
    const x = sheet.left + index * step;
    sheet.box(
      { x, y: sheet.y, width: size, height: size },
      { fill: form.fill, stroke: ink, 'stroke-width': Math.max(1.6, bodySize * 0.12) },
    );
    if (index === chosen) {
      const pen = {
        transform: `translate(${x.toFixed(1)} ${sheet.y.toFixed(1)}) scale(${size.toFixed(1)})`,
        fill: 'none',
        stroke: form.valueColor,
      };
      sheet.add(
        `<path d="${tick}" stroke-width=".16"${Object.entries(pen)
          .map(([key, value]) => ` ${key}="${value}"`)
          .join('')}/>`,
      );
    }
    sheet.at(answer, x + size * 1.4, sheet.y + size * 0.85);
  }
  sheet.y += size + bodySize * 0.8;
}
