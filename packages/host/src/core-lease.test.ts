import { describe, expect, it } from '@jest/globals';
import { CoreLease } from './core-lease.ts';
import { recordServices } from './fixtures/recording-services.fixture.ts';

const { log } = recordServices('lease');

/** A reasoner that notes its pauses and pauses when the test says so. */
function createReasoner(course: string[], pause: () => Promise<void> = async () => undefined) {
  return {
    pause: async () => {
      await pause();
      course.push('pauses');
    },
    resume: () => void course.push('resumes'),
  };
}

describe('CoreLease', () => {
  it('lends the cores to one batch at a time, while every reasoner pauses', async () => {
    const course: string[] = [];
    const lease = new CoreLease(log);
    lease.join(createReasoner(course));
    const batch = (name: string) => async () => {
      course.push(`${name} begins`);
      await Promise.resolve();
      course.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([lease.run(batch('a')), lease.run(batch('b'))])).toEqual(['a', 'b']);
    const turnOf = (name: string) => ['pauses', `${name} begins`, `${name} ends`, 'resumes'];
    expect(course).toEqual([...turnOf('a'), ...turnOf('b')]);
  });

  it('resumes after a failure, and lends again', async () => {
    const course: string[] = [];
    const lease = new CoreLease(log);
    lease.join(createReasoner(course));
    await expect(lease.run(() => Promise.reject(new Error('crashed')))).rejects.toThrow('crashed');
    expect(await lease.run(async () => 'next')).toBe('next');
    expect(course).toEqual(['pauses', 'resumes', 'pauses', 'resumes']);
  });

  it('lets a batch leave that waits for a pause, and resumes', async () => {
    const course: string[] = [];
    const lease = new CoreLease(log);
    lease.join(createReasoner(course, () => new Promise(() => undefined)));
    const controller = new AbortController();
    const call = lease.run(async () => course.push('works'), controller.signal);
    controller.abort('left');
    await expect(call).rejects.toBe('left');
    expect(course).toEqual(['resumes']);
  });

  it('keeps the turn of a cancelled batch until its work has ended', async () => {
    const course: string[] = [];
    const lease = new CoreLease(log);
    const controller = new AbortController();
    let end: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const first = lease.run(async () => {
      begun();
      await new Promise<void>((resolve) => (end = resolve));
      course.push('first ends');
    }, controller.signal);
    const second = lease.run(async () => void course.push('second works'));
    await beginning;
    controller.abort('left');
    end();
    await Promise.all([first, second]);
    expect(course).toEqual(['first ends', 'second works']);
  });

  it('goes ahead, and says so, when a reasoner never pauses', async () => {
    const services = recordServices('lease');
    const lease = new CoreLease(services.log, 1);
    lease.join(createReasoner([], () => new Promise(() => undefined)));
    expect(await lease.run(async () => 'went ahead')).toBe('went ahead');
    await services.logged('A reasoner does not pause; a batch goes ahead beside it');
  });

  it('asks nobody who has left', async () => {
    const course: string[] = [];
    const lease = new CoreLease(log);
    lease.join(createReasoner(course))();
    await lease.run(async () => undefined);
    expect(course).toEqual([]);
  });
});
