const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID, and hence safe as the name of a file. */
export const isRecordId = (text: string): boolean => ID.test(text);
