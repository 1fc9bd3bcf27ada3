import type { Random } from '../../random.ts';

export interface ReportTopic {
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly actions: readonly string[];
}

const COMMON_HEADINGS = [
  'Summary',
  'Introduction',
  'Method',
  'Results',
  'Findings',
  'Discussion',
  'Outlook',
  'Costs',
];
const TOPICS: readonly ReportTopic[] = [
  {
    titles: ['Annual Report', 'Annual Business Report', 'Report of the Board'],
    headings: ['Key figures', 'Our year', 'Staff', 'Risks'],
    actions: ['Open two new branches.', 'Hire four engineers.', 'Cut energy costs by a tenth.'],
  },
  {
    titles: ['Market Report', 'Market Study', 'Customer Survey Report'],
    headings: ['Competitors', 'Customers', 'Prices', 'Demand'],
    actions: [
      'Lower the price of the small package.',
      'Repeat the survey in spring.',
      'Advertise in the north.',
    ],
  },
  {
    titles: ['Inspection Report', 'Safety Report', 'Building Report'],
    headings: ['Roof and walls', 'Machines', 'Fire safety', 'Defects'],
    actions: ['Repair the east stairs.', 'Replace both fire doors.', 'Check the boiler every month.'],
  },
  {
    titles: ['Project Status Report', 'Progress Report', 'Project Report'],
    headings: ['Schedule', 'Budget', 'Open points', 'Milestones'],
    actions: ['Order the missing parts.', 'Move the launch to autumn.', 'Test the new version with users.'],
  },
  {
    titles: ['Laboratory Report', 'Test Report', 'Research Report'],
    headings: ['Samples', 'Measurements', 'Errors', 'Conclusion'],
    actions: ['Repeat the test at a lower speed.', 'Send the samples to a second lab.', 'Publish the data.'],
  },
];

export const reportTopic = (random: Random): ReportTopic => random.choice(TOPICS);

export const reportHeadings = (random: Random, topic: ReportTopic, count: number): string[] =>
  random.shuffle([...COMMON_HEADINGS, ...topic.headings]).slice(0, count);
