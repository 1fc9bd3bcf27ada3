import { encodeGlobalID } from '@pothos/plugin-relay';
import { imageNotFound } from '../store/image-not-found.ts';
import { builder } from './builder.ts';
import { decodeIdOf, IMAGE_TYPENAME } from './node-id.ts';
import { ImageRefusal, refusing } from './refusal.ts';

builder.mutationFields((t) => ({
  removeImage: t.field({
    type: 'ID',
    description: 'Removes a picture and all that was derived from it.',
    errors: {
      types: [ImageRefusal],
      result: { name: 'RemoveImageSuccess' },
      union: { name: 'RemoveImageResult' },
      dataField: { name: 'id' },
    },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { store }) =>
      refusing(ImageRefusal, async () => {
        const sha256 = decodeIdOf(IMAGE_TYPENAME, id);
        if (!(await store.remove(sha256))) throw imageNotFound(sha256);
        return encodeGlobalID(IMAGE_TYPENAME, sha256);
      }),
  }),
}));
