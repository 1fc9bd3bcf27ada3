import { builder } from './builder.ts';

builder.mutationFields((t) => {
  const id = t.arg.id({ required: true, description: 'Of `AnswerStarted`.' });
  return {
    finishThinking: t.boolean({
      description:
        'Ends the thought of a streamed answer, which then begins. False where no such thought runs, or will.',
      args: { id },
      resolve: (_root, args, { runningAnswers }) => runningAnswers.finishThinking(args.id),
    }),
    cancelAnswer: t.boolean({
      description:
        'Ends a streamed answer with an `AnswerDone` that has what there is and the finish reason `CANCELLED`. False where no such answer runs.',
      args: { id },
      resolve: (_root, args, { runningAnswers }) => runningAnswers.cancel(args.id),
    }),
  };
});
