'use server';

import { answerReport } from '#db/report/commands.ts';
import { ReportAnswer } from '#db/report/rules.ts';
import { action } from '../../../action.ts';

export const answer = action(ReportAnswer, answerReport);
