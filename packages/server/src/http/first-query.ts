/** What GraphiQL shows a newcomer: the main job on a picture that comes with it. */
export const firstQuery = (
  sample: Uint8Array,
): string => `# Press ▶: a picture is stored, looked at and asked about.
mutation FirstLook {
  addImage(input: {dataUri: "data:image/png;base64,${Buffer.from(sample).toString('base64')}"}) {
    ... on AddImageSuccess {
      image {
        id
        caption { text }
        labels(encoder: "mobilevit", first: 3) { text score }
        answer(question: "What product is this?") { thinking text }
      }
    }
    ... on ImageRefused { code message }
  }
}
`;
