import { abilitiesOf, DEVICES, VISION_ABILITIES, type Reasoner, type VisionEncoder } from '@glimpse/core';
import { builder } from './builder.ts';

const VisionAbilityType = builder.enumType('VisionAbility', {
  description: 'What a vision encoder can do.',
  values: Object.fromEntries(
    VISION_ABILITIES.map((ability) => [ability.replace(/[A-Z]/g, '_$&').toUpperCase(), { value: ability }]),
  ),
});

const DeviceType = builder.enumType('Device', {
  description: 'Where a model computes.',
  values: Object.fromEntries(DEVICES.map((device) => [device.toUpperCase(), { value: device }])),
});

const ModelCardType = builder.objectRef<VisionEncoder['card']>('ModelCard').implement({
  description: 'What to know of a model before trusting it.',
  fields: (t) => ({
    model: t.exposeString('model'),
    pack: t.exposeString('pack'),
    architecture: t.exposeString('architecture'),
    summary: t.exposeString('summary', { description: 'What the model knows, and where it stops.' }),
    license: t.exposeString('license', { description: 'SPDX identifier.' }),
    source: t.exposeString('source'),
    bytes: t.exposeFloat('bytes', { description: 'Size of the files in use.' }),
    fingerprint: t.exposeString('fingerprint', { description: 'Changes exactly when the model does.' }),
    device: t.expose('device', {
      type: DeviceType,
      nullable: true,
      description:
        'Where it computes, as far as can be told before it is loaded; null when the plugin does not say.',
    }),
  }),
});

const EncoderType = builder.objectRef<VisionEncoder>('Encoder').implement({
  description: 'A configured vision encoder.',
  fields: (t) => ({
    id: t.exposeID('name', { description: 'The name to give as `encoder`.' }),
    isDefault: t.boolean({ resolve: (encoder, _args, { encoders }) => encoders.get() === encoder }),
    abilities: t.field({ type: [VisionAbilityType], resolve: (encoder) => abilitiesOf(encoder) }),
    card: t.expose('card', { type: ModelCardType }),
  }),
});

const ReasonerType = builder.objectRef<Reasoner>('Reasoner').implement({
  description: 'A configured language model that thinks before it answers.',
  fields: (t) => ({
    id: t.exposeID('name', { description: 'The name to give as `reasoner`.' }),
    isDefault: t.boolean({ resolve: (reasoner, _args, { reasoners }) => reasoners.get() === reasoner }),
    card: t.expose('card', { type: ModelCardType }),
  }),
});

builder.queryFields((t) => ({
  encoders: t.field({ type: [EncoderType], resolve: (_root, _args, { encoders }) => encoders.all }),
  reasoners: t.field({ type: [ReasonerType], resolve: (_root, _args, { reasoners }) => reasoners.all }),
}));
